import { type DossierView } from '@mot-cua/contract';
import { birthRequest, received, taskPath, waitingAt } from '../testing/dossiers-at-hand';
import { type Asker, testApi, type TestApi } from '../testing/test-api';

describe('every dossier goes through the system', () => {
  let api: TestApi;
  let clerk: Asker;
  beforeAll(async () => {
    api = await testApi();
    clerk = await api.as('an.clerk');
  });
  afterAll(() => api.close());

  it('knows no other way in than reception: nobody brings a code, a number or a time of reception of their own (R-09a)', async () => {
    const own = {
      code: '000.00.11.H47-260101-0001',
      receivedAt: '2026-01-01T02:00:00Z',
      number: '15/TTPVHCC',
      due: '2027-01-01T02:00:00Z',
      status: 9,
    };
    for (const [name, value] of Object.entries(own)) {
      const refused = await clerk('post', '/api/dossiers', { body: { ...birthRequest, [name]: value } });
      expect(refused.body).toMatchObject({ status: 422, errors: [{ path: `/${name}` }] });
    }
    const before = await api.store.clock.now();
    const { id } = await received(api);
    const { receivedAt, code } = (await clerk('get', `/api/dossiers/${id}`)).body as DossierView;
    expect(Date.parse(receivedAt)).toBeGreaterThanOrEqual(before - 1_000);
    expect(code).toMatch(/^000\.00\.11\.H47-\d{6}-\d{4}$/);
  });

  it('records what is decided at once like any other, with its result; whoever asks gets the receipt, also afterwards (R-07)', async () => {
    const at = await received(api);
    const leader = await api.as('cuong.leader');
    await clerk('post', `${taskPath(at)}/claim`);
    await clerk('post', `${taskPath(at)}/complete`, { body: { outcome: 'done', data: { complete: true } } });
    const sign = { ...at, visit: await waitingAt(leader, at.id, 'sign') };
    await leader('post', `${taskPath(sign)}/claim`);
    await leader('post', `${taskPath(sign)}/complete`, { body: { outcome: 'signed', data: {} } });
    const give = { ...at, visit: await waitingAt(clerk, at.id, 'give_back') };
    await clerk('post', `${taskPath(give)}/claim`);
    await clerk('post', `${taskPath(give)}/complete`, { body: { outcome: 'done', data: {} } });
    const ended = (await clerk('get', `/api/dossiers/${at.id}`)).body as DossierView;
    expect(ended).toMatchObject({ status: 10, timeliness: expect.stringMatching(/early|on-time/) as string });
    expect((await clerk('get', `/api/dossiers/${at.id}/receipt`)).body).toMatchObject({ code: at.code });
  });
});
