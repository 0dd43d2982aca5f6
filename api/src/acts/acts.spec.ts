import { received, taskPath, waitingAt, type AtHand } from '../testing/dossiers-at-hand';
import { testApi, type Asker, type TestApi } from '../testing/test-api';

type Offers = { rows: { act: string; legal: boolean; why?: { vi: string }; needsBasis?: boolean }[] };

describe('legal acts beside the diagram', () => {
  let api: TestApi;
  let clerk: Asker;
  let at: AtHand;
  beforeAll(async () => {
    api = await testApi();
    clerk = await api.as('an.clerk');
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    at = await received(api);
    await clerk('post', `${taskPath(at)}/claim`);
  });

  const act = (body: object) =>
    clerk('post', `/api/dossiers/${at.id}/acts`, { body: { visit: at.visit, ground: 'Theo quy định', ...body } });
  const offers = async (who: Asker = clerk): Promise<Offers['rows']> =>
    ((await who('get', `/api/dossiers/${at.id}/acts?visit=${encodeURIComponent(at.visit)}`)).body as Offers).rows;
  const offer = async (name: string, who?: Asker) => (await offers(who)).find(({ act: each }) => each === name);

  it('are offered when lawful now, and say why when not', async () => {
    expect(await offer('requestSupplement')).toMatchObject({ legal: true });
    expect(await offer('withdraw')).toMatchObject({ legal: true });
    expect(await offer('receiveSupplement')).toMatchObject({ legal: false, why: { vi: 'Hồ sơ không chờ bổ sung.' } });
    expect(await offer('sendBack')).toMatchObject({ legal: false, why: { vi: expect.stringContaining('Chưa có bước nào') } });
    expect(await offer('extend', await api.as('bich.clerk'))).toMatchObject({
      legal: false,
      why: { vi: expect.stringContaining('đã có người nhận') },
    });
  });

  it('ask for a supplement once, with what is missing, and begin the limit anew when it has come (R-30, R-31)', async () => {
    expect((await act({ act: 'requestSupplement', items: [] })).body).toMatchObject({ code: 'supplement.items-missing' });
    const asked = await act({ act: 'requestSupplement', items: ['Giấy chứng sinh bản chính'] });
    expect(asked.body).toMatchObject({ dossier: { status: 5 } });
    expect(await offer('requestSupplement')).toMatchObject({ legal: false });
    const returned = await act({ act: 'receiveSupplement', ground: 'Đã nộp bản chính' });
    expect(returned.body).toMatchObject({ dossier: { status: expect.any(Number) } });
    expect(await offer('requestSupplement')).toMatchObject({ legal: true, needsBasis: true });
    expect((await act({ act: 'requestSupplement', items: ['Ảnh'] })).body).toMatchObject({ code: 'supplement.repeated' });
  });

  it('withdraw a dossier at the wish of its applicant, at the one-stop, with its papers kept (R-34, R-35)', async () => {
    const leader = await api.as('cuong.leader');
    const refused = await leader('post', `/api/dossiers/${at.id}/acts`, { body: { act: 'withdraw', visit: at.visit, ground: 'x' } });
    expect(refused.status).toBe(403);
    expect((await act({ act: 'withdraw' })).body).toMatchObject({ dossier: { status: 7 } });
    expect((await act({ act: 'withdraw' })).body).toMatchObject({ code: 'dossier.closed' });
    expect((await clerk('get', `/api/dossiers/${at.id}`)).body).toMatchObject({ status: 7, responsible: [] });
  });

  it('stop a dossier, and refuse it after processing with reasons (R-33, R-34)', async () => {
    expect((await act({ act: 'stop' })).body).toMatchObject({ dossier: { status: 8 } });
    at = await received(api);
    await clerk('post', `${taskPath(at)}/claim`);
    expect((await act({ act: 'refuse', ground: '' })).status).toBe(422);
    // The refusal is with the one-stop, to be handed over like any result.
    expect((await act({ act: 'refuse', ground: 'Không đủ điều kiện' })).body).toMatchObject({ dossier: { status: 9 } });
    const back = { ...at, visit: await waitingAt(clerk, at.id, 'give_back') };
    await clerk('post', `${taskPath(back)}/claim`);
    expect((await clerk('post', `${taskPath(back)}/complete`, { body: { outcome: 'done', data: {} } })).body).toMatchObject({
      dossier: { status: 10, outcome: 'refused' },
    });
  });

  it('give more time only on a named law, and one new date with an apology (R-25, R-41)', async () => {
    expect((await act({ act: 'extend', value: 1 })).body).toMatchObject({ code: 'basis.missing' });
    const before = (await clerk('get', `/api/dossiers/${at.id}`)).body as { due: string };
    const extended = (await act({ act: 'extend', value: 2, basis: 'Điều 15 Luật Hộ tịch' })).body as { dossier: { due: string } };
    expect(Date.parse(extended.dossier.due)).toBeGreaterThan(Date.parse(before.due));
    const due = new Date(Date.parse(extended.dossier.due) + 5 * 86_400_000).toISOString();
    expect((await act({ act: 'reappoint', due, signer: 'p-leader' })).status).toBe(200);
    expect(
      (await act({ act: 'reappoint', due: new Date(Date.parse(due) + 86_400_000).toISOString(), signer: 'p-leader' })).body,
    ).toMatchObject({
      code: 'reappointment.repeated',
    });
  });

  it('pause only for a lawful reason, and go on (R-18, R-19)', async () => {
    expect((await act({ act: 'pause', reason: 'busy' })).body).toMatchObject({ code: 'clock.reason-unlawful' });
    expect((await act({ act: 'pause', reason: 'financial-obligation' })).body).toMatchObject({ dossier: { status: 6 } });
    expect((await act({ act: 'resume' })).body).toMatchObject({ dossier: { status: 4 } });
  });

  it('send back to a step done before, never to where the dossier could not finish', async () => {
    await clerk('post', `${taskPath(at)}/complete`, { body: { outcome: 'done', data: { complete: true } } });
    const leader = await api.as('cuong.leader');
    const visit = await waitingAt(leader, at.id, 'sign');
    await leader('post', `${taskPath({ id: at.id, visit })}/claim`);
    const back = (node: string) =>
      leader('post', `/api/dossiers/${at.id}/acts`, { body: { act: 'sendBack', visit, node, ground: 'Thiếu chữ ký' } });
    expect((await back('give_back')).body).toMatchObject({ code: 'move.illegal' });
    expect((await back('check')).body).toMatchObject({ next: [{ node: 'check' }] });
  });
});
