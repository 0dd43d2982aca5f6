import { type Dossier, type Fact } from '@mot-cua/engine';
import { type NodeId, type Procedure, type Text } from '@mot-cua/procedure';
import { nextSteps } from '../tasks/outcomes';

/** What a command would begin and what it would give up, by the names of the steps. */
export function consequences(
  facts: readonly Fact[],
  before: Dossier,
  procedure: Procedure,
): { readonly opens: Text[]; readonly cancels: Text[] } {
  const gone = facts.flatMap((fact) => (fact.kind === 'VisitsCancelled' ? fact.visits : []));
  return {
    opens: nextSteps(procedure.nodes, facts).map(({ node }) => nameOfNode(procedure, node)),
    cancels: before.visits.flatMap(({ id, node, scope }) =>
      scope !== undefined && gone.includes(id) ? [nameOfNode(procedure, node)] : [],
    ),
  };
}

/** A node without a name is called by its id; the procedure itself is a node too. */
export function nameOfNode({ nodes, id, name }: Procedure, node: NodeId): Text {
  const { vi, en } = node === id ? name : (nodes.find((one) => one.id === node)?.name ?? { vi: '', en: '' });
  return { vi: vi || node, en: en || vi || node };
}
