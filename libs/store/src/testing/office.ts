import { randomUUID } from 'node:crypto';
import { nationalLayer } from '@mot-cua/calendar';
import { type Procedure, type ProcedurePackage } from '@mot-cua/procedure';
import { Client } from 'pg';
import { type Caller, type OpenRequest } from '../dossiers/requests';
import { type Database } from '../embedded-postgres/database';
import { openStore, type Store } from '../store';
import { testDatabase, type TestDatabase } from './test-database';

/** A small province for suites of the store: a one-stop (1), a department (2), a strange commune (3), and people in them. */
export type Office = {
  readonly database: TestDatabase;
  readonly store: Store;
  /** Publishes a drawn procedure; `id` is its model's. */
  readonly publish: (procedure: Procedure, limit?: ProcedurePackage['committedLimit']) => Promise<void>;
  /** A new person in a role of an agency. */
  readonly officer: (agency: number, role: string) => Promise<Caller & { readonly kind: 'officer' }>;
  /** A request to open a dossier at the one-stop; `agencies` binds `one-stop` to 1 and `department` to 2. */
  readonly request: (procedure: string, more?: Partial<OpenRequest>) => OpenRequest;
  readonly open: (procedure: string, more?: Partial<OpenRequest>) => Promise<{ readonly id: string; readonly code: string }>;
  /** A further store on the same database, as the api or the runtime. */
  readonly another: (role?: 'api_rw' | 'runtime_rw') => Promise<Store>;
  /** Runs one statement as a role, by itself. */
  readonly sql: <Row extends object>(
    role: 'owner' | 'api_rw' | 'runtime_rw' | 'auditor_ro',
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>;
  readonly close: () => Promise<void>;
};

export const ONE_STOP = 1;
export const DEPARTMENT = 2;
export const STRANGE_COMMUNE = 3;

/** Models travel as JSON in the place of the diagram. */
const compile = (content: ProcedurePackage): Promise<Procedure> => Promise.resolve(JSON.parse(content.diagram) as Procedure);

export const openOffice = async (): Promise<Office> => {
  const database = await testDatabase();
  const opened: Store[] = [];
  const another = async (role: 'api_rw' | 'runtime_rw' = 'api_rw'): Promise<Store> => {
    const store = await openStore({ url: database.url(role), name: `test ${role}`, compile });
    opened.push(store);
    return store;
  };
  const store = await another();
  const { clerk, request, publish } = await furnishOffice(store, database);
  return {
    database,
    store,
    another,
    request,
    publish,
    officer: clerk,
    open: async (procedure, more) => {
      const handled = await store.dossiers.open(request(procedure, more));
      if (handled.kind !== 'accepted') throw new Error(`not opened: ${JSON.stringify(handled.refusal)}`);
      return { id: handled.dossier, code: handled.code };
    },
    sql: (role, text, values = []) => runSql(database.url(role), text, values),
    close: async () => {
      for (const one of opened) await one.close();
      await database.drop();
    },
  };
};

/** The same people and agencies in a database of any kind. */
export const furnishOffice = async (
  store: Store,
  database: Pick<Database, 'url'>,
): Promise<{ readonly clerk: Office['officer']; readonly request: Office['request']; readonly publish: Office['publish'] }> => {
  await furnish(store);
  const receiver = await employ(store, database, ONE_STOP, 'clerk');
  const request = (procedure: string, more: Partial<OpenRequest> = {}): OpenRequest => ({
    caller: receiver,
    id: randomUUID(),
    agency: ONE_STOP,
    procedure,
    version: 1,
    agencies: { 'one-stop': ONE_STOP, department: DEPARTMENT },
    channel: 'direct',
    applicant: { fullName: 'Nguyễn Văn Đạt', idNumber: '001090000001', address: 'Thôn 1', kind: 'citizen' },
    papers: [{ id: 'form', state: 'paper', copies: 1 }],
    returnBy: 'counter',
    calendar: 'vn',
    ...more,
  });
  return {
    clerk: (agency, role) => employ(store, database, agency, role),
    request,
    publish: (procedure, limit) => publish(store, procedure, limit),
  };
};

const runSql = async <Row extends object>(url: string, text: string, values: readonly unknown[]): Promise<Row[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
};

const agency = (id: number, kind: 'centre' | 'department' | 'commune', identifier: string) => ({
  id,
  kind,
  tier: kind === 'commune' ? ('commune' as const) : ('province' as const),
  name: { vi: `Cơ quan ${id.toString()}`, en: `Agency ${id.toString()}` },
  identifier,
  codeFormat: 'TT01/2018' as const,
  calendar: 'vn',
  from: '2020-01-01',
});

const furnish = async ({ calendars, organisation }: Store): Promise<void> => {
  await calendars.put({ id: 'vn', data: nationalLayer(), by: 'test' });
  await calendars.chooseConvention('B');
  await organisation.put({
    agencies: [
      agency(ONE_STOP, 'centre', '000.00.01.H47'),
      agency(DEPARTMENT, 'department', '000.00.02.H47'),
      agency(STRANGE_COMMUNE, 'commune', '000.01.03.H47'),
    ],
    roles: ['clerk', 'officer', 'specialist', 'leader'].map((id) => ({
      id,
      name: { vi: id, en: id },
      may: ['receive', 'process'] as const,
    })),
  });
};

/** A person with an account whose password nobody knows. */
const employ = async ({ organisation }: Store, database: Pick<Database, 'url'>, where: number, role: string) => {
  const [person, assignment] = [randomUUID(), randomUUID()];
  await organisation.put({
    people: [{ id: person, name: `${role} ${person.slice(0, 4)}` }],
    assignments: [{ id: assignment, person, agency: where, role, post: { vi: role, en: role }, from: '2020-01-01' }],
  });
  await runSql(
    database.url('api_rw'),
    'insert into account (id, person_id, name, password_hash) values ($1::uuid, $1::uuid, $1::text, $2)',
    [person, 'none'],
  );
  return { kind: 'officer' as const, person, assignment };
};

const publish = async ({ procedures }: Store, procedure: Procedure, limit: ProcedurePackage['committedLimit']): Promise<void> => {
  const content: ProcedurePackage = {
    format: 'mot-cua/procedure-package/1',
    code: `9.${procedure.id}`,
    name: procedure.name,
    field: { vi: 'Thử nghiệm', en: 'Test' },
    level: 'province',
    diagram: JSON.stringify(procedure),
    forms: [],
    papers: [],
    fees: [],
    result: { vi: 'Kết quả', en: 'Result' },
    sources: [],
    notes: [],
    ...(limit && { committedLimit: limit }),
  };
  const draft = await procedures.create({ id: procedure.id, package: content, by: 'test' });
  await procedures.publish({ procedure: procedure.id, revision: draft?.revision ?? 0, by: 'test' });
};
