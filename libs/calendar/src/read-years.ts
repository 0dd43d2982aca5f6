import { readCsv, type Row } from './csv';
import { type CalendarYear } from './holidays';
import { problem, type Problem } from './problem';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads the years of one layer from CSV with the columns year, status (final or proposed), notice and jan to dec: the working days of each month, the
 * checksum of the loaded days. A month left empty is a problem. Lines with problems are left out of `years`.
 */
export function readYears(text: string): { readonly years: readonly CalendarYear[]; readonly problems: readonly Problem[] } {
  const table = readCsv(text, ['year', 'status', 'notice', ...MONTHS], []);
  const problems = [...table.problems];
  const years: CalendarYear[] = [];
  for (const row of table.rows) {
    const wrong = checkRow(row, years);
    problems.push(...wrong);
    const { year, status, notice } = row.cells;
    if (wrong.length > 0 || (status !== 'final' && status !== 'proposed')) continue;
    years.push({ year: Number(year), status, notice, workingDays: MONTHS.map((month) => Number(row.cells[month])) });
  }
  return { years, problems };
}

function checkRow({ line, cells }: Row, before: readonly CalendarYear[]): Problem[] {
  const problems: Problem[] = [];
  const found = (code: Problem['code'], column: string, vi: string, en: string) =>
    problems.push(
      problem(
        code,
        { line, column, subject: cells['year'] },
        `Dòng ${line}, cột ${column}: ${vi}.`,
        `Line ${line}, column ${column}: ${en}.`,
      ),
    );
  if (!/^(19|20|21)\d\d$/.test(cells['year']))
    found('year.number', 'year', `"${cells['year']}" không phải là năm`, `"${cells['year']}" is no year`);
  if (before.some(({ year }) => year === Number(cells['year'])))
    found('year.twice', 'year', 'năm này đã có', 'this year stands already above');
  if (cells['status'] !== 'final' && cells['status'] !== 'proposed') {
    found(
      'year.status',
      'status',
      `"${cells['status']}" không phải final hay proposed`,
      `"${cells['status']}" is neither final nor proposed`,
    );
  }
  if (cells['notice'] === '') found('year.notice', 'notice', 'thiếu số thông báo', 'the number of the notice is missing');
  MONTHS.forEach((month, index) => {
    if (/^\d{1,2}$/.test(cells[month]) && Number(cells[month]) <= 31) return;
    found(
      'year.month-missing',
      month,
      `thiếu số ngày làm việc của tháng ${index + 1}/${cells['year']}`,
      `the number of working days of month ${index + 1}/${cells['year']} is missing`,
    );
  });
  return problems;
}
