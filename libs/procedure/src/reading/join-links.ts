import { type ModdleElement } from 'bpmn-moddle';
import { type Flow } from '../procedure';
import { type LooseNode } from './read-node';
import { elementsOf, localType, type Source, textOf } from './source';

/** A link event with the name that pairs it. */
export type LinkEnd = { readonly node: LooseNode; readonly name: string | undefined };

export const linkName = (event: ModdleElement): { readonly name: string | undefined } | undefined => {
  if (!event.$descriptor.propertiesByName['eventDefinitions']) return undefined;
  const definition = elementsOf(event, 'eventDefinitions').find((one) => localType(one) === 'linkEventDefinition');
  return definition && { name: textOf(definition, 'name') };
};

/**
 * Turns pairs of link events into flows that are not drawn: each throwing one leads to the catching one of the same name in the same
 * scope (BPMN 2.0.2, Link Event Definition). Their ids cannot meet an id of the file, which knows no `~`.
 */
export const joinLinks = (ends: readonly LinkEnd[], source: Source): readonly Flow[] => {
  const throws = ends.filter(({ node }) => node.type === 'intermediateThrowEvent');
  const catches = ends.filter(({ node }) => node.type === 'intermediateCatchEvent');
  for (const { node, name } of catches) {
    if (catches.some((other) => other.node !== node && other.name === name && other.node.scope === node.scope))
      source.report.error('link.ambiguous', node.id, {
        vi: `Có hai điểm nhận liên kết "${name ?? ''}".`,
        en: `Two link catches are called "${name ?? ''}".`,
      });
    if (!throws.some((other) => other.name === name && other.node.scope === node.scope))
      source.report.error('link.no-source', node.id, {
        vi: `Không có điểm phát liên kết "${name ?? ''}".`,
        en: `Nothing leads to the link "${name ?? ''}".`,
      });
  }
  return throws.flatMap(({ node, name }) => {
    const target = name === undefined ? undefined : catches.find((other) => other.name === name && other.node.scope === node.scope);
    if (target)
      return [
        { id: `${node.id}~link`, name: { vi: name ?? '', en: name ?? '' }, from: node.id, to: target.node.id, undrawn: true as const },
      ];
    source.report.error('link.no-target', node.id, {
      vi: `Không có điểm nhận liên kết "${name ?? ''}".`,
      en: `The link "${name ?? ''}" leads nowhere.`,
    });
    return [];
  });
};
