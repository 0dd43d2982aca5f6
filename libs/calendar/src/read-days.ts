import { type Row, readCsv } from './csv';
import { findDay, getDay } from './civil-date';
import { type CalendarDay, type Confidence, type DayKind } from './holidays';
import { problem, type Problem } from './problem';

const KINDS: readonly DayKind[] = ['holiday', 'compensation', 'swap-off', 'swap-work'];
const CONFIDENCES: Readonly<Record<string, Confidence>> = { S: 'stated', L: 'by-law', P: 'proposed' };

/** A swap and its make-up day lie at most this far apart when the file does not pair them itself. */
const MAX_SWAP_DISTANCE = 62;

/**
 * Reads the days of one layer from CSV with the columns date, kind, name, confidence, source and optionally name_en, pair.
 * `kind` is holiday, compensation, swap-off or swap-work; `confidence` S stated, L by law, P proposed.
 * Swaps without `pair` are paired with the nearest opposite swap of the file. Lines with problems are left out of `days`.
 */
export function readDays(text: string): { readonly days: readonly CalendarDay[]; readonly problems: readonly Problem[] } {
  const table = readCsv(text, ['date', 'kind', 'name', 'confidence', 'source'], ['name_en', 'pair']);
  const problems = [...table.problems];
  const days: { line: number; day: CalendarDay }[] = [];
  const lineOfDate = new Map<string, number>();
  for (const row of table.rows) {
    const wrong = checkRow(row, lineOfDate);
    problems.push(...wrong);
    lineOfDate.set(row.cells['date'], row.line);
    if (wrong.length === 0) days.push({ line: row.line, day: dayOf(row) });
  }
  const paired = pairSwaps(days.map(({ day }) => day));
  for (const [index, day] of paired.entries()) if (isAlone(day)) problems.push(alone(days[index].line, day));
  return { days: paired, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function checkRow({ line, cells }: Row, lineOfDate: ReadonlyMap<string, number>): Problem[] {
  const { date, kind, name, confidence, source, pair } = cells;
  const problems: Problem[] = [];
  const found = (code: Problem['code'], column: string, vi: string, en: string) =>
    problems.push(
      problem(code, { line, column, subject: date }, `Dòng ${line}, cột ${column}: ${vi}.`, `Line ${line}, column ${column}: ${en}.`),
    );
  if (findDay(date) === undefined)
    found('day.date', 'date', `"${date}" không phải là ngày (YYYY-MM-DD)`, `"${date}" is no date (YYYY-MM-DD)`);
  const twin = lineOfDate.get(date);
  if (twin !== undefined) found('day.twice', 'date', `ngày ${date} đã có ở dòng ${twin}`, `the day ${date} stands already on line ${twin}`);
  if (!KINDS.includes(kind as DayKind)) found('day.kind', 'kind', `loại "${kind}" không có`, `there is no kind "${kind}"`);
  if (!Object.hasOwn(CONFIDENCES, confidence))
    found('day.confidence', 'confidence', `"${confidence}" không phải S, L hay P`, `"${confidence}" is not S, L or P`);
  if (name === '') found('day.name', 'name', 'thiếu tên ngày', 'the name is missing');
  if (source === '') found('day.source', 'source', 'thiếu số thông báo hoặc căn cứ', 'the number of the notice is missing');
  if (pair !== '' && findDay(pair) === undefined) found('swap.pair', 'pair', `"${pair}" không phải là ngày`, `"${pair}" is no date`);
  return problems;
}

function dayOf({ cells }: Row): CalendarDay {
  const { date, kind, name, name_en, confidence, source, pair } = cells;
  const day: CalendarDay = {
    date,
    kind: kind as DayKind,
    name: { vi: name, en: name_en === '' ? name : name_en },
    confidence: CONFIDENCES[confidence],
    source,
  };
  return pair === '' ? day : { ...day, pair };
}

const isAlone = ({ kind, pair }: CalendarDay) => (kind === 'swap-off' || kind === 'swap-work') && pair === undefined;

const alone = (line: number, { kind, date }: CalendarDay): Problem =>
  kind === 'swap-off'
    ? problem(
        'swap.alone',
        { line, column: 'kind', subject: date },
        `Dòng ${line}, cột kind: ngày hoán đổi ${date} không có ngày làm bù.`,
        `Line ${line}, column kind: the swapped day off ${date} has no make-up day.`,
      )
    : problem(
        'swap.alone',
        { line, column: 'kind', subject: date },
        `Dòng ${line}, cột kind: ngày làm bù ${date} không có ngày nghỉ hoán đổi.`,
        `Line ${line}, column kind: the make-up day ${date} has no swapped day off.`,
      );

/** Gives every unpaired swapped day off the nearest unpaired make-up day. */
function pairSwaps(days: readonly CalendarDay[]): CalendarDay[] {
  const pairs = new Map<string, string>();
  const open = (kind: DayKind) => days.filter((day) => day.kind === kind && isAlone(day) && !pairs.has(day.date));
  for (const off of open('swap-off')) {
    const distance = ({ date }: CalendarDay) => Math.abs(getDay(date) - getDay(off.date));
    const [nearest] = open('swap-work').sort((a, b) => distance(a) - distance(b));
    if (nearest === undefined || distance(nearest) > MAX_SWAP_DISTANCE) continue;
    pairs.set(off.date, nearest.date);
    pairs.set(nearest.date, off.date);
  }
  return days.map((day) => {
    const pair = pairs.get(day.date);
    return pair === undefined ? day : { ...day, pair };
  });
}
