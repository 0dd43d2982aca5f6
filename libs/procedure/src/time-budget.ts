import { graphOf, type Graph } from './graph';
import { type Node, type NodeId, type Procedure, type TimeLimit, type Trigger } from './procedure';
import { type Json } from './text';
import { countsWorkingTime, hoursOfLimit, wrongLimit, timeUnits } from './time-limit';

/** The longest way of one kind of time through the counted steps. */
export type LongestWay = {
  /** Working hours (8 to a day, R-15), or hours of the clock. */
  readonly hours: number;
  /** The steps that make it up, in order. */
  readonly steps: readonly NodeId[];
};

export type TimeBudget = {
  /** Working and calendar time are never converted into each other, so each has a way of its own. */
  readonly working: LongestWay;
  readonly calendar: LongestWay;
  /** Steps passed again on a way back (rework): each passage counts once here. */
  readonly repeated: readonly NodeId[];
  /** Waits without a limit: they may take any time. */
  readonly waits: readonly NodeId[];
  /** Counted work of people without a limit. */
  readonly unlimited: readonly NodeId[];
};

const waiting = new Set(['intermediateCatchEvent', 'receiveTask']);

/**
 * How long a dossier may take if every counted step uses all its limit: of branches the longest, whether they are taken
 * together or one of them; of a sub-process its inside, unless it has a limit itself. Ways back are walked once.
 */
export const timeBudget = (procedure: Procedure): TimeBudget => {
  const graph = graphOf(procedure);
  const repeated = new Set<NodeId>();
  const longestOf = (working: boolean) => unfolded(longestIn(undefined, working, graph, repeated));
  return {
    working: longestOf(true),
    calendar: longestOf(false),
    repeated: procedure.nodes.map(({ id }) => id).filter((id) => repeated.has(id)),
    waits: procedure.nodes.filter((node) => waiting.has(node.type) && node.counted && !limitOf(node)).map(({ id }) => id),
    unlimited: procedure.nodes.filter((node) => node.type === 'userTask' && node.counted && !limitOf(node)).map(({ id }) => id),
  };
};

/** A step's own limit, or that of the timer it waits for. */
export const limitOf = (node: Node): TimeLimit | undefined =>
  node.limit ?? (node.type === 'intermediateCatchEvent' ? timerLimitOf(node) : undefined);

/** After how long the timer of an event fires; nothing where it is no plain duration. */
export const timerLimitOf = (node: Node): TimeLimit | undefined => node.triggers.map(limitOfTimer).find((limit) => limit);

const limitOfTimer = ({ kind, details }: Trigger): TimeLimit | undefined => {
  if (kind !== 'timer' || typeof details !== 'object' || details === null || !('limit' in details)) return undefined;
  const limit = (details as Readonly<Record<string, Json>>)['limit'] as Partial<TimeLimit> | null | undefined;
  if (typeof limit !== 'object' || limit === null || typeof limit.value !== 'number' || !timeUnits.some((unit) => unit === limit.unit))
    return undefined;
  return wrongLimit(limit as TimeLimit) ? undefined : (limit as TimeLimit);
};

/** A way as a list of links, so that ways share their ends: a chain of thousands of steps costs no copies. */
type Way = { readonly hours: number; readonly step?: NodeId; readonly inside?: Way; readonly then?: Way };
const noWay: Way = { hours: 0 };

/** The longest way through one scope: depth first from its starts, without recursion along flows, ways back left out. */
const longestIn = (scope: NodeId | undefined, working: boolean, graph: Graph, repeated: Set<NodeId>): Way => {
  const starts = graph.childrenOf(scope).filter(({ type, triggers }) => type === 'startEvent' && triggers.length > 0);
  const beginnings = [...graph.startsOf(scope), ...starts];
  const best = new Map<NodeId, Way>();
  const open = new Set<NodeId>();
  const stack = beginnings.map(({ id }) => ({ id, entered: false })).reverse();
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    if (top.entered) {
      open.delete(top.id);
      best.set(top.id, onward(top.id, working, graph, best, repeated));
    }
    if (top.entered || best.has(top.id) || open.has(top.id)) {
      stack.pop();
      continue;
    }
    top.entered = true;
    open.add(top.id);
    for (const next of [...graph.successorsOf(top.id)].reverse()) {
      if (open.has(next)) repeated.add(next);
      else if (!best.has(next)) stack.push({ id: next, entered: false });
    }
  }
  return longest(beginnings.map(({ id }) => best.get(id)));
};

const onward = (id: NodeId, working: boolean, graph: Graph, best: ReadonlyMap<NodeId, Way>, repeated: Set<NodeId>): Way => {
  const own = ownWay(graph.getNode(id), working, graph, repeated);
  const then = longest(graph.successorsOf(id).map((next) => best.get(next)));
  return own.hours === 0 ? then : { ...own, hours: own.hours + then.hours, then };
};

const ownWay = (node: Node, working: boolean, graph: Graph, repeated: Set<NodeId>): Way => {
  if (!node.counted || node.attachedTo !== undefined) return noWay;
  const limit = limitOf(node);
  if (limit) return countsWorkingTime(limit) === working ? { hours: hoursOfLimit(limit), step: node.id } : noWay;
  if (graph.childrenOf(node.id).length === 0) return noWay;
  const inside = longestIn(node.id, working, graph, repeated);
  return { hours: inside.hours, inside };
};

const longest = (ways: readonly (Way | undefined)[]): Way =>
  ways.reduce<Way>((best, way) => (way && way.hours > best.hours ? way : best), noWay);

/** The steps of a way, in order. */
const unfolded = (way: Way): LongestWay => {
  const steps: NodeId[] = [];
  const pending: (Way | undefined)[] = [way];
  while (pending.length > 0) {
    const at = pending.pop();
    if (!at) continue;
    if (at.step !== undefined) steps.push(at.step);
    pending.push(at.then, at.inside);
  }
  return { hours: way.hours, steps };
};
