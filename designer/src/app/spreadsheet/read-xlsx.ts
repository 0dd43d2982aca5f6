import { type Cells } from '@mot-cua/procedure';
import { type Packed, unzip } from './unzip';

/** A sheet larger than this holds no approved table; what lies beyond is not read. */
const MAX_ROWS = 2_000;
const MAX_COLUMNS = 60;

/**
 * Reads the first visible sheet of an Excel workbook (ECMA-376, part 1): the values shown, never the formulas. Of merged cells the first has the value.
 *
 * @throws Error when the bytes are no workbook
 */
export async function readXlsx(bytes: Uint8Array): Promise<Cells> {
  const packed = unzip(bytes);
  const sheet = await packed.read(await firstSheet(packed));
  if (sheet === undefined) throw new Error('no sheet');
  const texts = await sharedTexts(packed);
  const rows: string[][] = [];
  for (const row of Array.from(xml(sheet).getElementsByTagNameNS('*', 'row')).slice(0, MAX_ROWS)) {
    const cells: string[] = [];
    for (const cell of Array.from(row.getElementsByTagNameNS('*', 'c'))) {
      const column = columnOf(cell.getAttribute('r') ?? '') ?? cells.length;
      if (column < MAX_COLUMNS) cells[column] = valueOf(cell, texts);
    }
    const number = Number(row.getAttribute('r')) || rows.length + 1;
    while (rows.length < Math.min(number, MAX_ROWS) - 1) rows.push([]);
    rows.push(Array.from(cells, (cell: string | undefined) => cell ?? ''));
  }
  return rows;
}

async function firstSheet(packed: Packed): Promise<string> {
  const workbook = await packed.read('xl/workbook.xml');
  const relations = await packed.read('xl/_rels/workbook.xml.rels');
  if (workbook === undefined) throw new Error('no workbook');
  const sheets = Array.from(xml(workbook).getElementsByTagNameNS('*', 'sheet'));
  const shown = sheets.find((sheet) => !sheet.getAttribute('state')?.toLowerCase().includes('hidden')) ?? sheets[0];
  const id = Array.from((shown as Element | undefined)?.attributes ?? []).find(
    ({ localName, prefix }) => localName === 'id' && prefix !== null,
  )?.value;
  const target = Array.from(relations ? xml(relations).getElementsByTagNameNS('*', 'Relationship') : [])
    .find((relation) => relation.getAttribute('Id') === id)
    ?.getAttribute('Target');
  return target ? (target.startsWith('/') ? target.slice(1) : `xl/${target}`) : 'xl/worksheets/sheet1.xml';
}

async function sharedTexts(packed: Packed): Promise<readonly string[]> {
  const shared = await packed.read('xl/sharedStrings.xml');
  return shared === undefined ? [] : Array.from(xml(shared).getElementsByTagNameNS('*', 'si')).map(textOf);
}

/** Letters of an entry, those of its reading aid (`rPh`) left out. */
const textOf = (entry: Element): string =>
  Array.from(entry.getElementsByTagNameNS('*', 't'))
    .filter((part) => part.parentElement?.localName !== 'rPh')
    .map((part) => part.textContent)
    .join('');

function valueOf(cell: Element, texts: readonly string[]): string {
  const value = Array.from(cell.children).find(({ localName }) => localName === 'v')?.textContent ?? '';
  switch (cell.getAttribute('t')) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'inlineStr':
      return textOf(cell);
    case 'e':
      return '';
    default:
      return value;
  }
}

/** 0 for `A7`, 27 for `AB1`. */
function columnOf(address: string): number | undefined {
  const letters = /^[A-Z]+/.exec(address)?.[0];
  return letters === undefined ? undefined : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function xml(text: string): Document {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  if (parsed.getElementsByTagName('parsererror').length > 0) throw new Error('the workbook is damaged');
  return parsed;
}
