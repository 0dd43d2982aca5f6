import { type WorkingCalendar } from '@mot-cua/calendar';
import { decide, type Dossier, type Fact, type Instant, type Wait } from '@mot-cua/engine';
import { workOf, type Node, type Procedure, type Text } from '@mot-cua/procedure';
import { type PublishedVersion } from '../procedures/published-versions';
import { type NextStep, type OfferedOutcome } from './task-views';

/** The button of a task whose model names none. */
const DONE = { id: 'done', name: { vi: 'Hoàn thành', en: 'Done' } };
const MAX_STEPS_AHEAD = 200;

/** The buttons that end a task, each with the tasks and ends it leads to when nothing else in the form decides the way. */
export function offeredOutcomes(
  version: PublishedVersion,
  dossier: Dossier,
  task: { readonly visit: string; readonly node: string; readonly wait?: Wait },
  at: { readonly now: Instant; readonly calendar: WorkingCalendar; readonly convention: 'A' | 'B' },
): OfferedOutcome[] {
  const node = version.graph.findNode(task.node);
  const outcomes = (node && workOf(node)?.outcomes) ?? [];
  return (outcomes.length > 0 ? outcomes : [DONE]).map(({ id, name }) => ({
    id,
    name,
    leadsTo: [...(tried(version.procedure, dossier, task, id, at) ?? ahead(version, task.node))],
  }));
}

/** Lets the engine itself try the outcome, with no answers given; undefined when the answers would decide the way. */
function tried(
  procedure: Procedure,
  dossier: Dossier,
  { visit, wait }: { readonly visit: string; readonly wait?: Wait },
  outcome: string,
  at: { readonly now: Instant; readonly calendar: WorkingCalendar; readonly convention: 'A' | 'B' },
): readonly Text[] | undefined {
  if (!wait?.work) return undefined;
  const { agency, role, holder } = wait.work;
  const by = { person: holder ?? 'nobody', agency, role };
  const decision = decide(procedure, dossier, { kind: 'CompleteTask', id: 'tried', by, visit, outcome }, at);
  if ('rejected' in decision || decision.facts.some(({ kind }) => kind === 'IncidentRaised')) return undefined;
  return nextSteps(procedure.nodes, decision.facts).map(({ name }) => name);
}

/** The tasks opened and the end reached by the facts of one command, in order. */
export function nextSteps(nodes: readonly Node[], facts: readonly Fact[]): NextStep[] {
  const nameOf = (id: string): Text => nodes.find((node) => node.id === id)?.name ?? { vi: id, en: id };
  return facts.flatMap((fact): NextStep[] => {
    if (fact.kind === 'WaitOpened' && fact.wait.role === 'own' && fact.wait.kind !== 'limit') {
      const { node, work } = fact.wait;
      return [{ node, name: nameOf(node), ...(work ? { role: work.role } : {}) }];
    }
    if (fact.kind !== 'DossierClosed') return [];
    const end = fact.end ?? lastEnd(nodes, facts);
    return end === undefined ? [] : [{ node: end, name: nameOf(end) }];
  });
}

/** The end event entered last: the one the dossier closed at, when the closing itself names none. */
function lastEnd(nodes: readonly Node[], facts: readonly Fact[]): string | undefined {
  const entered = facts.flatMap((fact) => (fact.kind === 'VisitStarted' ? [fact.node] : []));
  return entered.findLast((node) => nodes.some(({ id, type }) => id === node && type === 'endEvent'));
}

/** Every task and end that flows from here lead to, through gateways and the like, whatever is decided on the way. */
function ahead(version: PublishedVersion, from: string): readonly Text[] {
  const { graph } = version;
  const seen = new Set([from]);
  const found: Text[] = [];
  const open = [from];
  for (let node = open.shift(); node !== undefined && seen.size < MAX_STEPS_AHEAD; node = open.shift())
    for (const to of graph.successorsOf(node)) {
      if (seen.has(to)) continue;
      seen.add(to);
      const next = graph.findNode(to);
      if (next && isStop(next)) found.push(next.name);
      else open.push(to);
    }
  return found;
}

const isStop = ({ type }: Node): boolean =>
  type === 'userTask' || type === 'endEvent' || type === 'subProcess' || type === 'intermediateCatchEvent';
