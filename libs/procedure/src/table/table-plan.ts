import { branchesOf, decides, type Branch } from './branches';
import { concurrentSteps, joinGroups, type JoinGroups } from './concurrency';
import { stepKind } from './step-kind';
import { type StepTable, type TableStep } from './step-table';

/** Name a decision is kept under, from the step that takes it to the end. */
export const DECISION = 'decision';

/** Everything the drawing needs to know of a table, worked out once. */
export type TablePlan = {
  readonly table: StepTable;
  readonly branches: (step: TableStep) => readonly Branch[];
  /** Steps that run beside another branch: an end there must end everything. */
  readonly concurrent: ReadonlySet<string>;
  readonly joins: ReadonlyMap<string, JoinGroups>;
  /** Key of the agency at whose counter the applicant is met. */
  readonly counter: string;
  /** Outcomes that carry a refusal to the end of the line; none: the line ends one way only. */
  readonly refusals: readonly string[];
  /** The node through which a step is reached from another: its join, the merge before the join, or itself. */
  readonly entry: (target: string, from: string) => string;
};

/** The id a step has in the diagram: its own where FEEL can read it, else by its place. */
export function nodeId(step: TableStep, table: StepTable): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/u.test(step.id) ? step.id : `step_${table.steps.indexOf(step) + 1}`;
}

/** @throws (on use) when a step leads to one that does not exist: `checkTable` finds this first. */
export function planTable(table: StepTable): TablePlan {
  const concurrent = concurrentSteps(table);
  const joins = joinGroups(table);
  const branches = new Map(table.steps.map((step) => [step, branchesOf(step, table, concurrent)]));
  const all = [...branches.values()].flat();
  return {
    table,
    branches: (step) => branches.get(step) ?? [],
    concurrent,
    joins,
    counter: counterOf(table),
    refusals: [...new Set(all.flatMap((branch) => (branch.refused && branch.to.kind === 'step' ? [branch.outcome.id] : [])))],
    entry: (target, from) => {
      const step = table.steps.find((one) => one.id === target);
      if (!step) throw new Error(`table ${table.code}: no step ${target}`);
      const id = nodeId(step, table);
      const groups = joins.get(target) ?? [];
      const index = groups.findIndex((group) => group.includes(from));
      if (index < 0) return id;
      return (groups[index]?.length ?? 0) > 1 ? `merge_${id}_${index + 1}` : `join_${id}`;
    },
  };
}

/** Name the outcome of a step is kept under. */
export const outcomeVariable = (branches: readonly Branch[]): string => (decides(branches) ? DECISION : 'outcome');

/** Where dossiers are received, else where results are returned. */
function counterOf(table: StepTable): string {
  const kinds = table.steps.map((step) => ({ step, kind: stepKind(step, table) }));
  const clerk =
    kinds.find(({ step, kind }) => kind === 'reception' && step.role === 'one_stop_clerk') ?? kinds.find(({ kind }) => kind === 'return');
  return (clerk ?? kinds[0])?.step.agency ?? '';
}
