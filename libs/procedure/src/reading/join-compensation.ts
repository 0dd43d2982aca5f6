import { type ModdleElement } from 'bpmn-moddle';
import { type NodeId } from '../procedure';
import { type LooseNode } from './read-node';
import { elementOf, elementsOf, localType, type Source } from './source';

/** Associations of a container: a compensation boundary event points at its handler by one (BPMN 2.0.2, Compensation). */
export const readAssociations = (container: ModdleElement): readonly (readonly [NodeId, NodeId])[] =>
  (container.$descriptor.propertiesByName['artifacts'] ? elementsOf(container, 'artifacts') : [])
    .filter((artifact) => localType(artifact) === 'association')
    .flatMap((association) => {
      const [from, to] = [elementOf(association, 'sourceRef')?.id, elementOf(association, 'targetRef')?.id];
      return from !== undefined && to !== undefined ? [[from, to] as const] : [];
    });

/** The handler of each activity that has one. */
export const joinCompensation = (
  nodes: readonly LooseNode[],
  associations: readonly (readonly [NodeId, NodeId])[],
  source: Source,
): ReadonlyMap<NodeId, NodeId> => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const handlers = new Map<NodeId, NodeId>();
  const used = new Set<NodeId>();
  for (const event of nodes.filter((node) => node.type === 'boundaryEvent' && node.triggers.some(({ kind }) => kind === 'compensate'))) {
    const targets = associations.filter(([from]) => from === event.id).map(([, to]) => byId.get(to));
    const [handler] = targets;
    if (targets.length !== 1 || !handler?.forCompensation || handler.scope !== event.scope || event.attachedTo === undefined) {
      source.report.error('compensation.handler', event.id, {
        vi: 'Sự kiện hoàn tác phải nối (association) với đúng một bước hoàn tác cùng cấp.',
        en: 'A compensation boundary event must be associated with exactly one compensation activity beside it.',
      });
      continue;
    }
    handlers.set(event.attachedTo, handler.id);
    used.add(handler.id);
  }
  for (const node of nodes)
    if (node.forCompensation && !node.triggeredByEvent && !used.has(node.id))
      source.report.error('compensation.unused', node.id, {
        vi: 'Bước hoàn tác không được sự kiện hoàn tác nào dẫn tới.',
        en: 'No compensation event leads to this compensation activity.',
      });
  return handlers;
};
