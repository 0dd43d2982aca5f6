import { randomUUID } from 'node:crypto';
import { nationalLayer } from '@mot-cua/calendar';
import { draw } from '@mot-cua/engine/testing';
import { type Procedure, type ProcedurePackage } from '@mot-cua/procedure';
import { Client } from 'pg';
import { type Caller } from '../src/dossiers/requests';
import { type Database } from '../src/embedded-postgres/database';
import { openStore, type Store } from '../src/store';

/** Agencies of the load; counters and inboxes are kept per agency. */
const AGENCIES = 40;

/** A procedure that goes round between two tasks, each with a limit: every action closes a task and opens the next. */
const round = draw('round')
  .start('received')
  .task('appraise', { role: 'specialist', limit: '2 working-days', outcomes: ['on', 'back'] })
  .task('check', { role: 'specialist', limit: '1 working-days', outcomes: ['again', 'finish'] })
  .exclusive('decide', { default: 'decide-appraise' })
  .end('returned')
  .path('received', 'appraise', 'check', 'decide')
  .flow('decide', 'appraise')
  .flow('decide', 'returned', { when: 'outcome = "finish"' })
  .build();

const compile = (content: ProcedurePackage): Promise<Procedure> => Promise.resolve(JSON.parse(content.diagram) as Procedure);

/** A dossier under load: who acts on it and which visit waits. */
export type Loaded = { readonly id: string; readonly agency: number; readonly caller: Caller; visit: string };

export type Load = { readonly store: Store; readonly dossiers: readonly Loaded[] };

const agencyRecord = (id: number) => ({
  id,
  kind: 'commune' as const,
  tier: 'commune' as const,
  name: { vi: `Xã ${id.toString()}`, en: `Commune ${id.toString()}` },
  identifier: `000.${id.toString().padStart(2, '0')}.00.H47`,
  codeFormat: 'TT03/2025' as const,
  codeSystem: '01',
  calendar: 'vn',
  from: '2020-01-01',
});

/** Furnishes an empty, migrated database and opens `count` dossiers in it, spread over agencies. */
export const prepareLoad = async (database: Database, count: number): Promise<Load> => {
  const store = await openStore({ url: database.url('api_rw'), name: 'bench', compile, queue: 10_000 });
  await store.calendars.put({ id: 'vn', data: nationalLayer(), by: 'bench' });
  const agencies = Array.from({ length: AGENCIES }, (_, n) => agencyRecord(n + 1));
  const people = agencies.map(({ id }) => ({ id: randomUUID(), name: `Cán bộ ${id.toString()}`, agency: id, assignment: randomUUID() }));
  await store.organisation.put({
    agencies,
    roles: [{ id: 'specialist', name: { vi: 'Chuyên viên', en: 'Specialist' }, may: ['receive', 'process'] }],
    people: people.map(({ id, name }) => ({ id, name })),
    assignments: people.map(({ id, agency, assignment }) => ({
      id: assignment,
      person: id,
      agency,
      role: 'specialist',
      post: { vi: 'Chuyên viên', en: 'Specialist' },
      from: '2020-01-01',
    })),
  });
  const client = new Client({ connectionString: database.url('api_rw') });
  await client.connect();
  for (const { id } of people)
    await client.query(`insert into account (id, person_id, name, password_hash) values ($1::uuid, $1::uuid, $1::text, 'none')`, [id]);
  await client.end();
  await publish(store);
  const dossiers: Loaded[] = [];
  await inParallel(64, count, async (n) => {
    const { id: person, agency, assignment } = people[n % people.length] as (typeof people)[number];
    const caller: Caller = { kind: 'officer', person, assignment };
    const opened = await store.dossiers.open({
      caller,
      id: `open ${n.toString()}`,
      agency,
      procedure: 'round',
      version: 1,
      agencies: { 'one-stop': agency },
      channel: 'direct',
      applicant: { fullName: `Nguyễn Văn ${n.toString()}`, idNumber: n.toString().padStart(12, '0'), address: 'Thôn 1', kind: 'citizen' },
      papers: [],
      returnBy: 'counter',
      calendar: 'vn',
      data: { area: n, street: 'Trần Phú', kind: 'house', floors: 3 },
    });
    if (opened.kind !== 'accepted') throw new Error(JSON.stringify(opened.refusal));
    dossiers.push({ id: opened.dossier, agency, caller, visit: waitingVisit(opened.state) });
  });
  return { store, dossiers };
};

const publish = async ({ procedures }: Store): Promise<void> => {
  const content: ProcedurePackage = {
    format: 'mot-cua/procedure-package/1',
    code: '9.000001',
    name: { vi: 'Vòng', en: 'Round' },
    field: { vi: 'Đo', en: 'Bench' },
    level: 'commune',
    committedLimit: { value: 10, unit: 'working-days' },
    diagram: JSON.stringify(round),
    forms: [],
    papers: [],
    fees: [],
    result: { vi: '', en: '' },
    sources: [],
    notes: [],
  };
  const draft = await procedures.create({ id: 'round', package: content, by: 'bench' });
  await procedures.publish({ procedure: 'round', revision: draft?.revision ?? 0, by: 'bench' });
};

const waitingVisit = (state: {
  readonly visits: readonly { readonly id: string; readonly waits?: readonly { readonly kind: string }[] }[];
}): string => state.visits.find(({ waits }) => waits?.some(({ kind }) => kind === 'task'))?.id ?? '';

/** `count` calls of `work`, so many at once. */
export const inParallel = async (callers: number, count: number, work: (n: number) => Promise<void>): Promise<void> => {
  let next = 0;
  const one = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) await work(n);
  };
  await Promise.all(Array.from({ length: callers }, one));
};

/** Rates and waits of one measurement; times in milliseconds. */
export type Measured = {
  readonly callers: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly commands: number;
};

let serial = 0;

/** Completes the task that waits in a dossier; the next one waits then. */
export const completeTask = async (store: Store, dossier: Loaded, n: number): Promise<void> => {
  const handled = await store.dossiers.handle({
    dossier: dossier.id,
    caller: dossier.caller,
    command: {
      kind: 'CompleteTask',
      id: `c${(serial++).toString()}`,
      visit: dossier.visit,
      outcome: dossier.visit.startsWith('appraise') ? 'on' : 'again',
      data: { area: n, remark: 'đủ thành phần', checked: true },
    },
  });
  if (handled.kind !== 'accepted') throw new Error(JSON.stringify(handled.refusal));
  dossier.visit = waitingVisit(handled.state);
};

/** Completes tasks for `seconds`, `callers` at once, each caller on dossiers of its own in turn. */
export const completeTasks = async ({ store, dossiers }: Load, callers: number, seconds: number): Promise<Measured> => {
  const waits: number[] = [];
  const end = performance.now() + seconds * 1_000;
  const started = performance.now();
  const each = Math.floor(dossiers.length / callers);
  const one = async (caller: number): Promise<void> => {
    for (let n = 0; performance.now() < end; n++) {
      const dossier = dossiers[caller * each + (n % each)] as Loaded;
      const began = performance.now();
      await completeTask(store, dossier, n);
      waits.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => one(caller)));
  const elapsed = (performance.now() - started) / 1_000;
  waits.sort((a, b) => a - b);
  const at = (share: number): number => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
  return { callers, perSecond: waits.length / elapsed, p50: at(0.5), p95: at(0.95), p99: at(0.99), commands: waits.length };
};
