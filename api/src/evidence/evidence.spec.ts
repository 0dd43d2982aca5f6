import { verify } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProcedure } from '@mot-cua/engine';
import { type Instruments, isProven, readPackage, textOfHead, verifyPackage } from '@mot-cua/proof';
import { nodeDigest, openSigningKey, type Store } from '@mot-cua/store';
import { extractText, getDocumentProxy } from 'unpdf';
import { type AtHand, received, taskPath } from '../testing/dossiers-at-hand';
import { BIRTH, testApi, type TestApi } from '../testing/test-api';

/** What the offline verifier brings along. */
const instruments: Instruments = {
  digest: nodeDigest,
  checkSignature: (publicKey, text, signature) =>
    Promise.resolve(
      verify(
        null,
        Buffer.from(text),
        { key: Buffer.from(`302a300506032b6570032100${publicKey}`, 'hex'), format: 'der', type: 'spki' },
        Buffer.from(signature, 'hex'),
      ),
    ),
  compile: async (diagram) => {
    const { procedure } = await readProcedure(diagram);
    if (!procedure) throw new Error('unreadable');
    return procedure;
  },
};

const pdfOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(readPackage(text).report?.pdf ?? '', 'base64'));

describe('a proof package from the api', () => {
  let api: TestApi;
  let runtime: Store;
  let at: AtHand;
  const key = openSigningKey(mkdtempSync(join(tmpdir(), 'mot-cua-evidence-')), 'log', {});
  const signer = {
    key: key.id,
    publicKey: key.publicKey,
    sign: (head: Parameters<typeof textOfHead>[0]) => ({ ...head, signature: key.sign(textOfHead(head)) }),
  };

  beforeAll(async () => {
    api = await testApi();
    runtime = await api.openRuntime();
    at = await received(api);
    const clerk = await api.as('an.clerk');
    await clerk('post', `${taskPath(at)}/claim`);
    const done = await clerk('post', `${taskPath(at)}/complete`, {
      body: { outcome: 'done', data: { complete: true }, note: 'đủ giấy tờ' },
    });
    if (done.status !== 200) throw new Error(done.text);
    await runtime.publicLog.grow(signer, 1_000, 0);
  });
  afterAll(async () => {
    await runtime.close();
    await api.close();
  });

  const packaged = async (): Promise<string> => {
    const auditor = await api.as('hai.auditor');
    const answer = await auditor('get', `/api/dossiers/${at.id}/package?purpose=${encodeURIComponent('kiểm tra định kỳ')}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^application\/jsonl/);
    return answer.text;
  };

  it('is proven unaltered, complete and lawful by who has nothing but the file', async () => {
    const verdict = await verifyPackage(await packaged(), instruments);
    expect(verdict).toMatchObject({
      whole: { kind: 'proven' },
      dossiers: [{ unaltered: { kind: 'proven' }, complete: { kind: 'proven' }, lawful: { kind: 'proven' } }],
    });
    expect(isProven(verdict)).toBe(true);
  });

  it('holds no personal data, and a report that can be read without us', async () => {
    const text = await packaged();
    for (const personal of ['Trần Văn Minh', '001090012345', '0912345678', 'minh@example.vn', 'Trần Gia Bảo'])
      expect(text).not.toContain(personal);
    expect(text).toContain('Lịch sử giải quyết hồ sơ');
    const { text: printed } = await extractText(await getDocumentProxy(pdfOf(text)), { mergePages: true });
    const said = printed.normalize('NFC').replaceAll(/\s+/g, ' ');
    expect(said).toContain('Lịch sử giải quyết hồ sơ');
    expect(said).toContain('đủ giấy tờ');
    expect(said).toContain('Kết quả bước: done; Hồ sơ đầy đủ: có');
  });

  it('names the fact that somebody changed in the file', async () => {
    const verdict = await verifyPackage((await packaged()).replaceAll('đủ giấy tờ', 'thiếu giấy tờ'), instruments);
    expect(verdict.whole).toMatchObject({ kind: 'failed', code: 'package.altered' });
    expect(verdict.dossiers[0].unaltered).toMatchObject({ kind: 'failed', code: 'chain.content' });
  });

  it('is recorded as a reading, with its purpose', async () => {
    await packaged();
    const auditor = await api.as('hai.auditor');
    const { rows } = (await auditor('get', `/api/dossiers/${at.id}/readings`)).body as { rows: { what: string; purpose?: string }[] };
    expect(rows).toContainEqual(expect.objectContaining({ what: 'export', purpose: 'kiểm tra định kỳ' }));
  });

  it('covers a period too, and is refused without a purpose or for a period that is none', async () => {
    const auditor = await api.as('hai.auditor');
    const day = (add: number): string => new Date(Date.now() + add * 86_400_000).toISOString().slice(0, 10);
    const period = await auditor('get', `/api/packages?from=${day(-2)}&to=${day(2)}&purpose=routine`);
    const verdict = await verifyPackage(period.text, instruments);
    expect(verdict.dossiers.map(({ id }) => id)).toContain(at.id);
    expect(isProven(verdict)).toBe(true);
    expect((await auditor('get', `/api/packages?from=${day(2)}&to=${day(1)}&purpose=routine`)).status).toBe(422);
    expect((await auditor('get', `/api/dossiers/${at.id}/package`)).status).toBe(422);
  });

  it('records why any other look was taken, when the reader has said so', async () => {
    const auditor = await api.as('hai.auditor');
    await auditor('get', `/api/dossiers/${at.id}/history`, { headers: { 'X-Purpose': encodeURIComponent('giải quyết khiếu nại') } });
    const { rows } = (await auditor('get', `/api/dossiers/${at.id}/readings`)).body as { rows: { what: string; purpose?: string }[] };
    expect(rows).toContainEqual(expect.objectContaining({ what: 'history', purpose: 'giải quyết khiếu nại' }));
  });

  it('proves as much after the personal data were erased by law, and says under what', async () => {
    const [clerk, admin, auditor] = [await api.as('an.clerk'), await api.as('giang.admin'), await api.as('hai.auditor')];
    const gone = await received(api);
    const withdrawn = await clerk('post', `/api/dossiers/${gone.id}/acts`, {
      body: { act: 'withdraw', visit: gone.visit, ground: 'Người nộp rút hồ sơ' },
    });
    expect(withdrawn.status).toBeLessThan(300);
    const due = async (): Promise<string[]> =>
      ((await admin('get', '/api/erasures/due')).body as { rows: { id: string }[] }).rows.map(({ id }) => id);
    await admin('put', `/api/retention/${BIRTH}`, { body: { months: 1, under: 'Luật Lưu trữ 33/2024/QH15' } });
    expect(await due()).not.toContain(gone.id);
    await runtime.clock.setOffset(40 * 86_400_000);
    expect(await due()).toEqual([gone.id]);
    const reason = 'quyết định số 15/QĐ-UBND';
    expect((await admin('post', '/api/erasures', { body: { dossiers: [gone.id, at.id], reason } })).body).toEqual({ erased: 1, notDue: 1 });
    expect(await due()).toEqual([]);
    await runtime.publicLog.grow(signer, 1_000, 0);
    const { text } = await auditor('get', `/api/dossiers/${gone.id}/package?purpose=routine`);
    const verdict = await verifyPackage(text, instruments);
    expect(isProven(verdict)).toBe(true);
    expect(text).toContain('Dữ liệu cá nhân đã xóa lúc');
    const history = await auditor('get', `/api/dossiers/${gone.id}/history`);
    expect(history.text).toContain('erasure:Luật Lưu trữ 33/2024/QH15');
    expect(history.text).toContain(reason);
    expect((await auditor('get', `/api/dossiers/${gone.id}`)).text).not.toContain('Trần Văn Minh');
    expect(await runtime.books.check(gone.id)).toEqual([]);
    expect(await runtime.books.redecide(gone.id)).toEqual([]);
    await runtime.clock.setOffset(0);
  });
});
