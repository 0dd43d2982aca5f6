import writeXlsxFile from 'write-excel-file/node';

/** One column of an exported list. `width` in characters. */
export type Column = { readonly head: string; readonly width: number };
/** A text stays a text whatever it begins with; an instant is shown in the time of Vietnam. */
export type Cell = string | number | undefined | { readonly at: number };

const VIETNAM_MS = 7 * 3_600_000;
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A list as XLSX. Every text is a string cell in the format "text": what begins with = + - @ is never computed, neither when the file is opened nor when the
 * cell is edited (OWASP, CSV injection). Characters XML cannot hold are left out.
 */
export async function writeSheet(name: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const head = columns.map(({ head: value }) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true }));
  const written = writeXlsxFile([head, ...rows.map((row) => row.map(cellOf))], {
    sheet: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  });
  return written.toBuffer();
}

function cellOf(cell: Cell) {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  // Excel knows no zones: the clock on the wall is written as if it were UTC.
  if (typeof cell === 'object') return { value: new Date(cell.at + VIETNAM_MS), type: Date, format: 'dd/mm/yyyy hh:mm' };
  return { value: clean(cell), type: String, format: '@' };
}

// Exactly the characters XML 1.0 forbids (section 2.2).
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const MOST_LETTERS = 32_767;
const clean = (text: string): string => text.normalize('NFC').replaceAll(FORBIDDEN, '').slice(0, MOST_LETTERS);

/** Excel: at most 31 letters, none of `: \ / ? * [ ]`. */
const sheetName = (name: string): string =>
  name
    .replaceAll(/[:\\/?*[\]]/g, ' ')
    .slice(0, 31)
    .trim() || 'Danh sách';
