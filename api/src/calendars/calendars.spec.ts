import { nationalLayer, type CalendarDay, type CalendarLayer } from '@mot-cua/calendar';
import { type Asker, testApi, type TestApi } from '../testing/test-api';

const storm: CalendarDay = {
  date: '2026-06-10',
  kind: 'holiday',
  name: { vi: 'Nghỉ tránh bão', en: 'Storm' },
  confidence: 'stated',
  source: 'TB 15/TB-UBND',
};

const withoutId = ({ id: _, ...layer }: CalendarLayer): object => layer;
type Refused = { code: string; errors: { path: string; code: string; message: string }[] };

describe('calendars of the administration', () => {
  let api: TestApi;
  let admin: Asker;
  const nation = nationalLayer();
  const province: CalendarLayer = {
    id: 'tinh',
    level: 'province',
    name: { vi: 'Tỉnh', en: 'Province' },
    years: [],
    days: [storm],
    timetables: [],
  };

  const save = (id: string, layer: object, more: object = {}) =>
    admin('put', `/api/calendars/${id}`, { body: { revision: 0, notice: 'TB 15/TB-UBND', layer, ...more } });
  const refused = async (layer: object, more: object = { revision: 1 }): Promise<Refused> => {
    const answer = await save('vn', layer, more);
    expect(answer.status).toBe(422);
    return answer.body as Refused;
  };

  beforeAll(async () => {
    api = await testApi();
    admin = await api.as('giang.admin');
  });
  afterAll(() => api.close());

  it('are written as a new revision with the number of the notice; the old one stays', async () => {
    const saved = await save('tinh', withoutId(province), { parent: 'vn' });
    expect({ status: saved.status, text: saved.text.slice(0, 300) }).toMatchObject({ status: 200 });
    const again = await save('tinh', withoutId({ ...province, days: [] }), { parent: 'vn', revision: 1, notice: 'TB 16/TB-UBND' });
    expect(again.body).toMatchObject({ id: 'tinh', revision: 2 });
    const { rows } = (await admin('get', '/api/calendars/tinh/revisions')).body as { rows: object[] };
    expect(rows).toMatchObject([
      { revision: 2, notice: 'TB 16/TB-UBND', by: 'Vũ Hương Giang' },
      { revision: 1, notice: 'TB 15/TB-UBND' },
    ]);
  });

  it('are not overwritten by somebody who edited an older revision', async () => {
    const late = await save('vn', withoutId(nation), { revision: 0 });
    expect({ status: late.status, code: (late.body as Refused).code }).toEqual({ status: 409, code: 'calendar.changed' });
  });

  it('refuse a year with a month missing, and name the month', async () => {
    const years = nation.years.map((year) => (year.year === 2026 ? { ...year, workingDays: year.workingDays.slice(0, 11) } : year));
    expect((await refused(withoutId({ ...nation, years }))).errors).toMatchObject([
      { code: 'year.month-missing', path: '/layer/vn/2026-12' },
    ]);
  });

  it('refuse a swapped day off without its make-up day, and name the day', async () => {
    const days = nation.days.filter(({ date }) => date !== '2026-01-10').map(({ pair: _, ...day }) => day);
    const problem = await refused(withoutId({ ...nation, days }));
    expect(problem.errors.map(({ path }) => path)).toContain('/layer/vn/2026-01-02');
    expect(problem.errors.find(({ path }) => path === '/layer/vn/2026-01-02')?.code).toBe('swap.alone');
  });

  it('refuse an office with no hours', async () => {
    const [timetable] = nation.timetables;
    const closed = { ...timetable, week: [[], [], [], [], [], [], []] };
    expect((await refused(withoutId({ ...nation, timetables: [closed] }))).errors).toMatchObject([{ code: 'hours.none' }]);
    expect((await refused(withoutId({ ...nation, timetables: [] }))).errors).toMatchObject([{ code: 'hours.missing' }]);
  });

  it('refuse proposed days in a year declared final: nothing proposed is silently used as final', async () => {
    const days = nation.days.map((day) => (day.date === '2026-11-24' ? { ...day, confidence: 'proposed' as const } : day));
    expect((await refused(withoutId({ ...nation, days }))).errors).toMatchObject([
      { code: 'year.not-final', path: '/layer/vn/2026-11-24' },
    ]);
  });

  it('refuse a change of the nation that breaks a calendar laid on it', async () => {
    const unit: CalendarLayer = {
      ...province,
      level: 'unit',
      days: [
        { ...storm, date: '2026-06-13', kind: 'swap-work', pair: '2026-06-12' },
        { ...storm, date: '2026-06-12', kind: 'swap-off', pair: '2026-06-13' },
      ],
    };
    expect((await save('quay', withoutId(unit), { parent: 'vn' })).status).toBe(200);
    const june = nation.years.map((year) =>
      year.year === 2026 ? { ...year, workingDays: year.workingDays.map((count, month) => (month === 5 ? count - 1 : count)) } : year,
    );
    const problem = await refused(withoutId({ ...nation, days: [...nation.days, { ...storm, date: '2026-06-12' }], years: june }));
    expect(problem.errors).toMatchObject([{ code: 'swap.already-off', path: '/layer/quay/2026-06-12' }]);
  });

  it('say what is not a calendar at all, place by place', async () => {
    const answer = await save('vn', {
      level: 'world',
      name: { vi: 'x', en: '' },
      years: [],
      days: [{ date: '2026-02-30' }],
      timetables: [{ week: 1 }],
    });
    expect(answer.status).toBe(422);
    const places = (answer.body as Refused).errors.map(({ path }) => path);
    expect(places).toEqual(expect.arrayContaining(['/layer/level', '/layer/days/0/date', '/layer/timetables/0/week']));
  });

  it('are previewed for what moves before anything is ordered (R-27)', async () => {
    const preview = await admin('post', '/api/calendars/vn/preview');
    expect(preview.body).toMatchObject({ calendar: 'vn', revision: 1, looked: 0, moved: 0 });
    const stale = await admin('post', '/api/calendars/vn/recomputations', { body: { revision: 7, ground: 'TB 15' } });
    expect(stale.status).toBe(409);
    const ordered = await admin('post', '/api/calendars/vn/recomputations', { body: { revision: 1, ground: 'TB 15/TB-UBND' } });
    expect(ordered.body).toMatchObject({ calendar: 'vn', by: 'Vũ Hương Giang', ground: 'TB 15/TB-UBND', moved: 0 });
    expect((await admin('get', '/api/calendars/recomputations')).body).toMatchObject({ rows: [{ ground: 'TB 15/TB-UBND' }] });
  });
});
