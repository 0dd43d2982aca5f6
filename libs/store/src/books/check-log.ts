import { GrowingTree, hashOfLeaf, type Hex, type LogLeaf, type SignedTreeHead } from '@mot-cua/proof';
import { nodeDigest } from '../dossiers/hash-chain';
import { type Discrepancy, type LogCheck } from '.';
import { type Query } from './read-share';

const MOST_IN_STEP = 5_000;
const MOST_HEADS = 1_000_000;
/** Discrepancies told one by one; a log that is wrong everywhere is wrong. */
const MOST_REPORTED = 200;

type LeafRow = {
  readonly n: string;
  readonly kind: LogLeaf['kind'];
  readonly id: string;
  readonly seq: number;
  readonly hash: Hex;
  readonly gone: boolean;
};
type HeadRow = { readonly size: string; readonly root: Hex };

/**
 * Builds the whole tree again from its leaves: every subtree kept, every signed root and every head published outside must be the ones that come out, and no
 * leaf may speak of a dossier that is gone.
 */
export const checkLog = async (
  query: Query,
  published: readonly SignedTreeHead[],
  progress: (leaves: number) => void,
): Promise<LogCheck> => {
  const discrepancies: Discrepancy[] = [];
  const places = new Set<string>();
  const report = (where: string, detail: string, dossier?: string): void => {
    if (places.has(where) || places.size >= MOST_REPORTED) return;
    places.add(where);
    discrepancies.push({ what: 'log', where, detail, ...(dossier !== undefined && { dossier }) });
  };
  const [known] = await query<{ size: string }>('select size from log_size', []);
  const size = Number(known?.size ?? 0);
  const signed = await query<HeadRow>(`select size, encode(root, 'hex') as root from tree_head where size <= $1 order by size limit $2`, [
    size,
    MOST_HEADS,
  ]);
  const roots = [...signed.map((row) => ({ size: Number(row.size), root: row.root })), ...published].sort((a, b) => a.size - b.size);
  const tree = new GrowingTree(0, [], nodeDigest);
  let next = 0;
  const compareRoots = (): void => {
    for (let head = roots.at(next); head?.size === tree.size; head = roots.at(++next))
      if (head.root !== tree.root)
        report(`head ${head.size.toString()}`, `the head of ${head.size.toString()} leaves was signed with another root`);
  };
  compareRoots();
  while (tree.size < size) {
    const leaves = await leavesFrom(query, tree.size);
    if (leaves.length === 0) break;
    const made: { readonly level: number; readonly at: number; readonly hash: Hex }[] = [];
    for (const { n, gone, ...leaf } of leaves) {
      if (Number(n) !== tree.size) {
        report(`leaf ${tree.size.toString()}`, `leaf ${tree.size.toString()} is missing`);
        return { leaves: tree.size, heads: roots.length, discrepancies };
      }
      if (gone) report(`leaf ${n}`, 'the dossier is in the public log, but not here', leaf.id);
      for (const { place, hash } of tree.add(hashOfLeaf(leaf, nodeDigest))) made.push({ ...place, hash });
      compareRoots();
    }
    for (const place of await alteredNodes(query, made)) report(`subtree ${place}`, `subtree ${place} of the log was altered`);
    progress(tree.size);
  }
  if (tree.size < size)
    report('size', `the log says it has ${size.toString()} leaves, but from ${tree.size.toString()} on they are missing`);
  const beyond = roots.at(next);
  if (beyond)
    report(
      'published',
      `a head of ${beyond.size.toString()} leaves was published; this database knows ${size.toString()}: it was rolled back`,
    );
  return { leaves: tree.size, heads: roots.length, discrepancies };
};

const leavesFrom = (query: Query, from: number): Promise<LeafRow[]> =>
  query<LeafRow>(
    `select l.n, l.kind, l.id, l.seq, encode(l.hash, 'hex') as hash,
            l.kind = 'dossier' and not exists (select from dossier d where d.agency_id = l.agency_id and d.id = case l.kind when 'dossier' then l.id::uuid end) as gone
     from log_leaf l where l.n >= $1 order by l.n limit $2`,
    [from, MOST_IN_STEP],
  );

const alteredNodes = async (
  query: Query,
  made: readonly { readonly level: number; readonly at: number; readonly hash: Hex }[],
): Promise<string[]> =>
  (
    await query<{ level: number; at: string }>(
      `select w.level, w.at from unnest($1::int[], $2::bigint[], $3::text[]) w(level, at, hash)
       left join log_node n on n.level = w.level and n.at = w.at where n.hash is distinct from decode(w.hash, 'hex') limit 10`,
      [made.map(({ level }) => level), made.map(({ at }) => at), made.map(({ hash }) => hash)],
    )
  ).map(({ level, at }) => `${level.toString()}/${at}`);
