import { type ModdleElement, type ModdleProperty } from 'bpmn-moddle';
import { type Executes } from '../face';
import { elementsOf, idNear, localType, type Source } from './source';
import { properties } from './treatment';

type Declared = ModdleProperty & { readonly definedBy?: { readonly ns: { readonly localName: string; readonly prefix: string } } };

/** Attributes and children of the standard that the file sets on this element. */
const setProperties = (element: ModdleElement): readonly Declared[] =>
  (element.$descriptor.properties as readonly Declared[]).filter((property) => {
    if (property.isVirtual || !Object.hasOwn(element, property.name)) return false;
    const value = element[property.name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== property.default;
  });

/**
 * Finds what the file says here and nobody executes. `executes` is what the element's own face claims.
 * Attributes of our own namespace are claimed by the descriptor: the parser warns of any other.
 */
export const checkClaims = (element: ModdleElement, executes: Executes | undefined, source: Source): void => {
  const claimed = new Set([...(executes?.attributes ?? []), ...(executes?.children ?? [])]);
  for (const property of setProperties(element)) {
    const declaring = property.definedBy?.ns;
    checkLanguages(element, property, source);
    if (declaring?.prefix !== 'bpmn' || claimed.has(property.name) || isUnspecified(element, property)) continue;
    const treatment = properties[`${declaring.localName}.${property.name}`];
    if (treatment === undefined) refuse(element, property, source);
    else if (treatment !== 'read' && treatment !== 'harmless') source.needs(treatment, idNear(element));
  }
};

/** An expression that says it is not FEEL is refused wherever it stands; one that says nothing is read as FEEL. */
const checkLanguages = (element: ModdleElement, property: Declared, source: Source): void => {
  if (property.isAttr || property.isReference) return;
  for (const child of elementsOf(element, property.name)) {
    const language: unknown =
      typeof child === 'object' && '$type' in child && child.$type === 'bpmn:FormalExpression' ? child.get('language') : undefined;
    if (typeof language !== 'string' || language === '' || /feel/i.test(language)) continue;
    const shown = language.slice(0, 60);
    source.report.error('expression.language', idNear(element), {
      vi: `Ngôn ngữ biểu thức "${shown}" không được dùng; chỉ dùng FEEL.`,
      en: `The expression language "${shown}" is not used here; only FEEL is.`,
    });
  }
};

/** `implementation="##unspecified"` says nothing (Signavio leaves the signs out); anything else names a technology we do not call. */
const isUnspecified = (element: ModdleElement, property: Declared): boolean =>
  property.name === 'implementation' && /^(##)?(unspecified|WebService)$/i.test(String(element[property.name]));

const refuse = (element: ModdleElement, property: Declared, source: Source): void => {
  const what = property.isAttr ? 'attribute' : 'element';
  const inside = localType(element);
  const children = elementsOf(element, property.name).map((child) =>
    typeof child === 'object' && '$type' in child ? localType(child) : property.name,
  );
  for (const name of new Set(property.isAttr || property.isReference ? [property.name] : children)) {
    source.report.error(`${what}.not-executed`, idNear(element), {
      vi: `${property.isAttr ? 'Thuộc tính' : 'Phần tử'} "${name}" trong "${inside}" không được thực thi.`,
      en: `The ${what} "${name}" in "${inside}" is not executed.`,
    });
  }
};

/** Extension elements: ours are read, others are kept and reported once per namespace. */
export const checkExtensions = (element: ModdleElement, source: Source, foreign: Map<string, string | undefined>): void => {
  const own = element.$attrs as Readonly<Record<string, string>> | undefined;
  for (const name of Object.keys(own ?? {}))
    if (name.includes(':') && !/^(xmlns|xsi|xml):/.test(name)) note(foreign, name.slice(0, name.indexOf(':')), element);
  const extensions = element.get('extensionElements') as ModdleElement | undefined;
  for (const value of extensions ? elementsOf(extensions, 'values') : []) {
    const prefix = value.$type.slice(0, Math.max(0, value.$type.indexOf(':')));
    if (prefix !== 'mc' && prefix !== '') note(foreign, prefix, element);
  }
  if (extensions) checkDoubled(element, extensions, source);
};

const note = (foreign: Map<string, string | undefined>, prefix: string, element: ModdleElement): void => {
  if (!foreign.has(prefix)) foreign.set(prefix, idNear(element));
};

const checkDoubled = (element: ModdleElement, extensions: ModdleElement, source: Source): void => {
  if (elementsOf(extensions, 'values').filter(({ $type }) => $type === 'mc:Outcomes').length > 1)
    source.report.error('outcomes.twice', idNear(element), {
      vi: 'Danh sách kết quả được khai hai lần.',
      en: 'The list of outcomes is given twice.',
    });
};
