/** Rows of cells as a spreadsheet or a web page gives them. */
export type Cells = readonly (readonly string[])[];

/** More than an approved table can have: what is longer is a file of something else, and is cut here. */
const MAX_ROWS = 2_000;
const MAX_COLUMNS = 60;

/**
 * Reads what was copied out of Excel or Word (cells divided by tabs) or a CSV file (by commas or semicolons; RFC 4180 quotes). The divider
 * is the one most lines agree on. At most 2,000 rows of 60 cells are read.
 */
export function readCells(text: string): Cells {
  const clean = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  return split(clean, dividerOf(clean));
}

/** Tabs win wherever there are any: commas are decimal marks here. */
function dividerOf(text: string): string {
  if (text.includes('\t')) return '\t';
  const count = (divider: string) => outsideQuotes(text).split(divider).length;
  return count(';') >= count(',') ? ';' : ',';
}

const outsideQuotes = (text: string): string => text.replace(/"[^"]*"/gu, '');

function split(text: string, divider: string): Cells {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  const endCell = (): void => {
    if (row.length < MAX_COLUMNS) row.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length && rows.length < MAX_ROWS; at += 1) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === '') [quoted, cell] = [true, ''];
    else if (letter === divider) endCell();
    else if (letter === '\n') endRow();
    else cell += letter;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows.slice(0, MAX_ROWS);
}
