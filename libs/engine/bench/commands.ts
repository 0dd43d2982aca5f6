/**
 * Pure engine commands per second, in memory: the core alone, without a database. One procedure of six tasks with a fork and a join.
 * Prints a table and one line of JSON.
 */
import { nationalCalendar } from '@mot-cua/calendar';
import { type Command, type CommandBody, decide, type Dossier, type Fact, fold, notOpened } from '../src/index';
import { draw } from '../testing/index';
import { type Procedure } from '@mot-cua/procedure';

const permit = draw('permit')
  .start('received')
  .task('check', { outcomes: ['accept', 'supplement'] })
  .exclusive('complete')
  .task('supplement')
  .parallel('fork')
  .task('survey', { agency: 'department' })
  .task('opinion', { agency: 'department' })
  .parallel('join')
  .task('draft', { agency: 'department' })
  .task('sign', { agency: 'department', role: 'head' })
  .task('return')
  .end('done')
  .path('received', 'check', 'complete')
  .flow('complete', 'supplement', { when: 'outcome = "supplement"' })
  .path('supplement', 'check')
  .flow('complete', 'fork', { when: 'outcome = "accept"' })
  .path('fork', 'survey', 'join')
  .path('fork', 'opinion', 'join')
  .path('join', 'draft', 'sign', 'return', 'done')
  .build();

const context = { now: Date.parse('2026-03-02T08:00:00+07:00'), calendar: nationalCalendar(), convention: 'B' as const };

let commands = 0;
const ask = (
  procedure: Procedure,
  dossier: Dossier,
  body: CommandBody,
  by: Command['by'],
): { readonly facts: readonly Fact[]; readonly dossier: Dossier } => {
  const decision = decide(procedure, dossier, { id: `c${++commands}`, by, ...body }, context);
  if ('rejected' in decision) throw new Error(JSON.stringify(decision.rejected));
  return decision;
};

const open = (procedure: Procedure): { readonly facts: readonly Fact[]; readonly dossier: Dossier } =>
  ask(
    procedure,
    notOpened,
    {
      kind: 'OpenDossier',
      pinned: { procedure: procedure.id, version: 1, process: procedure.id },
      code: 'H61.012.00-260302-010001',
      agencies: { 'one-stop': 1, department: 2 },
      calendar: 'vn/V1',
    },
    { person: 'clerk', agency: 1, role: 'receiver' },
  );

/** Completes whatever waits first until the dossier is closed; hands back the facts. */
const runThrough = (procedure: Procedure, count: { tasks: number; bytes: number }): readonly Fact[] => {
  let { dossier, facts } = open(procedure);
  const all = [...facts];
  while (dossier.status === 'open') {
    const visit = dossier.visits.find(({ waits }) => waits?.some(({ kind }) => kind === 'task'));
    const work = visit?.waits?.find(({ kind }) => kind === 'task')?.work;
    if (!visit || !work) throw new Error('nothing waits');
    const outcome = visit.node === 'check' ? { outcome: 'accept' } : {};
    ({ dossier, facts } = ask(
      procedure,
      dossier,
      { kind: 'CompleteTask', visit: visit.id, ...outcome },
      { person: 'officer', agency: work.agency, role: work.role },
    ));
    count.tasks++;
    all.push(...facts);
  }
  return all;
};

const seconds = (milliseconds: number, work: () => number): { readonly rate: number; readonly done: number } => {
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < milliseconds) done += work();
  return { rate: Math.round((done * 1000) / (performance.now() - start)), done };
};

const completions = (procedure: Procedure): number => {
  const count = { tasks: 0, bytes: 0 };
  for (let i = 0; i < 20; i++) runThrough(procedure, count);
  return count.tasks;
};

/** A line of tasks: cost of one command must not grow with the model. */
const line = (length: number): Procedure => {
  const ids = Array.from({ length }, (_, i) => `t${i + 1}`);
  const drawing = draw(`line${length}`).start('s').end('e');
  for (const id of ids) drawing.task(id);
  return drawing.path('s', ...ids, 'e').build();
};

const WARM_UP_MS = 1000;
const MEASURE_MS = Number(process.env['BENCH_MS'] ?? 3000);
const measure = (procedure: Procedure): number => {
  seconds(WARM_UP_MS, () => completions(procedure));
  return seconds(MEASURE_MS, () => completions(procedure)).rate;
};

const facts = runThrough(permit, { tasks: 0, bytes: 0 });
const waiting = fold(facts.slice(0, 9), notOpened);
const rows = {
  'task completions per second, six-task permit': measure(permit),
  'task completions per second, line of 10 tasks': measure(line(10)),
  'task completions per second, line of 1,000 tasks': measure(line(1000)),
  'facts folded per second':
    (seconds(WARM_UP_MS, () => (fold(facts, notOpened), facts.length)),
    seconds(MEASURE_MS, () => (fold(facts, notOpened), facts.length)).rate),
  'facts per dossier': facts.length,
  'bytes of facts per dossier': JSON.stringify(facts).length,
  'bytes of state, one task waiting': JSON.stringify(waiting).length,
};
for (const [name, value] of Object.entries(rows)) process.stdout.write(`${name.padEnd(52)} ${value.toLocaleString('en')}\n`);
process.stdout.write(`${JSON.stringify({ bench: 'engine/commands', ...rows })}\n`);
