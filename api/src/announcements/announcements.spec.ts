import { type Store } from '@mot-cua/store';
import { type Asker, freshKey, testApi, type TestApi } from '../testing/test-api';

const KEY = 'khoa-cua-he-thong-ben-ngoai-thu-nghiem-2026';
const OFFICE = '000.00.11.H47';
type Row = { readonly id: string; readonly name: string; readonly by?: string; readonly outcome?: object };

describe('what is told to an agency from outside', () => {
  let api: TestApi;
  let runtime: Store;
  let clerk: Asker;
  beforeAll(async () => {
    api = await testApi({ MOT_CUA_PORTAL_KEY: KEY });
    runtime = await api.openRuntime();
    clerk = await api.as('an.clerk');
  });
  afterAll(async () => {
    await runtime.close();
    await api.close();
  });

  const outside = (body: object, once = freshKey(), key = KEY) =>
    api.stranger('post', '/api/portal/announcements', { body, key: once, headers: { Authorization: `Bearer ${key}` } });
  const readOutside = (id: string, office = OFFICE) =>
    api.stranger('get', `/api/portal/announcements/${office}/${id}`, { headers: { Authorization: `Bearer ${KEY}` } });
  const report = { kind: 'message', name: 'report', office: OFFICE } as const;
  const rows = async (asker = clerk): Promise<readonly Row[]> => ((await asker('get', '/api/announcements')).body as { rows: Row[] }).rows;

  it('is written down for a system that shows its key, and asked for by its id', async () => {
    const told = await outside({ ...report, id: 'paid:2026-0001', payload: { amount: 15_000 } });
    expect(told).toMatchObject({ status: 202, body: { id: 'paid:2026-0001', kind: 'message', name: 'report' } });
    expect((await readOutside('paid:2026-0001')).body).toEqual(told.body);
    expect((await readOutside('paid:2026-0009')).status).toBe(404);
    expect((await readOutside('paid:2026-0001', '000.99.99.H47')).status).toBe(404);
    expect((await outside(report, freshKey(), 'another key of the same length, so to say')).status).toBe(401);
  });

  it('counts once however often it is told under one id, and is refused when the id was used for something else', async () => {
    const before = (await rows()).length;
    const same = { ...report, id: 'paid:2026-0002' };
    expect((await outside(same)).status).toBe(202);
    expect((await outside(same)).status).toBe(202);
    expect(await outside({ ...same, name: 'other' })).toMatchObject({ status: 409, body: { code: 'announcement.other' } });
    expect((await rows()).length).toBe(before + 1);
  });

  it('is told by an officer to the own agency, under that name, and the neighbour sees nothing of it', async () => {
    const told = await clerk('post', '/api/announcements', { body: { kind: 'signal', name: 'flood' } });
    expect(told).toMatchObject({ status: 202, body: { kind: 'signal', name: 'flood', by: 'Nguyễn Thị An' } });
    const { id } = told.body as Row;
    expect((await rows()).map((row) => row.id)).toContain(id);
    expect((await rows(await api.as('em.neighbour'))).map((row) => row.id)).not.toContain(id);
  });

  it('names each wrong place, and writes nothing then', async () => {
    const before = (await rows()).length;
    const applicant = { fullName: 'A', idNumber: '001090012345', address: 'Thôn 3', kind: 'citizen' };
    for (const [body, path] of [
      [{ ...report, office: '000.99.99.H47' }, '/office'],
      [{ ...report, kind: 'order' }, '/kind'],
      [{ ...report, name: '' }, '/name'],
      [{ ...report, id: 'khóa' }, '/id'],
      [{ ...report, keepUntil: '2020-01-01T00:00:00Z' }, '/keepUntil'],
      [{ ...report, applicant: { ...applicant, idNumber: '123456789' } }, '/applicant/idNumber'],
      [{ ...report, applicant: { ...applicant, kind: 'agency' } }, '/applicant/kind'],
    ] as const)
      expect(await outside(body)).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    expect((await rows()).length).toBe(before);
  });

  it('says what became of it once it was carried, and keeps nothing personal of it', async () => {
    const applicant = { fullName: 'Trần Văn Minh', idNumber: '001090012345', address: 'Thôn 3', kind: 'citizen' };
    await outside({ ...report, id: 'paid:2026-0003', applicant });
    const taken = await runtime.announcements.take(100, 60_000);
    const mine = taken.find(({ id }) => id === 'paid:2026-0003');
    expect(mine).toMatchObject({ applicant });
    if (!mine) return;
    await runtime.announcements.done(mine, {
      heard: [],
      heardBy: 0,
      opened: [{ procedure: 'birth', dossier: '0192f5a0-0000-7000-8000-000000000000', code: '000.00.11.H47-260302-0001' }],
      refused: [{ procedure: 'birth', why: { code: 'agency.missing', detail: { agency: 'x', node: 'y' } } }],
      kept: false,
    });
    expect((await readOutside('paid:2026-0003')).body).toMatchObject({
      outcome: {
        heardBy: 0,
        opened: [{ procedure: 'birth', name: { vi: 'Đăng ký khai sinh' }, code: '000.00.11.H47-260302-0001' }],
        refused: [{ procedure: 'birth', why: { en: expect.any(String) as string } }],
      },
    });
    const left = (await runtime.source.query(`select content from announcement where id = 'paid:2026-0003'`)) as { content: unknown }[];
    expect(left).toEqual([{ content: null }]);
  });
});
