import { graphOf, type Node, type NodeId, type Procedure, type Trigger } from '@mot-cua/procedure';
import { type Context } from './context';
import { addressedOf } from './elements/receive-task/receive-task';
import { evaluateFeel } from './evaluate';
import { type Instant, type TimerRule } from './fact';
import { Incident } from './incident';
import { reckonDue } from './reckon';
import { nextDue, reckon, ruleBy } from './triggers/timer/timer';

/** What opens a dossier of a procedure from outside: something that is told to the agency, or a moment. */
export type TriggeredStart = {
  /** Where the dossier then begins: `startAt` of its opening. */
  readonly node: NodeId;
  /** Which of the node's event definitions it is. */
  readonly trigger: number;
} & ({ readonly on: 'message' | 'signal'; readonly name: string } | { readonly on: 'timer'; readonly definition: Trigger });

/** When a timer start is due next; `left`: how often still, this one included. */
export type StartDue = { readonly rule: TimerRule; readonly due: Instant; readonly left?: number };

/**
 * Everything at which a dossier of this procedure begins by itself, in document order (BPMN 2.0.2, Start Event, Receive Task, Event-Based Gateway).
 * Conditions are not among them: what they refer to is known only when something is handed in.
 */
export const triggeredStarts = (procedure: Procedure): readonly TriggeredStart[] =>
  procedure.nodes.filter((node) => begins(procedure, node)).flatMap((node) => startsOf(procedure, node));

/** Whether a person may open a dossier of it: not when every start event waits for a message, a signal or a moment. */
export const mayBeReceived = ({ nodes }: Procedure): boolean => {
  const starts = nodes.filter(({ type, scope }) => type === 'startEvent' && scope === undefined);
  return starts.length === 0 || starts.some(({ triggers }) => triggers.length === 0 || triggers.some(({ kind }) => kind === 'conditional'));
};

/** A plain start event before it changes nothing: a dossier that a message opens begins at what awaits the message. */
const begins = (procedure: Procedure, node: Node): boolean => {
  if (node.scope !== undefined) return false;
  if (node.type === 'startEvent') return true;
  if (node.type === 'receiveTask' && node.instantiates !== undefined) return true;
  return graphOf(procedure)
    .predecessorsOf(node.id)
    .some((before) => {
      const { type, instantiates } = graphOf(procedure).getNode(before);
      return type === 'eventBasedGateway' && instantiates !== undefined;
    });
};

const startsOf = ({ declarations }: Procedure, node: Node): readonly TriggeredStart[] => {
  if (node.type === 'receiveTask') {
    const { ref } = addressedOf(node);
    const name = ref === undefined ? undefined : declarations[ref]?.name;
    return name === undefined ? [] : [{ node: node.id, trigger: 0, on: 'message', name }];
  }
  return node.triggers.flatMap((definition, trigger): TriggeredStart[] => {
    const { kind, ref } = definition;
    if (kind === 'timer') return [{ node: node.id, trigger, on: 'timer', definition }];
    const name = ref === undefined ? undefined : declarations[ref]?.name;
    return (kind === 'message' || kind === 'signal') && name !== undefined ? [{ node: node.id, trigger, on: kind, name }] : [];
  });
};

/**
 * When a timer start is due for the first time at or after `from`, the moment its version comes into force. Undefined: never, because the moment it
 * names has passed by then. Throws `Incident` for a timer that cannot be read.
 */
export const firstStartDue = (definition: Trigger, from: Instant, context: Omit<Context, 'now'>): StartDue | undefined => {
  const { offset } = context.calendar;
  const fail = (code: Incident['code'], detail?: string): never => {
    throw new Incident(code, detail);
  };
  const rule = ruleBy(definition, {
    evaluate: (expression) => {
      const answer = (context.evaluate ?? evaluateFeel)(expression, () => undefined, from);
      return 'failed' in answer ? fail('expression.failed', `${expression}: ${answer.failed}`) : answer.value;
    },
    fail,
  });
  const { due, left } = reckon({ now: from, offset, fail, due: (limit) => reckonDue(limit, from, context) }, rule);
  if (due === undefined) return undefined;
  const first = { rule, due, ...(left !== undefined && { left }) };
  return due >= from ? first : startDueAfter(first, from - 1, offset);
};

/** Many years of minutes: a cycle that is still behind then is never caught up with. */
const MOST_SKIPPED = 5_000_000;

/**
 * The next time behind `moment`: what fell due in between, while nothing was running, does not begin anew for each time. Skipped times count as used
 * up. Undefined: there is none.
 */
export const startDueAfter = (last: StartDue, moment: Instant, offset: number): StartDue | undefined => {
  let next: StartDue | undefined = last;
  for (let skipped = 0; next && skipped < MOST_SKIPPED; skipped++) {
    const due = nextDue(next, offset);
    if (due === undefined || due <= next.due) return undefined;
    next = { rule: next.rule, due, ...(next.left !== undefined && { left: next.left - 1 }) };
    if (due > moment) return next;
  }
  return undefined;
};
