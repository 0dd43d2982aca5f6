import { type Field, type Form, type Json, shownFields } from '@mot-cua/procedure';
import { GIVEN_FILE } from '../../forms/given-file';

/** Answers that pass a form's own checks, for a simulation: required fields only, those that are shown. @param today `YYYY-MM-DD` */
export function sampleAnswers(form: Pick<Form, 'fields'>, today: string): Readonly<Record<string, Json>> {
  const answers: Record<string, Json> = {};
  for (const field of form.fields) {
    if (!field.required || !shownFields(form, answers).has(field)) continue;
    const value = sample(field, today);
    if (value !== undefined) answers[field.name] = value;
  }
  return answers;
}

function sample(field: Field, today: string): Json | undefined {
  const number = Math.max(field.minimum ?? 1, Math.min(field.maximum ?? Infinity, 1));
  switch (field.kind) {
    case 'text':
    case 'longText':
      return field.label.vi.slice(0, field.maxLength ?? 200);
    case 'integer':
    case 'number':
      return number;
    case 'money':
      return Math.max(field.minimum ?? 0, Math.min(field.maximum ?? Infinity, 150_000));
    case 'date':
      return today;
    case 'boolean':
      return true;
    case 'choice':
      return field.choices?.[0]?.value;
    case 'idNumber':
      return '001099000011';
    case 'phone':
      return '0912345678';
    case 'email':
      return 'mau@example.vn';
    case 'address':
      return 'Số 1, đường Trần Phú';
    case 'addressInParts':
      return { province: 'Thành phố Hà Nội', commune: 'Phường Hoàn Kiếm', line: 'Số 1, đường Trần Phú' };
    case 'file':
      return GIVEN_FILE;
    case 'group':
      return Array.from({ length: Math.max(1, field.minimum ?? 1) }, () => sampleAnswers({ fields: field.fields ?? [] }, today));
    default:
      return field.kind satisfies never;
  }
}

/** What of a form's answers the engine is told: personal data and files stay outside, as they do on the server. */
export const toldAnswers = (form: Form, answers: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> => {
  const kept = new Set(form.fields.filter(({ personal, kind }) => personal === true || kind === 'file').map(({ name }) => name));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !kept.has(name)));
};
