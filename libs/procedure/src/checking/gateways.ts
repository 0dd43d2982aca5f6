import { evaluate, evaluateCondition, outline } from '@mot-cua/expression';
import { type Finding } from '../finding';
import { type Graph } from '../graph';
import { type Flow, type Node, type NodeId } from '../procedure';
import { type Json } from '../text';
import { say } from './say';
import { type Writers } from './writers';

/** Combinations of values tried at one gateway. */
const MAX_COMBINATIONS = 1_000;

type Combination = Readonly<Record<string, Json>>;
type Condition = { readonly flow: Flow; readonly text: string };

/**
 * Conditions that leave a gap, overlap, or can never be true: where every value they ask for comes from the outcomes of tasks and from
 * choices and ticks of forms, all combinations are tried.
 */
export const checkGateways = (graph: Graph, writers: Writers): readonly Finding[] =>
  graph.procedure.nodes
    .filter((node) => isChoice(node) && (node.outgoing.length > 1 || !node.type.endsWith('Gateway')))
    .flatMap((gateway) => checkGateway(gateway, graph, writers));

/** Where conditions decide: also an activity with conditions on the flows out of it, which chooses like an inclusive gateway (BPMN 2.0.2, Sequence Flow). */
const isChoice = ({ type, forCompensation }: Node): boolean =>
  type === 'exclusiveGateway' || type === 'inclusiveGateway' || (!type.endsWith('Gateway') && !type.endsWith('Event') && !forCompensation);

const called = ({ type }: Node): { readonly vi: string; readonly en: string } =>
  type.endsWith('Gateway') ? { vi: 'Cổng', en: 'The gateway' } : { vi: 'Bước', en: 'The step' };

const checkGateway = (gateway: Node, graph: Graph, writers: Writers): readonly Finding[] => {
  const conditions = graph
    .outgoingOf(gateway.id)
    .flatMap((flow): readonly Condition[] =>
      flow.condition === undefined || flow.id === gateway.default ? [] : [{ flow, text: flow.condition }],
    );
  // A flow without a condition is always open; one missing a condition is found by the gateway's own check.
  if (
    conditions.length === 0 ||
    graph.outgoingOf(gateway.id).some(({ id, condition }) => condition === undefined && id !== gateway.default)
  )
    return [];
  const combinations = combinationsAt(gateway.id, conditions, writers);
  if (!combinations)
    return gateway.default === undefined
      ? [
          say('warning', 'gateway.no-default', gateway, {
            vi: `${called(gateway).vi} ‹name› không có nhánh mặc định; nếu không điều kiện nào đúng, hồ sơ sẽ dừng lại.`,
            en: `${called(gateway).en} ‹name› has no default flow; a dossier for which no condition is true stops there.`,
          }),
        ]
      : [];
  return [
    ...gap(gateway, conditions, combinations),
    ...never(gateway, conditions, combinations),
    ...overlap(gateway, conditions, combinations),
  ];
};

const holds = ({ text }: Condition, values: Combination): boolean => {
  const decided = evaluateCondition(text, values);
  return decided.kind === 'value' && decided.value;
};

const gap = (gateway: Node, conditions: readonly Condition[], combinations: readonly Combination[]): readonly Finding[] => {
  if (gateway.default !== undefined) return [];
  const missing = combinations.find((values) => !conditions.some((condition) => holds(condition, values)));
  return missing
    ? [
        say('warning', 'gateway.gap', gateway, {
          vi: `Khi ${written(missing)}, không nhánh nào sau ‹name› đúng và hồ sơ sẽ dừng lại.`,
          en: `When ${written(missing)}, no flow out of ‹name› is true and the dossier stops.`,
        }),
      ]
    : [];
};

const never = (gateway: Node, conditions: readonly Condition[], combinations: readonly Combination[]): readonly Finding[] =>
  conditions
    .filter((condition) => !combinations.some((values) => holds(condition, values)))
    .map(({ flow, text }) =>
      say('warning', 'condition.never', flow, {
        vi: `Điều kiện "${text}" không bao giờ đúng: các bước trước ‹${gateway.name.vi || gateway.id}› không cho giá trị này.`,
        en: `The condition "${text}" is never true: no step before ‹${gateway.name.en || gateway.id}› gives such a value.`,
      }),
    );

const overlap = (gateway: Node, conditions: readonly Condition[], combinations: readonly Combination[]): readonly Finding[] => {
  if (gateway.type !== 'exclusiveGateway') return [];
  const both = combinations.find((values) => conditions.filter((condition) => holds(condition, values)).length > 1);
  return both
    ? [
        say('note', 'gateway.overlap', gateway, {
          vi: `Khi ${written(both)}, nhiều nhánh sau cổng ‹name› cùng đúng; nhánh vẽ trước được chọn.`,
          en: `When ${written(both)}, several flows out of the gateway ‹name› are true; the one drawn first is taken.`,
        }),
      ]
    : [];
};

const written = (values: Combination): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join(', ');

/** Every combination of the values the conditions ask for; nothing when one of them may be anything, or there are too many. */
const combinationsAt = (gateway: NodeId, conditions: readonly Condition[], writers: Writers): readonly Combination[] | undefined => {
  const names = new Set<string>();
  for (const { text } of conditions) {
    const read = outline(text);
    if (read.kind === 'failed' || read.asksTheTime) return undefined;
    for (const name of read.names) names.add(name);
  }
  let combinations: readonly Combination[] = [{}];
  for (const name of names) {
    const values = valuesBefore(gateway, name, writers);
    if (!values || combinations.length * values.length > MAX_COMBINATIONS) return undefined;
    combinations = combinations.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value })));
  }
  return combinations;
};

/** What a name can hold when a dossier comes to a node: the values of the last writers on every way to it. Null where nobody wrote before. */
const valuesBefore = (node: NodeId, name: string, writers: Writers): readonly Json[] | undefined => {
  const values = new Set<Json>();
  // A gateway writes nothing; an activity with conditions behind it is itself the last that wrote.
  const routes = writers.graph.getNode(node).type.endsWith('Gateway');
  const seen = new Set<NodeId>(routes ? [node] : []);
  const open = routes ? [...before(node, writers.graph)] : [node];
  if (open.length === 0) values.add(null);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const inside = descendants(id, writers.graph).flatMap((inner) => writers.of(inner));
    const writings = [...writers.of(id), ...inside].filter((writing) => writing.name === name);
    if (writings.some((writing) => !writing.values) || writers.open.some((source) => source.id === id)) return undefined;
    for (const writing of writings) for (const value of writing.values ?? []) values.add(value);
    if (writers.of(id).some((writing) => writing.name === name)) continue;
    const earlier = before(id, writers.graph);
    if (earlier.length === 0) {
      const first = firstValue(name, writers.graph);
      if (first === undefined) return undefined;
      values.add(first);
    }
    open.push(...earlier);
  }
  return [...values];
};

/** Where a token was before: a boundary event comes in place of its host's end, and the first node of a sub-process after what led to that. */
const before = (id: NodeId, graph: Graph): readonly NodeId[] => {
  const node = graph.getNode(id);
  if (node.attachedTo !== undefined) return before(node.attachedTo, graph);
  const predecessors = graph.predecessorsOf(id);
  return predecessors.length > 0 || node.scope === undefined ? predecessors : before(node.scope, graph);
};

const descendants = (id: NodeId, graph: Graph): readonly NodeId[] =>
  graph.childrenOf(id).flatMap((child) => [child.id, ...descendants(child.id, graph)]);

/** The value a name is declared with; null without one, nothing when it cannot be told beforehand. */
const firstValue = (name: string, { procedure }: Graph): Json | undefined => {
  const value = procedure.properties.find((property) => property.name === name)?.value;
  if (value === undefined) return null;
  const first = evaluate(value, {});
  return first.kind === 'value' ? first.value : undefined;
};
