import { request as httpRequest } from 'node:http';
import { type AddressInfo } from 'node:net';
import supertest from 'supertest';
import { MOST_A_MINUTE } from '../files/upload-pace';
import { PASSWORD } from '../testing/province';
import { birthRequest, received, taskPath } from '../testing/dossiers-at-hand';
import { cookieOf, freshKey, testApi, type Asker, type TestApi } from '../testing/test-api';

const MB = 1_048_576;
type Wrong = { status: number; errors?: { path: string; message: string }[]; title?: string; detail?: string };

describe('what cannot be right', () => {
  let api: TestApi;
  let clerk: Asker;
  let cookie: string;
  beforeAll(async () => {
    api = await testApi();
    clerk = await api.as('an.clerk');
    const session = await supertest(api.app.getHttpServer())
      .post('/api/session')
      .set({ 'X-Requested-With': 'mot-cua', 'Idempotency-Key': freshKey() })
      .send({ name: 'bich.clerk', password: PASSWORD });
    cookie = cookieOf(session);
  });
  afterAll(() => api.close());

  const receive = (applicant: object, more: object = {}, key = freshKey()) =>
    clerk('post', '/api/dossiers', { body: { ...birthRequest, ...more, applicant: { ...birthRequest.applicant, ...applicant } }, key });
  const dossiers = async () => ((await clerk('get', '/api/dossiers')).body as { rows: object[] }).rows.length;
  const upload = (name: string, bytes: Buffer) =>
    supertest(api.app.getHttpServer())
      .post(`/api/files?name=${encodeURIComponent(name)}`)
      .set({ 'X-Requested-With': 'mot-cua', 'Idempotency-Key': freshKey(), Cookie: cookie, 'Content-Type': 'application/octet-stream' })
      .send(bytes);

  it('of an applicant is told at its place, in a sentence, and nothing is received', async () => {
    const before = await dossiers();
    for (const [applicant, path] of [
      [{ idNumber: '12345678901' }, '/applicant/idNumber'],
      [{ idNumber: '00109001234X' }, '/applicant/idNumber'],
      [{ idNumber: '0123456789', kind: 'citizen' }, '/applicant/idNumber'],
      [{ idNumber: '123456789012', kind: 'business' }, '/applicant/idNumber'],
      [{ birthDate: '1990-02-30' }, '/applicant/birthDate'],
      [{ birthDate: '30/04/1990' }, '/applicant/birthDate'],
      [{ email: 'minh@' }, '/applicant/email'],
      [{ fullName: '   ' }, '/applicant/fullName'],
    ] as const) {
      const { body, status } = await receive(applicant);
      expect([status, (body as Wrong).errors?.[0]?.path]).toEqual([422, path]);
      expect((body as Wrong).errors?.[0]?.message.length).toBeGreaterThan(5);
    }
    expect(await dossiers()).toBe(before);
  });

  it('is not doubled: one form sent twenty times at once is one dossier', async () => {
    const before = await dossiers();
    const key = freshKey();
    const answers = await Promise.all(Array.from({ length: 20 }, () => receive({}, {}, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => (body as { code: string }).code)).size).toBe(1);
    expect(await dossiers()).toBe(before + 1);
  });

  it('of a task that vanished meanwhile is said, and what was typed is not recorded twice', async () => {
    const at = await received(api);
    const bich = await api.as('bich.clerk');
    const complete = (who: Asker) =>
      who('post', `${taskPath(at)}/complete`, { body: { outcome: 'done', data: { complete: true }, claim: true } });
    expect((await complete(clerk)).status).toBe(200);
    const late = await complete(bich);
    expect(late.status).toBeGreaterThanOrEqual(404);
    expect(late.status).toBeLessThan(500);
    expect((late.body as Wrong).title?.length).toBeGreaterThan(5);
    expect((await bich('get', taskPath(at))).status).toBeGreaterThanOrEqual(404);
  });

  it('a file of 200 MB is refused at once with the limit, and nothing of it is kept', async () => {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const answer = await new Promise<{ status: number; body: string }>((done, fail) => {
      const sent = httpRequest(
        {
          port,
          method: 'POST',
          path: '/api/files?name=scan.pdf',
          headers: {
            'X-Requested-With': 'mot-cua',
            'Idempotency-Key': freshKey(),
            Cookie: cookie,
            'Content-Type': 'application/octet-stream',
            'Content-Length': String(200 * MB),
          },
        },
        (reply) => {
          let body = '';
          reply.on('data', (part: Buffer) => (body += part.toString()));
          reply.on('end', () => {
            done({ status: reply.statusCode ?? 0, body });
            sent.destroy();
          });
        },
      );
      sent.on('error', fail);
      sent.write(Buffer.alloc(MB));
    });
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('100');
  });

  it('too many files in a minute are refused with the time to wait', async () => {
    const answers: number[] = [];
    for (let n = 0; n <= MOST_A_MINUTE; n++) answers.push((await upload('a.pdf', Buffer.from('MZ'))).status);
    expect(answers.at(-1)).toBe(429);
    expect(answers.filter((status) => status === 429)).toHaveLength(2);
  });
});
