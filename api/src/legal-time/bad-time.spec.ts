import { type CalendarLayer, nationalLayer } from '@mot-cua/calendar';
import { type DossierTime, type Problem } from '@mot-cua/contract';
import { birthRegistration } from '../testing/birth-registration';
import { birthRequest, received, taskPath, type AtHand } from '../testing/dossiers-at-hand';
import { type Asker, testApi, type TestApi } from '../testing/test-api';

describe('bad input about time is refused with its place, and dossiers stay computable', () => {
  let api: TestApi;
  let clerk: Asker;
  let admin: Asker;
  let at: AtHand;
  let due: string | undefined;
  const { id: _nation, ...nation } = nationalLayer();

  const time = async () => (await clerk('get', `/api/dossiers/${at.id}/time`)).body as DossierTime;
  beforeAll(async () => {
    api = await testApi();
    [clerk, admin] = [await api.as('an.clerk'), await api.as('giang.admin')];
    at = await received(api);
    await clerk('post', `${taskPath(at)}/claim`);
    due = (await time()).clock?.due;
  });
  afterAll(() => api.close());
  /** Nothing was lost: the dossier is due when it was, with its derivation, and another one can be received. */
  afterEach(async () => {
    const { clock } = await time();
    expect(clock?.due).toBe(due);
    expect(clock?.resolution.explanation.at(-1)?.kind).toMatch(/due|warning/);
    expect((await clerk('post', '/api/dossiers', { body: birthRequest })).status).toBe(201);
  });

  const withYears = (change: (days: readonly number[]) => readonly number[]) =>
    nation.years.map((year) => (year.year === 2026 ? { ...year, workingDays: change(year.workingDays) } : year));
  const [timetable] = nation.timetables;
  const layers: readonly (readonly [string, Omit<CalendarLayer, 'id'>, string])[] = [
    ['a month missing', { ...nation, years: withYears((days) => days.slice(0, 11)) }, '/layer/vn/2026-12'],
    ['a month with the wrong sum', { ...nation, years: withYears((days) => [20, ...days.slice(1)]) }, '/layer/vn/2026-01'],
    [
      'a swap without its make-up day',
      { ...nation, days: nation.days.filter(({ date }) => date !== '2026-01-10').map(({ pair: _pair, ...day }) => day) },
      '/layer/vn/2026-01-02',
    ],
    [
      'an office with no hours',
      { ...nation, timetables: timetable ? [{ ...timetable, week: [[], [], [], [], [], [], []] }] : [] },
      '/layer/vn/2000-01-01',
    ],
    ['no timetable at all', { ...nation, timetables: [] }, '/layer'],
  ];
  it.each(layers)('a calendar with %s', async (_what, layer, place) => {
    const refused = await admin('put', '/api/calendars/vn', { body: { revision: 1, notice: 'TB 1/TB', layer } });
    expect(refused.status).toBe(422);
    expect((refused.body as Problem).errors?.map(({ path }) => path)).toContain(place);
  });

  it.each([
    ['a unit that does not exist', '9.999991', { value: 5, unit: 'weeks' }],
    ['no length', '9.999992', { value: 0, unit: 'working-days' }],
    ['thirty thousand days', '9.999993', { value: 30_000, unit: 'working-days' }],
  ])('a limit with %s', async (_what, code, committedLimit) => {
    await admin('post', '/api/procedures', { body: { name: { vi: 'Hạn sai', en: 'Wrong limit' }, code } });
    const address = `/api/procedures/${code}/draft`;
    const saved = await admin('put', address, { body: { revision: 1, package: { ...birthRegistration, committedLimit } } });
    const { findings = [] } = (await admin('post', `${address}/check`)).body as { findings?: { severity: string; code: string }[] };
    const refused = (saved.body as Partial<Problem>).errors?.map(({ path }) => path) ?? [];
    const wrong = findings.filter(({ severity }) => severity === 'error').map((finding) => finding.code);
    expect([...refused, ...wrong].join(' ')).toMatch(/committedLimit|limit\./);
  });

  const act = (body: object) => clerk('post', `/api/dossiers/${at.id}/acts`, { body: { visit: at.visit, ...body } });
  it('a pause without a reason, without a ground, or ended twice (R-18, R-19)', async () => {
    const codeOf = async (body: object) => ((await act(body)).body as Problem).code;
    expect(await codeOf({ act: 'pause', reason: 'busy', ground: 'bận' })).toBe('clock.reason-unlawful');
    expect(await codeOf({ act: 'pause', ground: 'chờ' })).toBe('clock.reason-unlawful');
    expect(await codeOf({ act: 'pause', reason: 'financial-obligation' })).toMatch(/ground|request.invalid/);
    expect(await codeOf({ act: 'resume', ground: 'nộp rồi' })).toBe('clock.illegal');
  });

  it('a clock moved backwards', async () => {
    const before = await api.store.clock.now();
    const refused = await clerk('put', '/api/test/clock', { body: { now: new Date(before - 86_400_000).toISOString() } });
    expect(refused.body).toMatchObject({ code: 'clock.refused', errors: [{ path: '/now' }] });
    expect(await api.store.clock.now()).toBeGreaterThanOrEqual(before);
  });
});
