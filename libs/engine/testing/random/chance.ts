/** Chance from a seed: the same seed gives the same procedures and paths on every machine (mulberry32, public domain). */
export type Chance = {
  /** A whole number from 0 to below `bound`. */
  readonly below: (bound: number) => number;
  readonly pick: <Thing>(things: readonly Thing[]) => Thing;
  /** True in `percent` of a hundred cases. */
  readonly often: (percent: number) => boolean;
};

export const chanceFrom = (seed: number): Chance => {
  // Neighbouring seeds must not begin alike.
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { below, pick: (things) => things[below(things.length)], often: (percent) => below(100) < percent };
};
