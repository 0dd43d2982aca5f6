import { defaultsOf } from './check-values';
import { bpmnUri, scanXml, type ScannedElement } from './scan-xml';

/** One element, attribute or text of a file, comparable across ways of writing it, with a name for people. */
export type Piece = { readonly piece: string; readonly name: string };

/** Everything a file says but comments, namespaces' prefixes, the order of attributes and white space round elements. */
export const piecesOf = (xml: string): readonly Piece[] => {
  const { elements } = scanXml(xml);
  return elements.flatMap((element) => {
    const path = pathOf(element, elements);
    const named = `${element.parent === undefined ? '' : `${elements[element.parent]?.name ?? ''} > `}${element.name}`;
    const text = element.text.trim();
    return [
      { piece: path, name: named },
      ...[...element.attributes].flatMap(([name, value]) => attributePiece(element, name, value, path, named)),
      ...(text === '' ? [] : [{ piece: `${path} = ${settled(text)}`, name: `${named}: ${text.slice(0, 40)}` }]),
    ];
  });
};

const attributePiece = (element: ScannedElement, name: string, value: string, path: string, named: string): readonly Piece[] => {
  if (element.uri === bpmnUri && defaultsOf(element.name).get(name) === value) return [];
  const [prefix = '', local] = name.split(':');
  // An attribute that repeats its element's namespace is written without it: so read all who read such an element.
  const own = local !== undefined && element.prefixes.get(prefix) === element.uri;
  const resolved = local === undefined ? name : own ? local : `${element.prefixes.get(prefix) ?? prefix}:${local}`;
  return [{ piece: `${path} @${resolved} = ${settled(typeName(element, name, value))}`, name: `${named} @${name}` }];
};

/** `xsi:type="bpmn:tFormalExpression"`: the prefix of the type means its namespace too. */
const typeName = ({ prefixes }: ScannedElement, name: string, value: string): string => {
  if (!name.endsWith(':type') && name !== 'structureRef') return value;
  const [prefix = '', local] = value.split(':');
  return local === undefined ? `${prefixes.get('') ?? ''}:${value}` : `${prefixes.get(prefix) ?? prefix}:${local}`;
};

/** Characters as such, however they were escaped. */
const settled = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_whole, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_whole, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replace(/&(lt|gt|quot|apos);/g, (_whole, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '')
    .replace(/&amp;/g, '&')
    .replace(/\r\n?/g, '\n');

const pathOf = (element: ScannedElement, elements: readonly ScannedElement[]): string => {
  const own = `${element.uri ?? ''}:${element.name}`;
  const id = element.attributes.get('id');
  if (id !== undefined && element.uri === bpmnUri) return `${own}#${id}`;
  const parent = element.parent === undefined ? undefined : elements[element.parent];
  return parent ? `${pathOf(parent, elements)}/${own}` : own;
};
