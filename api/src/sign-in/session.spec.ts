import supertest from 'supertest';
import { createApi } from '../create-api';
import { readSettings } from '../settings';
import { PASSWORD } from '../testing/province';
import { cookieOf, freshKey, testApi, type TestApi } from '../testing/test-api';

describe('signing in', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const attempt = (name: string, password: string) => api.stranger('post', '/api/session', { body: { name, password } });

  it('opens a session whose cookie no script can read and no other site can send', async () => {
    const answer = await attempt('an.clerk', PASSWORD);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      name: 'Nguyễn Thị An',
      account: 'an.clerk',
      may: ['receive', 'process'],
      assignments: [{ agencyName: { vi: 'Bộ phận Một cửa xã An Hòa' }, role: 'one-stop-clerk', post: 'Công chức tiếp nhận' }],
    });
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^mot-cua=[\w-]{32,}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.text).not.toContain(PASSWORD);
  });

  it('insists on https in the cookie when the site is reached by https', async () => {
    const app = await createApi(
      api.store,
      { ...readSettings({ MOT_CUA_ORIGIN: 'https://motcua.example.gov.vn' }), log: 'silent' },
      new URL('none:'),
    );
    await app.listen(0, '127.0.0.1');
    const answer = await supertest(app.getHttpServer())
      .post('/api/session')
      .set({ 'X-Requested-With': 'mot-cua', 'Idempotency-Key': freshKey(), Origin: 'https://motcua.example.gov.vn' })
      .send({ name: 'an.clerk', password: PASSWORD });
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^__Host-mot-cua=[\w-]{32,}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(answer.headers['strict-transport-security']).toBeDefined();
    await app.close();
  });

  it('answers an unknown account and a wrong password alike', async () => {
    const [unknown, wrong] = [await attempt('nobody.here', 'x'), await attempt('bich.clerk', 'x')];
    const said = ({ code, title, status }: { code?: string; title?: string; status?: number }) => ({ code, title, status });
    expect(said(unknown.body as object)).toEqual(said(wrong.body as object));
    expect(unknown.status).toBe(401);
  });

  it('slows down whoever tries passwords, with the time to wait', async () => {
    const answers = [];
    for (let tries = 0; tries < 12; tries++) answers.push(await attempt('cuong.leader', 'guess'));
    const last = answers.at(-1);
    expect(last?.status).toBe(429);
    expect(last?.body).toMatchObject({ code: 'session.too-many' });
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('ends with the session: what was signed out is nobody any more', async () => {
    const cookie = cookieOf(await api.stranger('post', '/api/session', { body: { name: 'dung.specialist', password: PASSWORD } }));
    const headers = { Cookie: cookie };
    expect((await api.stranger('get', '/api/session', { headers })).status).toBe(200);
    expect((await api.stranger('delete', '/api/session', { headers })).status).toBe(204);
    expect((await api.stranger('get', '/api/session', { headers })).body).toMatchObject({ status: 401, code: 'session.missing' });
  });

  it('takes a made-up or foreign token for no session', async () => {
    for (const cookie of ['mot-cua=00000000000000000000000000000000', "mot-cua=' or 1=1 --", 'mot-cua=', 'mot-cua=%00'])
      expect((await api.stranger('get', '/api/session', { headers: { Cookie: cookie } })).status).toBe(401);
  });

  it('gives no right to somebody who holds no post', async () => {
    const nobody = await api.as('lan.nobody');
    expect((await nobody('get', '/api/session')).body).toMatchObject({ assignments: [], current: '', may: [] });
    expect((await nobody('get', '/api/tasks')).body).toMatchObject({ status: 403, code: 'session.no-assignment' });
  });
});
