import { type AlertMail, type AlertRow } from '@mot-cua/store';

const VIETNAM_MS = 7 * 3_600_000;
const two = (value: number): string => String(value).padStart(2, '0');

/** "17:30 ngày 05/03/2026". */
function writeInstant(at: number): string {
  const then = new Date(at + VIETNAM_MS);
  return `${two(then.getUTCHours())}:${two(then.getUTCMinutes())} ngày ${two(then.getUTCDate())}/${two(then.getUTCMonth() + 1)}/${String(then.getUTCFullYear())}`;
}

const says: Readonly<Record<AlertRow['kind'], string>> = {
  'new-work': 'có việc mới cần xử lý',
  assigned: 'được giao cho ông/bà xử lý',
  'online-waiting': 'nộp trực tuyến quá 2 giờ chưa ai tiếp nhận',
  'due-tomorrow': 'đến hạn trả kết quả trong ngày làm việc tới',
  'due-soon': 'có bước xử lý sắp đến hạn',
  overdue: 'có bước xử lý quá hạn',
  'not-taken': 'đã chuyển, chưa nhận',
  warning: 'có bước xử lý đến điểm cảnh báo',
  raised: 'được báo cáo lãnh đạo: có bước xử lý đến điểm cảnh báo',
  'handed-back': 'bị từ chối nhận, đã chuyển lại',
  'opinion-asked': 'được đề nghị cho ý kiến',
  'opinion-overdue': 'quá hạn mà cơ quan được hỏi chưa có ý kiến',
  mentioned: 'có ghi chú nhắc đến ông/bà',
};

/** A letter to an officer: code, step and due time, nothing of the applicant. */
export function letterOf(
  { kind, code, name, due }: Pick<AlertMail, 'kind' | 'code' | 'name' | 'due'>,
  procedure: string,
  step: string | undefined,
): { readonly subject: string; readonly text: string } {
  return {
    subject: `Hồ sơ ${code}: ${says[kind]}`,
    text: [
      `Kính gửi ông/bà ${name},`,
      '',
      `Hồ sơ ${code} ${says[kind]}.`,
      `Thủ tục: ${procedure}`,
      ...(step === undefined ? [] : [`Bước xử lý: ${step}`]),
      ...(due === undefined ? [] : [`Hạn: ${writeInstant(due)}`]),
      '',
      'Thư này được gửi tự động. Ông/bà chọn việc được báo trong mục Thông báo của hệ thống Một Cửa.',
    ].join('\n'),
  };
}
