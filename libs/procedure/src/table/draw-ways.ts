import { finalQuestion } from './act-names';
import { type Branch, type Destination } from './branches';
import { flowId, type FlowWords, type Sketch } from './sketch';
import { type TableStep } from './step-table';
import { DECISION, nodeId, outcomeVariable, type TablePlan } from './table-plan';

/** One flow out of a step or of its gateway. The first way has no condition: it is the default. */
type Way = FlowWords & { readonly to: Destination };

/** Draws every way out of a step: straight on when there is one, else through an exclusive gateway that asks the chosen outcome. */
export function drawWays(step: TableStep, plan: TablePlan, sketch: Sketch): void {
  const id = nodeId(step, plan.table);
  const ways = waysOf(step, plan);
  const first = ways[0];
  if (!first) return;
  if (ways.length === 1) {
    drawWay(step, id, { to: first.to }, plan, sketch);
    return;
  }
  const gateway = `after_${id}`;
  sketch.node(gateway, step.agency, undefined, { kind: 'exclusiveGateway', default: flowId(gateway, targetOf(step, first, plan)) });
  sketch.flow(id, gateway);
  for (const way of ways) drawWay(step, gateway, way, plan, sketch);
}

/** Ways to the same place are one flow. */
function waysOf(step: TableStep, plan: TablePlan): readonly Way[] {
  const branches = plan.branches(step);
  const variable = outcomeVariable(branches);
  const groups = new Map<string, Branch[]>();
  for (const branch of branches) {
    const place = branch.to.kind === 'step' ? plan.entry(branch.to.step, step.id) : branch.to.kind;
    groups.set(place, [...(groups.get(place) ?? []), branch]);
  }
  return [...groups.values()].map((group, index) => {
    const documentation = group.length === 1 ? group[0]?.documentation : undefined;
    return {
      to: (group[0] as Branch).to,
      name: { vi: group.map(({ outcome }) => outcome.name.vi).join(' / '), en: group.map(({ outcome }) => outcome.name.en).join(' / ') },
      ...(documentation && { documentation }),
      ...(index > 0 && { condition: group.map(({ outcome }) => `${variable} = "${outcome.id}"`).join(' or ') }),
    };
  });
}

function targetOf(step: TableStep, way: Way, plan: TablePlan): string {
  const id = nodeId(step, plan.table);
  if (divides(step, way)) return `fork_${id}`;
  switch (way.to.kind) {
    case 'step':
      return plan.entry(way.to.step, step.id);
    case 'supplement':
      return `${id}_supplement`;
    case 'notAccepted':
    case 'refused':
      return `${id}_refused`;
    case 'end':
      return plan.refusals.length ? `final_${id}` : `end_${id}`;
    default:
      return way.to satisfies never;
  }
}

/** Only the way on divides; a refusal out of the same step does not. */
const divides = (step: TableStep, way: Way): boolean =>
  step.nextType === 'parallel' && way.to.kind === 'step' && way.condition === undefined;

function drawWay(step: TableStep, from: string, way: Way, plan: TablePlan, sketch: Sketch): void {
  const to = targetOf(step, way, plan);
  const forks = divides(step, way);
  if (forks) sketch.node(to, step.agency, { vi: 'Xử lý song song', en: 'In parallel' }, { kind: 'parallelGateway' });
  if (way.to.kind === 'notAccepted') sketch.end(to, step.agency, 'notAccepted');
  if (way.to.kind === 'refused') sketch.end(to, step.agency, 'refused', plan.concurrent.has(step.id));
  sketch.flow(from, to, way);
  if (forks) for (const next of step.next) sketch.flow(to, plan.entry(next.to, step.id));
  if (way.to.kind === 'end') drawEnd(step, to, plan, sketch);
}

/** The end of the line; where a refusal may have been carried there, a gateway says which end it is. */
function drawEnd(step: TableStep, at: string, plan: TablePlan, sketch: Sketch): void {
  const id = nodeId(step, plan.table);
  if (!plan.refusals.length) {
    sketch.end(at, step.agency, 'returned');
    return;
  }
  sketch.node(at, step.agency, finalQuestion, { kind: 'exclusiveGateway', default: flowId(at, `end_${id}`) });
  sketch.end(`end_${id}`, step.agency, 'returned');
  sketch.end(`end_${id}_refused`, step.agency, 'refused');
  sketch.flow(at, `end_${id}`, { name: { vi: 'Đã giải quyết', en: 'Granted' } });
  const condition = plan.refusals.map((refusal) => `${DECISION} = "${refusal}"`).join(' or ');
  sketch.flow(at, `end_${id}_refused`, { name: { vi: 'Từ chối', en: 'Refused' }, condition });
}
