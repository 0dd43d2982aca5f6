import { type StepTable } from './step-table';

/** Who follows whom in a table, by step id, without targets that are not steps. */
export type StepGraph = {
  readonly next: (step: string) => readonly string[];
  /** Flows that lead back to a step already passed. */
  readonly isBack: (from: string, to: string) => boolean;
};

/** The ways the table itself draws; what law adds leads back or to the end and changes nothing here. */
export function stepGraph(table: StepTable): StepGraph {
  const order = new Map(table.steps.map((step, index) => [step.id, index]));
  const next = new Map(table.steps.map((step) => [step.id, step.next.map(({ to }) => to).filter((to) => order.has(to))]));
  return {
    next: (step) => next.get(step) ?? [],
    isBack: (from, to) => (order.get(to) ?? 0) <= (order.get(from) ?? 0),
  };
}

/** Ways into one step that must be joined: ways in the same group exclude each other, different groups run at the same time. */
export type JoinGroups = readonly (readonly string[])[];

/**
 * For every step that several ways lead to: which of them carry tokens at the same time. Two ways do when they come out of
 * different branches of one fork. Steps with one group need no join (whoever comes first is the only one).
 */
export function joinGroups(table: StepTable): ReadonlyMap<string, JoinGroups> {
  const graph = stepGraph(table);
  const groups = new Map<string, JoinGroups>();
  for (const step of table.steps) {
    const sources = table.steps.map(({ id }) => id).filter((id) => graph.next(id).includes(step.id) && !graph.isBack(id, step.id));
    const found = groupsInto(step.id, [...new Set(sources)], table, graph);
    if (found.length > 1) groups.set(step.id, found);
  }
  return groups;
}

function groupsInto(target: string, sources: readonly string[], table: StepTable, graph: StepGraph): JoinGroups {
  const branchSets = new Map(
    sources.map((source) => [source, table.steps.flatMap((fork) => branchesReaching(source, target, fork.id, table, graph))]),
  );
  const together = (a: string, b: string): boolean => {
    const [mine, others] = [branchSets.get(a) ?? [], branchSets.get(b) ?? []];
    return mine.some((one) => others.some((other) => one.fork === other.fork && one.branch !== other.branch));
  };
  const groups: string[][] = [];
  for (const source of sources) {
    const fitting = groups.find((group) => group.some((one) => !together(one, source)));
    if (fitting) fitting.push(source);
    else groups.push([source]);
  }
  return groups;
}

/** The branches of a fork from which a step is reached without passing the target. */
function branchesReaching(
  source: string,
  target: string,
  fork: string,
  table: StepTable,
  graph: StepGraph,
): readonly { fork: string; branch: string }[] {
  const step = table.steps.find(({ id }) => id === fork);
  if (step?.nextType !== 'parallel') return [];
  if (source === fork) return graph.next(fork).includes(target) ? [{ fork, branch: target }] : [];
  return graph
    .next(fork)
    .filter((branch) => branch !== target && reachable(branch, target, graph).has(source))
    .map((branch) => ({ fork, branch }));
}

/** Steps reached from a step, itself included, never through `beyond`. */
function reachable(start: string, beyond: string, graph: StepGraph): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (seen.has(step) || step === beyond) continue;
    seen.add(step);
    open.push(...graph.next(step).filter((to) => !graph.isBack(step as string, to)));
  }
  return seen;
}

/** Steps that run while another branch of a fork runs: an end inside them must end the whole dossier. */
export function concurrentSteps(table: StepTable): ReadonlySet<string> {
  const graph = stepGraph(table);
  const concurrent = new Set<string>();
  for (const fork of table.steps) {
    if (fork.nextType !== 'parallel') continue;
    const branches = graph.next(fork.id).map((branch) => reachable(branch, fork.id, graph));
    const everywhere = [...(branches[0] ?? [])].filter((step) => branches.every((branch) => branch.has(step)));
    for (const branch of branches) for (const step of branch) if (!everywhere.includes(step)) concurrent.add(step);
  }
  return concurrent;
}
