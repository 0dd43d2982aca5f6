/**
 * `npm run bench:engine`: our engine and bpmn-elements over the same files in one run, and whether the cost of one command stays flat. Prints a
 * table, what of the aims is met, and one line of JSON.
 */
import { type Procedure } from '@mot-cua/procedure';
import { type Dossier } from '../src/index';
import { bundleSize } from './bundle-size';
import { inTurns } from './measure';
import { line, permit, wide } from './models';
import { ask, opened, readOurs, runOurs, waitsForOfficer } from './our-engine';
import { readTheirs, runTheirs } from './other-engine';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const MS = Number(process.env['BENCH_MS'] ?? 1500);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const several = (times: number, once: () => number) => (): number => {
  let done = 0;
  for (let i = 0; i < times; i++) done += once();
  return done;
};

const sideBySide = async (name: string, ours: string, theirs: string, times: number) => {
  const [procedure, parsed] = [await readOurs(ours), await readTheirs(theirs)];
  const rates = inTurns(ROUNDS, MS, { ours: several(times, () => runOurs(procedure)), theirs: () => runTheirs(parsed) });
  return { name, ...rates, ratio: Math.round(rates.ours / rates.theirs) };
};

/** The middle of a line of tasks, reached once; what is measured is one completion there, again and again from the same state. */
const oneCompletion = (procedure: Procedure, done: number) => {
  let dossier = opened(procedure);
  for (let i = 0; i < done; i++) dossier = ask(procedure, dossier, { kind: 'CompleteTask', visit: waiting(dossier) });
  const visit = waiting(dossier);
  return several(200, () => (ask(procedure, dossier, { kind: 'CompleteTask', visit }), 1));
};
const waiting = (dossier: Dossier): string => {
  const visit = dossier.visits.find(waitsForOfficer);
  if (!visit) throw new Error('nothing waits');
  return visit.id;
};

const flatness = async () => {
  const [short, long] = [await readOurs(line(10)), await readOurs(line(1000))];
  const loop = await readOurs(round);
  const after = (facts: number) => {
    let dossier = opened(loop);
    while (dossier.seq < facts) dossier = ask(loop, dossier, { kind: 'CompleteTask', visit: waiting(dossier) });
    const visit = waiting(dossier);
    return several(200, () => (ask(loop, dossier, { kind: 'CompleteTask', visit }), 1));
  };
  return inTurns(ROUNDS, MS, {
    'model of 10 tasks': oneCompletion(short, 5),
    'model of 1,000 tasks': oneCompletion(long, 5),
    'after 10 facts': after(10),
    'after 10,000 facts': after(10_000),
  });
};

/** A task that comes back to itself. */
const round = line(1)
  .replace(
    '<bpmn:endEvent id="end"/>',
    '<bpmn:exclusiveGateway id="again" default="again-merge"/><bpmn:exclusiveGateway id="merge"/><bpmn:endEvent id="end"/>',
  )
  .replace(
    /<bpmn:sequenceFlow[\s\S]*<\/bpmn:sequenceFlow>/,
    `<bpmn:sequenceFlow id="a" sourceRef="start" targetRef="merge"/><bpmn:sequenceFlow id="b" sourceRef="merge" targetRef="t1"/><bpmn:sequenceFlow id="c" sourceRef="t1" targetRef="again"/>
<bpmn:sequenceFlow id="again-merge" sourceRef="again" targetRef="merge"/><bpmn:sequenceFlow id="d" sourceRef="again" targetRef="end"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">fee = 0</bpmn:conditionExpression></bpmn:sequenceFlow>`,
  );

/** The largest state on the way of one dossier, as JSON in bytes. */
const largestState = (procedure: Procedure): number => {
  let dossier = opened(procedure);
  let largest = 0;
  while (dossier.status === 'open') {
    largest = Math.max(largest, Buffer.byteLength(JSON.stringify(dossier)));
    dossier = ask(procedure, dossier, { kind: 'CompleteTask', visit: waiting(dossier) });
  }
  return largest;
};

const comparisons = [
  await sideBySide('six-task permit, exclusive and parallel gateway', permit('FEEL'), permit('none'), 20),
  await sideBySide('sequence of 100 tasks', line(100), line(100), 2),
  await sideBySide('parallel multi-instance of 50', wide(50), wide(50), 4),
];
const loop = await readOurs(wide(1000));
const items = inTurns(ROUNDS, MS, { items: () => runOurs(loop) }).items;
const flat = await flatness();
const state = largestState(await readOurs(permit('FEEL')));
const stateOfLine = largestState(await readOurs(line(1000)));
const { gzip } = await bundleSize();

const [first] = comparisons;
const aims: readonly (readonly [string, boolean])[] = [
  ...comparisons.map(({ name, ratio }) => [`${name}: at least 200 times bpmn-elements (${ratio})`, ratio >= 200] as const),
  [`aim of 300 times on the permit (${first?.ratio ?? 0})`, (first?.ratio ?? 0) >= 300],
  [`aim of 100,000 completions a second on the permit (${first?.ours.toLocaleString('en') ?? 0})`, (first?.ours ?? 0) >= 100_000],
  [`1,000 items at no less than a fifth of the permit (${items.toLocaleString('en')})`, items >= (first?.ours ?? 0) / 5],
  ['flat in the model: 10 to 1,000 within 1.3', flat['model of 10 tasks'] <= flat['model of 1,000 tasks'] * 1.3],
  ['flat in the history: 10 to 10,000 facts within 1.3', flat['after 10 facts'] <= flat['after 10,000 facts'] * 1.3],
  [`state of the permit under 1 KB (${state} bytes; line of 1,000 tasks: ${stateOfLine})`, state < 1024],
  [`core for the browser under 120 KB gzip (${(gzip / 1024).toFixed(1)} KB)`, gzip < 120 * 1024],
];

const row = (name: string, ...cells: readonly string[]): void =>
  say(`${name.padEnd(52)}${cells.map((cell) => cell.padStart(16)).join('')}`);
row('task completions per core second', 'ours', 'bpmn-elements', 'ratio');
for (const { name, ours, theirs, ratio } of comparisons)
  row(`  ${name}`, ours.toLocaleString('en'), theirs.toLocaleString('en'), `${ratio}`);
row('  parallel multi-instance of 1,000', items.toLocaleString('en'));
row('one completion, per core second');
for (const [name, rate] of Object.entries(flat)) row(`  ${name}`, rate.toLocaleString('en'));
row('largest state of the permit, bytes', `${state}`);
row('core for the browser, bytes gzip', gzip.toLocaleString('en'));
say('');
for (const [aim, met] of aims) say(`${met ? 'met   ' : 'MISSED'}  ${aim}`);
say(JSON.stringify({ bench: 'engine/compare', node: process.version, comparisons, items, flat, state, stateOfLine, gzip }));
