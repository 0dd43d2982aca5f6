import { nationalLayer } from '@mot-cua/calendar';
import { type Fact } from '@mot-cua/engine';
import { newDossierId, openStore, testDatabase, type Caller, type Store } from '@mot-cua/store';
import { Client } from 'pg';
import { procedures } from './waiting-procedure';

export const ONE_STOP = 1;
/** The office next door: the same people, other dossiers. */
export const NEIGHBOUR = 2;
const DAY_MS = 86_400_000;
const applicant = { fullName: 'Trần Văn Minh', idNumber: '001090012345', address: 'Thôn 3', kind: 'citizen' } as const;

/** A database with one office, one clerk and one procedure, and what a test does there. Runtimes connect on their own, as `runtime_rw`. */
export type TestOffice = {
  /** As the api's role. */
  readonly store: Store;
  /** A store as a runtime opens it. */
  readonly openRuntimeStore: () => Promise<Store>;
  /** The clerk who receives, and the same person's post next door. */
  readonly clerk: Caller & { readonly kind: 'officer' };
  readonly clerkNextDoor: Caller & { readonly kind: 'officer' };
  /** A second clerk of the office. */
  readonly colleague: string;
  /** Who oversees the office. */
  readonly head: string;
  readonly receive: (email?: string, procedure?: string, channel?: 'direct' | 'online', agency?: number) => Promise<string>;
  /** A portal hands it in; the one-stop has not accepted it yet. */
  readonly submit: (email?: string) => Promise<string>;
  /** Opens it only to suspend it: what it waits for stays open, and it hears nothing. */
  readonly suspend: (dossier: string) => Promise<void>;
  /** The clerk completes the task waiting at a node, at the office or next door. */
  readonly complete: (dossier: string, node: string, outcome?: string, agency?: number) => Promise<void>;
  readonly withdraw: (dossier: string) => Promise<void>;
  readonly facts: (dossier: string) => Promise<readonly Fact[]>;
  readonly kinds: (dossier: string) => Promise<readonly string[]>;
  /** Whether everything a dossier had to tell has reached those to be told. */
  readonly delivered: (dossier: string) => Promise<boolean>;
  /** What whoever owns the database does behind our back to a table: the walls are taken down for one statement. */
  readonly behindOurBack: (table: string, statement: string) => Promise<void>;
  /** Moves the clock so many days forward from the true time. */
  readonly daysLater: (days: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function testOffice(): Promise<TestOffice> {
  const database = await testDatabase();
  const store = await openStore({ url: database.url('api_rw') });
  const [person, assignment, colleague, nextDoor, head] = Array.from({ length: 5 }, newDossierId) as [
    string,
    string,
    string,
    string,
    string,
  ];
  await furnish(store, { person, assignment, colleague, nextDoor, head });
  const facts = async (dossier: string): Promise<readonly Fact[]> =>
    ((await store.dossiers.facts([ONE_STOP, NEIGHBOUR], dossier))?.facts ?? []).map(({ fact }) => fact);
  return {
    store,
    openRuntimeStore: () => openStore({ url: database.url('runtime_rw') }),
    clerk: { kind: 'officer', person, assignment },
    clerkNextDoor: { kind: 'officer', person, assignment: nextDoor },
    colleague,
    head,
    receive: async (email, procedure = 'waiting', channel = 'direct', agency = ONE_STOP) => {
      const handled = await store.dossiers.open({
        caller: { kind: 'officer', person, assignment: agency === ONE_STOP ? assignment : nextDoor },
        id: newDossierId(),
        agency,
        procedure,
        version: 1,
        agencies: { 'one-stop': agency, 'next-door': NEIGHBOUR },
        channel,
        applicant: { ...applicant, ...(email ? { email } : {}) },
        papers: [],
        returnBy: 'counter',
        calendar: 'vn',
      });
      if (handled.kind === 'rejected') throw new Error(JSON.stringify(handled.refusal));
      return handled.dossier;
    },
    submit: async (email) => {
      const handled = await store.dossiers.open({
        caller: { kind: 'system', system: 'portal' },
        id: newDossierId(),
        agency: ONE_STOP,
        procedure: 'limited',
        version: 1,
        agencies: { 'one-stop': ONE_STOP },
        channel: 'online',
        applicant: { ...applicant, ...(email ? { email } : {}) },
        papers: [],
        returnBy: 'online',
        calendar: 'vn',
        profile: 'ND118',
        submitted: true,
      });
      if (handled.kind === 'rejected') throw new Error(JSON.stringify(handled.refusal));
      return handled.dossier;
    },
    suspend: async (dossier) => {
      const command = { id: newDossierId(), kind: 'Suspend', ground: 'thử' } as const;
      const handled = await store.dossiers.handle({ dossier, caller: { kind: 'officer', person, assignment }, command });
      if (handled.kind === 'rejected') throw new Error(JSON.stringify(handled.refusal));
    },
    complete: async (dossier, node, outcome, agency = ONE_STOP) => {
      const visit = (await store.dossiers.find([agency], dossier))?.state.visits.find((one) => one.node === node)?.id ?? '';
      const command = { id: newDossierId(), kind: 'CompleteTask', visit, ...(outcome === undefined ? {} : { outcome }) } as const;
      const caller = { kind: 'officer', person, assignment: agency === ONE_STOP ? assignment : nextDoor } as const;
      const handled = await store.dossiers.handle({ dossier, caller, command });
      if (handled.kind === 'rejected') throw new Error(JSON.stringify(handled.refusal));
    },
    withdraw: async (dossier) => {
      const command = { id: newDossierId(), kind: 'Withdraw', ground: 'người nộp rút' } as const;
      const handled = await store.dossiers.handle({ dossier, caller: { kind: 'officer', person, assignment }, command });
      if (handled.kind === 'rejected') throw new Error(JSON.stringify(handled.refusal));
    },
    facts,
    kinds: async (dossier) => (await facts(dossier)).map(({ kind }) => kind),
    delivered: async (dossier) => {
      const client = new Client({ connectionString: database.url('runtime_rw') });
      await client.connect();
      try {
        return (await client.query('select from outbox where dossier_id = $1', [dossier])).rowCount === 0;
      } finally {
        await client.end();
      }
    },
    behindOurBack: async (table, statement) => {
      const owner = new Client({ connectionString: database.url('owner') });
      await owner.connect();
      try {
        await owner.query(`alter table ${table} no force row level security; ${statement}; alter table ${table} force row level security`);
      } finally {
        await owner.end();
      }
    },
    daysLater: (days) => store.clock.setOffset(days * DAY_MS),
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
}

async function furnish(
  store: Store,
  { person, assignment, colleague, nextDoor, head }: Readonly<Record<'person' | 'assignment' | 'colleague' | 'nextDoor' | 'head', string>>,
): Promise<void> {
  await store.calendars.put({ id: 'vn', data: nationalLayer('V1'), by: 'test' });
  await store.organisation.put({
    agencies: [
      {
        id: ONE_STOP,
        kind: 'office',
        tier: 'commune',
        name: { vi: 'Bộ phận Một cửa', en: 'One-stop unit' },
        identifier: '000.00.01.H47',
        codeFormat: 'TT01/2018',
        calendar: 'vn',
        from: '2025-07-01',
        keys: ['one-stop'],
      },
      {
        id: NEIGHBOUR,
        kind: 'office',
        tier: 'commune',
        name: { vi: 'Bộ phận Một cửa Tân Lập', en: 'One-stop unit of Tân Lập' },
        identifier: '000.00.02.H47',
        codeFormat: 'TT01/2018',
        calendar: 'vn',
        from: '2025-07-01',
        keys: ['one-stop', 'next-door'],
      },
    ],
    roles: [
      { id: 'clerk', name: { vi: 'Cán bộ', en: 'Clerk' }, may: ['receive', 'process'] },
      { id: 'leader', name: { vi: 'Lãnh đạo', en: 'Leader' }, may: ['process', 'oversee'] },
    ],
    people: [
      { id: person, name: 'Nguyễn Thị An' },
      { id: colleague, name: 'Trần Văn Bình' },
      { id: head, name: 'Lê Thị Hà' },
    ],
    assignments: [
      { id: assignment, person, agency: ONE_STOP, role: 'clerk', post: { vi: 'Công chức', en: 'Clerk' }, from: '2025-07-01' },
      { id: nextDoor, person, agency: NEIGHBOUR, role: 'clerk', post: { vi: 'Công chức', en: 'Clerk' }, from: '2025-07-01' },
      { id: newDossierId(), person: head, agency: ONE_STOP, role: 'leader', post: { vi: 'Trưởng phòng', en: 'Head' }, from: '2025-07-01' },
      {
        id: newDossierId(),
        person: colleague,
        agency: ONE_STOP,
        role: 'clerk',
        post: { vi: 'Công chức', en: 'Clerk' },
        from: '2025-07-01',
      },
    ],
  });
  await store.accounts.put({ person, name: 'an.clerk', password: 'mot-cua-thu-nghiem' });
  for (const [id, content] of Object.entries(procedures)) {
    await store.procedures.create({ id, package: content, by: 'test' });
    await store.procedures.publish({ procedure: id, revision: 1, by: 'test' });
  }
}
