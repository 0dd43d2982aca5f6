import { problem, type Problem } from './problem';

/** A line of a table: its number in the file and its cells by column name. An absent optional column reads as the empty text. */
export type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

export const MAX_CSV_LINES = 20_000;
/** What decoding leaves where a byte was no UTF-8. */
const LOST_SIGN = '\uFFFD';

/**
 * Reads comma-separated text with a header line (RFC 4180; CRLF or LF; a byte order mark, blank lines and lines beginning with # are passed over).
 * Spreadsheets set to Vietnamese write semicolons: a header without commas tells. A line whose signs were lost by another encoding is refused.
 * Columns may stand in any order. A line with the wrong number of cells is reported and left out.
 */
export function readCsv(
  text: string,
  required: readonly string[],
  optional: readonly string[],
): { readonly rows: readonly Row[]; readonly problems: readonly Problem[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.length > MAX_CSV_LINES) {
    return refused('file.too-long', `Tệp dài quá ${MAX_CSV_LINES} dòng.`, `The file is longer than ${MAX_CSV_LINES} lines.`);
  }
  const filled = lines
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => content.trim() !== '' && !content.startsWith('#'));
  const header = filled.at(0);
  if (!header) return refused('file.empty', 'Tệp không có dòng nào.', 'The file has no lines.');
  const separator = !header.content.includes(',') && header.content.includes(';') ? ';' : ',';
  const columns = (cellsOf(header.content, separator) ?? []).map((name) => name.trim().toLowerCase());
  const wrong = checkColumns(columns, required, optional, header.line);
  if (wrong.length > 0) return { rows: [], problems: wrong };

  const rows: Row[] = [];
  const problems: Problem[] = [];
  for (const { line, content } of filled.slice(1)) {
    const cells = cellsOf(content, separator);
    if (content.includes(LOST_SIGN)) {
      problems.push(
        problem(
          'file.encoding',
          { line },
          `Dòng ${line}: chữ bị lỗi mã hóa; hãy lưu tệp dạng CSV UTF-8.`,
          `Line ${line}: signs were lost by another encoding; save the file as CSV UTF-8.`,
        ),
      );
    } else if (!cells) {
      problems.push(problem('file.quote', { line }, `Dòng ${line}: dấu nháy không đóng.`, `Line ${line}: a quotation mark is not closed.`));
    } else if (cells.length !== columns.length) {
      const counts = [columns.length, cells.length];
      problems.push(
        problem(
          'file.cells',
          { line },
          `Dòng ${line}: cần ${counts[0]} ô, có ${counts[1]}.`,
          `Line ${line}: ${counts[0]} cells expected, ${counts[1]} found.`,
        ),
      );
    } else {
      const empty = Object.fromEntries(optional.map((name) => [name, '']));
      rows.push({
        line,
        cells: { ...empty, ...Object.fromEntries(columns.map((name, index) => [name, cells[index].trim().normalize('NFC')])) },
      });
    }
  }
  return { rows, problems };
}

const refused = (code: 'file.empty' | 'file.too-long', vi: string, en: string) => ({ rows: [], problems: [problem(code, {}, vi, en)] });

function checkColumns(columns: readonly string[], required: readonly string[], optional: readonly string[], line: number): Problem[] {
  const missing = required.filter((name) => !columns.includes(name));
  const foreign = columns.filter((name, index) => ![...required, ...optional].includes(name) || columns.indexOf(name) !== index);
  return [
    ...missing.map((column) =>
      problem('file.column', { line, column }, `Dòng ${line}: thiếu cột "${column}".`, `Line ${line}: the column "${column}" is missing.`),
    ),
    ...foreign.map((column) =>
      problem(
        'file.column',
        { line, column },
        `Dòng ${line}: cột "${column}" lạ hoặc lặp lại.`,
        `Line ${line}: the column "${column}" is unknown or repeated.`,
      ),
    ),
  ];
}

/** Cells of one line; undefined when a quotation mark stays open. */
function cellsOf(content: string, separator: string): string[] | undefined {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < content.length; at++) {
    const sign = content[at];
    if (quoted && sign === '"' && content[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (sign === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return quoted ? undefined : [...cells, cell];
}
