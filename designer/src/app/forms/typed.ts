import { type Field, type Json } from '@mot-cua/procedure';
import { readDay, writeIsoDay } from '../language/dates';
import { readNumber, writeNumber } from '../language/numbers';

/** What a control holds: text as typed, or a tick; of a group what each of its entries holds, of an address in parts its one record. */
export type Typed = string | boolean | readonly { readonly [name: string]: Typed }[];
export type TypedRecord = Readonly<Record<string, Typed>>;
export type Unreadable = 'unreadable-number' | 'unreadable-date';
type Read = { readonly value?: Json; readonly unreadable?: Unreadable };

/** A field with one control of its own: every kind but the group, whose entries are forms themselves, and the address in parts, which is one. */
export type SingleField = Field & { readonly kind: Exclude<Field['kind'], 'group' | 'addressInParts'> };
export const isSingle = (field: Field): field is SingleField => field.kind !== 'group' && field.kind !== 'addressInParts';

/** What was typed, as an answer. Empty text is no answer; a tick never set is no. */
export function readTyped(field: SingleField, typed: Typed | undefined): Read {
  if (field.kind === 'boolean') return { value: typed === true };
  const text = (typeof typed === 'string' ? typed : '').normalize('NFC').trim();
  if (text === '') return {};
  switch (field.kind) {
    case 'integer':
    case 'number':
    case 'money': {
      const value = readNumber(text.replace(/\s*(đồng|đ)$/i, ''));
      return value === undefined ? { unreadable: 'unreadable-number' } : { value };
    }
    case 'date': {
      const value = readDay(text);
      return value === undefined ? { unreadable: 'unreadable-date' } : { value };
    }
    case 'idNumber':
    case 'phone':
      return { value: text.replace(/[\s.]/g, '') };
    case 'text':
    case 'longText':
    case 'choice':
    case 'email':
    case 'address':
    case 'file':
      return { value: text };
    default:
      return unreachable(field.kind);
  }
}

/** An answer as the person would type it: 25/11/2026, 1.234,5. Undefined when there is none. */
export function writeTyped(field: SingleField, value: unknown): string | boolean | undefined {
  if (value === undefined || value === null) return undefined;
  if (field.kind === 'boolean') return value === true;
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value !== 'string') return undefined;
  return field.kind === 'date' ? writeIsoDay(value) : value;
}

function unreachable(kind: never): never {
  throw new Error(`no way to read a field of kind ${String(kind)}`);
}
