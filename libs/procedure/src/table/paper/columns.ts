import { type TimeUnit } from '../../procedure';
import { type Cells } from './read-cells';
import { fold } from './fold';

/** What a column of an approved table can be. `who` names the unit and the person in one cell. */
export const columnKinds = ['number', 'stage', 'work', 'english', 'agency', 'role', 'who', 'limit', 'unit', 'ways'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Which column is what, and where the steps begin. */
export type Columns = {
  /** Index of the header row; -1: there is none. */
  readonly header: number;
  readonly kinds: readonly (ColumnKind | undefined)[];
  /** The unit the head of the time column names for bare numbers: "Thời gian (giờ)". */
  readonly unit?: TimeUnit;
};

/** Words of headers, folded. The first kind whose words fit best wins. */
const words: Readonly<Record<ColumnKind, readonly string[]>> = {
  number: ['stt', 'tt', 'so tt', 'so thu tu', 'thu tu', 'buoc', 'so buoc', 'ma buoc', 'no', 'no.', '#', 'step no', 'step no.', 'step number', 'b'],
  stage: ['giai doan', 'stage', 'phase', 'cap giai quyet'],
  work: [
    'noi dung cong viec', 'noi dung thuc hien', 'noi dung', 'cong viec', 'cac buoc thuc hien', 'buoc thuc hien', 'trinh tu thuc hien', 'trinh tu cac buoc',
    'trinh tu', 'cac buoc', 'ten buoc', 'hoat dong', 'mo ta cong viec', 'mo ta', 'nhiem vu', 'viec', 'step', 'work', 'activity', 'task', 'description',
  ],
  english: ['tieng anh', 'english', 'work (english)', 'noi dung (tieng anh)', 'noi dung tieng anh', 'in english'],
  agency: [
    'co quan thuc hien', 'co quan', 'don vi thuc hien', 'don vi giai quyet', 'don vi', 'phong ban', 'bo phan thuc hien', 'bo phan', 'noi thuc hien', 'dia diem',
    'unit', 'agency', 'office', 'department',
  ],
  role: [
    'nguoi thuc hien', 'chuc danh', 'vai tro', 'trach nhiem thuc hien', 'trach nhiem', 'can bo thuc hien', 'can bo', 'cong chuc', 'chu the', 'doi tuong thuc hien',
    'nguoi xu ly', 'nguoi giai quyet', 'role', 'who', 'responsible', 'performer', 'person',
  ],
  who: ['don vi/nguoi thuc hien', 'don vi, nguoi thuc hien', 'don vi / nguoi thuc hien', 'nguoi thuc hien/don vi', 'bo phan/nguoi thuc hien', 'don vi/ca nhan thuc hien', 'don vi, ca nhan thuc hien'],
  limit: ['thoi gian thuc hien', 'thoi gian giai quyet', 'thoi gian xu ly', 'thoi gian', 'thoi han giai quyet', 'thoi han', 'so ngay', 'so gio', 'tg', 'limit', 'time limit', 'time', 'duration', 'deadline'],
  unit: ['don vi tinh', 'dvt', 'unit of time', 'time unit'],
  ways: [
    'dieu kien chuyen', 'dieu kien, chuyen buoc', 'dieu kien', 'truong hop', 're nhanh', 'chuyen buoc', 'buoc tiep theo', 'buoc ke tiep', 'chuyen den', 'huong xu ly', 'condition, next step',
    'condition', 'when', 'next step', 'next', 'branch',
  ],
}; // prettier-ignore

/** Headers stand within the first rows, below titles and legal grounds. */
const MAX_HEADER_ROW = 40;

/** Finds the header row by its words, blind to accents and in any order; among equals the first. */
export function findColumns(cells: Cells): Columns {
  let best: Columns = { header: -1, kinds: [] };
  /** The columns a head must have to be better than the best so far. */
  let most = 2;
  const consider = (header: number, row: readonly string[]): void => {
    const kinds = kindsOf(row);
    const found = kinds.filter((kind) => kind !== undefined).length;
    if (found < most || !kinds.includes('work')) return;
    most = found + 1;
    const unit = unitOf(row[kinds.indexOf('limit')] ?? '');
    best = { header, kinds, ...(unit && { unit }) };
  };
  for (const [header, row] of cells.slice(0, MAX_HEADER_ROW).entries()) {
    consider(header, row);
    const lower = best.header === header ? cells[header + 1] : undefined;
    if (!lower || !isSecondHead(row, lower, best.kinds.indexOf('work'))) continue;
    // Of as many columns the row below says more: "Sau cắt giảm" under "Thời gian".
    most -= 1;
    consider(header + 1, stacked(row, lower));
  }
  return best;
}

/** A head in two rows: nothing but words below, and nothing new below the work. */
const isSecondHead = (upper: readonly string[], lower: readonly string[], work: number): boolean => {
  const said = lower.filter((cell, column) => fold(cell) !== '' && fold(cell) !== fold(upper[column] ?? ''));
  const below = fold(lower[work] ?? '');
  return (
    new Set(said.map(fold)).size > 1 &&
    (below === '' || below === fold(upper[work] ?? '')) &&
    said.every((cell) => !/\d/u.test(cell) && cell.length <= 60)
  );
};

/** Two rows of a head as one: the lower word where it says what the column is, else both. A cell merged over several columns stands above each. */
function stacked(upper: readonly string[], lower: readonly string[]): readonly string[] {
  let above = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [own, below] = [upper[column] ?? '', lower[column] ?? ''];
    if (fold(own) !== '') above = own;
    if (fold(below) === '' || fold(below) === fold(own)) return own;
    return columnKinds.some((kind) => fitOf(fold(below), kind) > 0) ? below : `${above} ${below}`;
  });
}

/** Each kind goes to the column that fits it best, each column gets one kind. */
function kindsOf(row: readonly string[]): readonly (ColumnKind | undefined)[] {
  const fits = row.flatMap((cell, column) => columnKinds.map((kind) => ({ column, kind, fit: fitOf(fold(cell), kind) })));
  const kinds: (ColumnKind | undefined)[] = row.map(() => undefined);
  for (const { column, kind } of fits.filter(({ fit }) => fit > 0).sort((a, b) => b.fit - a.fit)) {
    if (kinds[column] !== undefined || kinds.includes(kind)) continue;
    if (kind === 'who' ? kinds.includes('role') || kinds.includes('agency') : false) continue;
    kinds[column] = kind;
  }
  return kinds;
}

/** 3: the very words; 2 and something: begins with them; 1 and something: holds them. Longer words fit better. */
function fitOf(cell: string, kind: ColumnKind): number {
  const head = cell.replace(/\s*\(.*$/u, '').replace(/[:*]+$/u, '');
  if (head === '' || head.length > 60) return 0;
  const fit = Math.max(0, ...words[kind].map((word) => fitOfWord(head, word)));
  // Of two columns of time the one the office has bound itself to.
  return kind === 'limit' && fit > 0 && /cat giam|rut ngan|cam ket|sau khi giam/u.test(head) ? fit + 0.5 : fit;
}

function fitOfWord(head: string, word: string): number {
  const more = word.length / 100;
  if (head === word) return 3 + more;
  if (word.length < 4) return 0;
  if (head.startsWith(`${word} `) || head.startsWith(`${word}/`)) return 2 + more;
  return ` ${head} `.includes(` ${word} `) ? 1 + more : 0;
}

/** The unit in the brackets of a head. */
export function unitOf(head: string): TimeUnit | undefined {
  const inside = fold(/\((.*)\)/u.exec(head)?.[1] ?? head);
  if (/ngay lam viec|working day/u.test(inside)) return 'working-days';
  if (/gio|hour/u.test(inside)) return 'working-hours';
  if (/\bngay\b|\bday/u.test(inside)) return 'calendar-days';
  return undefined;
}
