import { plainDigest } from './digest';
import { GrowingTree } from './growing-tree';
import { consistencyRanges, emptyRoot, growsFrom, includes, inclusionRanges, leafHash, nodeHash, type Range } from './merkle';

const MOST = 40;
const leaves = Array.from({ length: MOST }, (_, n) => leafHash(`leaf ${n.toString()}`));

/** The definition of RFC 6962, section 2.1, word for word: the slow way the quick one is held against. */
const treeHash = (hashes: readonly string[]): string => {
  if (hashes.length === 0) return emptyRoot();
  if (hashes.length === 1) return hashes[0] ?? '';
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return nodeHash(treeHash(hashes.slice(0, k)), treeHash(hashes.slice(k)));
};
const hashOf = ({ from, to }: Range): string => treeHash(leaves.slice(from, to));

describe('the Merkle log (RFC 6962)', () => {
  it('has the root of the empty tree and of the first test vectors of Certificate Transparency', () => {
    expect(emptyRoot()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(leafHash('')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(nodeHash(leafHash(''), plainDigest('0000', ''))).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
  });

  it('grows to the root the definition gives, and names every subtree it completes once', () => {
    const tree = new GrowingTree(0, []);
    const places = new Set<string>();
    for (const [index, leaf] of leaves.entries()) {
      for (const { place, hash } of tree.add(leaf)) {
        const width = 2 ** place.level;
        expect(hash).toBe(hashOf({ from: place.at * width, to: (place.at + 1) * width }));
        expect(places.has(JSON.stringify(place))).toBe(false);
        places.add(JSON.stringify(place));
      }
      expect(tree.root).toBe(treeHash(leaves.slice(0, index + 1)));
      expect(new GrowingTree(tree.size, tree.peaks).root).toBe(tree.root);
    }
  });

  it('proves every leaf in every tree, and no leaf in the place of another', () => {
    for (let size = 1; size <= MOST; size++) {
      const root = treeHash(leaves.slice(0, size));
      for (let index = 0; index < size; index++) {
        const proof = { leaf: leaves[index] ?? '', index, size, path: inclusionRanges(index, size).map(hashOf), root };
        expect(includes(proof)).toBe(true);
        expect(includes({ ...proof, leaf: leafHash('forged') })).toBe(false);
        if (size > 1) expect(includes({ ...proof, index: (index + 1) % size })).toBe(false);
        expect(includes({ ...proof, path: [...proof.path, root] })).toBe(false);
      }
    }
  });

  it('proves that every tree grew from every earlier one, and never from one with another leaf', () => {
    for (let size = 1; size <= MOST; size++) {
      const root = treeHash(leaves.slice(0, size));
      for (let old = 1; old <= size; old++) {
        const path = old === size ? [] : consistencyRanges(old, size).map(hashOf);
        const growth = { old, oldRoot: treeHash(leaves.slice(0, old)), size, root, path };
        expect(growsFrom(growth)).toBe(true);
        expect(growsFrom({ ...growth, oldRoot: treeHash([...leaves.slice(0, old - 1), leafHash('forged')]) })).toBe(false);
        if (path.length > 0) expect(growsFrom({ ...growth, path: path.slice(1) })).toBe(false);
      }
    }
  });
});
