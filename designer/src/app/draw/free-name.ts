/** The first of `name1`, `name2`... that is not taken. */
export function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) if (!taken.includes(`${name}${String(number)}`)) return `${name}${String(number)}`;
}
