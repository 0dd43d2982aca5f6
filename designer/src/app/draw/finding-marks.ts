import { readingCatalogue } from '@mot-cua/engine';
import { type Finding, type NodeId, type Procedure } from '@mot-cua/procedure';
import { type DiagramMarks, type NodeMark, noMarks } from '../canvas/diagram-mark';

/** What the checks say, as marks on the drawing: the worst at each element, and how many. Notes are in the list only. */
export function findingMarks(findings: readonly Finding[]): DiagramMarks {
  const nodes: Record<NodeId, NodeMark[]> = {};
  const counts: Record<NodeId, number> = {};
  for (const { element, severity } of findings) {
    if (element === undefined || severity === 'note') continue;
    counts[element] = (counts[element] ?? 0) + 1;
    if (nodes[element]?.[0] !== 'error') nodes[element] = [severity];
  }
  return { ...noMarks, nodes, findings: counts };
}

/** What a list calls the place of a finding: `Bước 6`, `Luồng «Có»`, else the element's name. */
export function placesOf(
  procedure: Procedure | undefined,
  numbers: ReadonlyMap<NodeId, number>,
  tongue: 'vi' | 'en',
): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const step = { vi: 'Bước', en: 'Step' }[tongue];
  for (const node of procedure?.nodes ?? []) {
    const number = numbers.get(node.id);
    const name = node.name[tongue] || node.name.vi;
    places.set(node.id, number === undefined ? name || labelOfType(node.type, tongue) : `${step} ${String(number)}`);
  }
  const flowWord = { vi: 'Luồng', en: 'Flow' }[tongue];
  for (const flow of procedure?.flows ?? []) {
    const name = flow.name[tongue] || flow.name.vi;
    places.set(flow.id, name ? `${flowWord} «${name}»` : flowWord);
  }
  for (const lane of procedure?.lanes ?? []) places.set(lane.id, lane.name[tongue] || lane.name.vi || lane.id);
  return places;
}

/** What an unnamed element is: no list shows an id. */
const labelOfType = (type: string, tongue: 'vi' | 'en'): string =>
  Object.hasOwn(readingCatalogue.elements, type) ? readingCatalogue.elements[type].label[tongue] : type;

/** Findings of two checks as one list: what both say is said once. */
export function together(mine: readonly Finding[], servers: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ code, element, message }: Finding) => `${code} ${element ?? ''} ${message.vi}`;
  const known = new Set(mine.map(keyOf));
  return [...mine, ...servers.filter((finding) => !known.has(keyOf(finding)))];
}
