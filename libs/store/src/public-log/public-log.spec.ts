import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { draw } from '@mot-cua/engine/testing';
import { growsFrom, hashOfLeaf, includes, isSigned, keyName, textOfHead } from '@mot-cua/proof';
import { DEPARTMENT, ONE_STOP, openOffice, type Office, STRANGE_COMMUNE } from '../testing/office';
import { type Store } from '../store';
import { type Signer } from '.';

const permit = draw('permit').start('received').task('check').end('returned').path('received', 'check', 'returned').build();

/** As the runtime makes one. */
const signer = (): Signer => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  return {
    key: keyName(raw),
    publicKey: raw,
    sign: (head) => ({ ...head, signature: sign(null, Buffer.from(textOfHead(head)), privateKey).toString('hex') }),
  };
};

const SPKI = '302a300506032b6570032100';
const check = (publicKey: string, text: string, signature: string): Promise<boolean> =>
  Promise.resolve(
    verify(
      null,
      Buffer.from(text),
      { key: Buffer.from(SPKI + publicKey, 'hex'), format: 'der', type: 'spki' },
      Buffer.from(signature, 'hex'),
    ),
  );

describe('the log of chain heads', () => {
  let office: Office;
  let runtime: Store;
  const own = signer();
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit);
    runtime = await office.another('runtime_rw');
  });
  afterAll(() => office.close());

  const grow = async () => (await runtime.publicLog.grow(own, 1_000, 60_000)).head;

  it('takes in the newest fact of every history and every published version, and proves each of them', async () => {
    const first = await office.open('permit');
    const second = await office.open('permit');
    const head = await grow();
    if (!head) throw new Error('nothing was signed');
    expect(head.size).toBe(3);
    expect(await isSigned(head, own.publicKey, check)).toBe(true);
    for (const { id } of [first, second]) {
      const record = await office.store.dossiers.find([ONE_STOP], id);
      const leaf = await office.store.publicLog.leafOf([ONE_STOP], id, head.size);
      expect(leaf).toMatchObject({ kind: 'dossier', id, seq: record?.state.seq, hash: record?.head });
      if (!leaf) continue;
      const path = await office.store.publicLog.inclusion(leaf.n, head.size);
      expect(includes({ leaf: hashOfLeaf(leaf), index: leaf.n, size: head.size, path, root: head.root })).toBe(true);
    }
    expect(await office.store.publicLog.versionLeaf('permit', 1)).toMatchObject({ kind: 'version', seq: 1 });
  });

  it('signs nothing while nothing happens, until the last signature is no longer fresh', async () => {
    await grow();
    expect(await grow()).toBeUndefined();
    expect((await runtime.publicLog.grow(own, 1_000, 0)).head).toMatchObject({ size: await office.store.publicLog.size() });
  });

  it('only ever grows: each tree begins with the whole of every earlier one', async () => {
    const heads = [];
    for (let round = 0; round < 7; round++) {
      for (let opened = 0; opened <= round % 3; opened++) await office.open('permit');
      heads.push(await grow());
    }
    for (const old of heads)
      for (const now of heads) {
        if (!old || !now || old.size > now.size) continue;
        const path = await office.store.publicLog.consistency(old.size, now.size);
        expect(growsFrom({ old: old.size, oldRoot: old.root, size: now.size, root: now.root, path })).toBe(true);
        expect(await office.store.publicLog.rootAt(old.size)).toBe(old.root);
      }
  });

  it('lets two runtimes take turns and loses nothing', async () => {
    const another = await office.another('runtime_rw');
    const opened = await Promise.all(Array.from({ length: 12 }, () => office.open('permit')));
    await Promise.all([grow(), another.publicLog.grow(own, 1_000, 60_000), grow()]);
    const size = await office.store.publicLog.size();
    for (const { id } of opened) expect(await office.store.publicLog.leafOf([ONE_STOP], id, size)).toBeDefined();
    expect(await office.sql('runtime_rw', 'select * from unlogged')).toEqual([]);
  });

  it('shows a leaf only to those who may see the dossier', async () => {
    const { id } = await office.open('permit');
    await grow();
    const size = await office.store.publicLog.size();
    expect(await office.store.publicLog.leafOf([DEPARTMENT], id, size)).toBeDefined();
    expect(await office.store.publicLog.leafOf([STRANGE_COMMUNE], id, size)).toBeUndefined();
  });

  it('refuses to prove anything about a tree it never was', async () => {
    await expect(office.store.publicLog.consistency(1, 1_000_000)).rejects.toThrow(RangeError);
    await expect(office.store.publicLog.rootAt(1_000_000)).rejects.toThrow(RangeError);
  });

  it('can be written by the runtime only as a whole', async () => {
    await expect(
      office.sql('runtime_rw', `insert into log_leaf (n, kind, id, seq, hash) values (9999, 'version', 'x', 1, sha256('x'))`),
    ).rejects.toThrow(/permission denied/);
    await expect(office.sql('api_rw', `select take_unlogged(1)`)).rejects.toThrow(/permission denied/);
  });
});
