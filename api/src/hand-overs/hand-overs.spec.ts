import { birthRequest, received } from '../testing/dossiers-at-hand';
import { AN_HOA_ONE_STOP, BINH_MINH_ONE_STOP } from '../testing/province';
import { testApi, type Asker, type TestApi } from '../testing/test-api';

describe('work that goes to another agency', () => {
  let api: TestApi;
  let clerk: Asker;
  let neighbour: Asker;
  beforeAll(async () => {
    api = await testApi();
    [clerk, neighbour] = [await api.as('an.clerk'), await api.as('em.neighbour')];
  });
  afterAll(() => api.close());

  const address = (id: string, visit: string, act = '') => `/api/tasks/${id}/${encodeURIComponent(visit)}${act}`;

  it('is seen by both as handed over and not accepted, until it is taken or refused with a reason (R-65)', async () => {
    const { id, visit } = await received(api);
    expect((await neighbour('get', `/api/dossiers/${id}`)).status).toBe(404);
    const to = { agency: BINH_MINH_ONE_STOP, role: 'one-stop-clerk', ground: 'Thuộc địa bàn xã Bình Minh' };
    expect((await clerk('post', address(id, visit, '/hand-over'), { body: to })).status).toBe(200);
    for (const one of [clerk, neighbour]) {
      const { responsible } = (await one('get', `/api/dossiers/${id}`)).body as { responsible: object[] };
      expect(responsible).toMatchObject([
        { agency: BINH_MINH_ONE_STOP, accepted: false, given: { ground: to.ground, by: 'Nguyễn Thị An' } },
      ]);
    }
    const given = (await clerk('get', '/api/hand-overs')).body as { rows: { dossier: string }[] };
    expect(given.rows.map(({ dossier }) => dossier)).toContain(id);
    expect(
      (await clerk('post', address(id, visit, '/complete'), { body: { outcome: 'done', data: { complete: true }, claim: true } })).status,
    ).toBe(403);
    const refused = await neighbour('post', address(id, visit, '/refusal'), { body: { ground: 'Không thuộc địa bàn' } });
    expect(refused.status).toBe(200);
    const { responsible } = (await clerk('get', `/api/dossiers/${id}`)).body as { responsible: object[] };
    expect(responsible).toMatchObject([{ agency: AN_HOA_ONE_STOP, given: { refused: true, ground: 'Không thuộc địa bàn' } }]);
    expect((await clerk('post', address(id, visit, '/claim'))).status).toBe(200);
    expect((await clerk('post', address(id, visit, '/refusal'), { body: { ground: 'x' } })).body).toMatchObject({ code: 'hand-over.none' });
  });

  it('is received for a commune that is competent, which then does the first step (R-64)', async () => {
    const { rows } = (await clerk('get', '/api/reception/agencies')).body as { rows: { agency: number }[] };
    expect(rows.map(({ agency }) => agency)).toEqual([BINH_MINH_ONE_STOP]);
    const receipt = await clerk('post', '/api/dossiers', { body: { ...birthRequest, competent: BINH_MINH_ONE_STOP } });
    expect(receipt.status).toBe(201);
    // Whoever files at one counter fetches the result there, wherever it is resolved.
    expect(receipt.body).toMatchObject({ returnAt: { vi: 'Bộ phận Một cửa xã An Hòa' } });
    const { dossier } = receipt.body as { dossier: string };
    const seen = (await neighbour('get', `/api/dossiers/${dossier}`)).body as { responsible: object[] };
    expect(seen.responsible).toMatchObject([{ agency: BINH_MINH_ONE_STOP, accepted: false, given: { by: 'Nguyễn Thị An' } }]);
    const wrong = await clerk('post', '/api/dossiers', { body: { ...birthRequest, competent: 2 } });
    expect(wrong.body).toMatchObject({ code: 'reception.not-open' });
  });
});
