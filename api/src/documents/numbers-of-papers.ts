import { formFaces, type FormNumber, type IssuedForm } from './document-kinds';

/** Papers that follow from a dossier are numbered as it is: ordinal of the day, then the day (`0001/260302/TTPVHCC`). */
export function dossierNumber(code: string, form: FormNumber): string {
  const [, day = '', ordinal = ''] = /-(\d{6})-(\d+)$/.exec(code) ?? [];
  return `${day ? `${ordinal}/${day}` : code}/${formFaces[form].symbol}`;
}

/** Transfer slips of a dossier are counted from 1: `0001/260302-2/PCXL`. */
export function transferNumber(code: string, ordinal: number): string {
  const [number = '', day = '', symbol = ''] = dossierNumber(code, 'transfer').split('/');
  return `${number}/${day}-${String(ordinal)}/${symbol}`;
}

/** Papers issued are numbered within their year and agency (R-75): `01/PBS`. */
export const issuedNumber = ({ form, number }: { readonly form: string; readonly number: number }): string =>
  `${String(number).padStart(2, '0')}/${formFaces[form as IssuedForm].symbol}`;
