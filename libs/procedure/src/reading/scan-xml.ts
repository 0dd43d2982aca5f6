import { type Finding } from '../finding';
import { type Text } from '../text';
import { ID_PATTERN, MAX_ATTRIBUTE, MAX_DEPTH, MAX_DIAGRAM_BYTES, MAX_ELEMENTS } from './bounds';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
/** Namespaces of BPMN itself: their `id` attributes are ids of the document. */
const standard = new Set([
  BPMN,
  'http://www.omg.org/spec/BPMN/20100524/DI',
  'http://www.omg.org/spec/DD/20100524/DC',
  'http://www.omg.org/spec/DD/20100524/DI',
]);

export type ScannedElement = {
  /** Namespace and local name, resolved. */
  readonly uri: string | undefined;
  readonly name: string;
  /** 1-based. */
  readonly line: number;
  /** As written, entities not resolved; namespace declarations left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly prefixes: ReadonlyMap<string, string>;
  /** The element round this one, by its place among the elements. */
  readonly parent?: number;
  /** Its own text, pieces joined, entities not resolved. */
  text: string;
};

/** What the raw text says, before any parser sees it. With an error among the findings the text must not be parsed. */
export type Scan = {
  readonly findings: readonly Finding[];
  readonly elements: readonly ScannedElement[];
  readonly lines: ReadonlyMap<string, number>;
};

/** Ends the scan: what follows would only repeat the same mistake. */
class Refusal extends Error {
  constructor(readonly finding: Finding) {
    super(finding.code);
  }
}

/**
 * Looks through the text of a diagram once, in time proportional to its length and without recursion, and finds what the parser would
 * swallow, drop in silence or choke on: size, document types and entities, control characters, too many or too deeply nested elements,
 * duplicate ids, ids that are none, tags that do not match.
 */
export const scanXml = (xml: string): Scan => {
  const scanner = new Scanner(xml);
  try {
    scanner.run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { findings: [...scanner.findings, error.finding], elements: scanner.elements, lines: scanner.lines };
  }
  return { findings: scanner.findings, elements: scanner.elements, lines: scanner.lines };
};

const refuse = (code: Finding['code'], message: Text, line?: number): Refusal =>
  new Refusal({ severity: 'error', code, message, ...(line !== undefined && { line }) });

class Scanner {
  readonly findings: Finding[] = [];
  readonly elements: ScannedElement[] = [];
  readonly lines = new Map<string, number>();
  readonly #open: { readonly tag: string; readonly element: ScannedElement; readonly place: number }[] = [];
  #at = 0;
  #line = 1;
  #counted = 0;
  #newline: number;

  constructor(readonly xml: string) {
    this.#newline = this.#newlineFrom(0);
  }

  run(): void {
    checkSize(this.xml);
    this.#checkCharacters();
    while (this.#at < this.xml.length) {
      const next = this.xml.indexOf('<', this.#at);
      const end = next < 0 ? this.xml.length : next;
      this.#checkText(this.#at, end);
      if (next < 0) break;
      this.#at = next;
      this.#markup();
    }
    if (this.#open.length > 0 || this.elements.length === 0) throw this.#malformed();
  }

  #checkCharacters(): void {
    const found =
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.exec(
        this.xml,
      );
    if (!found) return;
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw refuse(
      'xml.control-character',
      { vi: `Tệp có ký tự điều khiển U+${code}.`, en: `The file holds the control character U+${code}.` },
      this.#lineAt(found.index),
    );
  }

  #markup(): void {
    if (this.xml.startsWith('<!--', this.#at)) this.#skipTo('-->', 4);
    else if (this.xml.startsWith('<![CDATA[', this.#at) && this.#open.length > 0) this.#characterData();
    else if (this.xml.startsWith('<!', this.#at)) throw this.#declared();
    else if (this.xml.startsWith('<?', this.#at)) this.#skipTo('?>', 2);
    else if (this.xml.startsWith('</', this.#at)) this.#close();
    else this.#tag();
  }

  #declared(): Refusal {
    return refuse(
      'xml.doctype',
      {
        vi: 'Tệp có khai báo DOCTYPE hoặc ENTITY; không nhận vì lý do an toàn.',
        en: 'The file declares a DOCTYPE or an ENTITY, which is refused for safety.',
      },
      this.#lineAt(this.#at),
    );
  }

  #skipTo(end: string, from: number): void {
    const found = this.xml.indexOf(end, this.#at + from);
    if (found < 0) throw this.#malformed();
    this.#at = found + end.length;
  }

  #characterData(): void {
    const from = this.#at + '<![CDATA['.length;
    this.#skipTo(']]>', from - this.#at);
    const outer = this.#open[this.#open.length - 1];
    // As it would be written outside such a section.
    if (outer) outer.element.text += escapeText(this.xml.slice(from, this.#at - ']]>'.length));
  }

  #close(): void {
    const end = this.xml.indexOf('>', this.#at);
    const tag = end < 0 ? '' : this.xml.slice(this.#at + 2, end).trim();
    if (this.#open.pop()?.tag !== tag) throw this.#malformed();
    this.#at = end + 1;
  }

  #tag(): void {
    const line = this.#lineAt(this.#at);
    const name = /[^\s/>=]+/y;
    name.lastIndex = this.#at + 1;
    const tag = name.exec(this.xml)?.[0];
    if (!tag || (this.#open.length === 0 && this.elements.length > 0)) throw this.#malformed();
    const { attributes, end, closed } = this.#attributes(name.lastIndex);
    this.#add(tag, attributes, line, closed);
    this.#at = end;
  }

  #attributes(from: number): { readonly attributes: Map<string, string>; readonly end: number; readonly closed: boolean } {
    const attributes = new Map<string, string>();
    const attribute = /\s+([^\s/>="'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')|\s*(\/?)>/y;
    attribute.lastIndex = from;
    for (;;) {
      const found = attribute.exec(this.xml);
      if (!found) throw this.#malformed();
      const [, name, double, single, slash] = found;
      if (name === undefined) return { attributes, end: attribute.lastIndex, closed: slash === '/' };
      const value = (double as string | undefined) ?? (single as string | undefined) ?? '';
      if (attributes.has(name)) throw this.#malformed();
      if (value.length > MAX_ATTRIBUTE)
        throw refuse(
          'xml.attribute-too-long',
          {
            vi: `Thuộc tính "${name}" dài hơn ${MAX_ATTRIBUTE} ký tự.`,
            en: `The attribute "${name}" is longer than ${MAX_ATTRIBUTE} characters.`,
          },
          this.#lineAt(this.#at),
        );
      this.#checkEntities(value);
      attributes.set(name, value);
    }
  }

  #add(tag: string, attributes: Map<string, string>, line: number, closed: boolean): void {
    if (this.elements.length >= MAX_ELEMENTS)
      throw refuse(
        'xml.too-many',
        { vi: `Tệp có hơn ${MAX_ELEMENTS} phần tử.`, en: `The file has more than ${MAX_ELEMENTS} elements.` },
        line,
      );
    if (this.#open.length >= MAX_DEPTH)
      throw refuse(
        'xml.too-deep',
        { vi: `Phần tử lồng nhau quá ${MAX_DEPTH} cấp.`, en: `Elements are nested more than ${MAX_DEPTH} levels deep.` },
        line,
      );
    const outer = this.#open[this.#open.length - 1];
    const prefixes = declared(outer?.element.prefixes ?? new Map<string, string>(), attributes);
    const colon = tag.indexOf(':');
    const uri = prefixes.get(colon < 0 ? '' : tag.slice(0, colon));
    const element: ScannedElement = {
      uri,
      name: tag.slice(colon + 1),
      line,
      attributes,
      prefixes,
      text: '',
      ...(outer && { parent: outer.place }),
    };
    this.elements.push(element);
    if (uri !== undefined && standard.has(uri)) this.#identify(element);
    if (!closed) this.#open.push({ tag, element, place: this.elements.length - 1 });
  }

  #identify({ attributes, line }: ScannedElement): void {
    const id = attributes.get('id');
    if (id === undefined) return;
    const shown = id.slice(0, 60);
    // An id such as `constructor` would meet JavaScript's own names in the parser's table.
    if (!ID_PATTERN.test(id) || id in {})
      this.findings.push({
        severity: 'error',
        code: 'id.invalid',
        line,
        message: {
          vi: `Mã "${shown}" không hợp lệ: chỉ dùng chữ không dấu, số, "_", "-", ".", bắt đầu bằng chữ, tối đa 128 ký tự.`,
          en: `The id "${shown}" is not valid: letters without accents, digits, "_", "-", ".", beginning with a letter, at most 128.`,
        },
      });
    const first = this.lines.get(id);
    if (first !== undefined)
      this.findings.push({
        severity: 'error',
        code: 'id.duplicate',
        element: id,
        line,
        message: { vi: `Mã "${shown}" đã dùng ở dòng ${first}.`, en: `The id "${shown}" is already used in line ${first}.` },
      });
    else this.lines.set(id, line);
  }

  #checkText(from: number, end: number): void {
    const text = this.xml.slice(from, end);
    if (text.includes('&')) this.#checkEntities(text);
    const outer = this.#open[this.#open.length - 1];
    if (outer) outer.element.text += text;
    if (this.#open.length === 0 && text.replace('\uFEFF', '').trim() !== '') throw this.#malformed();
  }

  #checkEntities(text: string): void {
    for (const [, name = '', semicolon] of text.matchAll(/&([^;\s&]{0,12})(;?)/g)) {
      if (semicolon === ';' && (/^(lt|gt|amp|quot|apos)$/.test(name) || isCharacter(name))) continue;
      throw refuse(
        'xml.entity',
        { vi: `Thực thể "&${name};" không được nhận.`, en: `The entity "&${name};" is not accepted.` },
        this.#lineAt(this.#at),
      );
    }
  }

  #malformed(): Refusal {
    const near = this.xml.slice(this.#at, this.#at + 30).trim();
    return refuse(
      'xml.malformed',
      { vi: `XML không đúng cú pháp ở gần: ${near}`, en: `The XML is not well-formed near: ${near}` },
      this.#lineAt(this.#at),
    );
  }

  /** Asked of ever later places, but for the first question. */
  #lineAt(index: number): number {
    if (index < this.#counted) [this.#counted, this.#line, this.#newline] = [0, 1, this.#newlineFrom(0)];
    while (this.#newline < index) {
      this.#line += 1;
      this.#counted = this.#newline + 1;
      this.#newline = this.#newlineFrom(this.#counted);
    }
    return this.#line;
  }

  #newlineFrom(index: number): number {
    const found = this.xml.indexOf('\n', index);
    return found < 0 ? this.xml.length : found;
  }
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const checkSize = (xml: string): void => {
  if (xml.length <= MAX_DIAGRAM_BYTES / 3) return;
  let bytes = 0;
  for (let index = 0; index < xml.length; index += 1) {
    const unit = xml.charCodeAt(index);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  if (bytes > MAX_DIAGRAM_BYTES) throw refuse('xml.too-large', { vi: 'Tệp lớn hơn 5 MB.', en: 'The file is larger than 5 MB.' });
};

/** A character reference to a character that XML allows. */
const isCharacter = (name: string): boolean => {
  const found = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!found) return false;
  const point = found[1] === undefined ? Number(found[2]) : parseInt(found[1], 16);
  return (
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 0x20 && point < 0xd800) ||
    (point >= 0xe000 && point < 0xfffe) ||
    (point >= 0x10000 && point <= 0x10ffff)
  );
};

/** Takes the namespace declarations out of the attributes. */
const declared = (outer: ReadonlyMap<string, string>, attributes: Map<string, string>): ReadonlyMap<string, string> => {
  let prefixes: Map<string, string> | undefined;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    (prefixes ??= new Map(outer)).set(name.slice(6), value);
    attributes.delete(name);
  }
  return prefixes ?? outer;
};

export { BPMN as bpmnUri };
