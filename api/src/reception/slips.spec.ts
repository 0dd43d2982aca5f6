import { received, slipRequest, taskPath } from '../testing/dossiers-at-hand';
import { testApi, type TestApi } from '../testing/test-api';

describe('the desk of a clerk', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('gives a supplement slip and a refusal slip when nothing is received, each series numbered from 1 without gaps (R-04, R-75)', async () => {
    const clerk = await api.as('an.clerk');
    const slips = await Promise.all(Array.from({ length: 12 }, () => clerk('post', '/api/reception/slips', { body: slipRequest })));
    expect(new Set(slips.map(({ status }) => status))).toEqual(new Set([201]));
    const numbers = slips.map(({ body }) => (body as { number: string }).number).sort();
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, n) => `${String(n + 1).padStart(2, '0')}/PBS`));
    const refusal = await clerk('post', '/api/reception/slips', { body: { ...slipRequest, kind: 'refusal', items: [] } });
    expect(refusal.body).toMatchObject({ number: '01/PTC', items: [], clerk: 'Nguyễn Thị An', procedureCode: '1.001193' });
    const again = await clerk('get', `/api/reception/slips/${(refusal.body as { id: string }).id}`);
    expect(again.body).toEqual(refusal.body);
  });

  it('wants to know what is missing before it asks for it (R-92)', async () => {
    const clerk = await api.as('an.clerk');
    const refused = await clerk('post', '/api/reception/slips', { body: { ...slipRequest, items: ['  '] } });
    expect(refused.body).toMatchObject({ status: 422, errors: [{ path: '/items' }] });
  });

  it('finds people who were here before, by name without accents and by number (R-05)', async () => {
    await received(api);
    const clerk = await api.as('bich.clerk');
    for (const q of ['tran van', '001090012345']) {
      const { rows } = (await clerk('get', `/api/reception/applicants?q=${encodeURIComponent(q)}`)).body as { rows: object[] };
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({
        applicant: { fullName: 'Trần Văn Minh', address: 'Thôn 3, xã An Hòa' },
        procedureName: { vi: 'Đăng ký khai sinh' },
      });
    }
  });

  it('writes notes that the people mentioned can read, and the history knows of', async () => {
    const at = await received(api);
    const [an, bich] = [await api.as('an.clerk'), await api.as('bich.clerk')];
    const { rows: people } = (await an('get', `/api/dossiers/${at.id}/people`)).body as { rows: { person: string; name: string }[] };
    const mention = people.find(({ name }) => name === 'Trần Ngọc Bích')?.person;
    expect((await an('post', `/api/dossiers/${at.id}/notes`, { body: { text: 'Nhờ kiểm tra giúp', mentions: [mention] } })).status).toBe(
      201,
    );
    const { rows } = (await bich('get', `/api/dossiers/${at.id}/notes`)).body as { rows: object[] };
    expect(rows).toMatchObject([{ name: 'Nguyễn Thị An', text: 'Nhờ kiểm tra giúp', mentions: [{ name: 'Trần Ngọc Bích' }] }]);
    const history = await (await api.as('hai.auditor'))('get', `/api/dossiers/${at.id}/history`);
    expect(history.text).toContain('RemarkAdded');
    expect(history.text).not.toContain('Nhờ kiểm tra giúp');
  });

  it('shows a clerk what others are doing with the dossiers received, and what was done', async () => {
    const at = await received(api);
    const clerk = await api.as('an.clerk');
    const handled = async (which: string) =>
      ((await clerk('get', `/api/tasks/handled?which=${which}`)).body as { rows: { dossier: string }[] }).rows.find(
        ({ dossier }) => dossier === at.id,
      );
    expect(await handled('open')).toBeUndefined();
    await clerk('post', `${taskPath(at)}/complete`, { body: { outcome: 'done', data: { complete: true }, claim: true } });
    expect(await handled('open')).toMatchObject({
      did: { vi: 'Kiểm tra hồ sơ' },
      responsible: [{ accepted: false, nodeName: { vi: 'Ký giấy khai sinh' } }],
    });
    expect(await handled('all')).toMatchObject({ did: { vi: 'Kiểm tra hồ sơ' }, late: false });
  });
});
