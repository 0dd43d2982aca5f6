import { type ModdleElement } from 'bpmn-moddle';
import { inFeel, isForeignExpression } from '../reading/foreign-expression';

/** Elements of other namespaces have no described properties; they are looked into where they are understood. */
export const childrenOf = (element: ModdleElement): ModdleElement[] =>
  ((element.$descriptor.properties as typeof element.$descriptor.properties | undefined) ?? []).flatMap((property) => {
    if (property.isReference || property.isAttr) return [];
    const value: unknown = element[property.name];
    return (Array.isArray(value) ? value : [value]).filter(
      (child): child is ModdleElement => typeof child === 'object' && child !== null && '$type' in child,
    );
  });

/** Namespace and local name of a prefixed name, by the declarations round the element. */
export const resolved = (element: ModdleElement, name: string): readonly [string | undefined, string] => {
  const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name];
  if (prefix === '' || prefix === 'xmlns') return [undefined, local];
  for (let at: ModdleElement | undefined = element; at; at = at.$parent) {
    const declared = (at.$attrs as Readonly<Record<string, string>> | undefined)?.[`xmlns:${prefix}`];
    if (declared !== undefined) return [declared, local];
  }
  return [undefined, local];
};

export const localOf = ({ $type }: ModdleElement): string => $type.slice($type.indexOf(':') + 1);
export const idOf = (element: ModdleElement): string | undefined => {
  for (let at: ModdleElement | undefined = element; at; at = at.$parent) if (typeof at.id === 'string') return at.id;
  return undefined;
};
/** Foreign elements hold their attributes as plain properties. */
export const attributeOf = (element: ModdleElement, name: string): string | undefined => {
  const value: unknown = element[name] ?? (element.$attrs as Readonly<Record<string, string>> | undefined)?.[name];
  return typeof value === 'string' ? value : undefined;
};
export const partsOf = (element: ModdleElement, ...names: readonly string[]): readonly ModdleElement[] =>
  ((element as { readonly $children?: readonly ModdleElement[] }).$children ?? []).filter((child) => names.includes(localOf(child)));

/** The text inside a foreign element. */
export const bodyOf = (element: ModdleElement): string => {
  const body = (element as { readonly $body?: unknown }).$body;
  return typeof body === 'string' ? body.trim() : '';
};

/** A name by itself, neither computed nor one of several. */
export const plain = (text: string): string | undefined =>
  /^[\p{L}_][\p{L}\p{N}_.-]{0,127}$/u.test(text.trim()) ? text.trim() : undefined;
/** The id at the end of `camunda-forms:bpmn:approval` or `embedded:app:forms/approval.html`. */
export const idIn = (text: string): string | undefined => plain(text.replace(/^.*[:/]/, '').replace(/\.(?:html|form)$/, ''));
/** FEEL out of `= x`, `${x}` or a plain name. */
export const feelOf = (text: string): string | undefined => {
  const trimmed = text.trim();
  if (trimmed.startsWith('=')) return trimmed.slice(1).trim() || undefined;
  return isForeignExpression(trimmed) ? inFeel(trimmed) : plain(trimmed);
};
export const sourceOf = (mapping: ModdleElement): string | undefined =>
  feelOf(attributeOf(mapping, 'source') ?? attributeOf(mapping, 'sourceExpression') ?? '');
/** A parameter is `${...}` or a text. */
export const parameterOf = (part: ModdleElement): string | undefined => {
  const body = (part as { readonly $body?: unknown }).$body;
  if (typeof body !== 'string' || partsOf(part, 'script', 'list', 'map').length > 0) return undefined;
  return /[$#]\{/.test(body) ? feelOf(body) : JSON.stringify(body.trim());
};
