import { type Digest, type Hex, plainDigest } from './digest';
import { joinPlaces, nodeHash, type Place, placesOf } from './merkle';

/** The right edge of a tree: all that is needed to add leaves and to know the root. */
export class GrowingTree {
  private readonly edge: { readonly place: Place; readonly hash: Hex }[];

  /** @param peaks hashes of the complete subtrees of `size` leaves, left to right; as many as `placesOf(0, size)`. Throws `RangeError` otherwise. */
  constructor(
    private count: number,
    peaks: readonly Hex[],
    private readonly digest: Digest = plainDigest,
  ) {
    const places = placesOf(0, count);
    if (places.length !== peaks.length)
      throw new RangeError(`${peaks.length.toString()} peaks do not make a tree of ${count.toString()} leaves`);
    this.edge = places.map((place, index) => ({ place, hash: peaks[index] ?? '' }));
  }

  get size(): number {
    return this.count;
  }
  get root(): Hex {
    return joinPlaces(this.peaks, this.digest);
  }
  get peaks(): Hex[] {
    return this.edge.map(({ hash }) => hash);
  }

  /** Adds the hash of a leaf. @returns every subtree this completes, the leaf first. */
  add(leaf: Hex): { readonly place: Place; readonly hash: Hex }[] {
    let made = { place: { level: 0, at: this.count }, hash: leaf };
    const completed = [made];
    this.count++;
    for (let left = this.edge.at(-1); left?.place.level === made.place.level; left = this.edge.at(-1)) {
      this.edge.pop();
      made = { place: { level: made.place.level + 1, at: (made.place.at - 1) / 2 }, hash: nodeHash(left.hash, made.hash, this.digest) };
      completed.push(made);
    }
    this.edge.push(made);
    return completed;
  }
}
