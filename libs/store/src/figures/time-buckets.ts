/**
 * Working times are counted in buckets whose bounds grow by a quarter: a percentile read from them is at most a quarter of a bucket's
 * width wrong, and sums of buckets of any agencies and months are again such a count.
 */
export const FIGURE_BUCKETS = 52;
const SHORTEST_MS = 60_000;
const GROWTH = 1.25;

/** Bucket n holds times below `boundOf(n)`; the last one everything longer (about 1,460 working hours). */
const boundOf = (bucket: number): number => SHORTEST_MS * GROWTH ** bucket;

/** @param ms working milliseconds */
export const bucketOf = (ms: number): number =>
  ms < SHORTEST_MS ? 0 : Math.min(FIGURE_BUCKETS - 1, Math.floor(Math.log(ms / SHORTEST_MS) / Math.log(GROWTH)) + 1);

/**
 * The working time below which this share of the visits lies, in milliseconds; inside a bucket visits are taken as evenly spread.
 * @param share 0 to 1
 * @returns undefined without a visit
 */
export const percentileOf = (counts: readonly number[], share: number): number | undefined => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return undefined;
  const wanted = all * share;
  let before = 0;
  for (const [bucket, count] of counts.entries()) {
    if (count > 0 && before + count >= wanted) {
      const low = bucket === 0 ? 0 : boundOf(bucket - 1);
      return Math.round(low + (boundOf(bucket) - low) * Math.max(0, (wanted - before) / count));
    }
    before += count;
  }
  return Math.round(boundOf(FIGURE_BUCKETS - 1));
};
