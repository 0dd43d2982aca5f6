import {
  consistencyRanges,
  emptyRoot,
  GrowingTree,
  HEAD_FORMAT,
  hashOfLeaf,
  type Hex,
  inclusionRanges,
  joinPlaces,
  type LogLeaf,
  placesOf,
  type Range,
  type SignedTreeHead,
} from '@mot-cua/proof';
import { type Lane } from '../connection/lane';
import { type Readers } from '../connection/readers';
import { isUuid } from '../cursor';
import { nodeDigest } from '../dossiers/hash-chain';
import { type PlacedLeaf, type PublicLog, type Signer } from '.';

const MOST_HEADS = 1_000;

type Taken = {
  readonly size: number;
  readonly peaks: readonly Hex[];
  readonly leaves: readonly (LogLeaf & { readonly agency?: number })[];
  readonly now: number;
  readonly signed: number | null;
};
type HeadRow = { readonly size: string; readonly at: string; readonly root: Hex; readonly key: string; readonly signature: Hex };
type LeafRow = { readonly n: string; readonly kind: LogLeaf['kind']; readonly id: string; readonly seq: number; readonly hash: Hex };

const headColumns = `size, mc_ms(at) as at, encode(root, 'hex') as root, key, encode(signature, 'hex') as signature`;
const leafColumns = `n, kind, id, seq, encode(hash, 'hex') as hash`;
const headOf = ({ size, at, root, key, signature }: HeadRow): SignedTreeHead => ({
  format: HEAD_FORMAT,
  size: Number(size),
  root,
  at: Number(at),
  key,
  signature,
});
const leafOfRow = ({ n, ...leaf }: LeafRow): PlacedLeaf => ({ ...leaf, n: Number(n) });

export const storePublicLog = (readers: Readers, lane: Lane): PublicLog => {
  const { plain, scoped } = readers;
  const size = async (): Promise<number> => Number((await plain<{ size: string }>('select size from log_size'))[0]?.size ?? 0);
  return {
    grow: (signer, most, freshMs) => growLog(lane, signer, most, freshMs),
    size,
    head: async () => (await plain<HeadRow>(`select ${headColumns} from tree_head order by size desc, at desc limit 1`)).map(headOf)[0],
    headsAfter: async (known) =>
      (await plain<HeadRow>(`select ${headColumns} from tree_head where size > $1 order by size, at limit $2`, [known, MOST_HEADS])).map(
        headOf,
      ),
    keys: async () =>
      (
        await plain<{ id: string; public_key: Hex; since: string }>(
          `select id, encode(public_key, 'hex') as public_key, mc_ms(since) as since from log_key order by since limit 100`,
        )
      ).map(({ id, public_key: publicKey, since }) => ({ id, publicKey, since: Number(since) })),
    leafOf: async (scope, dossier, known) =>
      isUuid(dossier)
        ? (
            await scoped<LeafRow>(
              scope,
              `select ${leafColumns} from log_leaf where id = $1 and kind = 'dossier' and n < $2 order by seq desc, n desc limit 1`,
              [dossier, known],
            )
          ).map(leafOfRow)[0]
        : undefined,
    versionLeaf: async (procedure, version) =>
      (
        await plain<LeafRow>(`select ${leafColumns} from log_leaf where id = $1 and kind = 'version' and seq = $2`, [procedure, version])
      ).map(leafOfRow)[0],
    inclusion: (n, within) => {
      if (!(n >= 0 && n < within)) throw new RangeError(`leaf ${n.toString()} is not among ${within.toString()}`);
      return hashesOf(plain, inclusionRanges(n, within));
    },
    consistency: (old, now) => {
      if (!(old >= 0 && old <= now)) throw new RangeError(`a tree of ${now.toString()} did not grow from one of ${old.toString()}`);
      return old === 0 || old === now ? Promise.resolve([]) : hashesOf(plain, consistencyRanges(old, now));
    },
    rootAt: async (of) => (of === 0 ? emptyRoot(nodeDigest) : ((await hashesOf(plain, [{ from: 0, to: of }]))[0] ?? '')),
  };
};

const growLog = async (
  lane: Lane,
  signer: Signer,
  most: number,
  freshMs: number,
): Promise<{ readonly head?: SignedTreeHead; readonly more: boolean }> => {
  const transaction = await lane.begin({ text: 'select take_unlogged($1) as taken', values: [most] });
  try {
    const [{ taken }] = transaction.answers[0]?.rows as [{ readonly taken: Taken }];
    if (taken.leaves.length === 0 && taken.signed !== null && taken.now - taken.signed < freshMs) {
      await transaction.rollback();
      return { more: false };
    }
    const tree = new GrowingTree(taken.size, taken.peaks, nodeDigest);
    const nodes = taken.leaves.flatMap((leaf) =>
      tree.add(hashOfLeaf(leaf, nodeDigest)).map(({ place: { level, at }, hash }) => ({ level, at, hash })),
    );
    const head = signer.sign({ format: HEAD_FORMAT, size: tree.size, root: tree.root, at: taken.now, key: signer.key });
    const growth = {
      from: taken.size,
      size: tree.size,
      peaks: tree.peaks,
      leaves: taken.leaves.map((leaf, index) => ({ ...leaf, n: taken.size + index })),
      nodes,
      head,
      publicKey: signer.publicKey,
    };
    await transaction.commitWith({ text: 'select grow_log($1::jsonb)', values: [JSON.stringify(growth)] });
    return { head, more: taken.leaves.length >= most };
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
};

/** One query for the subtrees of all ranges; a missing one means that the log was never that large. */
const hashesOf = async (plain: Readers['plain'], ranges: readonly Range[]): Promise<Hex[]> => {
  const wanted = ranges.flatMap(({ from, to }) => placesOf(from, to));
  const rows = await plain<{ level: number; at: string; hash: Hex }>(
    `select l.level, l.at, encode(l.hash, 'hex') as hash from log_node l join unnest($1::int[], $2::bigint[]) w(level, at) using (level, at)`,
    [wanted.map(({ level }) => level), wanted.map(({ at }) => at)],
  );
  const known = new Map(rows.map(({ level, at, hash }) => [`${level.toString()}/${at}`, hash]));
  return ranges.map(({ from, to }) =>
    joinPlaces(
      placesOf(from, to).map(({ level, at }) => {
        const hash = known.get(`${level.toString()}/${at.toString()}`);
        if (hash === undefined) throw new RangeError(`the log has no ${to.toString()} leaves`);
        return hash;
      }),
      nodeDigest,
    ),
  );
};
