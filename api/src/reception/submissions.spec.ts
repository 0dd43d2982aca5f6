import { type Receipt } from '@mot-cua/contract';
import { handedIn, waitingAt } from '../testing/dossiers-at-hand';
import { BINH_MINH_ONE_STOP } from '../testing/province';
import { type Asker, freshKey, testApi, type TestApi } from '../testing/test-api';

const KEY = 'khoa-cua-cong-dich-vu-cong-thu-nghiem-2026';
type Row = { readonly dossier: string; readonly code: string; readonly status: number; readonly due?: string; readonly level?: string };

describe('what is handed in from outside', () => {
  let api: TestApi;
  let clerk: Asker;
  beforeAll(async () => {
    api = await testApi({ MOT_CUA_PORTAL_KEY: KEY });
    clerk = await api.as('an.clerk');
  });
  afterAll(() => api.close());

  const portal = (body: object, key = KEY, once = freshKey()) =>
    api.stranger('post', '/api/portal/submissions', { body, key: once, headers: { Authorization: `Bearer ${key}` } });
  const fromPortal = async (): Promise<Row> => (await portal({ ...handedIn, office: '000.00.11.H47' })).body as Row;
  const waiting = async (asker = clerk): Promise<readonly Row[]> => ((await asker('get', '/api/submissions')).body as { rows: Row[] }).rows;
  const answer = (id: string, body: object, asker = clerk) => asker('post', `/api/submissions/${id}/answer`, { body });

  it('comes from a portal that shows its key, once however often it is sent, to the one-stop it names (R-03, R-08)', async () => {
    const once = freshKey();
    const body = { ...handedIn, office: '000.00.11.H47' };
    const first = await portal(body, KEY, once);
    expect(first).toMatchObject({ status: 201, body: { status: 1, channel: 'online' } });
    expect((await portal(body, KEY, once)).body).toMatchObject({ code: (first.body as Row).code });
    expect((await portal(body, 'another key of the same length, or so')).status).toBe(401);
    expect(await portal({ ...body, office: '000.99.99.H47' })).toMatchObject({ status: 422, body: { errors: [{ path: '/office' }] } });
    expect(await portal({ ...body, applicant: { ...handedIn.applicant, idNumber: '12' } })).toMatchObject({ status: 422 });
  });

  it('waits at its own one-stop, with the time left to answer and its derivation; the neighbour sees nothing of it (R-08)', async () => {
    const { dossier, due } = await fromPortal();
    expect(due).toBeDefined();
    // There is no receipt before acceptance.
    expect((await clerk('get', `/api/dossiers/${dossier}/receipt`)).body).toMatchObject({ code: 'dossier.not-accepted' });
    expect((await clerk('get', `/api/dossiers/${dossier}/documents`)).body).toMatchObject({ rows: [] });
    expect((await waiting()).map((row) => row.dossier)).toContain(dossier);
    const neighbour = await api.as('em.neighbour');
    expect((await waiting(neighbour)).map((row) => row.dossier)).not.toContain(dossier);
    const detail = (await clerk('get', `/api/submissions/${dossier}`)).body as { answerBy: { explanation: object[] } };
    expect(detail.answerBy.explanation.length).toBeGreaterThan(1);
    expect((await answer(dossier, { answer: 'accept' }, neighbour)).status).toBe(404);
  });

  it('is received when the clerk accepts it: the receipt has the clerk, that moment and a due time (R-08, R-10)', async () => {
    const { dossier } = await fromPortal();
    expect((await answer(dossier, { answer: 'accept' })).body).toMatchObject({ status: 2 });
    const receipt = await clerk('get', `/api/dossiers/${dossier}/receipt`);
    expect(receipt.body).toMatchObject({ clerk: 'Nguyễn Thị An', due: { due: expect.any(String) as string } });
    expect((await waiting()).map((row) => row.dossier)).not.toContain(dossier);
    expect(await answer(dossier, { answer: 'accept' })).toMatchObject({ status: 409 });
  });

  it('is sent back to be completed and comes again; refused only with a reason (R-04, R-33)', async () => {
    const { dossier } = await fromPortal();
    expect((await answer(dossier, { answer: 'return', ground: 'Thiếu giấy', items: [] })).status).toBe(422);
    expect((await answer(dossier, { answer: 'return', ground: 'Thiếu giấy', items: ['Giấy chứng sinh'] })).body).toMatchObject({
      status: 5,
    });
    expect((await clerk('get', `/api/submissions/${dossier}`)).body).toMatchObject({ asked: ['Giấy chứng sinh'] });
    expect((await answer(dossier, { answer: 'resubmitted', ground: 'Đã nộp đủ' })).body).toMatchObject({ status: 1 });
    expect((await answer(dossier, { answer: 'refuse' })).status).toBe(422);
    expect((await answer(dossier, { answer: 'refuse', ground: 'Không thuộc thẩm quyền' })).body).toMatchObject({ status: 3 });
  });

  it('may be typed at the counter from a letter and accepted later; nothing is collected or promised before (R-03)', async () => {
    const typed = await clerk('post', '/api/submissions', { body: { ...handedIn, channel: 'post' } });
    expect(typed).toMatchObject({ status: 201, body: { status: 1, channel: 'post' } });
    expect((await clerk('post', '/api/submissions', { body: { ...handedIn, channel: 'direct' } })).status).toBe(422);
  });

  it('may be handed in at any one-stop for another: the code is the other one\u2019s, and its time begins when that one takes the dossier (R-11, R-64)', async () => {
    const typed = await clerk('post', '/api/submissions', { body: { ...handedIn, channel: 'post', competent: BINH_MINH_ONE_STOP } });
    expect(typed).toMatchObject({ status: 201, body: { code: expect.stringContaining('000.00.21.H47') as string } });
    const { dossier } = typed.body as Row;
    expect((await answer(dossier, { answer: 'accept' })).status).toBe(200);
    const awaited = (await clerk('get', `/api/dossiers/${dossier}/receipt`)).body as Receipt;
    expect(awaited).toMatchObject({ awaited: { vi: 'Bộ phận Một cửa xã Bình Minh' } });
    expect(awaited.due.due).toBeUndefined();
    const neighbour = await api.as('em.neighbour');
    await neighbour('post', `/api/tasks/${dossier}/${encodeURIComponent(await waitingAt(neighbour, dossier, 'check'))}/claim`);
    expect(((await clerk('get', `/api/dossiers/${dossier}/receipt`)).body as Receipt).due.due).toBeDefined();
  });
});
