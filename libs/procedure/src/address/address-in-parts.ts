import { type EntryRead } from '@mot-cua/expression';
import { type Field } from '../package';
import { type Json } from '../text';
import { provinces } from './provinces';

/** Most letters of a commune's name, and of hamlet, number and street. */
const longest = { commune: 100, line: 300 } as const;

/**
 * What an address in parts asks, as fields of its own: two tiers since 1 July 2025 (Luật Tổ chức chính quyền địa phương 2025), no district.
 * The commune is typed: which ones an office knows, it is offered beside.
 */
export const addressFields: readonly Field[] = [
  {
    name: 'province',
    label: { vi: 'Tỉnh, thành phố', en: 'Province or city' },
    kind: 'choice',
    required: true,
    choices: provinces.map(({ name }) => ({ value: name, label: { vi: name, en: name } })),
  },
  {
    name: 'commune',
    label: { vi: 'Xã, phường, đặc khu', en: 'Commune, ward or special zone' },
    kind: 'text',
    required: true,
    maxLength: longest.commune,
  },
  {
    name: 'line',
    label: { vi: 'Số nhà, đường, thôn, tổ dân phố (nếu có)', en: 'Number, street, hamlet (if any)' },
    kind: 'text',
    required: false,
    maxLength: longest.line,
  },
];

/** "Thôn Hạ, Xã Mường Tè, Tỉnh Lai Châu"; undefined for what is no address in parts. */
export const addressInOneLine = (value: Json | undefined): string | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { province, commune, line, ...rest } = value as Readonly<Record<string, Json>>;
  if (typeof province !== 'string' || typeof commune !== 'string' || Object.keys(rest).length > 0) return undefined;
  return [line, commune, province].filter((part) => typeof part === 'string' && part !== '').join(', ');
};

/** What an expression may read of a field: `residence`, and of an address in parts `residence.province` too. */
export const readableNames = ({ name, kind }: Pick<Field, 'name' | 'kind'>): readonly string[] =>
  kind === 'addressInParts' ? [name, ...addressFields.map((part) => `${name}.${part.name}`)] : [name];

/** "province, commune, line": the names of the parts, for people. */
export const addressParts = addressFields.map(({ name }) => name).join(', ');

/** What an expression reads of an address in parts that no address has. A name that another form asks as something else is not judged. */
export const noSuchPart = (entries: readonly EntryRead[], fields: readonly Field[]): readonly EntryRead[] =>
  entries.filter(({ name, entry }) => {
    const asked = fields.filter((field) => field.name === name);
    return asked.length > 0 && asked.every(({ kind }) => kind === 'addressInParts') && !addressFields.some((part) => part.name === entry);
  });
