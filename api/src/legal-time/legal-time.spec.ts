import { received, type AtHand } from '../testing/dossiers-at-hand';
import { type Asker, testApi, type TestApi } from '../testing/test-api';

type Time = {
  readonly at: string;
  readonly clock: {
    readonly state: string;
    readonly due: string;
    readonly originalDue: string;
    readonly earlier: readonly object[];
    readonly resolution: { readonly explanation: readonly { readonly kind: string }[] };
  };
  readonly rules: { readonly awaitsSupplement: boolean; readonly supplementRequests: number; readonly mayReappoint: boolean };
  readonly ways: readonly { readonly onTime: boolean; readonly steps: readonly { readonly node: string; readonly here: boolean }[] }[];
};

describe('the acts of the law over the time of a dossier', () => {
  let api: TestApi;
  let clerk: Asker;
  beforeAll(async () => {
    api = await testApi();
    clerk = await api.as('an.clerk');
  });
  afterAll(() => api.close());

  const act = (at: AtHand, name: string, body: object) => clerk('post', `/api/dossiers/${at.id}/acts`, { body: { act: name, ...body } });
  const time = async (at: AtHand, query = ''): Promise<Time> => (await clerk('get', `/api/dossiers/${at.id}/time${query}`)).body as Time;

  it('ask for a supplement once, begin the limit anew when it has come, and keep the receipt’s due time to be seen (R-30, R-31)', async () => {
    const at = await received(api);
    const request = { visit: at.visit, ground: 'Thiếu giấy chứng sinh', items: ['Giấy chứng sinh bản chính'] };
    const before = await time(at);
    expect((await act(at, 'requestSupplement', request)).body).toMatchObject({ id: at.id, status: 5 });
    expect(await time(at)).toMatchObject({ clock: { state: 'stopped' }, rules: { awaitsSupplement: true, supplementRequests: 1 } });
    expect((await act(at, 'receiveSupplement', { ground: 'Đã nộp đủ' })).body).toMatchObject({ status: 2 });
    const after = await time(at);
    expect(after.clock).toMatchObject({ state: 'running', originalDue: before.clock.originalDue, earlier: [{ due: before.clock.due }] });
    expect(after.clock.resolution.explanation[0]?.kind).toBe('restarted');
    expect(await act(at, 'requestSupplement', request)).toMatchObject({ status: 422, body: { code: 'supplement.repeated' } });
  });

  it('tell the time of a dossier as it was at any moment of its history', async () => {
    const at = await received(api);
    const then = (await time(at)).at;
    await act(at, 'requestSupplement', { visit: at.visit, ground: 'Thiếu', items: ['Giấy'] });
    expect((await time(at)).clock.state).toBe('stopped');
    expect((await time(at, `?at=${then}`)).clock.state).toBe('running');
    expect(await clerk('get', `/api/dossiers/${at.id}/time?at=yesterday`)).toMatchObject({ status: 422 });
  });

  it('extend with the sector law, apologise once with a new date, and refuse what lacks its law or its signer (R-25, R-41)', async () => {
    const at = await received(api);
    const extension = { value: 2, ground: 'Xác minh', basis: 'Luật Hộ tịch Đ18' };
    expect(await act(at, 'extend', { ...extension, basis: ' ' })).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    expect((await act(at, 'extend', extension)).status).toBe(200);
    const apology = { due: new Date(Date.now() + 30 * 86_400_000).toISOString(), ground: 'Chờ ý kiến', signer: 'cuong', number: '1/PXL' };
    expect((await act(at, 'reappoint', apology)).status).toBe(200);
    expect(await act(at, 'reappoint', apology)).toMatchObject({ status: 422, body: { code: 'reappointment.repeated' } });
    expect(await time(at)).toMatchObject({
      clock: { extensions: [{ basis: 'Luật Hộ tịch Đ18' }], reappointed: { number: '1/PXL', late: false } },
      rules: { mayReappoint: false },
    });
  });

  it('pause for a lawful reason only, and end a pause once (R-18, R-19)', async () => {
    const at = await received(api);
    expect((await act(at, 'pause', { reason: 'lunch', ground: 'x' })).body).toMatchObject({ code: 'clock.reason-unlawful' });
    expect((await act(at, 'pause', { reason: 'tax-assessment', ground: 'CV 12' })).status).toBe(200);
    expect(await time(at)).toMatchObject({ clock: { state: 'paused', pauseReason: { en: "Waiting for the tax authority's assessment" } } });
    expect((await act(at, 'resume', { ground: 'TB 3' })).status).toBe(200);
    expect(await act(at, 'resume', { ground: 'TB 3' })).toMatchObject({ status: 409, body: { code: 'clock.illegal' } });
  });

  it('end the dossier at the applicant’s wish (R-34)', async () => {
    const at = await received(api);
    expect((await act(at, 'withdraw', { ground: 'Người dân xin rút' })).body).toMatchObject({ status: 7 });
    expect(await act(at, 'withdraw', { ground: 'lần nữa' })).toMatchObject({ status: 409 });
  });

  it('say what lies ahead on each way, starting from the step where the dossier stands', async () => {
    const { ways } = await time(await received(api), '?answerDays=7');
    expect(ways.length).toBeGreaterThan(0);
    for (const { steps } of ways) expect(steps[0]).toMatchObject({ node: 'check', here: true });
    // Two hours and a whole day do not fit into one day: the table of this procedure does not add up, and the forecast says so.
    expect(ways.every(({ onTime }) => !onTime)).toBe(true);
  });
});
