import { type Field, type Form, type Json } from '@mot-cua/procedure';
import { type ApplicantRecord } from '../dossiers';

/** What officers of the demonstration write where a form asks a text. */
const words: Readonly<Record<string, string>> = {
  appraisal_result: 'Hồ sơ đầy đủ, hợp lệ; nội dung phù hợp quy định.',
  verification_result: 'Đã xác minh tại nơi cư trú, thông tin đúng.',
  opinion_content: 'Thống nhất, không có ý kiến khác.',
  document_number: '15/QĐ-UBND',
  tax_notice_number: '128/TB-CCT',
  supplemented_papers: 'Đã nộp bản sao giấy tờ còn thiếu.',
};

/** Answers to the required fields of a form, as an officer would give them today (`YYYY-MM-DD`). */
export function sampleAnswers(form: Form, applicant: ApplicantRecord, today: string): Readonly<Record<string, Json>> {
  return Object.fromEntries(form.fields.filter(({ required }) => required).map((field) => [field.name, answer(field, applicant, today)]));
}

/** Values written `day:-12` become the day 12 days before today. */
export function withDays(data: Readonly<Record<string, Json>>, today: string): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const shift = typeof value === 'string' ? /^day:(-?\d+)$/u.exec(value)?.[1] : undefined;
      return [name, shift === undefined ? value : shifted(today, Number(shift))];
    }),
  );
}

const shifted = (day: string, by: number): string => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);

/** "Thôn Hạ, xã Phương An" in parts. Sơn Hà, where the demonstration lies, is made up; its addresses stand under a province there is. */
function inParts(address: string): Json {
  const at = address.lastIndexOf(', ');
  const commune = at < 0 ? address : address.slice(at + 2);
  return {
    province: 'Tỉnh Quảng Ngãi',
    commune: `${commune.slice(0, 1).toUpperCase()}${commune.slice(1)}`,
    ...(at > 0 && { line: address.slice(0, at) }),
  };
}

function answer(field: Field, applicant: ApplicantRecord, today: string): Json {
  const name = Object.keys(words).find((known) => field.name.startsWith(known));
  switch (field.kind) {
    case 'text':
    case 'longText':
      return field.name.startsWith('received_by') ? applicant.fullName : (name && words[name]) || field.label.vi;
    case 'date':
      return today;
    case 'integer':
    case 'number':
      return field.minimum ?? 1;
    case 'money':
      return 1_500_000;
    case 'boolean':
      return true;
    case 'choice':
      return field.choices?.[0]?.value ?? '';
    case 'idNumber':
      return applicant.idNumber;
    case 'phone':
      return applicant.phone ?? '0912345678';
    case 'email':
      return applicant.email ?? 'motcua@example.vn';
    case 'address':
      return applicant.address;
    case 'addressInParts':
      return inParts(applicant.address);
    case 'file':
      return null;
    case 'group':
      return [
        Object.fromEntries((field.fields ?? []).filter(({ required }) => required).map((one) => [one.name, answer(one, applicant, today)])),
      ];
    default:
      return field.kind satisfies never;
  }
}
