import { type BpmnModdle, type ModdleTypeDescriptor } from 'bpmn-moddle';
import { extensionPrefix, extensionUri } from '../extension';
import { bpmnLanguage } from '../language';
import { type Report } from './report';
import { bpmnUri, type ScannedElement } from './scan-xml';

/** Values the standard lists (BPMN 2.0.2, XML schemas). The parser takes any text. */
const enumerations: Readonly<Record<string, readonly string[]>> = {
  gatewayDirection: ['Unspecified', 'Converging', 'Diverging', 'Mixed'],
  eventGatewayType: ['Exclusive', 'Parallel'],
  behavior: ['None', 'One', 'All', 'Complex'],
  ordering: ['Parallel', 'Sequential'],
  associationDirection: ['None', 'One', 'Both'],
  processType: ['None', 'Public', 'Private'],
};

/**
 * Checks truth values, whole numbers and listed values as they are written: the parser reads `1` as false, `x` as not-a-number and any
 * text as a behaviour, all in silence.
 */
export const checkValues = (elements: readonly ScannedElement[], report: Report): void => {
  const kinds = new Map<string, ReadonlyMap<string, string>>();
  for (const element of elements) {
    if (element.uri !== bpmnUri || element.attributes.size === 0) continue;
    let types = kinds.get(element.name);
    if (!types) kinds.set(element.name, (types = attributeTypes(element.name)));
    for (const [written, value] of element.attributes) {
      const expected = wrong(resolved(written, element), value, types);
      if (expected) tell(report, element, written, value, expected);
    }
  }
};

/** Types of a BPMN element's attributes by name, our own with their prefix. */
const attributeTypes = (name: string): ReadonlyMap<string, string> => {
  const descriptor = descriptorOf(name);
  return new Map(
    (descriptor?.properties ?? [])
      .filter(({ isAttr }) => isAttr)
      .map((property) => [ownName(property.ns.name, property.name), property.type]),
  );
};

/** Values the standard gives an element's attributes that are not written: the parser does not write them out again. */
export const defaultsOf = (name: string): ReadonlyMap<string, string> => {
  const known = defaults.get(name);
  if (known) return known;
  const found = new Map(
    (descriptorOf(name)?.properties ?? [])
      .filter((one) => one.isAttr && one.default !== undefined)
      .map((one) => [one.name, String(one.default)]),
  );
  defaults.set(name, found);
  return found;
};
const defaults = new Map<string, ReadonlyMap<string, string>>();

let language: BpmnModdle | undefined;
/** What the standard says of a BPMN element by its local name; nothing of a part that is no type of its own. */
export const descriptorOf = (name: string): ModdleTypeDescriptor | undefined => {
  language ??= bpmnLanguage();
  try {
    return (language.getType(`bpmn:${name.charAt(0).toUpperCase()}${name.slice(1)}`) as { readonly $descriptor: ModdleTypeDescriptor })
      .$descriptor;
  } catch {
    // A property such as `conditionExpression`, or unknown: the parser says which.
    return undefined;
  }
};

const ownName = (qualified: string, local: string): string => (qualified.startsWith(`${extensionPrefix}:`) ? qualified : local);

/** The attribute's name with our own prefix, whatever prefix the file gives our namespace. */
const resolved = (written: string, element: ScannedElement): string => {
  const [prefix, local] = written.split(':');
  return local !== undefined && prefix !== undefined && element.prefixes.get(prefix) === extensionUri
    ? `${extensionPrefix}:${local}`
    : written;
};

const wrong = (name: string, value: string, types: ReadonlyMap<string, string>): string | undefined => {
  const type = types.get(name);
  if (type === 'Boolean') return value === 'true' || value === 'false' ? undefined : 'true, false';
  if (type === 'Integer') return /^\d{1,6}$/.test(value) ? undefined : '0, 1, 2...';
  const listed = type === undefined ? undefined : enumerations[name];
  return !listed || listed.includes(value) ? undefined : listed.join(', ');
};

const tell = (report: Report, element: ScannedElement, name: string, value: string, expected: string): void => {
  const shown = value.slice(0, 60);
  report.error(
    'attribute.value',
    element.attributes.get('id'),
    {
      vi: `Thuộc tính "${name}" không nhận giá trị "${shown}"; chỉ nhận: ${expected}.`,
      en: `The attribute "${name}" does not take "${shown}"; it takes: ${expected}.`,
    },
    element.line,
  );
};
