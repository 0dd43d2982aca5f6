import { hash, randomBytes } from 'node:crypto';
import { type Data } from '@mot-cua/engine';
import { type Json } from '@mot-cua/procedure';
import { canonicalJson } from '@mot-cua/proof';
import { type Sealed } from './opening';

const SALT_BYTES = 32;

/** Seals a value: who has value and salt can prove that this is what was recorded, who has only the commitment learns nothing. */
export const seal = (name: string, value: Json): Sealed => {
  const salt = randomBytes(SALT_BYTES).toString('hex');
  return { name, value, salt, commitment: commitmentOf(salt, value) };
};

/** `SHA-256(salt || canonical JSON of the value)`, hex. */
export const commitmentOf = (salt: string, value: Json): string =>
  hash('sha256', Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(canonicalJson(value), 'utf8')]), 'hex');

/** Takes the named values out of `data` and leaves `{ personal: commitment }` in their place. */
export const sealPersonal = (
  data: Data | undefined,
  names: readonly string[] | undefined,
): { readonly data: Data | undefined; readonly sealed: readonly Sealed[] } => {
  if (!data || !names || names.length === 0) return { data, sealed: [] };
  const sealed = names.flatMap((name) => (data[name] === undefined || data[name] === null ? [] : [seal(name, data[name])]));
  const replaced = sealed.map(({ name, commitment }) => [name, { personal: commitment }] as const);
  return { data: { ...data, ...Object.fromEntries(replaced) }, sealed };
};
