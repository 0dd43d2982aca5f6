import { type Text } from './text';

/** The statuses every system synchronises to the National Public Service Portal. */
export type NationalStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** What the resolution clock does while a dossier has the status. `depends` for 5: not started before acceptance, ended and to be restarted after it. */
export type ClockInStatus = 'not-started' | 'running' | 'paused' | 'ended' | 'depends';

export type NationalStatusRow = {
  readonly number: NationalStatus;
  readonly name: Text;
  readonly clock: ClockInStatus;
  /** Nothing follows, but a logged correction (10 to 9) or the end of a "tạm dừng" (8 to 4). */
  readonly final: boolean;
  readonly next: readonly NationalStatus[];
};

/** row by row. */
export const NATIONAL_STATUSES: readonly NationalStatusRow[] = [
  { number: 1, name: { vi: 'Mới đăng ký', en: 'Newly submitted' }, clock: 'not-started', final: false, next: [2, 3, 5, 7] },
  { number: 2, name: { vi: 'Được tiếp nhận', en: 'Accepted' }, clock: 'running', final: false, next: [4, 5, 6, 7, 8] },
  { number: 3, name: { vi: 'Không được tiếp nhận', en: 'Not accepted' }, clock: 'not-started', final: true, next: [] },
  { number: 4, name: { vi: 'Đang xử lý', en: 'In process' }, clock: 'running', final: false, next: [4, 5, 6, 7, 8, 9] },
  { number: 5, name: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested' }, clock: 'depends', final: false, next: [1, 2, 7, 8] },
  {
    number: 6,
    name: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Financial obligation requested' },
    clock: 'paused',
    final: false,
    next: [4, 7, 8],
  },
  { number: 7, name: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawn by the citizen' }, clock: 'ended', final: true, next: [] },
  { number: 8, name: { vi: 'Dừng xử lý', en: 'Stopped' }, clock: 'ended', final: true, next: [4] },
  { number: 9, name: { vi: 'Đã xử lý xong', en: 'Processing finished' }, clock: 'ended', final: false, next: [10] },
  { number: 10, name: { vi: 'Đã trả kết quả', en: 'Result returned' }, clock: 'ended', final: true, next: [9] },
];

export type StatusChange = {
  /** The dossier was accepted before: from 5 it then goes back to 2, else to 1. */
  readonly accepted: boolean;
  /** Status 8 is used for "tạm dừng" in this installation. */
  readonly stopIsPause?: boolean;
  /** A correction recorded as such. */
  readonly correction?: boolean;
};

export const nationalStatus = (number: NationalStatus): NationalStatusRow => NATIONAL_STATUSES[number - 1];

/** Whether a dossier may go from one status to the other. */
export function mayFollow(
  from: NationalStatus,
  to: NationalStatus,
  { accepted, stopIsPause = false, correction = false }: StatusChange,
): boolean {
  if (!nationalStatus(from).next.includes(to)) return false;
  if (from === 5 && to === 1) return !accepted;
  if (from === 5 && to === 2) return accepted;
  if (from === 8) return stopIsPause;
  if (from === 10) return correction;
  return true;
}
