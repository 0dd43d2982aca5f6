import { type PersonalValue } from '@mot-cua/store';

/** What stands in facts and state where a personal value was put apart. */
type Commitment = { readonly personal: string };

const isCommitment = (value: unknown): value is Commitment =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 1 &&
  'personal' in value &&
  typeof value.personal === 'string';

/** Puts personal values back in the place of their commitments; one that was erased by law stays away, as null. */
export function withPersonalValues(data: unknown, values: Readonly<Record<string, PersonalValue>>): unknown {
  if (isCommitment(data)) return values[data.personal]?.value ?? null;
  if (Array.isArray(data)) return data.map((entry) => withPersonalValues(entry, values));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withPersonalValues(value, values)]));
}

export const hasPersonalValues = (data: unknown): boolean =>
  isCommitment(data) || (typeof data === 'object' && data !== null && Object.values(data).some(hasPersonalValues));
