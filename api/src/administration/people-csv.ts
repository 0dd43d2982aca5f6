import { type Row, type Text, readCsv } from '@mot-cua/calendar';
import { type AgencyRecord, type RoleRecord } from '@mot-cua/store';
import { type WrongPlace } from '../problems/refusal';
import { MIN_PASSWORD } from './people-views';

/** One line of a file of people: who, with which account, in which post. */
export type PersonLine = {
  readonly line: number;
  readonly name: string;
  readonly account: string;
  readonly password?: string;
  readonly agency: number;
  readonly role: string;
  readonly post: string;
  readonly postEn: string;
  readonly from: string;
  readonly to?: string;
};

const REQUIRED = ['name', 'account', 'agency', 'role', 'post', 'from'] as const;
const OPTIONAL = ['password', 'post_en', 'to'] as const;
const MOST_LINES = 5_000;
const ACCOUNT_FORM = /^[a-z0-9][a-z0-9._-]{2,99}$/;

type Known = {
  readonly agencies: readonly AgencyRecord[];
  readonly roles: readonly RoleRecord[];
  readonly accounts: ReadonlySet<string>;
};
type Seen = ReadonlyMap<string, { readonly line: number; readonly name: string }>;

/**
 * Reads people from CSV (RFC 4180, a header line, columns in any order). `agency` is the number or the official identifier of an agency within reach.
 * A file with any mistake gives no people: every mistake comes with its line and column.
 */
export function readPeople(text: string, known: Known): { readonly people: readonly PersonLine[]; readonly errors: readonly WrongPlace[] } {
  const { rows, problems } = readCsv(text, REQUIRED, OPTIONAL);
  const errors = problems.map(({ line = 1, column = 'name', message }) => place(line, column, message));
  if (rows.length > MOST_LINES)
    errors.push(
      place(1, 'name', {
        vi: `Tệp dài quá ${String(MOST_LINES)} dòng.`,
        en: `The file is longer than ${String(MOST_LINES)} lines.`,
      }),
    );
  if (errors.length > 0) return { people: [], errors };
  const seen = new Map<string, { readonly line: number; readonly name: string }>();
  const people = rows.map(({ line, cells }) => {
    const agency = known.agencies.find(({ id, identifier }) => String(id) === cells['agency'] || (identifier ?? '') === cells['agency']);
    errors.push(...mistakesOf({ line, cells }, agency !== undefined, known, seen));
    seen.set(cells['account'], { line, name: cells['name'] });
    return personOf(line, cells, agency?.id ?? 0);
  });
  return { people: errors.length > 0 ? [] : people, errors };
}

const personOf = (line: number, cells: Row['cells'], agency: number): PersonLine => ({
  line,
  name: cells['name'],
  account: cells['account'],
  agency,
  role: cells['role'],
  post: cells['post'],
  postEn: cells['post_en'] || cells['post'],
  from: cells['from'],
  ...(cells['to'] !== '' && { to: cells['to'] }),
  ...(cells['password'] !== '' && { password: cells['password'] }),
});

/** What is wrong in one line. @param within its agency is one within reach @param seen the accounts of the lines above it */
function mistakesOf({ line, cells }: Row, within: boolean, known: Known, seen: Seen): readonly WrongPlace[] {
  const { name, account, agency, role, post, from, to, password } = cells;
  const twin = seen.get(account);
  const mistakes: readonly [boolean, string, string, string][] = [
    [name === '', 'name', 'thiếu họ tên', 'the name is missing'],
    [
      !ACCOUNT_FORM.test(account),
      'account',
      `"${account}" không phải tên đăng nhập (chữ thường, số, dấu chấm)`,
      `"${account}" is no account name (small letters, digits, dots)`,
    ],
    [
      twin !== undefined && twin.name !== name,
      'account',
      `đã dùng cho người khác ở dòng ${String(twin?.line)}`,
      `is used for somebody else on line ${String(twin?.line)}`,
    ],
    [!within, 'agency', `không có đơn vị "${agency}" trong phạm vi quản trị`, `there is no agency "${agency}" within reach`],
    [!known.roles.some(({ id }) => id === role), 'role', `không có vai trò "${role}"`, `there is no role "${role}"`],
    [post === '', 'post', 'thiếu chức danh', 'the post is missing'],
    [!isDay(from), 'from', `"${from}" không phải ngày (YYYY-MM-DD)`, `"${from}" is no date (YYYY-MM-DD)`],
    [to !== '' && !isDay(to), 'to', `"${to}" không phải ngày (YYYY-MM-DD)`, `"${to}" is no date (YYYY-MM-DD)`],
    [to !== '' && to <= from, 'to', 'phải sau ngày bắt đầu', 'must be after the first day'],
    [
      !known.accounts.has(account) && !twin && password.length < MIN_PASSWORD,
      'password',
      `tài khoản mới cần mật khẩu từ ${String(MIN_PASSWORD)} ký tự`,
      `a new account needs a password of at least ${String(MIN_PASSWORD)} characters`,
    ],
  ];
  return mistakes.filter(([is]) => is).map(([, column, vi, en]) => wrong(line, column, vi, en));
}

const wrong = (line: number, column: string, vi: string, en: string): WrongPlace =>
  place(line, column, {
    vi: `Dòng ${String(line)}, cột ${column}: ${vi}.`,
    en: `Line ${String(line)}, column ${column}: ${en}.`,
  });

const place = (line: number, column: string, message: Text): WrongPlace => ({
  path: `/csv/${String(line)}/${column}`,
  code: 'csv.cell',
  message,
});

const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};
