import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { nationalLayer } from '@mot-cua/calendar';
import { type Fact } from '@mot-cua/engine';
import { draw, scenario } from '@mot-cua/engine/testing';
import { type Json, type Procedure, type ProcedurePackage } from '@mot-cua/procedure';
import {
  canonicalJson,
  CHAIN_START,
  chainHash,
  GrowingTree,
  HEAD_FORMAT,
  hashOfLeaf,
  type Instruments,
  isProven,
  keyName,
  type LogLeaf,
  PACKAGE_FORMAT,
  type PackageLine,
  plainDigest,
  textOfHead,
  verifyPackage,
  writePackage,
} from '@mot-cua/proof';
import { nodeInstruments } from './node-instruments';

const permit = draw('permit')
  .start('received')
  .task('check', { limit: '3 working-days' })
  .task('sign')
  .end('returned')
  .path('received', 'check', 'sign', 'returned')
  .build();

const keyPair = (): { readonly id: string; readonly publicKey: string; readonly secret: KeyObject } => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  return { id: keyName(raw), publicKey: raw, secret: privateKey };
};
const signed = (text: string, secret: KeyObject): string => sign(null, Buffer.from(text), secret).toString('hex');
const log = keyPair();
const office = keyPair();
/** Procedures travel as JSON in the place of their diagrams. */
const instruments: Instruments = { ...nodeInstruments, compile: (diagram) => Promise.resolve(JSON.parse(diagram) as Procedure) };

const lived = scenario(permit).opens({ data: { pages: 3 }, limit: '5 working-days' });
lived.asks({ kind: 'CorrectData', set: { pages: 4 }, ground: 'Biên bản số 5' }, { person: 'officer', agency: 1, role: 'officer' });
lived.completes('check');
lived.completes('sign');

const hashed = (facts: readonly Fact[]): { fact: Fact; hash: string }[] => {
  let previous = CHAIN_START;
  return facts.map((fact) => ({ fact, hash: (previous = chainHash(previous, fact)) }));
};
const content = { diagram: JSON.stringify(permit), name: permit.name } as unknown as ProcedurePackage;
const DOSSIER = '0192f5a0-0000-7000-8000-000000000001';
const records = hashed(lived.facts);

type Lines = Exclude<PackageLine, { line: 'end' }>[];
/** The package of this dossier; the log was told `logged` facts. */
const lines = (facts = records, logged = records.at(-1)): Lines => {
  const versionHash = plainDigest('', canonicalJson(content));
  const leaves: LogLeaf[] = [
    { kind: 'version', id: 'permit', seq: 1, hash: versionHash },
    { kind: 'dossier', id: DOSSIER, seq: logged?.fact.seq ?? 0, hash: logged?.hash ?? '' },
  ];
  const tree = new GrowingTree(0, []);
  for (const leaf of leaves) tree.add(hashOfLeaf(leaf));
  const head = { format: HEAD_FORMAT, size: tree.size, root: tree.root, at: lived.now, key: log.id } as const;
  return [
    { line: 'package', format: PACKAGE_FORMAT, made: lived.now, by: 'Kiểm tra viên', purpose: 'kiểm tra', convention: 'B', dossiers: 1 },
    { line: 'key', use: 'log', id: log.id, publicKey: log.publicKey },
    { line: 'key', use: 'package', id: office.id, publicKey: office.publicKey },
    { line: 'head', head: { ...head, signature: signed(textOfHead(head), log.secret) } },
    { line: 'version', procedure: 'permit', version: 1, hash: versionHash, package: content },
    { line: 'calendar', calendar: { id: 'vn/V1', revision: 1, since: 0, data: nationalLayer('V1') as unknown as Json } },
    {
      line: 'dossier',
      id: DOSSIER,
      code: 'H61.012.00-260302-010001',
      procedure: 'permit',
      version: 1,
      facts: records.length,
      people: {},
      papers: [],
      erased: [],
      leaf: { ...leaves[1], n: 1, path: [hashOfLeaf(leaves[0])] },
    },
    ...lived.recorded.map(({ command }) => ({
      line: 'command' as const,
      caller: command.by.person ?? `system:${command.by.system ?? ''}`,
      body: command,
    })),
    ...facts.map(({ fact, hash }) => ({ line: 'fact' as const, fact, hash })),
  ];
};
const seal = { key: office.id, sign: (text: string) => signed(text, office.secret) };
const written = (all: Lines = lines()): string => writePackage(all, seal);
const verdict = async (text: string, more: Partial<Instruments> = {}) => verifyPackage(text, { ...instruments, ...more });
const only = async (text: string) => (await verdict(text)).dossiers[0];
/** The history written anew from a fact on, with hashes that fit. */
const rewritten = (change: (fact: Fact) => Fact): { fact: Fact; hash: string }[] => hashed(lived.facts.map(change));

describe('a proof package', () => {
  it('is proven unaltered, complete and lawful when nothing was touched', async () => {
    const found = await verdict(written());
    expect(isProven(found)).toBe(true);
    expect(found.dossiers[0]).toMatchObject({ facts: records.length, commands: lived.recorded.length });
    expect(found.keys.map(({ id }) => id)).toEqual([log.id, office.id]);
  });

  it('lists each act outside the diagram with who did it, why and on what basis', async () => {
    expect((await only(written())).deviations).toEqual([
      expect.objectContaining({ kind: 'corrected', ground: 'Biên bản số 5', by: expect.objectContaining({ person: 'officer' }) }),
    ]);
  });

  it('names the first fact that was changed, in the file as in the history', async () => {
    const text = written().replaceAll('"pages":3', '"pages":9');
    const found = await verdict(text);
    expect(found.whole).toMatchObject({ kind: 'failed', code: 'package.altered' });
    const seq = records.find(({ fact }) => canonicalJson(fact).includes('"pages":3'))?.fact.seq;
    expect(found.dossiers[0].unaltered).toEqual({ kind: 'failed', code: 'chain.content', seq });
  });

  it('names the first fact that is missing or has changed places, even when the office itself seals it', async () => {
    expect((await only(written(lines(records.filter(({ fact }) => fact.seq !== 3))))).unaltered).toEqual({
      kind: 'failed',
      code: 'chain.number',
      seq: 3,
    });
    const swapped = records.with(2, records[3]).with(3, records[2]);
    expect((await only(written(lines(swapped)))).unaltered).toMatchObject({ code: 'chain.number', seq: 3 });
  });

  it('finds a history whose end was cut off: the log knows more', async () => {
    const cut = lines(records.slice(0, 5)).map((line) => (line.line === 'dossier' ? { ...line, facts: 5 } : line));
    expect((await only(written(cut))).complete).toEqual({ kind: 'failed', code: 'log.cut', seq: 6, detail: records.length.toString() });
  });

  it('finds a history that was re-hashed from beginning to end: the log has another one, and the diagram leads elsewhere', async () => {
    const forged = rewritten((fact) => ({ ...fact, ...(fact.kind === 'TaskCompleted' && { note: 'forged' }) }));
    const found = await only(written(lines(forged)));
    expect(found.unaltered.kind).toBe('proven');
    expect(found.complete).toMatchObject({ kind: 'failed', code: 'log.other-history' });
    expect(found.lawful).toMatchObject({
      kind: 'failed',
      code: 'law.differs',
      seq: lived.facts.find(({ kind }) => kind === 'TaskCompleted')?.seq,
    });
  });

  it('finds a step that the diagram did not foresee and no command asked for', async () => {
    const without = lines().filter((line) => !(line.line === 'command' && line.body.kind === 'CorrectData'));
    expect((await only(written(without))).lawful).toMatchObject({ kind: 'failed', code: 'law.no-command' });
  });

  it('finds a version that is not the published one', async () => {
    const other = lines().map((line) => (line.line === 'version' ? { ...line, package: { ...line.package, code: 'forged' } } : line));
    expect((await only(written(other))).lawful).toMatchObject({ kind: 'failed', code: 'law.version-altered' });
  });

  it('does not believe a forged signature, of the log or of the package', async () => {
    const forged = lines().map((line) => (line.line === 'head' ? { ...line, head: { ...line.head, signature: 'ab'.repeat(64) } } : line));
    expect((await only(written(forged))).complete).toMatchObject({ kind: 'failed', code: 'log.head-signature' });
    expect((await verdict(writePackage(lines(), { ...seal, sign: () => 'ab'.repeat(64) }))).whole).toMatchObject({
      code: 'package.signature',
    });
  });

  it('believes only keys that are trusted, and heads that were published, when it is told which', async () => {
    expect((await verdict(written(), { trusted: [log.id] })).whole).toMatchObject({ code: 'package.key' });
    const { head } = lines().find((line) => line.line === 'head') as Extract<PackageLine, { line: 'head' }>;
    expect((await verdict(written(), { published: [head] })).dossiers[0].complete.kind).toBe('proven');
    expect((await verdict(written(), { published: [{ ...head, root: 'ab'.repeat(32) }] })).dossiers[0].complete).toMatchObject({
      code: 'log.not-published',
    });
  });

  it('says what is known and what is not when the package is cut short anywhere', async () => {
    const text = written();
    for (let length = 0; length < text.length; length += 997) {
      const found = await verdict(text.slice(0, length));
      expect(found.whole.kind).toBe('failed');
    }
    const atLine = text.lastIndexOf('\n', text.length - 2) + 1;
    expect((await verdict(text.slice(0, atLine))).whole).toMatchObject({ code: 'package.cut-short' });
  });

  it('tells a kind of fact of a newer version apart from a forged one', async () => {
    const newer = hashed([...lived.facts, { ...lived.facts[0], seq: lived.facts.length + 1, kind: 'FactOfTomorrow' } as unknown as Fact]);
    const all = lines(newer, newer.at(-1)).map((line) => (line.line === 'dossier' ? { ...line, facts: newer.length } : line));
    const found = await only(written(all));
    expect(found.unaltered.kind).toBe('proven');
    expect(found.complete.kind).toBe('proven');
    expect(found.lawful).toMatchObject({ kind: 'unknown', code: 'law.unknown-kind', seq: newer.length, detail: 'FactOfTomorrow' });
  });

  it.each(['', 'nonsense', '{}', '[]', '{"line":"fact"}', 'null\n', '{"line":"package","format":"mot-cua/proof-package/9"}\n'])(
    'answers any other file with a clear statement (%#)',
    async (text) => {
      expect((await verdict(text)).whole.kind).not.toBe('proven');
    },
  );

  it('says that completeness is not known yet for a dossier that is not in the log', async () => {
    const early = lines().map((line) => {
      if (line.line !== 'dossier') return line;
      const { leaf: _leaf, ...rest } = line;
      return rest;
    });
    expect((await only(written(early))).complete).toMatchObject({ kind: 'unknown', code: 'log.no-leaf' });
  });
});
