import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { growsFrom, isSigned, readHead, type SignedTreeHead } from '@mot-cua/proof';
import { openSigningKey, type SigningKey, type Store } from '@mot-cua/store';
import { verify } from 'node:crypto';
import { testOffice, type TestOffice } from '../testing/test-office';
import { folderDestination } from './folder-destination';
import { type HeadDestination } from './head-destination';
import { publishHeads } from './publish-heads';
import { signerOf } from './publishing-by';

const check = (publicKey: string, text: string, signature: string): Promise<boolean> =>
  Promise.resolve(
    verify(
      null,
      Buffer.from(text),
      { key: Buffer.from(`302a300506032b6570032100${publicKey}`, 'hex'), format: 'der', type: 'spki' },
      Buffer.from(signature, 'hex'),
    ),
  );

describe('publishing the public log outside the database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-log-'));
  const heads = (): SignedTreeHead[] =>
    readFileSync(join(folder, 'heads.jsonl'), 'utf8')
      .split('\n')
      .flatMap((line) => readHead(line) ?? []);
  let office: TestOffice;
  let store: Store;
  let key: SigningKey;
  let destination: HeadDestination;

  beforeAll(async () => {
    office = await testOffice();
    store = await office.openRuntimeStore();
    key = openSigningKey(folder, 'log', {});
    destination = await folderDestination(folder, key);
  });
  afterAll(async () => {
    await store.close();
    await office.close();
    rmSync(folder, { recursive: true });
  });
  const publish = () => publishHeads(store.publicLog, signerOf(key), [destination]);

  it('leaves a signed line for every minute in which something happened, each grown from the one before', async () => {
    for (let minute = 0; minute < 4; minute++) {
      await office.receive();
      await publish();
    }
    const lines = heads();
    expect(lines).toHaveLength(4);
    for (const [index, head] of lines.entries()) {
      expect(await isSigned(head, key.publicKey, check)).toBe(true);
      const before = lines[index - 1] as SignedTreeHead | undefined;
      if (!before) continue;
      const path = await store.publicLog.consistency(before.size, head.size);
      expect(growsFrom({ old: before.size, oldRoot: before.root, size: head.size, root: head.root, path })).toBe(true);
    }
  });

  it('publishes later what a runtime signed that ended before it could publish', async () => {
    await office.receive();
    await store.publicLog.grow(signerOf(key), 100, 0);
    const known = heads().length;
    await publish();
    expect(heads()).toHaveLength(known + 1);
  });

  it('goes on after a line that a crash cut in the middle', async () => {
    appendFileSync(join(folder, 'heads.jsonl'), '{"at":17');
    await office.receive();
    const known = heads().length;
    await publish();
    expect(heads()).toHaveLength(known + 1);
  });

  it('tells all published heads for the check of the log, the newest always among them, however few are wanted', async () => {
    expect((await destination.all(1_000)).map(({ size }) => size)).toEqual(heads().map(({ size }) => size));
    const few = await destination.all(3);
    expect(few.length).toBeLessThanOrEqual(4);
    expect(few.at(-1)).toEqual(heads().at(-1));
  });

  it('keeps two places in step, also one that was added later', async () => {
    const second = join(folder, 'second');
    await publishHeads(store.publicLog, signerOf(key), [destination, await folderDestination(second, key)]);
    expect(readFileSync(join(second, 'heads.jsonl'), 'utf8').trim().split('\n')).toHaveLength(heads().length);
  });

  it('never signs a database that was rolled back behind what was published, or another log of the same size', async () => {
    await office.receive();
    const last = heads().at(-1);
    if (!last) throw new Error('nothing was published');
    const claims = (head: SignedTreeHead): HeadDestination => ({ ...destination, last: () => Promise.resolve(head) });
    const larger = await publishHeads(store.publicLog, signerOf(key), [claims({ ...last, size: last.size + 5 })]);
    expect(larger).toMatchObject({ trouble: { why: 'rolled-back', size: last.size } });
    const other = await publishHeads(store.publicLog, signerOf(key), [claims({ ...last, root: 'ab'.repeat(32) })]);
    expect(other).toMatchObject({ trouble: { why: 'rewritten' } });
    expect(heads().at(-1)).toEqual(last);
    expect(await publish()).toMatchObject({ heads: [{ size: last.size + 1 }] });
  });
});
