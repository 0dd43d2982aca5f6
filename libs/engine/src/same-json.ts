const { hasOwn, keys } = Object;
const { isArray } = Array;

/** Are two JSON values the same, whatever the order of their keys? An absent key and an undefined one are different things. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isArray(a) !== isArray(b)) return false;
  const names = keys(a);
  if (names.length !== keys(b).length) return false;
  return names.every((key) => hasOwn(b, key) && sameJson((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
};
