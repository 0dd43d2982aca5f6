import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import supertest from 'supertest';
import { birthRegistration } from '../testing/birth-registration';
import { birthRequest, received, taskPath, waitingAt, type AtHand } from '../testing/dossiers-at-hand';
import { BIRTH, cookieOf, freshKey, testApi, type Asker, type TestApi } from '../testing/test-api';
import { PASSWORD } from '../testing/province';

/** The smallest PDF readers open. */
const pdf = (words = ''): Buffer => Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog${words}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
/** The head of a Windows program: enough for anybody to know what it is. */
const program = Buffer.concat([
  Buffer.from('MZ'),
  Buffer.alloc(58),
  Buffer.from([0x40, 0, 0, 0]),
  Buffer.from('PE\0\0'),
  Buffer.alloc(400),
]);
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The same procedure, with a scan to answer with at its opening and at its check. */
const scanned = {
  ...birthRegistration,
  code: '1.001196',
  forms: birthRegistration.forms.map((form) => ({
    ...form,
    fields: [
      ...form.fields,
      {
        name: 'scan',
        label: { vi: 'Bản quét', en: 'Scan' },
        kind: 'file' as const,
        required: false,
        paper: form.id === 'request' ? 'birth-certificate' : 'marriage',
      },
    ],
  })),
};
describe('files of a dossier', () => {
  let api: TestApi;
  let clerk: Asker;
  let cookie: string;
  let at: AtHand;
  beforeAll(async () => {
    api = await testApi({ MOT_CUA_FILE_LIMIT_MB: '1' });
    await api.store.procedures.create({ id: 'birth-scanned', package: scanned, by: 'test' });
    await api.store.procedures.publish({ procedure: 'birth-scanned', revision: 1, by: 'test' });
    clerk = await api.as('an.clerk');
    const session = await supertest(api.app.getHttpServer())
      .post('/api/session')
      .set({ 'X-Requested-With': 'mot-cua', 'Idempotency-Key': freshKey() })
      .send({ name: 'an.clerk', password: PASSWORD });
    cookie = cookieOf(session);
    at = await received(api);
  });
  afterAll(() => api.close());

  const upload = (name: string, bytes: Buffer) =>
    supertest(api.app.getHttpServer())
      .post(`/api/files?name=${encodeURIComponent(name)}`)
      .set({
        'X-Requested-With': 'mot-cua',
        'Idempotency-Key': freshKey(),
        Cookie: cookie,
        'Content-Type': 'application/octet-stream',
        'Accept-Language': 'en',
      })
      .send(bytes);
  const attach = (file: string, key = freshKey()) =>
    clerk('post', `/api/dossiers/${at.id}/files`, { body: { file, paper: 'birth-certificate' }, key });

  it('are kept under their hash, scanned, and given back byte by byte as an attachment nothing can run in', async () => {
    const bytes = pdf();
    const file = await upload('Giấy chứng sinh.pdf', bytes);
    expect(file.status).toBe(201);
    expect(file.body).toMatchObject({
      name: 'Giấy chứng sinh.pdf',
      type: 'application/pdf',
      bytes: bytes.length,
      sha256: sha256(bytes),
      state: 'clean',
    });
    const back = await clerk('get', `/api/files/${(file.body as { id: string }).id}/content`);
    expect(Buffer.from(back.body as Buffer).equals(bytes)).toBe(true);
    expect(back.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(back.headers['content-disposition']).toContain("filename*=UTF-8''Gi%E1%BA%A5y%20ch%E1%BB%A9ng%20sinh.pdf");
    const shown = await clerk('get', `/api/files/${(file.body as { id: string }).id}/content?inline=true`);
    expect(shown.headers['content-disposition']).toMatch(/^inline/);
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('answered with in a form become part of the dossier, as the scan of the paper the field says, at its opening and at a step (R-05)', async () => {
    const [first, second] = [(await upload('sinh.pdf', pdf('/S'))).body, (await upload('cuoi.pdf', pdf('/C'))).body] as { id: string }[];
    const data = { ...birthRequest.data, scan: first?.id };
    const opened = await clerk('post', '/api/dossiers', { body: { ...birthRequest, procedure: 'birth-scanned', data } });
    expect(opened.status).toBe(201);
    const { dossier: id } = opened.body as { dossier: string };
    const kept = async () => ((await clerk('get', `/api/dossiers/${id}/files`)).body as { rows: { id: string; paper?: string }[] }).rows;
    expect(await kept()).toMatchObject([{ id: first?.id, paper: 'birth-certificate' }]);
    const visit = await waitingAt(clerk, id, 'check');
    const complete = (scan?: string) =>
      clerk('post', `${taskPath({ id, visit })}/complete`, { body: { outcome: 'done', data: { complete: true, scan }, claim: true } });
    expect(await complete('0199aaaa-0000-7000-8000-000000000000')).toMatchObject({ status: 404, body: { code: 'file.unknown' } });
    expect((await complete(second?.id)).status).toBe(200);
    expect((await kept()).map(({ id: file, paper }) => [file, paper])).toContainEqual([second?.id, 'marriage']);
  });

  it('become part of a dossier with a fact of the history that holds their hash; asked twice, once (R-06, R-141)', async () => {
    const bytes = pdf('/A');
    const { id } = (await upload('a.pdf', bytes)).body as { id: string };
    const key = freshKey();
    expect([(await attach(id, key)).status, (await attach(id, key)).status]).toEqual([201, 201]);
    const history = await clerk('get', `/api/dossiers/${at.id}/history`);
    const refs = (history.body as { facts: { fact: { ref?: string } }[] }).facts.flatMap(({ fact }) => fact.ref ?? []);
    expect(refs.filter((ref) => ref === `file:${id}#sha256:${sha256(bytes)}`)).toHaveLength(1);
    const list = await clerk('get', `/api/dossiers/${at.id}/files`);
    expect((list.body as { rows: unknown[] }).rows).toMatchObject([
      { id, paper: 'birth-certificate', paperName: { vi: 'Giấy chứng sinh' } },
    ]);
  });

  it('handed in at the counter come with the dossier that is received', async () => {
    const { id } = (await upload('b.pdf', pdf('/B'))).body as { id: string };
    const receipt = await clerk('post', '/api/dossiers', {
      body: { ...birthRequest, papers: [{ id: 'birth-certificate', state: 'paper', copies: 1, files: [id] }] },
    });
    expect(receipt.status).toBe(201);
    const list = await clerk('get', `/api/dossiers/${(receipt.body as { dossier: string }).dossier}/files`);
    expect((list.body as { rows: { id: string }[] }).rows.map((row) => row.id)).toEqual([id]);
  });

  it.each<[string, string, Buffer, number, string]>([
    ['a program renamed to a scan', 'to-khai.pdf', program, 415, 'file.not-taken'],
    [
      'a picture renamed to a PDF',
      'anh.pdf',
      Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
      415,
      'file.renamed',
    ],
    ['a page of the web', 'trang.pdf', Buffer.from('<html><script>alert(1)</script></html>'), 415, 'file.not-taken'],
    ['an empty file', 'rong.pdf', Buffer.alloc(0), 422, 'file.empty'],
    ['the virus test file inside a PDF', 'quet.pdf', pdf(eicar), 422, 'file.infected'],
    ['a PDF that starts a program', 'quet.pdf', pdf('/OpenAction<</S /Launch/F(calc.exe)>>'), 422, 'file.infected'],
    ['a file beyond the limit', 'lon.pdf', Buffer.concat([pdf(), Buffer.alloc(1_048_576)]), 413, 'file.too-large'],
  ])('refuse %s in a clear sentence, and keep nothing of it', async (_what, name, bytes, status, code) => {
    const answer = await upload(name, bytes);
    expect([answer.status, (answer.body as { code?: string }).code]).toEqual([status, code]);
    expect((answer.body as { detail: string }).detail.length).toBeGreaterThan(20);
    expect(() => readFileSync(join(api.state, 'files', sha256(bytes).slice(0, 2), sha256(bytes)))).toThrow();
  });

  it('go from the disk when the personal data of their dossier are erased by law; what another dossier needs stays, and the history keeps their hash', async () => {
    const [own, common] = [pdf('/own'), pdf('/common')];
    const files = await Promise.all([upload('rieng.pdf', own), upload('chung.pdf', common)]);
    const [ownFile, commonFile] = files.map((answer) => (answer.body as { id: string }).id);
    const again = ((await upload('chung.pdf', common)).body as { id: string }).id;
    await attach(again);
    const papers = [{ id: 'birth-certificate', state: 'paper', copies: 1, files: [ownFile, commonFile] }];
    const receipt = await clerk('post', '/api/dossiers', { body: { ...birthRequest, papers } });
    const { dossier } = receipt.body as { dossier: string };
    const visit = await waitingAt(clerk, dossier, 'check');
    await clerk('post', `/api/dossiers/${dossier}/acts`, { body: { act: 'withdraw', visit, ground: 'Người nộp rút hồ sơ' } });
    const admin = await api.as('giang.admin');
    await admin('put', `/api/retention/${BIRTH}`, { body: { months: 1, under: 'Luật Lưu trữ 33/2024/QH15' } });
    await api.store.clock.setOffset(40 * 86_400_000);
    const done = await admin('post', '/api/erasures', { body: { dossiers: [dossier], reason: 'hết thời hạn lưu' } });
    expect(done.body).toEqual({ erased: 1, notDue: 0 });
    const onDisk = (bytes: Buffer): boolean => existsSync(join(api.state, 'files', sha256(bytes).slice(0, 2), sha256(bytes)));
    expect([onDisk(own), onDisk(common)]).toEqual([false, true]);
    expect((await clerk('get', `/api/files/${ownFile ?? ''}/content`)).status).toBeGreaterThanOrEqual(400);
    expect((await clerk('get', `/api/files/${again}/content`)).status).toBe(200);
    const history = (await clerk('get', `/api/dossiers/${dossier}/history`)).text;
    expect(history).toContain('erasure:Luật Lưu trữ 33/2024/QH15');
    expect(history).toContain(sha256(own));
    expect(history).not.toContain('rieng.pdf');
    const list = await clerk('get', `/api/dossiers/${dossier}/files`);
    expect(list.text).not.toContain('rieng.pdf');
    await api.store.clock.setOffset(0);
  });

  it('changed on the disk behind our back are not given out', async () => {
    const bytes = pdf('/C');
    const { id } = (await upload('c.pdf', bytes)).body as { id: string };
    writeFileSync(join(api.state, 'files', sha256(bytes).slice(0, 2), sha256(bytes)), pdf('/D'));
    const answer = await clerk('get', `/api/files/${id}/content`);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([500, 'file.damaged']);
  });

  it('are not there for another agency, neither the file nor its bytes', async () => {
    const { id } = (await upload('d.pdf', pdf('/E'))).body as { id: string };
    const neighbour = await api.as('em.neighbour');
    for (const path of [`/api/files/${id}`, `/api/files/${id}/content`]) expect((await neighbour('get', path)).status).toBe(404);
  });
});
