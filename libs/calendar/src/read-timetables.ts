import { findDay } from './civil-date';
import { readCsv, type Row } from './csv';
import { areInOrder, findMinuteOfDay, MAX_INTERVALS_PER_DAY, type OpenInterval, type Timetable } from './office-hours';
import { problem, type Problem } from './problem';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Reads timetables from CSV with the columns valid_from, name, source, weekdays, hours and optionally name_en. `weekdays` is one (`sat`) or a run
 * (`mon-fri`); `hours` holds intervals apart by spaces (`07:30-11:30 13:30-17:30`). Lines of the same valid_from make one timetable; weekdays without
 * a line are rest days. Timetables with problems are left out.
 */
export function readTimetables(text: string): { readonly timetables: readonly Timetable[]; readonly problems: readonly Problem[] } {
  const table = readCsv(text, ['valid_from', 'name', 'source', 'weekdays', 'hours'], ['name_en']);
  const problems = [...table.problems];
  const drafts = new Map<string, { row: Row; week: (readonly OpenInterval[])[]; sound: boolean }>();
  for (const row of table.rows) {
    const validFrom = row.cells['valid_from'];
    const draft = drafts.get(validFrom) ?? { row, week: WEEKDAYS.map(() => []), sound: true };
    drafts.set(validFrom, draft);
    const wrong = [...checkRow(row), ...addHours(row, draft.week)];
    if (wrong.length > 0) draft.sound = false;
    problems.push(...wrong);
  }
  const timetables = [...drafts.values()]
    .filter(({ sound }) => sound)
    .map(({ row, week }): Timetable => {
      const { valid_from, name, name_en, source } = row.cells;
      return { validFrom: valid_from, name: { vi: name, en: name_en === '' ? name : name_en }, source, week };
    });
  return { timetables, problems };
}

const at = (code: Problem['code'], { line, cells }: Row, column: string, vi: string, en: string): Problem =>
  problem(
    code,
    { line, column, subject: cells['valid_from'] },
    `Dòng ${line}, cột ${column}: ${vi}.`,
    `Line ${line}, column ${column}: ${en}.`,
  );

function checkRow(row: Row): Problem[] {
  const { valid_from, name, source } = row.cells;
  const problems: Problem[] = [];
  if (findDay(valid_from) === undefined)
    problems.push(at('hours.date', row, 'valid_from', `"${valid_from}" không phải là ngày`, `"${valid_from}" is no date`));
  if (name === '') problems.push(at('hours.name', row, 'name', 'thiếu tên bảng giờ', 'the name is missing'));
  if (source === '') problems.push(at('day.source', row, 'source', 'thiếu căn cứ', 'the source is missing'));
  return problems;
}

/** Enters the hours of a line into the week; what is wrong with them comes back. */
function addHours(row: Row, week: (readonly OpenInterval[])[]): Problem[] {
  const { weekdays, hours } = row.cells;
  const [first, last = first] = weekdays
    .toLowerCase()
    .split('-')
    .map((name) => WEEKDAYS.indexOf(name.trim()));
  if (first < 0 || last < first)
    return [at('hours.weekday', row, 'weekdays', `"${weekdays}" không phải ngày trong tuần`, `"${weekdays}" is no weekday`)];
  const intervals: OpenInterval[] = [];
  for (const part of hours.split(/\s+/).filter((text) => text !== '')) {
    const [from, to] = part.split('-').map(findMinuteOfDay);
    if (from === undefined || to === undefined || to <= from) {
      return [at('hours.interval', row, 'hours', `"${part}" không phải khoảng giờ`, `"${part}" is no interval of hours`)];
    }
    intervals.push({ from, to });
  }
  if (intervals.length === 0) return [at('hours.none', row, 'hours', 'không có giờ làm việc', 'no hours are given')];
  if (!areInOrder(intervals) || intervals.length > MAX_INTERVALS_PER_DAY) {
    return [at('hours.overlap', row, 'hours', 'các khoảng giờ chồng nhau hoặc sai thứ tự', 'the intervals overlap or are out of order')];
  }
  for (let weekday = first; weekday <= last; weekday++) {
    if (week[weekday].length > 0) {
      return [
        at('hours.twice', row, 'weekdays', `${WEEKDAYS[weekday]} đã có giờ ở dòng trên`, `${WEEKDAYS[weekday]} has hours on a line above`),
      ];
    }
    week[weekday] = intervals;
  }
  return [];
}
