import { type FormNumber } from './document-kinds';
import { mergeFields, type FieldKind, type MergeField } from './merge-fields';

/** A stretch of words of a template: what is written, and where a field goes. */
export type Part = { readonly kind: 'words' | 'field'; readonly text: string; readonly bold: boolean; readonly italic: boolean };
/** One signature: whose, what is to be done there, whose name stands below. */
export type SignaturePlace = { readonly post: readonly Part[]; readonly note: readonly Part[]; readonly name: readonly Part[] };

/** One line of a template, read. `optional`: left out when one of its fields is empty. */
export type TemplateLine =
  | { readonly kind: 'head'; readonly number: readonly Part[] }
  | { readonly kind: 'title' | 'centred'; readonly parts: readonly Part[] }
  | { readonly kind: 'paragraph'; readonly parts: readonly Part[]; readonly optional: boolean }
  | { readonly kind: 'pair'; readonly left: readonly Part[]; readonly right: readonly Part[] }
  | { readonly kind: 'list' | 'table'; readonly field: string }
  | { readonly kind: 'signatures'; readonly places: readonly SignaturePlace[] }
  | { readonly kind: 'qr'; readonly parts: readonly Part[] };

export type TemplateTrouble = {
  /** Counted from 1. */ readonly line: number;
  readonly code: 'template.unknown-field' | 'template.unknown-line' | 'template.not-here' | 'template.open-brace';
  readonly what: string;
};
export type ReadTemplate = { readonly lines: readonly TemplateLine[]; readonly troubles: readonly TemplateTrouble[] };

/** Longest template, in characters, and most lines. */
export const MAX_TEMPLATE = 20_000;
const MAX_LINES = 300;

/**
 * Reads the text of a template. One line is one paragraph; what it begins with says what it is: `@dau` the head with the number of the paper, `#` the title,
 * `=` centred, `?` left out when a field in it is empty, `-` a numbered list, `@bang` a table, `@ky` signatures (places apart by `||`, their post, note and
 * name by `|`), `@qr` the code to look up by. `a || b` stands side by side; `**bold**`, `*italic*`; fields stand between double braces.
 */
export function readTemplate(form: FormNumber, text: string): ReadTemplate {
  const troubles: TemplateTrouble[] = [];
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/)
    .slice(0, MAX_LINES)
    .flatMap((raw, index): TemplateLine[] => {
      const line = raw.trim();
      if (line === '') return [];
      const read = readLine(line);
      const wrong = read
        ? troublesOf(read, mergeFields[form])
        : [{ code: 'template.unknown-line' as const, what: line.split(' ', 1)[0] ?? line }];
      if (line.replaceAll(/\{\{\w+\}\}/g, '').includes('{{')) wrong.push({ code: 'template.open-brace', what: line.slice(0, 40) });
      troubles.push(...wrong.map((trouble) => ({ ...trouble, line: index + 1 })));
      return read ? [read] : [];
    });
  return { lines, troubles };
}

function readLine(line: string): TemplateLine | undefined {
  const [mark = '', ...rest] = line.split(' ');
  const after = rest.join(' ').trim();
  switch (mark) {
    case '@dau':
      return { kind: 'head', number: partsOf(after) };
    case '@bang':
      return fieldLine('table', after);
    case '@ky':
      return { kind: 'signatures', places: after.split('||').map(placeOf) };
    case '@qr':
      return { kind: 'qr', parts: partsOf(after) };
    case '#':
      return { kind: 'title', parts: partsOf(after) };
    case '=':
      return { kind: 'centred', parts: partsOf(after) };
    case '-':
      return fieldLine('list', after);
    case '?':
      return { kind: 'paragraph', parts: partsOf(after), optional: true };
    default:
      return mark.startsWith('@') ? undefined : plainLine(line);
  }
}

const plainLine = (line: string): TemplateLine => {
  const [left = '', right] = line.split('||');
  return right === undefined
    ? { kind: 'paragraph', parts: partsOf(line), optional: false }
    : { kind: 'pair', left: partsOf(left.trim()), right: partsOf(right.trim()) };
};

const fieldLine = (kind: 'list' | 'table', text: string): TemplateLine | undefined => {
  const [, field] = /^\{\{(\w+)\}\}$/.exec(text) ?? [];
  return field === undefined ? undefined : { kind, field };
};

const placeOf = (text: string): SignaturePlace => {
  const [post = '', note = '', name = ''] = text.split('|').map((part) => part.trim());
  return { post: partsOf(post), note: partsOf(note), name: partsOf(name) };
};

/** Bold and italic are of the template's words, never of a field's value: a name with stars in it is printed with its stars. */
export function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let bold = false;
  let italic = false;
  for (const [piece] of text.matchAll(/\*\*|\*|\{\{\w+\}\}|[^*{]+|\{/g)) {
    if (piece === '**') bold = !bold;
    else if (piece === '*') italic = !italic;
    else if (piece.startsWith('{{')) parts.push({ kind: 'field', text: piece.slice(2, -2), bold, italic });
    else parts.push({ kind: 'words', text: piece, bold, italic });
  }
  return parts;
}

function troublesOf(line: TemplateLine, known: readonly MergeField[]): Omit<TemplateTrouble, 'line'>[] {
  return fieldsOf(line).flatMap(({ field, as }): Omit<TemplateTrouble, 'line'>[] => {
    const kind = known.find(({ name }) => name === field)?.kind;
    if (kind === undefined) return [{ code: 'template.unknown-field', what: field }];
    return kind === as ? [] : [{ code: 'template.not-here', what: field }];
  });
}

function fieldsOf(line: TemplateLine): { readonly field: string; readonly as: FieldKind }[] {
  switch (line.kind) {
    case 'head':
      return texts(line.number);
    case 'title':
    case 'centred':
    case 'paragraph':
    case 'qr':
      return texts(line.parts);
    case 'pair':
      return texts([...line.left, ...line.right]);
    case 'list':
    case 'table':
      return [{ field: line.field, as: line.kind }];
    case 'signatures':
      return texts(line.places.flatMap(({ post, note, name }) => [...post, ...note, ...name]));
    default:
      return unreachable(line);
  }
}

const texts = (parts: readonly Part[]): { field: string; as: FieldKind }[] =>
  parts.filter(({ kind }) => kind === 'field').map(({ text }) => ({ field: text, as: 'text' }));

function unreachable(line: never): never {
  throw new Error(`not a line of a template: ${JSON.stringify(line)}`);
}
