import { type Field, type Json, addressInOneLine } from '@mot-cua/procedure';
import { writeIsoDay } from '../language/dates';
import { type Tongue } from '../language/language';
import { writeMoney, writeNumber } from '../language/numbers';

const yesOrNo = { vi: { true: 'có', false: 'không' }, en: { true: 'yes', false: 'no' } } as const;

/** The file itself stands among the dossier's papers; its id says nothing to people. */
const attached = { vi: 'tệp kèm theo', en: 'file attached' } as const;

/**
 * The answer to a field as people write it; the entries of a group one line each: "1. Họ tên: Nguyễn An; Ngày sinh: 02/03/2020".
 * @param field absent: a value no form asked for
 * @param hide what is done to numbers of people before they are shown
 */
export function answerInWords(
  field: Field | undefined,
  value: unknown,
  tongue: Tongue,
  hide: (number: string) => string = (number) => number,
): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return yesOrNo[tongue][value ? 'true' : 'false'];
  if (typeof value === 'number') return field?.kind === 'money' ? writeMoney(value) : writeNumber(value);
  if (field?.kind === 'group' && Array.isArray(value))
    return value.map((entry, index) => `${String(index + 1)}. ${entryInWords(field, entry, tongue, hide)}`).join('\n');
  const text = typeof value === 'string' ? value : (addressInOneLine(value as Json) ?? JSON.stringify(value));
  const choice = field?.choices?.find((each) => each.value === text);
  if (choice) return choice.label[tongue] || choice.label.vi;
  if (field?.kind === 'file') return attached[tongue];
  if (field?.kind === 'date') return writeIsoDay(text);
  return field?.kind === 'idNumber' ? hide(text) : text;
}

function entryInWords({ fields = [] }: Field, entry: unknown, tongue: Tongue, hide: (number: string) => string): string {
  const given = (entry ?? {}) as Readonly<Record<string, unknown>>;
  return fields
    .map((field) => ({ label: field.label[tongue] || field.label.vi, text: answerInWords(field, given[field.name], tongue, hide) }))
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label}: ${text}`)
    .join('; ');
}
