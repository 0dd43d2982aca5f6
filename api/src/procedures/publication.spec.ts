import { birthRegistration } from '../testing/birth-registration';
import { birthRequest } from '../testing/dossiers-at-hand';
import { type Asker, BIRTH, testApi, type TestApi } from '../testing/test-api';

const approval = { number: '99/QĐ-UBND', date: '2026-02-01', signer: 'Chủ tịch UBND tỉnh' };
const DAY_MS = 86_400_000;
type DraftBody = { revision: number; package: typeof birthRegistration; publishing: { mayPublish: boolean; proposal?: { by: string } } };

describe('publishing by two administrators', () => {
  let api: TestApi;
  let drawer: Asker;
  let second: Asker;
  beforeAll(async () => {
    api = await testApi({ MOT_CUA_FOUR_EYES: '1' });
    [drawer, second] = [await api.as('giang.admin'), await api.as('hang.admin')];
  });
  afterAll(() => api.close());
  const draft = `/api/procedures/${BIRTH}/draft`;
  const read = async (asker: Asker) => (await asker('get', draft)).body as DraftBody;

  it('takes one who draws and proposes, and another one who publishes what was proposed', async () => {
    await drawer('post', draft);
    expect((await drawer('post', `${draft}/publish`, { body: { approval } })).body).toMatchObject({
      status: 409,
      code: 'publish.not-proposed',
    });
    const proposed = await drawer('put', `${draft}/proposal`, { body: { approval, note: 'Rút ngắn' } });
    expect(proposed.body).toMatchObject({
      publishing: { fourEyes: true, mayPublish: false, proposal: { by: 'Vũ Hương Giang', approval, note: 'Rút ngắn' } },
    });
    expect((await drawer('post', `${draft}/publish`, { body: {} })).body).toMatchObject({ status: 409, code: 'publish.four-eyes' });
    expect((await read(second)).publishing.mayPublish).toBe(true);
    const published = await second('post', `${draft}/publish`, { body: {} });
    expect(published.body).toMatchObject({ version: 2, by: 'Mai Thu Hằng', proposedBy: 'Vũ Hương Giang', package: { approval } });
    expect((await drawer('get', `/api/procedures/${BIRTH}`)).body).toMatchObject({
      versions: [{ version: 2, note: 'Rút ngắn', proposedBy: 'Vũ Hương Giang' }, {}],
    });
  });

  it('forgets the proposal as soon as the draft is changed, and lets nobody publish what they changed themselves', async () => {
    const { revision, package: content } = (await drawer('post', draft)).body as DraftBody;
    await drawer('put', `${draft}/proposal`, { body: { approval } });
    await second('put', draft, { body: { revision, package: { ...content, notes: ['sửa'] } } });
    expect((await read(drawer)).publishing).toEqual({ fourEyes: true, mayPublish: false });
    await drawer('put', `${draft}/proposal`, { body: { approval } });
    expect((await second('post', `${draft}/publish`, { body: {} })).body).toMatchObject({ code: 'publish.four-eyes' });
    expect((await drawer('delete', `${draft}/proposal`)).body).not.toHaveProperty('publishing.proposal');
    await drawer('delete', draft);
  });

  it('keeps what was saved, to go back to, and what was said about an element until it is settled', async () => {
    const points = (await drawer('get', `/api/procedures/${BIRTH}/draft-points`)).body as { rows: { id: string; by: string }[] };
    expect(points.rows[0]).toMatchObject({ revision: 2, by: 'Mai Thu Hằng' });
    const point = await drawer('get', `/api/procedures/${BIRTH}/draft-points/${points.rows[1]?.id ?? ''}`);
    expect(point.body).toMatchObject({ revision: 1, package: { code: birthRegistration.code } });
    const comments = `/api/procedures/${BIRTH}/comments`;
    const { id } = (await drawer('post', comments, { body: { element: 'check', body: 'Sao 5 ngày?' } })).body as { id: string };
    expect((await second('post', comments, { body: { element: 'check', answerTo: id, body: 'Theo QĐ' } })).status).toBe(201);
    expect((await second('post', comments, { body: { answerTo: 'none', body: '?' } })).status).toBe(422);
    expect((await second('put', `${comments}/${id}`, { body: { resolved: true } })).body).toMatchObject({
      rows: [{ id, by: 'Vũ Hương Giang', resolved: { by: 'Mai Thu Hằng' } }, { answerTo: id }],
    });
  });

  it('lets a version begin on its day, and a repealed procedure receive nothing from its day on (R-153, R-154)', async () => {
    const clerk = await api.as('an.clerk');
    const offered = async () => (await api.store.procedures.newestVersions()).map(({ version }) => version);
    const day = (days: number) => new Date(Date.now() + days * DAY_MS + 7 * 3_600_000).toISOString().slice(0, 10);
    await drawer('post', draft);
    expect((await drawer('put', `${draft}/proposal`, { body: { approval, effectiveOn: '2020-01-01' } })).status).toBe(422);
    await drawer('put', `${draft}/proposal`, { body: { approval, effectiveOn: day(3) } });
    await second('post', `${draft}/publish`, { body: {} });
    expect((await drawer('get', `/api/procedures/${BIRTH}`)).body).toMatchObject({ published: { version: 2 }, upcoming: { version: 3 } });
    expect(await offered()).toEqual([2]);
    const early = await clerk('post', '/api/dossiers', { body: { ...birthRequest, version: 3 } });
    expect(early.status).toBeGreaterThanOrEqual(400);
    await api.stranger('put', '/api/test/clock', { body: { now: new Date(Date.now() + 4 * DAY_MS).toISOString() } });
    expect(await offered()).toEqual([3]);
    const repealed = await drawer('put', `/api/procedures/${BIRTH}/retirement`, { body: { from: day(4), ground: '15/QĐ-UBND' } });
    expect(repealed.body).toMatchObject({ retirement: { ground: '15/QĐ-UBND', by: 'Vũ Hương Giang' } });
    expect(await offered()).toEqual([]);
    await drawer('post', `/api/procedures/${BIRTH}/reinstatement`, { body: { ground: 'ghi nhầm' } });
    expect(await offered()).toEqual([3]);
  });
});

describe('a draft beside the dossiers there are', () => {
  let api: TestApi;
  let admin: Asker;
  beforeAll(async () => {
    api = await testApi();
    admin = await api.as('giang.admin');
    const clerk = await api.as('an.clerk');
    for (let n = 0; n < 3; n++) await clerk('post', '/api/dossiers', { body: birthRequest });
    await admin('post', `/api/procedures/${BIRTH}/draft`);
  });
  afterAll(() => api.close());

  it('is rehearsed on the recorded ones: how many go the same way, are on time, are stuck', async () => {
    const same = await admin('post', `/api/procedures/${BIRTH}/draft/rehearsal`);
    expect(same.body).toMatchObject({ replayed: 3, same: 3, other: 0, stuck: 0, nowOnTime: 0, nowLate: 0, rows: [] });
  });

  it('says what it does to open ones, moves them when ordered, and names the order', async () => {
    const preview = await admin('get', `/api/procedures/${BIRTH}/moves/preview?from=1&to=draft`);
    expect(preview.body).toMatchObject({
      looked: 3,
      movable: 3,
      redated: 0,
      places: [{ count: 3, at: [{ vi: 'Kiểm tra hồ sơ' }], to: [{ vi: 'Kiểm tra hồ sơ' }] }],
    });
    await admin('post', `/api/procedures/${BIRTH}/draft/publish`, { body: { approval } });
    const order = await admin('post', `/api/procedures/${BIRTH}/moves`, { body: { from: 1, to: 2, ground: '99/QĐ-UBND' } });
    expect(order.body).toMatchObject({ from: 1, to: 2, ground: '99/QĐ-UBND (Vũ Hương Giang)', moved: 0 });
    const runtime = await api.openRuntime();
    while (await runtime.versionMoves.work());
    await runtime.close();
    expect((await admin('get', `/api/procedures/${BIRTH}/moves`)).body).toMatchObject({ rows: [{ moved: 3, refused: 0, batches: 1 }] });
    expect((await admin('get', `/api/procedures/${BIRTH}/moves/preview?from=1&to=2`)).body).toMatchObject({ looked: 0 });
    expect((await admin('get', `/api/procedures/${BIRTH}/moves/preview?from=1&to=x`)).status).toBe(422);
  });
});
