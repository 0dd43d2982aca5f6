import { type Fact } from '@mot-cua/engine';
import { type Procedure } from '@mot-cua/procedure';
import { canonicalJson } from '../canonical-json';
import { type Digest, plainDigest } from '../digest';
import { checkChain } from '../fact-chain';
import { calendarsAt } from '../lawful/calendar-at';
import { deviationsOf } from '../lawful/deviations';
import { type LawfulVerdict, redecideHistory, type Surroundings } from '../lawful/redecide-history';
import { includes } from '../merkle';
import { type CheckSignature, hashOfLeaf, isHead, isSigned, keyName, type SignedTreeHead } from '../tree-head';
import { firstUnknownKind } from './fact-kind-labels';
import { PACKAGE_FORMAT, type ProvenLeaf, textOfSeal } from './lines';
import { type DossierLines, readPackage, type ReadPackage } from './read-package';
import { type DossierVerdict, type PackageVerdict, type Verdict, type VerdictCode } from './verdict';

/** What the verifier brings along; it asks nothing of a database or a network. */
export type Instruments = {
  readonly digest?: Digest;
  readonly checkSignature: CheckSignature;
  /** Reads the diagram of a version; throws when it cannot. */
  readonly compile: (diagram: string) => Promise<Procedure>;
  /** Heads published outside the database, when there are any at hand: the package's head must be among them. */
  readonly published?: readonly SignedTreeHead[];
  /** Names of the keys that are trusted; absent: those the package brings, whose names are told. */
  readonly trusted?: readonly string[];
};

const proven: Verdict = { kind: 'proven' };
const failed = (code: VerdictCode, more: Omit<Verdict, 'kind' | 'code'> = {}): Verdict => ({ kind: 'failed', code, ...more });
const unknown = (code: VerdictCode, more: Omit<Verdict, 'kind' | 'code'> = {}): Verdict => ({ kind: 'unknown', code, ...more });

/** Proves every dossier of a package: unaltered, complete, lawful. Never throws; whatever the text is, there is a clear statement about it. */
export const verifyPackage = async (text: string, instruments: Instruments): Promise<PackageVerdict> => {
  const { digest = plainDigest } = instruments;
  const read = readPackage(text, digest);
  const { whole, line } = await checkSeal(read, instruments);
  const head = await checkHead(read, instruments);
  const world = await worldOf(read, instruments);
  const dossiers = read.dossiers.map((lines) => verifyDossier(lines, read, head, world, digest));
  return {
    whole,
    ...(line !== undefined && { line }),
    dossiers,
    keys: read.keys.map(({ use, id }) => ({ use, id })),
    ...(isHead(read.head) && { head: { size: read.head.size, root: read.head.root, at: read.head.at } }),
  };
};

const checkSeal = async (read: ReadPackage, instruments: Instruments): Promise<{ readonly whole: Verdict; readonly line?: number }> => {
  const { header, end, trouble } = read;
  if (trouble && trouble.line === 1) return { whole: failed('package.format'), line: 1 };
  if (trouble) return { whole: failed(trouble.why === 'not-json' ? 'package.unreadable' : 'package.altered'), line: trouble.line };
  if (!header) return { whole: failed('package.format'), line: 1 };
  if ((header.format as string) !== PACKAGE_FORMAT) return { whole: unknown('package.format', { detail: String(header.format) }), line: 1 };
  if (!end) return { whole: failed('package.cut-short') };
  if (end.counted !== end.lines || end.redigested !== end.digest) return { whole: failed('package.altered') };
  const key = read.keys.find(({ use, id }) => use === 'package' && id === end.key);
  if (!key || keyName(key.publicKey) !== key.id || !isTrusted(key.id, instruments))
    return { whole: failed('package.key', { detail: end.key }) };
  try {
    const good = await instruments.checkSignature(key.publicKey, textOfSeal(end.lines, end.digest), end.signature);
    return { whole: good ? proven : failed('package.signature') };
  } catch {
    return { whole: unknown('package.cannot-check') };
  }
};

const isTrusted = (id: string, { trusted }: Instruments): boolean => trusted === undefined || trusted.includes(id);

/** The log as the package's head describes it, when the head holds. */
type KnownHead = { readonly verdict: Verdict; readonly head?: SignedTreeHead };

const checkHead = async ({ head, keys }: ReadPackage, instruments: Instruments): Promise<KnownHead> => {
  if (!isHead(head)) return { verdict: unknown('log.no-head') };
  const key = keys.find(({ use, id }) => use === 'log' && id === head.key);
  if (!key || !isTrusted(key.id, instruments)) return { verdict: failed('log.head-key', { detail: head.key }) };
  try {
    if (!(await isSigned(head, key.publicKey, instruments.checkSignature))) return { verdict: failed('log.head-signature') };
  } catch {
    return { verdict: unknown('log.cannot-check'), head };
  }
  const { published } = instruments;
  if (published && !published.some(({ size, root }) => size === head.size && root === head.root))
    return { verdict: failed('log.not-published', { detail: head.size.toString() }) };
  return { verdict: proven, head };
};

type World = Surroundings & { readonly altered: ReadonlySet<string> };

/** Procedures by version; one whose content is not what its hash, or its leaf, says is not used. */
const worldOf = async ({ versions, calendars, header }: ReadPackage, { compile, digest = plainDigest }: Instruments): Promise<World> => {
  const procedures = new Map<string, Procedure>();
  const altered = new Set<string>();
  for (const { procedure, version, hash, package: content, leaf } of versions) {
    const name = `${procedure} ${version.toString()}`;
    try {
      if (digest('', canonicalJson(content)) !== hash || (leaf && (leaf.hash !== hash || leaf.seq !== version || leaf.id !== procedure)))
        altered.add(name);
      else procedures.set(name, await compile(content.diagram));
    } catch {
      // Without it nothing can be decided again, which is what will be said.
    }
  }
  return {
    procedure: (id, version) => procedures.get(`${id} ${version.toString()}`),
    calendar: calendarsAt(calendars),
    convention: header?.convention ?? 'B',
    altered,
  };
};

const verifyDossier = (lines: DossierLines, read: ReadPackage, head: KnownHead, world: World, digest: Digest): DossierVerdict => {
  const { header, facts: records, commands } = lines;
  const facts = records.map(({ fact }) => fact);
  const lawful = verifyLaw(facts, commands, world, read);
  return {
    id: header.id,
    code: header.code,
    facts: facts.length,
    unaltered: verifyChain(lines, digest),
    complete: verifyComplete(lines, head, digest),
    lawful: lawful.verdict,
    commands: lawful.commands,
    deviations: deviationsOf(facts),
  };
};

const verifyChain = ({ header, facts }: DossierLines, digest: Digest): Verdict => {
  if (facts.length === 0) return failed('chain.empty');
  const chain = checkChain(facts, digest);
  if (chain.kind === 'broken') return failed(chain.why === 'number' ? 'chain.number' : 'chain.content', { seq: chain.seq });
  if (facts.length !== header.facts) return failed('chain.count', { seq: facts.length + 1, detail: header.facts.toString() });
  return { kind: 'proven', seq: facts.length };
};

const verifyComplete = ({ header, facts }: DossierLines, { verdict, head }: KnownHead, digest: Digest): Verdict => {
  if (verdict.kind === 'failed' || !head) return verdict;
  const { leaf } = header;
  if (!leaf) return unknown('log.no-leaf');
  if (leaf.kind !== 'dossier' || leaf.id !== header.id || !isIncluded(leaf, head, digest)) return failed('log.path');
  const recorded = facts.find(({ fact }) => fact.seq === leaf.seq);
  if (!recorded) return failed('log.cut', { seq: facts.length + 1, detail: leaf.seq.toString() });
  if (recorded.hash !== leaf.hash) return failed('log.other-history', { seq: leaf.seq });
  if (verdict.kind === 'unknown') return verdict;
  return leaf.seq === facts.length ? { kind: 'proven', seq: leaf.seq } : { kind: 'proven', code: 'log.newer', seq: leaf.seq };
};

const isIncluded = (leaf: ProvenLeaf, head: SignedTreeHead, digest: Digest): boolean =>
  Array.isArray(leaf.path) &&
  includes({ leaf: hashOfLeaf(leaf, digest), index: leaf.n, size: head.size, path: leaf.path, root: head.root }, digest);

const verifyLaw = (
  facts: readonly Fact[],
  commands: DossierLines['commands'],
  world: World,
  { versions }: ReadPackage,
): { readonly verdict: Verdict; readonly commands: number } => {
  const [first] = facts;
  const name = first?.kind === 'DossierOpened' ? `${first.pinned.procedure} ${first.pinned.version.toString()}` : '';
  const strange = firstUnknownKind(facts);
  if (strange) return { verdict: unknown('law.unknown-kind', { seq: strange.seq, detail: strange.kind }), commands: 0 };
  if (world.altered.has(name)) return { verdict: failed('law.version-altered', { detail: name }), commands: 0 };
  if (versions.length === 0) return { verdict: unknown('law.version', { detail: name }), commands: 0 };
  const judged = judge(facts, commands, world);
  return { verdict: verdictOf(judged), commands: judged.kind === 'lawful' ? judged.commands : 0 };
};

const judge = (facts: readonly Fact[], commands: DossierLines['commands'], world: World): LawfulVerdict => {
  try {
    return redecideHistory(facts, commands, world);
  } catch (error) {
    return { kind: 'unlawful', seq: 1, why: 'threw', detail: error instanceof Error ? error.message : String(error) };
  }
};

const verdictOf = (judged: LawfulVerdict): Verdict => {
  if (judged.kind === 'lawful') return proven;
  const { detail } = judged;
  if (judged.kind === 'unlawful') return failed(`law.${judged.why}`, { seq: judged.seq, detail });
  switch (judged.why) {
    case 'version':
      return unknown('law.version', { detail });
    case 'calendar':
      return unknown('law.calendar', { detail });
    case 'opening':
    case 'empty':
      return failed('law.opening', { seq: 1, detail });
  }
};
