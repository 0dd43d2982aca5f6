import { type Instant } from '@mot-cua/engine';
import { type TimeLimit } from '@mot-cua/procedure';

/** Words of papers: Vietnamese whatever the interface speaks, in the time of Vietnam. */
const VIETNAM_MS = 7 * 3_600_000;

const two = (value: number): string => String(value).padStart(2, '0');
const inVietnam = (at: Instant): Date => new Date(at + VIETNAM_MS);

/** "09 giờ 42 phút, ngày 25 tháng 11 năm 2026". */
export const writeInstant = (at: Instant): string => {
  const then = inVietnam(at);
  return `${two(then.getUTCHours())} giờ ${two(then.getUTCMinutes())} phút, ${writeDay(at)}`;
};

/** "ngày 25 tháng 11 năm 2026". */
export const writeDay = (at: Instant): string => {
  const then = inVietnam(at);
  return `ngày ${two(then.getUTCDate())} tháng ${two(then.getUTCMonth() + 1)} năm ${String(then.getUTCFullYear())}`;
};

/** "25/11/2026 09:42", for the narrow columns of tables. */
export const writeShort = (at: Instant): string => {
  const then = inVietnam(at);
  return `${writeShortDay(at)} ${two(then.getUTCHours())}:${two(then.getUTCMinutes())}`;
};

/** "25/11/2026". */
export const writeShortDay = (at: Instant): string => {
  const then = inVietnam(at);
  return `${two(then.getUTCDate())}/${two(then.getUTCMonth() + 1)}/${String(then.getUTCFullYear())}`;
};

/** `1985-06-02` as "02/06/1985". */
export const writeIsoDay = (day: string): string => day.split('-').reverse().join('/');

/** The calendar day in Vietnam, `YYYY-MM-DD`. */
export const dayOf = (at: Instant): string => inVietnam(at).toISOString().slice(0, 10);
export const yearOf = (at: Instant): number => inVietnam(at).getUTCFullYear();
/** The first instant of a year in Vietnam. */
export const yearBegins = (year: number): Instant => Date.UTC(year, 0, 1) - VIETNAM_MS;

/** The first instant of a day of Vietnam, `YYYY-MM-DD`. */
export const dayBegins = (day: string): Instant => Date.parse(`${day}T00:00:00Z`) - VIETNAM_MS;

/** "135.000 đồng". */
export const writeMoney = (amount: number): string => `${String(amount).replaceAll(/\B(?=(\d{3})+(?!\d))/g, '.')} đồng`;

const returns: Readonly<Record<string, string>> = {
  counter: 'tại Bộ phận tiếp nhận và trả kết quả',
  post: 'qua dịch vụ bưu chính công ích',
  online: 'trực tuyến, qua Kho quản lý dữ liệu điện tử',
};
/** `place`: the other one-stop at whose counter the result is fetched. */
export const writeReturn = (returnBy: string, place?: string): string =>
  place === undefined ? (returns[returnBy] ?? returnBy) : `tại ${place}`;

const states: Readonly<Record<string, string>> = {
  paper: 'bản giấy',
  electronic: 'bản điện tử',
  store: 'bản điện tử, từ kho dữ liệu',
  lookedUp: 'tra cứu, không nộp',
  presented: 'chỉ xuất trình',
};

/** "02 bản giấy": how a paper was handed in; copies are written with two digits. */
export const writePaperState = ({ state, copies }: { readonly state: string; readonly copies: number }): string => {
  const words = states[state] ?? state;
  return state === 'paper' || state === 'electronic' ? `${two(copies)} ${words}` : words;
};

/** How the term is counted, said to the citizen under the receipt. */
export const writeConvention = (convention: string, limit: TimeLimit | undefined): string => {
  if (!limit) return '';
  const inHours = limit.unit === 'working-hours' || limit.unit === 'elapsed-hours';
  return convention === 'B' && !inHours
    ? 'Thời gian trả kết quả tính theo ngày, không tính ngày tiếp nhận.'
    : 'Thời gian trả kết quả tính theo giờ làm việc, từ lúc tiếp nhận.';
};

/** Texts of a dossier's data: NFC, in one line. */
export const inOneLine = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
