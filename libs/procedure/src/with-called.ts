import { detailOf } from './work-of';
import { type Flow, type Lane, type Node, type Procedure } from './procedure';

/** The names its call activities call, each once. */
export const calledNames = (procedure: Procedure): readonly string[] => [
  ...new Set(procedure.nodes.flatMap((node) => (node.type === 'callActivity' ? (detailOf(node, 'called') ?? []) : []))),
];

/** Calls inside calls that are laid out; versions are pinned to earlier ones, so deeper ones are a mistake of the data. */
const MAX_CALLS_DEEP = 20;

/**
 * The procedure with what its calls lead to laid inside them, under the ids the engine gives it: `fee/pay` is the node `pay` of what the call `fee`
 * calls. Forms are qualified likewise. For names, agencies and forms of steps, not for execution.
 */
export const withCalled = (procedure: Procedure, depth = 0): Procedure => {
  if (!procedure.called || depth >= MAX_CALLS_DEEP) return procedure;
  const inside = procedure.nodes.flatMap((node) => {
    const runsInside = node.type === 'callActivity' && detailOf(node, 'dossier') !== 'own';
    const called = runsInside ? procedure.called?.[detailOf(node, 'called') ?? ''] : undefined;
    return called ? [prefixed(withCalled(called, depth + 1), node.id)] : [];
  });
  if (inside.length === 0) return procedure;
  return {
    ...procedure,
    nodes: [...procedure.nodes, ...inside.flatMap(({ nodes }) => nodes)],
    flows: [...procedure.flows, ...inside.flatMap(({ flows }) => flows)],
    lanes: [...procedure.lanes, ...inside.flatMap(({ lanes }) => lanes)],
  };
};

const prefixed = ({ nodes, flows, lanes }: Procedure, call: string): Pick<Procedure, 'nodes' | 'flows' | 'lanes'> => {
  const within = (id: string) => `${call}/${id}`;
  return {
    nodes: nodes.map((node): Node => {
      const form = detailOf(node, 'form');
      return {
        ...node,
        id: within(node.id),
        scope: node.scope === undefined ? call : within(node.scope),
        incoming: node.incoming.map(within),
        outgoing: node.outgoing.map(within),
        ...(node.default !== undefined && { default: within(node.default) }),
        ...(node.lane !== undefined && { lane: within(node.lane) }),
        ...(node.attachedTo !== undefined && { attachedTo: within(node.attachedTo) }),
        ...(node.compensatedBy !== undefined && { compensatedBy: within(node.compensatedBy) }),
        ...(form !== undefined && { details: { ...(node.details as object), form: within(form) } }),
      };
    }),
    flows: flows.map((flow): Flow => ({ ...flow, id: within(flow.id), from: within(flow.from), to: within(flow.to) })),
    lanes: lanes.map((lane): Lane => ({ ...lane, id: within(lane.id), ...(lane.parent !== undefined && { parent: within(lane.parent) }) })),
  };
};
