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

/**
 * Reads people from CSV (RFC 4180, a header line, columns in any order). `agency` is the number or the official identifier of an agency within reach.
 * A file with any mistake gives no people: every mistake comes with its line and column.
 */
export function readPeople(
  text: string,
  known: { readonly agencies: readonly AgencyRecord[]; readonly roles: readonly RoleRecord[]; readonly accounts: ReadonlySet<string> },
): { readonly people: readonly PersonLine[]; readonly errors: readonly WrongPlace[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const [header = '', ...rest] = lines;
  const columns = cellsOf(header)?.map((name) => name.trim().toLowerCase()) ?? [];
  const errors: WrongPlace[] = [];
  const wrong = (line: number, column: string, vi: string, en: string): void => {
    errors.push({
      path: `/csv/${String(line)}/${column}`,
      code: 'csv.cell',
      message: { vi: `Dòng ${String(line)}, cột ${column}: ${vi}.`, en: `Line ${String(line)}, column ${column}: ${en}.` },
    });
  };
  for (const column of REQUIRED) if (!columns.includes(column)) wrong(1, column, 'thiếu cột này', 'the column is missing');
  for (const column of columns)
    if (!([...REQUIRED, ...OPTIONAL] as readonly string[]).includes(column)) wrong(1, column, 'cột lạ', 'the column is unknown');
  if (rest.length > MOST_LINES)
    wrong(1, 'name', `tệp dài quá ${String(MOST_LINES)} dòng`, `the file is longer than ${String(MOST_LINES)} lines`);
  if (errors.length > 0) return { people: [], errors };

  const people: PersonLine[] = [];
  const seen = new Map<string, { readonly line: number; readonly name: string }>();
  for (const [index, content] of rest.entries()) {
    const line = index + 2;
    if (content.trim() === '' || content.startsWith('#')) continue;
    const cells = cellsOf(content);
    if (cells?.length !== columns.length) {
      wrong(
        line,
        'name',
        cells ? `cần ${String(columns.length)} ô, có ${String(cells.length)}` : 'dấu nháy không đóng',
        cells ? `${String(columns.length)} cells expected, ${String(cells.length)} found` : 'a quotation mark is not closed',
      );
      continue;
    }
    const cell = (column: string): string => (cells[columns.indexOf(column)] ?? '').trim().normalize('NFC');
    const agency = known.agencies.find(
      ({ id, identifier }) => String(id) === cell('agency') || (identifier !== undefined && identifier === cell('agency')),
    );
    const twin = seen.get(cell('account'));
    const before = errors.length;
    if (cell('name') === '') wrong(line, 'name', 'thiếu họ tên', 'the name is missing');
    if (!ACCOUNT_FORM.test(cell('account')))
      wrong(
        line,
        'account',
        `"${cell('account')}" không phải tên đăng nhập (chữ thường, số, dấu chấm)`,
        `"${cell('account')}" is no account name (small letters, digits, dots)`,
      );
    if (twin && twin.name !== cell('name'))
      wrong(
        line,
        'account',
        `đã dùng cho người khác ở dòng ${String(twin.line)}`,
        `is used for somebody else on line ${String(twin.line)}`,
      );
    if (!agency)
      wrong(
        line,
        'agency',
        `không có đơn vị "${cell('agency')}" trong phạm vi quản trị`,
        `there is no agency "${cell('agency')}" within reach`,
      );
    if (!known.roles.some(({ id }) => id === cell('role')))
      wrong(line, 'role', `không có vai trò "${cell('role')}"`, `there is no role "${cell('role')}"`);
    if (cell('post') === '') wrong(line, 'post', 'thiếu chức danh', 'the post is missing');
    for (const column of ['from', 'to'])
      if (!(column === 'to' && cell(column) === '') && !isDay(cell(column)))
        wrong(line, column, `"${cell(column)}" không phải ngày (YYYY-MM-DD)`, `"${cell(column)}" is no date (YYYY-MM-DD)`);
    if (cell('to') !== '' && cell('to') <= cell('from')) wrong(line, 'to', 'phải sau ngày bắt đầu', 'must be after the first day');
    if (!known.accounts.has(cell('account')) && !twin && cell('password').length < MIN_PASSWORD)
      wrong(
        line,
        'password',
        `tài khoản mới cần mật khẩu từ ${String(MIN_PASSWORD)} ký tự`,
        `a new account needs a password of at least ${String(MIN_PASSWORD)} characters`,
      );
    seen.set(cell('account'), { line, name: cell('name') });
    if (errors.length > before || !agency) continue;
    people.push({
      line,
      name: cell('name'),
      account: cell('account'),
      agency: agency.id,
      role: cell('role'),
      post: cell('post'),
      postEn: cell('post_en') || cell('post'),
      from: cell('from'),
      ...(cell('to') !== '' && { to: cell('to') }),
      ...(cell('password') !== '' && { password: cell('password') }),
    });
  }
  return { people: errors.length > 0 ? [] : people, errors };
}

function cellsOf(content: string): string[] | undefined {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < content.length; at++) {
    const sign = content[at];
    if (quoted && sign === '"' && content[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (sign === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return quoted ? undefined : [...cells, cell];
}

const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};
