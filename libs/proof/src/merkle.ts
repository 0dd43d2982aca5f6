import { type Digest, type Hex, plainDigest } from './digest';

/**
 * A Merkle tree over a growing list, hashed as in RFC 6962, section 2.1: leaves and nodes by different prefixes, so that none can pass for the
 * other. Complete subtrees never change; `Place` names one: level 0 holds the leaves, and `at` counts the subtrees of a level from the left.
 */
export type Place = { readonly level: number; readonly at: number };

/** Root of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot = (digest: Digest = plainDigest): Hex => digest('', '');
export const leafHash = (text: string, digest: Digest = plainDigest): Hex => digest('00', text);
export const nodeHash = (left: Hex, right: Hex, digest: Digest = plainDigest): Hex => digest(`01${left}${right}`, '');

/** The complete subtrees that leaves `from` (inclusive) to `to` (exclusive) consist of, left to right; `from` is a multiple of the largest. */
export const placesOf = (from: number, to: number): Place[] => {
  const places: Place[] = [];
  for (let start = from; start < to;) {
    let level = 0;
    while (start % 2 ** (level + 1) === 0 && start + 2 ** (level + 1) <= to) level++;
    places.push({ level, at: start / 2 ** level });
    start += 2 ** level;
  }
  return places;
};

/** Hash of the range made of such subtrees: the smaller ones on the right are joined first. */
export const joinPlaces = (hashes: readonly Hex[], digest: Digest = plainDigest): Hex =>
  hashes.length === 0 ? emptyRoot(digest) : hashes.reduceRight((right, left) => nodeHash(left, right, digest));

/** A range of leaves whose hash a proof names. */
export type Range = { readonly from: number; readonly to: number };

const splitOf = (count: number): number => {
  let half = 1;
  while (half * 2 < count) half *= 2;
  return half;
};

/** The audit path of leaf `index` in the tree of `size` leaves, from the leaf upwards (RFC 6962, section 2.1.1). */
export const inclusionRanges = (index: number, size: number): Range[] => {
  const ranges: Range[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.reverse();
};

/** The consistency proof between trees of `old` and `size` leaves, 0 < old <= size (RFC 6962, section 2.1.2). */
export const consistencyRanges = (old: number, size: number): Range[] => {
  const ranges: Range[] = [];
  let [from, to, whole] = [0, size, true];
  while (to !== old) {
    const middle = from + splitOf(to - from);
    if (old <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
      whole = false;
    }
  }
  if (!whole) ranges.push({ from, to });
  return ranges.reverse();
};

/** Whether `path` leads from leaf `index` to the root of the tree of `size` leaves (RFC 9162, section 2.1.3.2). */
export const includes = (
  { leaf, index, size, path, root }: { leaf: Hex; index: number; size: number; path: readonly Hex[]; root: Hex },
  digest: Digest = plainDigest,
): boolean => {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const step of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(step, hash, digest);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(hash, step, digest);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hash === root;
};

export type Growth = {
  readonly old: number;
  readonly oldRoot: Hex;
  readonly size: number;
  readonly root: Hex;
  readonly path: readonly Hex[];
};

/** Whether the tree of `size` leaves begins with the very leaves of the one of `old`: nothing was changed or taken away (RFC 9162, section 2.1.4.2). */
export const growsFrom = ({ old, oldRoot, size, root, path }: Growth, digest: Digest = plainDigest): boolean => {
  if (!(Number.isSafeInteger(old) && Number.isSafeInteger(size) && old >= 0 && old <= size)) return false;
  if (old === size) return path.length === 0 && oldRoot === root;
  if (old === 0) return path.length === 0 && oldRoot === emptyRoot(digest);
  const steps = isPowerOfTwo(old) ? [oldRoot, ...path] : path;
  const [first, ...rest] = steps;
  if (first === undefined) return false;
  let [node, last] = [old - 1, size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [before, now] = [first, first];
  for (const step of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      [before, now] = [nodeHash(step, before, digest), nodeHash(step, now, digest)];
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else now = nodeHash(now, step, digest);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && before === oldRoot && now === root;
};

const half = (value: number): number => Math.floor(value / 2);
const isPowerOfTwo = (value: number): boolean => Number.isInteger(Math.log2(value));
