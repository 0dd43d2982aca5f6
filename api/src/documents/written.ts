import { type Json } from '@mot-cua/procedure';
import { type WrongPlace } from '../problems/refusal';
import { type IssuedForm } from './document-kinds';
import { type DocumentToIssue } from './document-views';
import { type FieldValues } from './merge-fields';
import { inOneLine, writeInstant, writeIsoDay } from './paper-words';

type WrittenField = Exclude<keyof DocumentToIssue, 'form'>;

/** What each form must say and may say beside. */
const fieldsOf: Readonly<Record<IssuedForm, { readonly needs: readonly WrittenField[]; readonly takes: readonly WrittenField[] }>> = {
  '02': { needs: ['items', 'reason', 'contact'], takes: [] },
  '03': { needs: ['reason'], takes: ['guidance'] },
  '04': { needs: ['reason', 'newDue', 'signer'], takes: [] },
  '05': { needs: ['reason'], takes: ['items', 'requestedOn'] },
};

/** Places of what the form needs and the body lacks, and of what the form does not have. */
export function checkWritten(body: DocumentToIssue): WrongPlace[] {
  const { needs, takes } = fieldsOf[body.form];
  const given = Object.entries(body).flatMap(([name, value]) => (name === 'form' || isEmpty(value) ? [] : [name]));
  const missing = needs.filter((name) => !given.includes(name)).map((name): WrongPlace => ({ path: `/${name}`, code: 'document.needed' }));
  const known = new Set<string>([...needs, ...takes]);
  const strange = given.filter((name) => !known.has(name)).map((name): WrongPlace => ({ path: `/${name}`, code: 'document.not-in-form' }));
  return [...missing, ...strange];
}

/** The words to keep: only what the form has. */
export const writtenOf = ({ form: _, ...words }: DocumentToIssue): Readonly<Record<string, Json>> =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => !isEmpty(value))) as Readonly<Record<string, Json>>;

/** What was written, as merge fields. */
export function writtenValues(form: IssuedForm, written: Readonly<Record<string, Json>>): FieldValues {
  const { reason, items, contact, guidance, newDue, signer, requestedOn } = written as Partial<DocumentToIssue>;
  const list = items?.map(inOneLine);
  return {
    lyDo: reason,
    lienHe: contact,
    huongDan: guidance,
    thuTruong: signer,
    henLai: newDue === undefined ? undefined : writeInstant(Date.parse(newDue)),
    ngayYeuCau: requestedOn === undefined ? undefined : writeIsoDay(requestedOn),
    ...(form === '02' ? { canBoSung: list } : {}),
    ...(form === '05' ? { giayToTraLai: list } : {}),
  };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
