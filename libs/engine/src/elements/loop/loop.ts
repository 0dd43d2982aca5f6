import { type Json, type Loop } from '@mot-cua/procedure';
import { type Behaviour, type Step } from '../../behaviour';
import { type Visit } from '../../dossier';
import { type Data } from '../../fact';
import { type PlanNode } from '../../plan';

type Multi = Extract<Loop, { kind: 'multi' }>;
type Standard = Extract<Loop, { kind: 'standard' }>;
/** What a body remembers: passages there will be, passages that have ended, the list gone through, results with their numbers. */
type Memory = {
  readonly total?: number;
  readonly done?: number;
  readonly list?: readonly Json[];
  readonly out?: readonly (readonly [number, Json])[];
  readonly finished?: true;
};

/**
 * The wrapper of an activity with a loop marker: a body that holds one visit per passage, so that no element knows of loops
 * (BPMN 2.0.2, Loop Characteristics). Boundary events sit on the body, compensation is kept per passage.
 */
export const loop: Behaviour = {
  scope: true,
  enter: (step, visit, at) => {
    const loop = loopOf(at);
    if (loop.kind === 'standard') enterStandard(step, visit, at, loop);
    else enterMulti(step, visit, at, loop);
  },
  childEnds: (step, visit, at, child) => {
    const loop = loopOf(at);
    const done = (memoryOf(visit).done ?? 0) + 1;
    if (loop.kind === 'standard') return () => step.note(visit, { put: { done } });
    return passageEnds(step, visit, at, loop, child, done);
  },
  emptied: (step, visit, at) => {
    const loop = loopOf(at);
    const { done = 0, total = 0, finished } = memoryOf(visit);
    if (loop.kind === 'standard') nextOrLeave(step, visit, at, loop, done);
    else if (loop.sequential && !finished && done < total) startPassage(step, visit, at, loop, done + 1);
    else leaveWithResults(step, visit, loop);
  },
};

const loopOf = ({ node }: PlanNode): Loop => node.loop as Loop;
const memoryOf = (visit: Visit): Memory => (visit.memory?.['.'] ?? {}) as Memory;

const enterStandard = (step: Step, visit: Visit, at: PlanNode, loop: Standard): void => {
  if (loop.testBefore) nextOrLeave(step, visit, at, loop, 0);
  else step.start(at, visit, { part: 'item', data: { loopCounter: 1 } });
};

/** Another passage while the condition holds and the maximum is not reached; a loop without either stops at the engine's own bound. */
const nextOrLeave = (step: Step, visit: Visit, at: PlanNode, { condition, maximum }: Standard, done: number): void => {
  const wanted =
    (maximum === undefined || done < maximum) && (condition === undefined || step.condition(condition, visit, { loopCounter: done }));
  if (!wanted) step.leave(visit);
  else if (done >= step.maxRounds) step.fail('items.too-many', String(step.maxRounds));
  else step.start(at, visit, { part: 'item', data: { loopCounter: done + 1 } });
};

const enterMulti = (step: Step, visit: Visit, at: PlanNode, loop: Multi): void => {
  const list = loop.collection === undefined ? undefined : step.evaluate(loop.collection, visit);
  if (list !== undefined && !Array.isArray(list)) step.fail('items.invalid', loop.collection);
  const total = list
    ? (list as readonly Json[]).length
    : loop.cardinality === undefined
      ? undefined
      : step.evaluate(loop.cardinality, visit);
  if (typeof total !== 'number' || !Number.isInteger(total) || total < 0) return step.fail('items.invalid', loop.cardinality);
  if (total > step.maxItems) step.fail('items.too-many', `${total} > ${step.maxItems}`);
  step.expectsPassages(total);
  step.note(visit, { put: { total, ...(list !== undefined && { list }) } });
  if (total === 0) leaveWithResults(step, step.current(visit), loop);
  else
    for (let number = 1; number <= (loop.sequential ? 1 : total); number++) {
      // A passage that ended at once may have fulfilled the completion condition, or thrown and ended the whole.
      if (!step.alive(visit) || memoryOf(step.current(visit)).finished) return;
      startPassage(step, visit, at, loop, number);
    }
};

const startPassage = (step: Step, visit: Visit, at: PlanNode, { item }: Multi, number: number): void => {
  const { list } = memoryOf(step.current(visit));
  step.start(at, visit, { part: 'item', data: { loopCounter: number, ...(list && { [item ?? 'item']: list[number - 1] }) } });
};

const passageEnds = (step: Step, visit: Visit, at: PlanNode, loop: Multi, child: Visit, done: number): (() => void) => {
  if (isPlain(loop)) return () => step.note(visit, { put: { done } });
  const number = child.data?.loopCounter as number;
  const counts: Data = {
    numberOfInstances: memoryOf(visit).total ?? 0,
    numberOfActiveInstances: (visit.live ?? 1) - 1,
    numberOfCompletedInstances: done,
    numberOfTerminatedInstances: 0,
  };
  const out = loop.output === undefined ? undefined : step.evaluate(loop.outputItem ?? loop.output, child, counts);
  const finished = loop.completionCondition !== undefined && step.condition(loop.completionCondition, child, counts);
  const thrown = loop.events.filter(({ condition }) => {
    if (loop.behavior === 'All' || (loop.behavior === 'One' && done > 1)) return false;
    return condition === undefined || step.condition(condition, child, counts);
  });
  return () => {
    step.note(visit, { put: { done, ...(finished && { finished }) }, ...(out !== undefined && { push: { out: [number, out] } }) });
    if (finished) {
      const rest = step.children(visit);
      if (rest.length > 0) step.cancel(rest, 'completion condition');
    }
    for (const { trigger } of thrown)
      if (step.alive(visit)) step.plan.catalogue.triggers[trigger.kind]?.behaviour.throw?.(step, visit, trigger, at);
  };
};

/** Nothing is asked when a passage of it ends. */
const isPlain = ({ output, completionCondition, events }: Multi): boolean =>
  output === undefined && completionCondition === undefined && events.length === 0;

/** Results in the order of the list, whatever the order in which the passages ended. */
const leaveWithResults = (step: Step, visit: Visit, { output }: Multi): void => {
  const out = [...(memoryOf(visit).out ?? [])].sort(([a], [b]) => a - b).map(([, value]) => value);
  step.leave(visit, output === undefined ? {} : { result: { [output]: out } });
};
