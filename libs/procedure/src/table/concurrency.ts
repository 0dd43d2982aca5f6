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
 * For every step that several ways lead to: which of them carry tokens at the same time. Two ways do when they come out of different
 * branches of one fork and share none: what shares a branch comes after a join. Steps with one group need no join.
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
  const forks = table.steps.filter((step) => step.nextType === 'parallel').map((step) => step.id);
  const branches = new Map(sources.map((source) => [source, forks.map((fork) => branchesReaching(source, target, fork, graph))]));
  const together = (a: string, b: string): boolean =>
    forks.some((_, index) => {
      const [mine, others] = [branches.get(a)?.[index] ?? [], branches.get(b)?.[index] ?? []];
      return mine.length > 0 && others.length > 0 && !mine.some((branch) => others.includes(branch));
    });
  const groups: string[][] = [];
  for (const source of sources) {
    const fitting = groups.find((group) => group.some((one) => !together(one, source)));
    if (fitting) fitting.push(source);
    else groups.push([source]);
  }
  return groups;
}

/** The branches of a fork from which a step is reached without passing the target. */
function branchesReaching(source: string, target: string, fork: string, graph: StepGraph): readonly string[] {
  if (source === fork) return graph.next(fork).filter((branch) => branch === target);
  return graph.next(fork).filter((branch) => branch !== target && reachable(branch, target, graph).has(source));
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

/** One fork of a table: the steps only one branch reaches, branch by branch, and those every branch leads to. */
export type Fork = {
  readonly fork: string;
  readonly branches: readonly ReadonlySet<string>[];
  readonly common: ReadonlySet<string>;
};

export function forksOf(table: StepTable): readonly Fork[] {
  const graph = stepGraph(table);
  return table.steps
    .filter((step) => step.nextType === 'parallel')
    .map((step) => {
      const reached = graph.next(step.id).map((branch) => reachable(branch, step.id, graph));
      const common = new Set([...(reached[0] ?? [])].filter((id) => reached.every((branch) => branch.has(id))));
      return { fork: step.id, common, branches: reached.map((branch) => new Set([...branch].filter((id) => !common.has(id)))) };
    });
}

/** Steps that run while another branch of a fork runs: an end inside them must end the whole dossier. */
export const concurrentSteps = (table: StepTable): ReadonlySet<string> =>
  new Set(forksOf(table).flatMap(({ branches }) => branches.flatMap((branch) => [...branch])));

/** Whether two steps lie in the same branch of every fork: only then may one lead back to the other. */
export const inSameBranches = (a: string, b: string, table: StepTable): boolean =>
  forksOf(table).every(({ branches }) => branches.every((branch) => branch.has(a) === branch.has(b)));
