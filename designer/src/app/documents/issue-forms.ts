import { type IssueDocument } from '@mot-cua/contract';
import { type Field, type Form, type Text } from '@mot-cua/procedure';
import { type Answers } from '../forms/form-draft';

export type IssuedForm = IssueDocument['form'];

/** Names as the official list has them. */
export const issuedTitles: Readonly<Record<IssuedForm, Text>> = {
  '02': { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Supplement slip' },
  '03': { vi: 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ', en: 'Refusal slip' },
  '04': { vi: 'Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết', en: 'Apology letter' },
  '05': { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Stop notice' },
};
export const issuedForms = Object.keys(issuedTitles) as readonly IssuedForm[];

const LONG = 4_000;
const longText = (name: string, vi: string, en: string, required: boolean): Field => ({
  name,
  label: { vi, en },
  kind: 'longText',
  required,
  maxLength: LONG,
});
const reason = longText('reason', 'Lý do', 'Reason', true);

const fields: Readonly<Record<IssuedForm, readonly Field[]>> = {
  '02': [
    longText('items', 'Nội dung cần bổ sung, mỗi dòng một mục', 'What to complete, one per line', true),
    reason,
    {
      name: 'contact',
      label: { vi: 'Người liên hệ, số điện thoại', en: 'Contact person, telephone' },
      kind: 'text',
      required: true,
      maxLength: 300,
    },
  ],
  '03': [
    reason,
    { name: 'guidance', label: { vi: 'Hướng dẫn nơi nộp', en: 'Where to file instead' }, kind: 'text', required: false, maxLength: 1_000 },
  ],
  '04': [
    reason,
    { name: 'newDay', label: { vi: 'Ngày hẹn trả mới', en: 'New due day' }, kind: 'date', required: true },
    {
      name: 'newHour',
      label: { vi: 'Giờ hẹn trả mới', en: 'New due hour' },
      kind: 'choice',
      required: true,
      choices: ['08:00', '09:00', '10:00', '11:00', '11:30', '14:00', '15:00', '16:00', '17:00'].map((value) => ({
        value,
        label: { vi: value, en: value },
      })),
    },
    {
      name: 'signer',
      label: { vi: 'Thủ trưởng cơ quan ký', en: 'Head of the agency who signs' },
      kind: 'text',
      required: true,
      maxLength: 200,
    },
  ],
  '05': [
    reason,
    {
      name: 'requestedOn',
      label: { vi: 'Ngày người nộp yêu cầu dừng', en: 'Day the applicant asked to stop' },
      kind: 'date',
      required: false,
    },
    longText('items', 'Giấy tờ trả lại, mỗi dòng một mục', 'Papers given back, one per line', false),
  ],
};

/** What an officer writes in a paper, as a form like any other. */
export const issueForm = (form: IssuedForm): Form => ({ id: `issue-${form}`, title: issuedTitles[form], fields: fields[form] });

/** Answers as the server takes them: lines become entries, day and hour one instant in Vietnam. */
export function issueBody(form: IssuedForm, { items, newDay, newHour, ...rest }: Answers): IssueDocument {
  const entries = typeof items === 'string' ? items.split('\n').map((line) => line.trim()) : [];
  return {
    form,
    ...(rest as Omit<IssueDocument, 'form'>),
    ...(entries.some(Boolean) ? { items: entries.filter(Boolean) } : {}),
    ...(typeof newDay === 'string' && typeof newHour === 'string'
      ? { newDue: new Date(`${newDay}T${newHour}:00+07:00`).toISOString().replace('.000', '') }
      : {}),
  };
}
