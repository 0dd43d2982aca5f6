import { type JoinGroups } from './concurrency';
import { type Sketch } from './sketch';
import { type StepTable, type TableStep } from './step-table';
import { nodeId, type TablePlan } from './table-plan';

/**
 * Draws the join before a step that branches of a fork lead to. Ways of one branch that exclude each other are merged first: a
 * parallel gateway waits for all its incoming flows, not for all tokens (BPMN 2.0.2, Parallel Gateway).
 */
export function drawJoin(step: TableStep, plan: TablePlan, sketch: Sketch): void {
  const groups = plan.joins.get(step.id);
  if (!groups) return;
  const id = nodeId(step, plan.table);
  const agency = forkingAgency(groups, plan.table) ?? step.agency;
  groups.forEach((group, index) => {
    if (group.length < 2) return;
    sketch.node(`merge_${id}_${index + 1}`, agency, { vi: 'Gộp nhánh', en: 'Merge' }, { kind: 'exclusiveGateway' });
    sketch.flow(`merge_${id}_${index + 1}`, `join_${id}`);
  });
  sketch.node(`join_${id}`, agency, { vi: 'Chờ đủ các nhánh', en: 'All branches done' }, { kind: 'parallelGateway' });
  sketch.flow(`join_${id}`, id);
}

function forkingAgency(groups: JoinGroups, table: StepTable): string | undefined {
  const sources = groups.flat();
  return table.steps.find((step) => step.nextType === 'parallel' && step.next.some((next) => sources.includes(next.to)))?.agency;
}
