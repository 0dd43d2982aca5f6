import { type Part, qualified, readSchema, type Schema, type Type, typeOf } from './schema';

/** A file that says everything BPMN 2.0 can say: each type of the schemas once with every attribute and every child it may have. */
export type WholeFile = {
  readonly xml: string;
  /** Types written out in full, and those of the schemas that cannot be: abstract ones apart. */
  readonly written: ReadonlySet<string>;
  readonly missing: readonly string[];
};

const namespaces =
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:other="urn:other"';

export const wholeFile = (): WholeFile => {
  const schema = readSchema();
  const writer = new Writer(schema);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${writer.element('bpmn:definitions', 'bpmn:tDefinitions', true)}`;
  const missing = [...schema.types.values()]
    .filter(({ name, isAbstract }) => !isAbstract && !writer.written.has(name))
    .map(({ name }) => name);
  return { xml: xml.replace('<bpmn:definitions', `<bpmn:definitions ${namespaces}`), written: writer.written, missing };
};

class Writer {
  readonly written = new Set<string>();
  /** Types being written: one inside itself is written without its children. */
  private readonly open = new Set<string>();
  private readonly turns = new Map<string, number>();
  private ids = 0;

  constructor(private readonly schema: Schema) {}

  element(name: string, typeName: string, isRoot = false): string {
    const type = this.schema.types.get(typeName);
    if (!type) return `<${name}>${this.value(typeName)}</${name}>`;
    const id = `id${++this.ids}`;
    const chain = this.chainOf(type);
    const attributes = chain.flatMap((one) => one.attributes.map((part) => this.attribute(part, prefixOf(one), id)));
    if (chain.some(({ attributes: own }) => own.some(({ kind }) => kind === 'anyAttribute'))) attributes.push(`other:mark="${id}"`);
    const isFull = isRoot || (!this.written.has(typeName) && !this.open.has(typeName));
    this.open.add(typeName);
    const inside = isFull ? chain.flatMap((one) => one.holds.map((part) => this.particle(part, one))).join('') : '';
    this.open.delete(typeName);
    if (isFull) this.written.add(typeName);
    const text = chain.some(({ hasText }) => hasText) ? `text of ${id}` : '';
    return `<${name} ${attributes.filter((one) => one !== '').join(' ')}>${inside}${text}</${name}>\n`;
  }

  private chainOf(type: Type): readonly Type[] {
    const base = type.base === undefined ? undefined : this.schema.types.get(type.base);
    return base ? [...this.chainOf(base), type] : [type];
  }

  private attribute({ kind, attributes }: Part, prefix: string, id: string): string {
    if (kind === 'anyAttribute') return '';
    const ref = attributes.get('ref');
    const [name, type] = [attributes.get('name') ?? ref ?? '', attributes.get('type') ?? 'xsd:string'];
    const value = type === 'xsd:ID' ? id : this.value(qualified(type, prefix), attributes.get('default'));
    return `${name}="${value}"`;
  }

  /** A value of a simple type, another one than the default: that need not be written. */
  private value(type: string, otherThan?: string): string {
    const listed = this.schema.listed.get(type);
    const others = (values: readonly string[]) => values.filter((one) => one !== otherThan);
    if (listed) return others(listed)[this.turn(type, others(listed).length)] ?? '';
    switch (type.slice(type.indexOf(':') + 1)) {
      case 'boolean':
        return others(['true', 'false'])[otherThan === undefined ? this.turn(type, 2) : 0] ?? '';
      case 'IDREF':
      case 'IDREFS':
      case 'QName':
        return 'id1';
      case 'integer':
      case 'int':
        return '7';
      case 'double':
        return '2.5';
      default:
        return `some ${type.slice(type.indexOf(':') + 1)}`;
    }
  }
  /** Each alternative in its turn. */
  private turn(of: string, alternatives: number): number {
    const turn = this.turns.get(of) ?? 0;
    this.turns.set(of, turn + 1);
    return turn % alternatives;
  }

  private particle(part: Part, within: Type): string {
    switch (part.kind) {
      case 'sequence':
        return part.children.map((child) => this.particle(child, within)).join('');
      case 'choice': {
        const chosen = part.children[this.turn(within.name, part.children.length)];
        return chosen ? this.particle(chosen, within) : '';
      }
      case 'any':
        return within.hasText ? '' : '<other:thing other:part="1"><other:inner>within</other:inner></other:thing>';
      case 'element':
        return this.child(part, within);
      default:
        return '';
    }
  }

  private child({ attributes, children }: Part, within: Type): string {
    const prefix = prefixOf(within);
    const ref = attributes.get('ref');
    if (ref === undefined) {
      const name = `${prefix}:${attributes.get('name') ?? ''}`;
      const inline = children.find(({ kind }) => kind === 'complexType');
      if (inline)
        return `<${name}>${typeOf(name, inline, prefix)
          .holds.map((part) => this.particle(part, { ...within, hasText: false }))
          .join('')}</${name}>`;
      const type = qualified(attributes.get('type') ?? 'xsd:string', prefix);
      // An abstract type is named by what stands for it.
      return this.schema.types.get(type)?.isAbstract
        ? this.element(name, 'bpmn:tAuditing').replace('>', ' xsi:type="bpmn:tAuditing">')
        : this.element(name, type);
    }
    const standing = this.standingFor(qualified(ref, prefix));
    const chosen = attributes.get('maxOccurs') === 'unbounded' ? standing : standing.slice(this.turn(ref, standing.length)).slice(0, 1);
    return chosen.map(({ name, type }) => this.element(name, type)).join('');
  }

  /** What may stand where an element is named: itself unless it is abstract, and what declares itself for it. */
  private standingFor(name: string): readonly { readonly name: string; readonly type: string }[] {
    const own = this.schema.elements.get(name);
    const isReal = own && this.schema.types.get(own.type)?.isAbstract !== true;
    const others = [...this.schema.elements.values()].filter((one) => one.for === name).flatMap((one) => this.standingFor(one.name));
    return [...(isReal ? [own] : []), ...others];
  }
}

const prefixOf = ({ name }: Type): string => name.slice(0, name.indexOf(':'));
