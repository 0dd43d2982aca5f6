/**
 * Pure engine commands per second, in memory: the core alone, without a database. One procedure of six tasks with a fork and a join.
 * Prints a table and one line of JSON.
 */
import { nationalCalendar } from '@mot-cua/calendar';
import { type Command, type CommandBody, decide, type Dossier, type Fact, fold, notOpened } from '../src/index';
import { draw, each } from '../testing/index';
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

/** Per second of processor time: on a busy machine the wall clock measures the neighbours. */
const seconds = (milliseconds: number, work: () => number): number => {
  const start = process.cpuUsage();
  let done = 0;
  let used = 0;
  while (used < milliseconds * 1000) {
    done += work();
    const { user, system } = process.cpuUsage(start);
    used = user + system;
  }
  return Math.round((done * 1_000_000) / used);
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
const MEASURE_MS = Number(process.env['BENCH_MS'] ?? 2000);
const measure = (procedure: Procedure): number => {
  seconds(WARM_UP_MS, () => completions(procedure));
  return seconds(MEASURE_MS, () => completions(procedure));
};

/** Items of one parallel loop, from the first to the last: what a copy of the list of visits costs. */
const items = draw('items')
  .start('s')
  .script('count', 'n', 'loopCounter', { loop: each({ cardinality: '1000' }) })
  .end('e')
  .path('s', 'count', 'e')
  .build();
/** A loop back to the same task: cost must not grow with the history. */
const round = draw('round')
  .start('s')
  .exclusive('again')
  .task('work', { outcomes: ['go', 'on'] })
  .exclusive('x', { default: 'x-again' })
  .end('e')
  .path('s', 'again', 'work', 'x', 'again')
  .flow('x', 'e', { when: 'outcome = "on"' })
  .build();
const officer = { person: 'officer', agency: 1, role: 'officer' };
const rounds = (from: Dossier): Dossier => {
  let dossier = from;
  for (let i = 0; i < 100; i++) {
    const visit = dossier.visits[1].id;
    ({ dossier } = ask(round, dossier, { kind: 'CompleteTask', visit, outcome: 'go' }, officer));
  }
  return dossier;
};
const afterRounds = (hundreds: number): number => {
  let dossier = open(round).dossier;
  for (let i = 0; i < hundreds; i++) dossier = rounds(dossier);
  return seconds(MEASURE_MS, () => (rounds(dossier), 100));
};

const facts = runThrough(permit, { tasks: 0, bytes: 0 });
const waiting = fold(facts.slice(0, 9), notOpened);
const folding = (): number => (fold(facts, notOpened), facts.length);
seconds(WARM_UP_MS, folding);
const rows = {
  'task completions per core second, six-task permit': measure(permit),
  'task completions per core second, line of 10 tasks': measure(line(10)),
  'task completions per core second, line of 1,000 tasks': measure(line(1000)),
  'items of a parallel loop of 1,000 per core second': seconds(MEASURE_MS, () => (open(items), 1000)),
  'task completions per core second after 800 facts': afterRounds(1),
  'task completions per core second after 10,000 facts': afterRounds(13),
  'facts folded per core second': seconds(MEASURE_MS, folding),
  'facts per dossier': facts.length,
  'bytes of facts per dossier': JSON.stringify(facts).length,
  'bytes of state, one task waiting': JSON.stringify(waiting).length,
};
for (const [name, value] of Object.entries(rows)) process.stdout.write(`${name.padEnd(56)} ${value.toLocaleString('en').padStart(10)}\n`);
process.stdout.write(`${JSON.stringify({ bench: 'engine/commands', ...rows })}\n`);
