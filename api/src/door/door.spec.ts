import { request } from 'node:http';
import { type AddressInfo } from 'node:net';
import supertest from 'supertest';
import { birthRequest } from '../testing/dossiers-at-hand';
import { freshKey, testApi, type Asker, type TestApi } from '../testing/test-api';

describe('the door of the api', () => {
  let api: TestApi;
  let clerk: Asker;
  beforeAll(async () => {
    api = await testApi();
    clerk = await api.as('an.clerk');
  });
  afterAll(() => api.close());

  /** A write with a body as raw text. */
  const raw = (text: string | Buffer, headers: Readonly<Record<string, string>> = {}) =>
    supertest(api.app.getHttpServer())
      .post('/api/session')
      .set({
        'Content-Type': 'application/json',
        'X-Requested-With': 'mot-cua',
        'Idempotency-Key': freshKey(),
        'Accept-Language': 'en',
        ...headers,
      })
      .serialize((body: unknown) => body as string)
      .send(text as string);

  /** The status of a write whose length is not announced. */
  const chunked = (text: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { port } = api.app.getHttpServer().address() as AddressInfo;
      const headers = { 'content-type': 'application/json', 'x-requested-with': 'mot-cua', 'idempotency-key': freshKey() };
      const write = request({ port, method: 'POST', path: '/api/session', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      write.on('error', reject);
      for (let at = 0; at < text.length; at += 65_536) write.write(text.slice(at, at + 65_536));
      write.end();
    });

  it.each([
    ['is cut short', '{"name":"an"', '', 'json.syntax'],
    ['names a member twice', '{"name":"a","name":"b","password":"c"}', '/name', 'json.duplicate-key'],
    ['reaches for a prototype', '{"name":{"__proto__":{"may":["administer"]}}}', '/name/__proto__', 'json.forbidden-key'],
    ['holds NUL', '{"name":"a\\u0000b"}', '/name', 'json.nul'],
    ['is nested too deeply', `{"name":${'['.repeat(40)}${']'.repeat(40)}}`, `/name${'/0'.repeat(31)}`, 'json.too-deep'],
  ])('refuses a body that %s, and names the place', async (_, text, path, code) => {
    const answer = await raw(text);
    expect(answer.body).toMatchObject({ status: 400, code: 'request.unreadable', errors: [{ path, code }] });
    expect((answer.body as { reference: string }).reference).toBe(answer.headers['x-request-id']);
  });

  it('refuses more than a megabyte, announced or not, without reading it', async () => {
    const large = `{"name":"${'a'.repeat(1_100_000)}"}`;
    expect((await raw(large)).body).toMatchObject({ status: 413, code: 'request.too-large' });
    expect(await chunked(large)).toBe(413);
  });

  it('reads a diagram of several megabytes', async () => {
    const admin = await api.as('giang.admin');
    const answer = await admin('post', '/api/procedures', { body: { xml: 'a'.repeat(3_000_000) } });
    expect(answer.body).toMatchObject({ status: 422, code: 'request.invalid' });
  });

  it('is the same door when an address is written in capitals', async () => {
    const forged = await supertest(api.app.getHttpServer()).post('/API/session').send({ name: 'an.clerk', password: 'x' });
    expect(forged.body).toMatchObject({ status: 403, code: 'request.forged' });
  });

  it('refuses what is not JSON in UTF-8', async () => {
    expect((await raw('name=an', { 'Content-Type': 'application/x-www-form-urlencoded' })).body).toMatchObject({ status: 415 });
    expect((await raw(Buffer.from([0x22, 0xff, 0x22]))).body).toMatchObject({ status: 415, code: 'request.not-json' });
  });

  it('refuses writes that another site made the browser send', async () => {
    const asking = { body: { name: 'an.clerk', password: 'x' } };
    const forged: Readonly<Record<string, string>>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'X-Requested-With': 'XMLHttpRequest' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ];
    for (const headers of forged)
      expect((await api.stranger('post', '/api/session', { ...asking, headers })).body).toMatchObject({
        status: 403,
        code: 'request.forged',
      });
  });

  it('refuses writes without a key of their own', async () => {
    for (const key of ['', 'short', 'with space 1', 'x'.repeat(129)])
      expect((await clerk('post', '/api/dossiers', { body: birthRequest, headers: { 'Idempotency-Key': key } })).body).toMatchObject({
        status: 400,
        code: 'key.missing',
      });
  });

  it('composes decomposed letters before anybody sees them', async () => {
    const name = 'Nguyễn Thị Ánh';
    const body = { ...birthRequest, applicant: { ...birthRequest.applicant, fullName: name.normalize('NFD') } };
    const receipt = await clerk('post', '/api/dossiers', { body });
    expect((receipt.body as { applicant: { fullName: string } }).applicant.fullName).toBe(name);
  });

  it('answers in the language asked for, with a code, a reference and nothing of our insides', async () => {
    const vietnamese = await clerk('get', '/api/dossiers/none', { headers: { 'Accept-Language': 'vi-VN,vi;q=0.9,en;q=0.5' } });
    expect(vietnamese.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(vietnamese.body).toEqual({
      type: 'urn:mot-cua:problem:dossier.unknown',
      title: 'Không tìm thấy hồ sơ',
      status: 404,
      code: 'dossier.unknown',
      instance: '/api/dossiers/none',
      reference: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
    });
    expect(vietnamese.headers['x-request-id']).toBe((vietnamese.body as { reference: string }).reference);
    expect((await clerk('get', '/api/dossiers/none', { headers: { 'Accept-Language': 'fr' } })).body).toMatchObject({
      title: 'Không tìm thấy hồ sơ',
    });
    expect((await clerk('get', '/api/dossiers/none', { headers: { 'Accept-Language': 'en-GB' } })).body).toMatchObject({
      title: 'Dossier not found',
    });
  });

  it.each([
    '/api/nothing',
    '/api',
    '/api/dossiers/%E0%A4%A',
    '/api/procedures/..%2f..%2fetc',
    '/api/dossiers/%00',
    "/api/dossiers/'%20or%201=1",
  ])('answers %s without breaking', async (path) => {
    const answer = await clerk('get', path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.text).not.toMatch(/node_modules|\.ts|select |at \w+ \(/);
  });

  it.each([
    ['level=purple', '/level', 'field.choice'],
    ['after=not-a-cursor&view=all&hack=1', '/hack', 'field.unknown'],
    ['q=%00', '/q', 'json.nul'],
    ['__proto__=1', '/__proto__', 'json.forbidden-key'],
    [Array.from({ length: 21 }, () => 'procedure=a').join('&'), '/procedure', 'field.list'],
  ])('refuses the query ?%s, and names the place', async (query, path, code) => {
    const answer = await clerk('get', `/api/tasks?${query}`);
    expect(answer.body).toMatchObject({ errors: [{ path, code }] });
    expect([400, 422]).toContain(answer.status);
  });

  it('reads a place in a list that was tampered with as no place, not as an error of the server', async () => {
    for (const after of ['x', 'e30', 'W10', Buffer.from('[1,"a",{}]').toString('base64url'), "' or 1=1"]) {
      const answer = await clerk('get', `/api/tasks?after=${encodeURIComponent(after)}`);
      expect({ after, status: answer.status < 500 }).toEqual({ after, status: true });
      expect((await clerk('get', `/api/dossiers?after=${encodeURIComponent(after)}`)).status).toBeLessThan(500);
    }
  });

  it('stays up when a caller hangs up in the middle of a body', async () => {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    await new Promise<void>((done) => {
      const cut = request({
        port,
        method: 'POST',
        path: '/api/session',
        headers: {
          'content-type': 'application/json',
          'content-length': 1000,
          'x-requested-with': 'mot-cua',
          'idempotency-key': freshKey(),
        },
      });
      cut.on('error', () => done());
      cut.write('{"name":');
      setTimeout(() => cut.destroy(), 50);
    });
    expect((await clerk('get', '/api/session')).status).toBe(200);
  });
});
