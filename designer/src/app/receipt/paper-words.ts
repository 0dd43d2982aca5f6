import { type Receipt } from '@mot-cua/contract';
import { type TimeLimit } from '@mot-cua/procedure';
import { momentOf } from '../language/dates';
import { writeNumber } from '../language/numbers';

/** "09 giờ 42 phút, ngày 25 tháng 11 năm 2026": the way papers write an instant. */
export function writeOnPaper(instant: string): string {
  const { hour, minute } = momentOf(instant);
  return `${hour} giờ ${minute} phút, ${writeDayOnPaper(instant)}`;
}

/** "ngày 25 tháng 11 năm 2026". */
export function writeDayOnPaper(instant: string): string {
  const { day, month, year } = momentOf(instant);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

const units: Readonly<Record<TimeLimit['unit'], string>> = {
  'working-hours': 'giờ làm việc',
  'working-days': 'ngày làm việc',
  'calendar-days': 'ngày',
  'elapsed-hours': 'giờ',
  months: 'tháng',
};

/** "15 ngày làm việc", in the unit of the source. */
export const writeLimitOnPaper = (limit: TimeLimit): string => `${writeNumber(limit.value)} ${units[limit.unit]}`;

const returns: Readonly<Record<string, string>> = {
  counter: 'tại Bộ phận tiếp nhận và trả kết quả',
  post: 'qua dịch vụ bưu chính công ích',
  online: 'trực tuyến, qua Kho quản lý dữ liệu điện tử',
};

/** How the result goes out, and at which other one-stop it is fetched. */
export const writeReturnOnPaper = ({ returnBy, returnAt }: Pick<Receipt, 'returnBy' | 'returnAt'>): string =>
  returnAt ? `tại ${returnAt.vi}` : (returns[returnBy] ?? returnBy);

const states: Readonly<Record<string, string>> = {
  paper: 'bản giấy',
  electronic: 'bản điện tử',
  store: 'bản điện tử, từ kho dữ liệu',
  lookedUp: 'tra cứu, không nộp',
  presented: 'chỉ xuất trình',
};

/** "(02 bản giấy)"; copies are written with two digits on forms. */
export function writePaperState(paper: Receipt['papers'][number]): string {
  const state = states[paper.state] ?? paper.state;
  const counted = paper.state === 'paper' || paper.state === 'electronic';
  return counted ? `${String(paper.copies).padStart(2, '0')} ${state}` : state;
}

/** How the term is counted, said to the citizen under the receipt. */
export function writeConvention(receipt: Receipt): string {
  if (!receipt.due.due) return '';
  const inDays = receipt.limit?.unit !== 'working-hours' && receipt.limit?.unit !== 'elapsed-hours';
  return receipt.due.convention === 'B' && inDays
    ? 'Thời gian trả kết quả tính theo ngày, không tính ngày tiếp nhận.'
    : 'Thời gian trả kết quả tính theo giờ làm việc, từ lúc tiếp nhận.';
}
