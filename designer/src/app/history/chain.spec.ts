import { createHash } from 'node:crypto';
import { type RecordedFact } from '@mot-cua/contract';
import { type Fact } from '@mot-cua/engine';
import { canonicalJson } from '@mot-cua/proof';
import { BEFORE_ALL, type Digest, verifyChain } from './chain';
import { landHistory } from './testing/land-history';

const digest: Digest = (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

/** As the store writes it: SHA-256 over the bytes of the hash before and the canonical text. */
function chained(facts: readonly Fact[]): RecordedFact[] {
  let previous = BEFORE_ALL;
  return facts.map((fact) => {
    const hash = createHash('sha256').update(Buffer.from(previous, 'hex')).update(canonicalJson(fact), 'utf8').digest('hex');
    const record = { fact, hash, previous };
    previous = hash;
    return record;
  });
}

describe('the chain of a history', () => {
  const records = chained(landHistory());
  const changed = (seq: number, change: (record: RecordedFact) => RecordedFact) =>
    records.map((record) => (record.fact.seq === seq ? change(record) : record));

  it('is whole when nothing was touched', async () => {
    await expect(verifyChain(records, digest)).resolves.toEqual({ kind: 'whole', facts: records.length, head: records.at(-1)?.hash });
  });

  it('names the fact whose content was changed afterwards', async () => {
    const forged = changed(4, (record) => ({ ...record, fact: { ...record.fact, at: record.fact.at - 1 } }));
    await expect(verifyChain(forged, digest)).resolves.toEqual({ kind: 'broken', seq: 4, why: 'content' });
  });

  it('names the first fact that no longer hangs on the one before, when a changed fact was hashed anew', async () => {
    const fact = { ...records[3].fact, at: records[3].fact.at - 1 };
    const [forged] = chained([fact]).map((record) => ({
      ...record,
      previous: records[3].previous,
      hash: createHash('sha256').update(Buffer.from(records[3].previous, 'hex')).update(canonicalJson(fact)).digest('hex'),
    }));
    await expect(
      verifyChain(
        changed(4, () => forged),
        digest,
      ),
    ).resolves.toEqual({ kind: 'broken', seq: 5, why: 'link' });
  });

  it('names the place where a fact was taken out', async () => {
    await expect(
      verifyChain(
        records.filter((record) => record.fact.seq !== 3),
        digest,
      ),
    ).resolves.toEqual({ kind: 'broken', seq: 3, why: 'number' });
  });

  it('hashes the same text as the server: keys in order, nothing between, Vietnamese as it is (RFC 8785)', () => {
    expect(canonicalJson({ b: [1, 0.5, -0, 1e21], a: { z: null, é: 'Thẩm định "hồ sơ"\n', A: true } })).toBe(
      '{"a":{"A":true,"z":null,"é":"Thẩm định \\"hồ sơ\\"\\n"},"b":[1,0.5,0,1e+21]}',
    );
  });
});
