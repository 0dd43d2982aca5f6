import { type ModdleProperty } from 'bpmn-moddle';
import { type Report } from './report';
import { bpmnUri, type ScannedElement } from './scan-xml';
import { descriptorOf } from './check-values';

/**
 * Parts the standard allows once and the file gives twice (two scripts, two loop markers, two conditions): the parser keeps the last in silence, and the
 * others would be lost (BPMN 2.0.2, XML schemas).
 */
export const checkSingles = (elements: readonly ScannedElement[], report: Report): void => {
  const seen = new Map<number, Set<string>>();
  for (const element of elements) {
    const parent = element.parent === undefined ? undefined : elements[element.parent];
    if (element.parent === undefined || parent?.uri !== bpmnUri || element.uri !== bpmnUri) continue;
    const part = singlePart(parent.name, element.name);
    if (part === undefined) continue;
    const parts = seen.get(element.parent) ?? new Set<string>();
    seen.set(element.parent, parts);
    if (parts.has(part))
      report.error(
        'element.twice',
        element.attributes.get('id') ?? parent.attributes.get('id'),
        {
          vi: `"${element.name}" xuất hiện hai lần trong "${parent.name}"; chỉ được một.`,
          en: `"${element.name}" stands twice in "${parent.name}"; there may be one.`,
        },
        element.line,
      );
    parts.add(part);
  }
};

const known = new Map<string, string | undefined>();
/** The part of the parent the child fills, when it may be filled once only. */
const singlePart = (parent: string, child: string): string | undefined => {
  const key = `${parent}/${child}`;
  if (!known.has(key)) known.set(key, findSinglePart(parent, child));
  return known.get(key);
};

const findSinglePart = (parent: string, child: string): string | undefined => {
  const children = (descriptorOf(parent)?.properties ?? []).filter(({ isAttr }) => !isAttr);
  const local = ({ name }: ModdleProperty): string => name.slice(name.indexOf(':') + 1);
  const property =
    children.find((one) => local(one) === child) ??
    children.find(({ type }) => descriptorOf(child)?.allTypesByName[type] !== undefined && type !== 'bpmn:BaseElement');
  return property && !property.isMany ? local(property) : undefined;
};
