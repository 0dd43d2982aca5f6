import { type FieldValues, type Table } from './merge-fields';
import { type Part, type TemplateLine } from './template';

/** Words in one face, ready to be drawn. */
export type Run = { readonly text: string; readonly bold: boolean; readonly italic: boolean };
export type Signature = { readonly post: string; readonly note: string; readonly name: string };

/** What stands on the paper, from top to bottom. */
export type Piece =
  | { readonly kind: 'head'; readonly office: string; readonly number: string; readonly day: string }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'centred' | 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'pair'; readonly left: readonly Run[]; readonly right: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'signatures'; readonly places: readonly Signature[] }
  | { readonly kind: 'qr'; readonly link: string; readonly text: string };

/** What is printed where nothing is known: room to write by hand. */
const BLANK = '……………';

/** Puts values into a template. Missing texts leave room to write by hand, missing lists one such line; a line marked optional goes. */
export function fillTemplate(lines: readonly TemplateLine[], values: FieldValues): readonly Piece[] {
  return lines.flatMap((line) => pieceOf(line, values) ?? []);
}

function pieceOf(line: TemplateLine, values: FieldValues): Piece | undefined {
  const words = (parts: readonly Part[]): string =>
    runsOf(parts, values)
      .map(({ text }) => text)
      .join('');
  switch (line.kind) {
    case 'head':
      return { kind: 'head', office: textOf(values, 'coQuan'), number: words(line.number), day: textOf(values, 'ngayLap') };
    case 'title':
      return { kind: 'title', text: words(line.parts) };
    case 'centred':
      return { kind: 'centred', runs: runsOf(line.parts, values) };
    case 'paragraph':
      return line.optional && isEmpty(line.parts, values) ? undefined : paragraph(line.parts, values);
    case 'pair':
      return { kind: 'pair', left: runsOf(line.left, values), right: runsOf(line.right, values) };
    case 'list':
      return { kind: 'list', items: itemsOf(values[line.field]) };
    case 'table':
      return { kind: 'table', table: tableOf(values[line.field]) };
    case 'signatures':
      return {
        kind: 'signatures',
        places: line.places.map(({ post, note, name }) => ({ post: words(post), note: words(note), name: wordsIfKnown(name, values) })),
      };
    case 'qr':
      return { kind: 'qr', link: textOf(values, 'lienKetTraCuu'), text: words(line.parts) };
    default:
      return unreachable(line);
  }
}

/** A paragraph that may be left out may also be centred: `? = …`. */
function paragraph(parts: readonly Part[], values: FieldValues): Piece {
  const runs = runsOf(parts, values);
  const [first, ...rest] = runs;
  return first?.text.startsWith('= ')
    ? { kind: 'centred', runs: [{ ...first, text: first.text.slice(2) }, ...rest] }
    : { kind: 'paragraph', runs };
}

const runsOf = (parts: readonly Part[], values: FieldValues): readonly Run[] =>
  parts.map(({ kind, text, bold, italic }) => ({ text: kind === 'field' ? textOf(values, text) : text, bold, italic }));

const isEmpty = (parts: readonly Part[], values: FieldValues): boolean =>
  parts.some(({ kind, text }) => kind === 'field' && (values[text] === undefined || values[text] === ''));

const wordsIfKnown = (parts: readonly Part[], values: FieldValues): string =>
  isEmpty(parts, values)
    ? ''
    : runsOf(parts, values)
        .map(({ text }) => text)
        .join('');

function textOf(values: FieldValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : BLANK;
}

const itemsOf = (value: FieldValues[string]): readonly string[] =>
  Array.isArray(value) && value.length > 0 ? (value as readonly string[]) : [BLANK];

const tableOf = (value: FieldValues[string]): Table =>
  typeof value === 'object' && 'columns' in value ? value : { columns: [{ head: BLANK, share: 1 }], rows: [] };

function unreachable(line: never): never {
  throw new Error(`not a line of a template: ${JSON.stringify(line)}`);
}
