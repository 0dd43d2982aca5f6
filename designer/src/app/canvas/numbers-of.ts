import { type NodeId, type Procedure } from '@mot-cua/procedure';
import { type Numberable, stepNumbers } from './step-numbers';

/** Numbers of the steps of a procedure that is read but not drawn: the same as on its drawing. */
export function numbersOf(procedure: Procedure | undefined): ReadonlyMap<NodeId, number> {
  if (!procedure) return new Map();
  const flows = new Map(procedure.flows.map((flow) => [flow.id, flow.to]));
  const attached = (host: NodeId) => procedure.nodes.filter((node) => node.attachedTo === host).map((node) => node.id);
  const inside = (scope: NodeId) =>
    procedure.nodes.filter((node) => node.scope === scope && node.type === 'startEvent').map((node) => node.id);
  return stepNumbers(
    procedure.nodes.map((node): Numberable => ({
      id: node.id,
      step: node.type === 'userTask',
      next: [...inside(node.id), ...node.outgoing.flatMap((flow) => flows.get(flow) ?? []), ...attached(node.id)],
    })),
  );
}
