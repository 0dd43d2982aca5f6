import { type Flow, type Node, type NodeId, type Procedure } from '../procedure';
import { type Problem } from './search';

/** A repair one press makes. `joinBefore`: a gateway put before the element, where all flows to it now meet. */
export type Fix = { readonly kind: 'toExclusive' | 'toParallel' | 'joinBefore'; readonly element: NodeId };

/** Diagrams larger than this are not repaired by trying: each try checks the whole. Nodes. */
const MAX_NODES = 300;

/**
 * The repair that makes a problem go away without making another: tried on a copy, judged by the very check that found the problem.
 * @param check how many problems a procedure has, by the same check
 */
export function fixFor(problem: Problem, procedure: Procedure, check: (procedure: Procedure) => number): Fix | undefined {
  if (procedure.nodes.length > MAX_NODES) return undefined;
  const before = check(procedure);
  return candidates(problem, procedure).find((fix) => check(repaired(fix, procedure)) < before);
}

function candidates({ kind, at, way }: Problem, procedure: Procedure): readonly Fix[] {
  const typeOf = new Map(procedure.nodes.map((node) => [node.id, node]));
  // The way names steps only where the net was folded, so gateways just before are looked at as well.
  const before = (ids: readonly NodeId[]) => procedure.flows.filter(({ to }) => ids.includes(to)).map(({ from }) => from);
  const near = [...at, ...before(at), ...before(before(at)), ...[...way].reverse()].filter((id, index, all) => all.indexOf(id) === index);
  switch (kind) {
    case 'deadlock':
      return near.filter((id) => typeOf.get(id)?.type === 'parallelGateway').map((element) => ({ kind: 'toExclusive', element }));
    case 'doubled':
      return [
        ...near.filter((id) => typeOf.get(id)?.type === 'exclusiveGateway').map((element): Fix => ({ kind: 'toParallel', element })),
        ...near.filter((id) => mayBeJoined(typeOf.get(id))).map((element): Fix => ({ kind: 'joinBefore', element })),
      ];
    case 'dead':
    case 'endless':
      return [];
    default:
      return kind satisfies never;
  }
}

const mayBeJoined = (node: Node | undefined): boolean => node !== undefined && node.incoming.length > 1 && !node.type.endsWith('Gateway');

/** A copy of the procedure with the repair made. */
export function repaired({ kind, element }: Fix, procedure: Procedure): Procedure {
  if (kind !== 'joinBefore') {
    const type = kind === 'toExclusive' ? 'exclusiveGateway' : 'parallelGateway';
    return { ...procedure, nodes: procedure.nodes.map((node) => (node.id === element ? { ...node, type } : node)) };
  }
  const id = `${element}~join`;
  const host = procedure.nodes.find((node) => node.id === element);
  if (!host) return procedure;
  const { default: _, limit: __, ...plain } = host;
  const join: Node = {
    ...plain,
    id,
    type: 'parallelGateway',
    name: { vi: '', en: '' },
    triggers: [],
    outgoing: [`${id}~flow`],
    details: null,
  };
  const flow: Flow = { id: `${id}~flow`, name: { vi: '', en: '' }, from: id, to: element };
  return {
    ...procedure,
    nodes: [...procedure.nodes.map((node) => (node.id === element ? { ...node, incoming: [flow.id] } : node)), join],
    flows: [...procedure.flows.map((one) => (one.to === element ? { ...one, to: id } : one)), flow],
  };
}
