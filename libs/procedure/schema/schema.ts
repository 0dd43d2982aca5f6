import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { scanXml, type ScannedElement } from '../src/reading/scan-xml';

/** One declaration of a schema: an element, attribute or group with what stands inside it. */
export type Part = {
  readonly kind: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Part[];
};

/** A named type of a schema: the type it extends, what it holds in its order, its attributes, and whether text may stand in it. */
export type Type = {
  readonly name: string;
  readonly base?: string;
  readonly holds: readonly Part[];
  readonly attributes: readonly Part[];
  readonly hasText: boolean;
  readonly isAbstract: boolean;
};

/** An element declared for all to use. `for`: where it may stand in the place of another. */
export type Declared = { readonly name: string; readonly type: string; readonly for?: string };

/** The official schemas of BPMN 2.0 and of its pictures (BPMN20.xsd, OMG 2010), by qualified names: `bpmn:tUserTask`, `di:Shape`. */
export type Schema = {
  readonly elements: ReadonlyMap<string, Declared>;
  readonly types: ReadonlyMap<string, Type>;
  /** Values of listed types. */
  readonly listed: ReadonlyMap<string, readonly string[]>;
};

const files = { bpmn: ['BPMN20.xsd', 'Semantic.xsd'], bpmndi: ['BPMNDI.xsd'], di: ['DI.xsd'], dc: ['DC.xsd'] } as const;

/** Reads them as they come with bpmn-moddle. */
export const readSchema = (): Schema => {
  const folder = join(dirname(createRequire(import.meta.url).resolve('bpmn-moddle')), '..', 'resources', 'bpmn', 'xsd');
  const elements = new Map<string, Declared>();
  const types = new Map<string, Type>();
  const listed = new Map<string, readonly string[]>();
  for (const [prefix, names] of Object.entries(files))
    for (const name of names)
      for (const part of partsOf(readFileSync(join(folder, name), 'utf8'))) {
        const own = `${prefix}:${part.attributes.get('name') ?? ''}`;
        if (part.kind === 'element') elements.set(own, declared(own, part, prefix));
        else if (part.kind === 'complexType') types.set(own, typeOf(own, part, prefix));
        else if (part.kind === 'simpleType') listed.set(own, valuesOf(part));
      }
  return { elements, types, listed };
};

/** A name of a schema with the prefix used here. */
export const qualified = (name: string, prefix: string): string => (name.includes(':') ? name : `${prefix}:${name}`);

const declared = (name: string, { attributes }: Part, prefix: string): Declared => {
  const group = attributes.get('substitutionGroup');
  return { name, type: qualified(attributes.get('type') ?? '', prefix), ...(group !== undefined && { for: qualified(group, prefix) }) };
};

export const typeOf = (name: string, part: Part, prefix: string): Type => {
  const content = part.children.find(({ kind }) => kind === 'complexContent' || kind === 'simpleContent');
  const inner = content?.children.find(({ kind }) => kind === 'extension') ?? part;
  const base = inner === part ? undefined : inner.attributes.get('base');
  return {
    name,
    ...(base !== undefined && { base: qualified(base, prefix) }),
    holds: inner.children.filter(({ kind }) => kind === 'sequence' || kind === 'choice'),
    attributes: inner.children.filter(({ kind }) => kind === 'attribute' || kind === 'anyAttribute'),
    hasText: part.attributes.get('mixed') === 'true' || content?.attributes.get('mixed') === 'true',
    isAbstract: part.attributes.get('abstract') === 'true',
  };
};

const valuesOf = (part: Part): readonly string[] =>
  part.kind === 'enumeration' ? [part.attributes.get('value') ?? ''] : part.children.flatMap(valuesOf);

const partsOf = (text: string): readonly Part[] => {
  const { elements } = scanXml(text.replace(/^\uFEFF/, ''));
  const inside = new Map<number | undefined, number[]>();
  for (const [place, { parent }] of elements.entries()) inside.set(parent, [...(inside.get(parent) ?? []), place]);
  const partAt = (place: number): Part => {
    const { name, attributes } = elements[place] as ScannedElement;
    return { kind: name, attributes, children: (inside.get(place) ?? []).map(partAt) };
  };
  return (inside.get(0) ?? []).map(partAt);
};
