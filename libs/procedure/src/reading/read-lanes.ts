import { type ModdleElement } from 'bpmn-moddle';
import { type Lane } from '../procedure';
import { elementOf, elementsOf, nameOf, type Source, textOf } from './source';

/** Lanes of a container, outer before inner, and the innermost lane of each node in them. */
export type Lanes = { readonly lanes: readonly Lane[]; readonly laneOf: ReadonlyMap<string, string> };

export const readLanes = (container: ModdleElement, source: Source): Lanes => {
  const [first, ...others] = elementsOf(container, 'laneSets');
  if (others.length > 0)
    source.report.say('warning', 'lanes.several-sets', container.id, {
      vi: 'Có nhiều cách chia làn; chỉ dùng cách thứ nhất.',
      en: 'There are several sets of lanes; the first is used.',
    });
  const found = { lanes: [] as Lane[], laneOf: new Map<string, string>() };
  if (first) readSet(first, undefined, found, source);
  return found;
};

const readSet = (
  set: ModdleElement,
  parent: string | undefined,
  found: { readonly lanes: Lane[]; readonly laneOf: Map<string, string> },
  source: Source,
): void => {
  for (const element of elementsOf(set, 'lanes')) {
    const { id } = element;
    if (id === undefined) {
      source.report.error('id.missing', parent, { vi: 'Một làn không có mã.', en: 'A lane has no id.' });
      continue;
    }
    const [agency, role] = [textOf(element, 'mc:agency'), textOf(element, 'mc:role')];
    const limit = source.limit(textOf(element, 'mc:limit'), 'mc:limit', id);
    found.lanes.push({
      id,
      name: nameOf(element),
      ...(parent !== undefined && { parent }),
      ...(agency !== undefined && { agency }),
      ...(role !== undefined && { role }),
      ...(limit && { limit }),
    });
    for (const node of elementsOf(element, 'flowNodeRef')) place(node.id, id, parent, found.laneOf, source);
    const inner = elementOf(element, 'childLaneSet');
    if (inner) readSet(inner, id, found, source);
  }
};

/** Tools list a node in the inner lane, or in the inner and the outer ones; two lanes beside each other is a mistake. */
const place = (node: string | undefined, lane: string, parent: string | undefined, laneOf: Map<string, string>, source: Source): void => {
  if (node === undefined) return;
  const before = laneOf.get(node);
  if (before !== undefined && before !== lane && before !== parent)
    source.report.error('lane.twice', node, {
      vi: `Bước này nằm trong hai làn: "${before}" và "${lane}".`,
      en: `This node lies in two lanes: "${before}" and "${lane}".`,
    });
  laneOf.set(node, lane);
};
