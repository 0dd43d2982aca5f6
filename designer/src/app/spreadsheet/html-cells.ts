import { type Cells } from '@mot-cua/procedure';

const MAX_ROWS = 2_000;
const MAX_COLUMNS = 60;

/**
 * The largest table in a page as Word, Excel and browsers put it on the clipboard, merged cells unfolded: the first place has the words, the others are
 * empty. Undefined: there is no table. Nothing of the page is run or fetched.
 */
export function htmlCells(html: string): Cells | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = Array.from(page.querySelectorAll('table')).sort((a, b) => b.rows.length - a.rows.length);
  const table = tables.at(0);
  if (!table || table.rows.length < 2) return undefined;
  const rows: string[][] = Array.from({ length: Math.min(table.rows.length, MAX_ROWS) }, () => []);
  for (const [at, row] of Array.from(table.rows).slice(0, MAX_ROWS).entries()) {
    let column = 0;
    for (const cell of Array.from(row.cells)) {
      while ((rows[at] as (string | undefined)[])[column] !== undefined) column += 1;
      const [across, down] = [Math.min(cell.colSpan, MAX_COLUMNS), Math.min(cell.rowSpan || 1, rows.length - at)];
      for (let y = 0; y < down; y += 1)
        for (let x = 0; x < across && column + x < MAX_COLUMNS; x += 1) rows[at + y][column + x] = x === 0 && y === 0 ? wordsOf(cell) : '';
      column += across;
    }
  }
  return rows.map((row) => Array.from(row, (cell: string | undefined) => cell ?? ''));
}

/** Paragraphs and breaks of a cell are lines. */
function wordsOf(cell: HTMLTableCellElement): string {
  for (const line of Array.from(cell.querySelectorAll('script, style'))) line.remove();
  for (const line of Array.from(cell.querySelectorAll('br, p, div, li'))) line.append('\n');
  return (cell.textContent || '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
