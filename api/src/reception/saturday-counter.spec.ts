import { deadline, nationalCalendar, nationalLayer, officeHours } from '@mot-cua/calendar';
import { type DossierTime, type Receipt } from '@mot-cua/contract';
import { birthRequest } from '../testing/dossiers-at-hand';
import { AN_HOA_ONE_STOP } from '../testing/province';
import { testApi, type TestApi } from '../testing/test-api';

const DAY_MS = 86_400_000;

/** 09:00 in Vietnam on the Saturday of next week. */
const saturdayMorning = (now: number): number => {
  const today = Math.floor((now + 7 * 3_600_000) / DAY_MS);
  const weekday = (today + 4) % 7;
  return (today + 7 + ((6 - weekday + 7) % 7)) * DAY_MS + 2 * 3_600_000;
};
const counter = {
  id: 'counter',
  level: 'unit' as const,
  name: { vi: 'Quầy có sáng thứ Bảy', en: 'Counter open on Saturday' },
  years: [],
  days: [],
  timetables: [officeHours('V3')],
};

describe('a counter that receives on Saturday while the unit behind it does not work', () => {
  let api: TestApi;
  let morning: number;
  beforeAll(async () => {
    api = await testApi();
    const { calendars, organisation } = api.store;
    await calendars.put({ id: 'vn', data: nationalLayer('V1'), by: 'test' });
    await calendars.put({ id: 'counter', parent: 'vn', data: counter, by: 'test' });
    const unit = await organisation.findAgency(AN_HOA_ONE_STOP);
    if (!unit) throw new Error('the one-stop is missing');
    await organisation.put({ agencies: [{ ...unit, calendar: 'counter' }] });
    morning = saturdayMorning(await api.store.clock.now());
    const clerk = await api.as('an.clerk');
    await clerk('put', '/api/test/clock', { body: { now: new Date(morning).toISOString() } });
  });
  afterAll(() => api.close());

  it('gives a receipt of that morning whose time begins with the next working day of the unit (R-10, R-16)', async () => {
    const clerk = await api.as('an.clerk');
    const answer = await clerk('post', '/api/dossiers', { body: birthRequest });
    expect(answer.status).toBe(201);
    const { dossier, receivedAt, due } = answer.body as Receipt;
    expect(Date.parse(receivedAt) - morning).toBeLessThan(600_000);
    // One working day, received on a rest day of the unit: the close of office of its next working day.
    const expected = deadline(nationalCalendar('V1'), { value: 1, unit: 'working-days' }, Date.parse(receivedAt), due.convention);
    expect(Date.parse(due.due ?? '')).toBe(expected);
    expect(expected - morning).toBeGreaterThan(2 * DAY_MS);
    const time = (await clerk('get', `/api/dossiers/${dossier}/time`)).body as DossierTime;
    const counted = time.clock?.resolution.explanation.filter((line) => line.counted && Date.parse(line.from ?? '') < morning + DAY_MS);
    expect(counted).toEqual([]);
  });
});
