import { type Columns, type ColumnKind, findColumns, unitOf } from './columns';
import { fold, tidy } from './fold';
import { type Cells } from './read-cells';

/** One row of the table with its cells by what they are. `row`: its number as pasted, from 1. */
export type PaperRow = { readonly row: number; readonly cells: Readonly<Record<ColumnKind, string>>; readonly stage?: string };

/** A table taken apart: its steps, what it says below and above them, and rows that are neither. */
export type PaperRows = {
  readonly columns: Columns;
  readonly steps: readonly PaperRow[];
  /** Rows that state a total: the words of their time. */
  readonly totals: readonly { readonly row: number; readonly words: string; readonly time: string }[];
  /** Rows left out: group headings, numbering of columns. */
  readonly headings: readonly { readonly row: number; readonly words: string }[];
  /** Everything above the header, for what names the procedure. */
  readonly above: readonly string[];
};

const NUMERAL = /^(?:giai doan\s*)?(?:([ivx]+)|(\d+))\s*(?:[.:)-]|$)/u;

/** @param given which column is what, when a person has said so */
export function takeApart(cells: Cells, given?: Columns): PaperRows {
  const columns = given ?? findColumns(cells);
  const steps: PaperRow[] = [];
  const [totals, headings]: [PaperRows['totals'][number][], PaperRows['headings'][number][]] = [[], []];
  const above = cells.slice(0, Math.max(0, columns.header)).map((row) => tidy(row.join(' ')));
  const numbers = cells.some((raw, index) => index > columns.header && /^\d/u.test(named(raw, columns).number));
  let stage: string | undefined;
  for (const [index, raw] of cells.entries()) {
    if (index <= columns.header || columns.kinds.length === 0) continue;
    const row = index + 1;
    const filled = [...new Set(raw.map(tidy).filter((cell) => cell !== ''))];
    if (filled.length === 0 || isNumbering(raw) || isSecondHead(raw, columns)) continue;
    if (/^(?:tong|total)/u.test(fold(filled[0] ?? '')) || /^tong /u.test(fold(named(raw, columns).work))) {
      totals.push({ row, words: filled.join(' '), time: named(raw, columns).limit || (filled.at(-1) ?? '') });
      continue;
    }
    if (filled.length === 1 && !isWork(raw, columns)) {
      stage = stageOf(filled[0] ?? '') ?? stage;
      headings.push({ row, words: filled[0] ?? '' });
      continue;
    }
    const own = named(raw, columns);
    if (numbers && headsGroup(own)) {
      stage = ROMAN.test(own.number) ? own.number.replace(/[.:)]+$/u, '').toUpperCase() : stage;
      headings.push({ row, words: filled.join(' ') });
      continue;
    }
    steps.push({ row, cells: own, ...((own.stage || stage) && { stage: own.stage || stage }) });
  }
  return { columns, steps: steps.map(numbered), totals, headings, above };
}

const ROMAN = /^[ivx]+[.:)]*$/iu;

/** "II | GIAI ĐOẠN GIẢI QUYẾT": in a table whose steps have figures, a numeral or letter before words that nobody does in any time. */
const headsGroup = (own: PaperRow['cells']): boolean =>
  /^(?:[ivx]+|[a-hđ])[.:)]*$/iu.test(own.number) && [own.role, own.agency, own.who, own.limit, own.ways].every((cell) => cell === '');

/** A row of one cell is a step only where that cell stands under the work and says who or is numbered: else it heads a group. */
const isWork = (raw: readonly string[], columns: Columns): boolean =>
  columns.kinds.filter(Boolean).length === 1 && tidy(raw[columns.kinds.indexOf('work')] ?? '') !== '';

const isNumbering = (raw: readonly string[]): boolean => {
  const filled = raw.map(tidy).filter((cell) => cell !== '');
  return filled.length > 2 && filled.every((cell, index) => cell.replace(/[()]/gu, '') === String(index + 1));
};

/** "Theo quy định | Sau cắt giảm" below a merged "Thời gian". */
const isSecondHead = (raw: readonly string[], columns: Columns): boolean => {
  const own = named(raw, columns);
  return own.work === '' && own.number === '' && own.role === '' && own.agency === '' && /[a-z]/u.test(fold(own.limit)) && !/\d/u.test(own.limit) && unitOf(own.limit) === undefined && /quy dinh|cat giam|cam ket|thuc hien/u.test(fold(own.limit)); // prettier-ignore
};

function named(raw: readonly string[], { kinds }: Columns): Record<ColumnKind, string> {
  const cell = (kind: ColumnKind): string => (kinds.includes(kind) ? (raw[kinds.indexOf(kind)] ?? '') : '').normalize('NFC').trim();
  return {
    number: tidy(cell('number')),
    stage: tidy(cell('stage')),
    work: tidy(cell('work')),
    english: tidy(cell('english')),
    agency: cell('agency'),
    role: cell('role'),
    who: cell('who'),
    limit: tidy(cell('limit')),
    unit: tidy(cell('unit')),
    ways: cell('ways'),
  };
}

/** "Bước 3: Thẩm định" in the work column is a number and a work. */
function numbered(row: PaperRow): PaperRow {
  const found = /^(bước\s*\d+\w?|step\s*\d+\w?|\d+\.)\s*[.:)–-]?\s*(\S.*)$/iu.exec(row.cells.work);
  if (!found) return row;
  return { ...row, cells: { ...row.cells, number: row.cells.number || (found[1] ?? ''), work: found[2] ?? '' } };
}

function stageOf(words: string): string | undefined {
  const found = NUMERAL.exec(fold(words));
  if (!found) return undefined;
  const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
  return found[1]?.toUpperCase() ?? (/^giai doan/u.test(fold(words)) ? numerals[Number(found[2]) - 1] : undefined);
}
