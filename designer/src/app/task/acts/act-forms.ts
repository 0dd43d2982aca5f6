import { type ActOffer } from '@mot-cua/contract';
import { type Field, type Form, type Text } from '@mot-cua/procedure';

const ground: Field = { name: 'ground', label: { vi: 'Lý do', en: 'Reason' }, kind: 'longText', required: true, maxLength: 4000 };
const basis = (required: boolean): Field => ({
  name: 'basis',
  label: { vi: 'Căn cứ pháp luật chuyên ngành', en: 'Sector law it rests on' },
  kind: 'text',
  required,
  maxLength: 500,
});

/** Units of limits, as an extension is counted. */
const units: Readonly<Record<string, Text>> = {
  'working-days': { vi: 'ngày làm việc', en: 'working days' },
  'calendar-days': { vi: 'ngày', en: 'days' },
  'working-hours': { vi: 'giờ làm việc', en: 'working hours' },
  'elapsed-hours': { vi: 'giờ', en: 'hours' },
  months: { vi: 'tháng', en: 'months' },
};

const choicesOf = ({ choices }: ActOffer): NonNullable<Field['choices']> =>
  (choices ?? []).map(({ id, name }) => ({ value: id, label: name }));

/** What an act asks of the officer, as a form like any other. */
export function formOfAct(offer: ActOffer): Form {
  return { id: offer.act, title: { vi: '', en: '' }, fields: fieldsOf(offer) };
}

function fieldsOf(offer: ActOffer): readonly Field[] {
  switch (offer.act) {
    case 'requestSupplement':
      return [
        {
          name: 'items',
          label: { vi: 'Giấy tờ, nội dung cần bổ sung (mỗi dòng một mục)', en: 'What is to be completed (one entry per line)' },
          kind: 'longText',
          required: true,
          maxLength: 8000,
        },
        ground,
        ...(offer.needsBasis ? [basis(true)] : []),
      ];
    case 'receiveSupplement':
      return [{ ...ground, label: { vi: 'Giấy tờ, nội dung đã bổ sung', en: 'What was completed' } }];
    case 'pause':
      return [
        {
          name: 'reason',
          label: { vi: 'Lý do tạm dừng', en: 'Reason of the pause' },
          kind: 'choice',
          required: true,
          choices: choicesOf(offer),
        },
        { ...ground, label: { vi: 'Diễn giải', en: 'Explanation' } },
      ];
    case 'extend':
      return [
        {
          name: 'value',
          label: { vi: `Gia hạn thêm (${unitOf(offer).vi})`, en: `Extend by (${unitOf(offer).en})` },
          kind: 'number',
          required: true,
          minimum: 0.25,
          maximum: 365,
        },
        basis(true),
        ground,
      ];
    case 'reappoint':
      return [
        { name: 'due', label: { vi: 'Hẹn lại ngày trả kết quả', en: 'New due date' }, kind: 'date', required: true },
        {
          name: 'signer',
          label: { vi: 'Người ký thư xin lỗi', en: 'Who signs the apology' },
          kind: 'choice',
          required: true,
          choices: choicesOf(offer),
        },
        {
          name: 'number',
          label: { vi: 'Số, ký hiệu văn bản xin lỗi', en: 'Number of the apology' },
          kind: 'text',
          required: false,
          maxLength: 50,
        },
        ground,
      ];
    case 'sendBack':
      return [
        { name: 'node', label: { vi: 'Trả về bước', en: 'Back to the step' }, kind: 'choice', required: true, choices: choicesOf(offer) },
        { ...ground, label: { vi: 'Nội dung cần xử lý lại', en: 'What is to be done again' } },
      ];
    case 'refuse':
      return [{ ...ground, label: { vi: 'Lý do từ chối giải quyết, căn cứ', en: 'Reasons and grounds of the refusal' } }];
    case 'withdraw':
      return [{ ...ground, label: { vi: 'Lý do rút hồ sơ theo yêu cầu của người nộp', en: "The applicant's reason for withdrawing" } }];
    case 'stop':
      return [{ ...ground, label: { vi: 'Lý do dừng giải quyết, giấy tờ trả lại', en: 'Why it is stopped, papers returned' } }];
    case 'resume':
      return [ground];
    default:
      return unreachable(offer.act);
  }
}

const unitOf = ({ unit }: ActOffer): Text => units[unit ?? ''] ?? { vi: '', en: '' };

function unreachable(act: never): never {
  throw new Error(`not an act: ${String(act)}`);
}
