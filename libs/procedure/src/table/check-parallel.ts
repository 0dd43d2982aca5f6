import { type Finding } from '../finding';
import { forksOf, stepGraph, type Fork } from './concurrency';
import { tableTargets, type StepTable } from './step-table';

/**
 * What a table may not do with parallel branches, because the step where they meet waits for every one of them: enter a branch from outside, or
 * end inside one.
 */
export const checkParallel = (table: StepTable): readonly Finding[] =>
  forksOf(table)
    .filter(({ common }) => common.size > 0)
    .flatMap((fork) => [...enteredFromOutside(fork, table), ...endedInside(fork, table)]);

function enteredFromOutside({ fork, branches }: Fork, table: StepTable): readonly Finding[] {
  const graph = stepGraph(table);
  return table.steps.flatMap(({ id }) => {
    const wrong = graph.next(id).filter((to) => id !== fork && branches.some((branch) => branch.has(to) && !branch.has(id)));
    return wrong.map((to) => ({
      severity: 'error' as const,
      code: 'table.branch-entered',
      element: id,
      message: {
        vi: `Bước này nhảy vào nhánh song song tại bước ${to}.`,
        en: `This step leads into a parallel branch, at step ${to}.`,
      },
    }));
  });
}

function endedInside({ branches }: Fork, table: StepTable): readonly Finding[] {
  return table.steps
    .filter(
      ({ id, next }) => branches.some((branch) => branch.has(id)) && (next.length === 0 || next.some(({ to }) => to === tableTargets.end)),
    )
    .map(({ id }) => ({
      severity: 'error' as const,
      code: 'table.branch-ends',
      element: id,
      message: {
        vi: 'Nhánh song song kết thúc quy trình trong khi các nhánh khác còn chờ.',
        en: 'A parallel branch ends the process while the others still wait.',
      },
    }));
}
