import { type Text } from '@mot-cua/procedure';
import { type Deviation } from '../lawful/deviations';
import { type Verdict, type VerdictCode } from './verdict';

/** The sentence for people, per reason. `{seq}` and `{detail}` stand for what was found. */
export const verdictLabels: Readonly<Record<VerdictCode, Text>> = {
  'package.unreadable': { vi: 'Gói bị hỏng: có một dòng không đọc được.', en: 'The package is damaged: one line cannot be read.' },
  'package.format': {
    vi: 'Tệp này không phải gói chứng minh, hoặc thuộc một định dạng mới hơn. {detail}',
    en: 'This file is not a proof package, or of a newer format. {detail}',
  },
  'package.cut-short': {
    vi: 'Gói bị cắt cụt: thiếu dòng niêm phong ở cuối.',
    en: 'The package was cut short: the sealing line at its end is missing.',
  },
  'package.altered': { vi: 'Gói đã bị sửa sau khi niêm phong.', en: 'The package was altered after it was sealed.' },
  'package.signature': { vi: 'Chữ ký của gói không đúng.', en: 'The signature of the package is wrong.' },
  'package.key': {
    vi: 'Gói được ký bằng một khóa không được tin cậy ({detail}).',
    en: 'The package is signed with a key that is not trusted ({detail}).',
  },
  'package.cannot-check': {
    vi: 'Chưa kiểm tra được chữ ký của gói trên máy này.',
    en: 'The signature of the package cannot be checked on this machine.',
  },
  'chain.number': { vi: 'Thiếu sự việc {seq}, hoặc số thứ tự không liền nhau.', en: 'Fact {seq} is missing, or out of order.' },
  'chain.content': { vi: 'Sự việc {seq} không còn đúng như khi ghi.', en: 'Fact {seq} is not as it was recorded.' },
  'chain.count': {
    vi: 'Lịch sử phải có {detail} sự việc, nhưng thiếu từ sự việc {seq}.',
    en: 'The history should have {detail} facts, but from fact {seq} on they are missing.',
  },
  'chain.empty': { vi: 'Không có sự việc nào.', en: 'There are no facts.' },
  'log.no-head': {
    vi: 'Sổ công khai chưa có bản ký nào: chưa chứng minh được là đủ.',
    en: 'The public log has not been signed yet: completeness cannot be proven.',
  },
  'log.head-signature': { vi: 'Chữ ký của sổ công khai không đúng.', en: 'The signature of the public log is wrong.' },
  'log.head-key': {
    vi: 'Sổ công khai được ký bằng một khóa không được tin cậy ({detail}).',
    en: 'The public log is signed with a key that is not trusted ({detail}).',
  },
  'log.not-published': {
    vi: 'Bản ký có {detail} dòng không khớp với các bản đã công bố: sổ đã bị quay lui hoặc viết lại.',
    en: 'The head of {detail} leaves is not among those published: the log was rolled back or rewritten.',
  },
  'log.cannot-check': {
    vi: 'Chưa kiểm tra được chữ ký của sổ công khai trên máy này.',
    en: 'The signature of the public log cannot be checked on this machine.',
  },
  'log.no-leaf': {
    vi: 'Hồ sơ chưa vào sổ công khai. Sổ ghi mỗi phút một lần.',
    en: 'The dossier is not in the public log yet. The log is written once a minute.',
  },
  'log.path': { vi: 'Hồ sơ không có trong sổ công khai đã ký.', en: 'The dossier is not in the signed public log.' },
  'log.cut': {
    vi: 'Sổ công khai đã ghi đến sự việc {detail}, nhưng lịch sử thiếu từ sự việc {seq}: đã bị cắt bớt.',
    en: 'The public log goes to fact {detail}, but the history ends before fact {seq}: it was cut.',
  },
  'log.other-history': {
    vi: 'Sự việc {seq} không phải là sự việc đã ghi vào sổ công khai: lịch sử đã bị viết lại.',
    en: 'Fact {seq} is not the one in the public log: the history was rewritten.',
  },
  'log.newer': {
    vi: 'Đủ đến sự việc {seq}; các sự việc sau đó vào sổ ở phút tới.',
    en: 'Complete up to fact {seq}; later ones enter the log within the next minute.',
  },
  'law.version': {
    vi: 'Không có phiên bản quy trình {detail} để giải quyết lại.',
    en: 'Version {detail} of the procedure is not here to decide by.',
  },
  'law.version-altered': {
    vi: 'Phiên bản quy trình {detail} không còn đúng như khi công bố.',
    en: 'Version {detail} of the procedure is not as it was published.',
  },
  'law.calendar': { vi: 'Không có lịch làm việc {detail} để tính lại thời hạn.', en: 'The calendar {detail} is not here to count by.' },
  'law.opening': { vi: 'Lịch sử không bắt đầu bằng việc tiếp nhận.', en: 'The history does not begin with a reception.' },
  'law.unknown-kind': {
    vi: 'Sự việc {seq} thuộc loại mà chương trình này chưa biết ({detail}).',
    en: 'Fact {seq} is of a kind this program does not know ({detail}).',
  },
  'law.differs': {
    vi: 'Giải quyết lại theo sơ đồ cho kết quả khác ở sự việc {seq}.',
    en: 'Deciding again by the diagram gives another fact {seq}.',
  },
  'law.refused': {
    vi: 'Theo sơ đồ thì việc ghi ở sự việc {seq} phải bị từ chối ({detail}).',
    en: 'By the diagram, what fact {seq} records would be refused ({detail}).',
  },
  'law.no-command': { vi: 'Không có yêu cầu nào dẫn đến sự việc {seq}.', en: 'There is no command that led to fact {seq}.' },
  'law.threw': { vi: 'Không giải quyết lại được sự việc {seq} ({detail}).', en: 'Fact {seq} cannot be decided again ({detail}).' },
};

export const deviationLabels: Readonly<Record<Deviation['kind'], Text>> = {
  moved: { vi: 'Chuyển bước ngoài sơ đồ', en: 'Moved off the diagram' },
  migrated: { vi: 'Chuyển sang phiên bản khác', en: 'Migrated to another version' },
  corrected: { vi: 'Sửa số liệu', en: 'Data corrected' },
  clock: { vi: 'Thay đổi thời hạn', en: 'Clock changed' },
  suspended: { vi: 'Tạm dừng hồ sơ', en: 'Suspended' },
  resumed: { vi: 'Tiếp tục hồ sơ', en: 'Resumed' },
  reassigned: { vi: 'Giao lại việc', en: 'Work reassigned' },
  retried: { vi: 'Xử lý sự cố', en: 'Incident resolved' },
};

/** The sentence of a verdict; undefined when it simply holds. */
export const verdictText = ({ code, seq, detail }: Verdict): Text | undefined => {
  if (code === undefined) return undefined;
  const fill = (text: string): string =>
    text
      .replace('{seq}', seq?.toString() ?? '')
      .replace('{detail}', detail ?? '')
      .trim();
  const { vi, en } = verdictLabels[code];
  return { vi: fill(vi), en: fill(en) };
};
