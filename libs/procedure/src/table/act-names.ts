import { type Outcome } from '../procedure';
import { type Text } from '../text';
import { type StepKind } from './step-table';

const outcome = (id: string, vi: string, en: string): Outcome => ({ id, name: { vi, en } });

/** The buttons of the ordinary acts, in the words officers know (glossary, part 10). */
export const acts = {
  accept: outcome('accept', 'Tiếp nhận', 'Accept'),
  supplement: outcome('supplement', 'Yêu cầu bổ sung', 'Request supplement'),
  refuseReception: outcome('refuse', 'Từ chối tiếp nhận', 'Refuse to accept'),
  refuse: outcome('refuse', 'Từ chối', 'Refuse'),
  rework: outcome('rework', 'Trả lại', 'Return for rework'),
  pass: outcome('forward', 'Chuyển bước', 'Pass on'),
  supplemented: outcome('supplemented', 'Đã bổ sung', 'Supplement received'),
} as const;

/** The way on of each kind of step where the table names no condition. */
export const wayOn: Readonly<Record<StepKind, Outcome>> = {
  filing: outcome('file', 'Nộp hồ sơ', 'File'),
  reception: acts.accept,
  assignment: outcome('assign', 'Phân công', 'Assign'),
  appraisal: outcome('forward', 'Trình duyệt', 'Submit'),
  verification: outcome('verified', 'Xác minh xong', 'Verified'),
  opinion: outcome('answer', 'Gửi ý kiến', 'Send opinion'),
  taxNotice: outcome('notify', 'Đã thông báo', 'Notified'),
  check: outcome('agree', 'Trình ký', 'Submit for signature'),
  approval: outcome('approve', 'Phê duyệt', 'Approve'),
  issue: outcome('issue', 'Chuyển bước', 'Pass on'),
  return: outcome('return', 'Xác nhận trả kết quả', 'Confirm the return'),
  payment: outcome('paid', 'Xác nhận đã nộp', 'Confirm the payment'),
  connector: outcome('sent', 'Đã gửi', 'Sent'),
};

/** What the last gateway asks. */
export const finalQuestion: Text = { vi: 'Kết quả giải quyết?', en: 'Decision?' };

/** How a dossier may end: the codes of `mc:outcome` on end events, with what is written on the diagram. */
export const endings = {
  returned: { vi: 'Đã trả kết quả', en: 'Result returned' },
  refused: { vi: 'Từ chối giải quyết', en: 'Refused' },
  notAccepted: { vi: 'Không tiếp nhận', en: 'Not accepted' },
  closed: { vi: 'Đóng hồ sơ', en: 'Closed' },
} as const satisfies Readonly<Record<string, Text>>;
export type Ending = keyof typeof endings;
