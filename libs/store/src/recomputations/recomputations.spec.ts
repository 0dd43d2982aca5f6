import { randomUUID } from 'node:crypto';
import { type CalendarDay, nationalLayer } from '@mot-cua/calendar';
import { draw } from '@mot-cua/engine/testing';
import { DEPARTMENT, ONE_STOP, openOffice, type Office } from '../testing/office';

const permit = draw('permit')
  .start('received')
  .task('check', { limit: '2 working-days' })
  .task('sign', { role: 'leader', agency: 'department' })
  .end('returned')
  .path('received', 'check', 'sign', 'returned')
  .build();

/** Ten working days ahead of the suite's clock, all off: whatever runs now must move. */
const daysOff = (now: number): readonly CalendarDay[] =>
  Array.from({ length: 14 }, (_, n) => new Date(now + (n + 1) * 86_400_000).toISOString().slice(0, 10)).map((date) => ({
    date,
    kind: 'holiday',
    name: { vi: 'Nghỉ bão', en: 'Storm' },
    confidence: 'stated',
    source: 'TB 15/TB-UBND',
  }));

describe('a calendar changed while dossiers are open (R-27)', () => {
  let office: Office;
  const scope = { calendar: 'vn', agencies: [ONE_STOP, DEPARTMENT] };
  let person = '';

  beforeAll(async () => {
    office = await openOffice();
    person = (await office.officer(ONE_STOP, 'leader')).person;
    // The middle of a month of 2026 without holidays near.
    const now = await office.store.clock.now();
    const start = Date.UTC(2026, 5, 8, 2);
    if (now < start) await office.store.clock.setOffset(start - now);
    await office.publish(permit, { value: 5, unit: 'working-days' });
  });
  afterAll(() => office.close());

  it('is previewed without writing, ordered explicitly, carried out in batches, and the books tally afterwards', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => office.open('permit')));
    const before = await office.store.recomputations.preview(scope);
    expect(before).toMatchObject({ looked: 3, moved: 0 });

    const layer = nationalLayer();
    const now = await office.store.clock.now();
    const off = daysOff(now);
    const data = { ...layer, years: layer.years.map((year) => ({ ...year })), days: layer.days };
    const storm = { id: 'storm', level: 'province' as const, name: layer.name, years: [], timetables: [], days: off };
    const ids = (await office.store.calendars.list()).map(({ id }) => id);
    expect(ids).toEqual(['vn']);
    await office.store.calendars.put({ id: 'base', data, by: 'test' });
    const changed = await office.store.calendars.change({
      id: 'vn',
      parent: 'base',
      data: storm,
      notice: 'TB 15/TB-UBND',
      by: person,
      expected: 1,
    });
    expect(changed.kind).toBe('changed');
    expect((await office.store.calendars.change({ id: 'vn', data, by: person, expected: 1 })).kind).toBe('conflict');

    const untouched = await office.store.dossiers.find([ONE_STOP], opened[0]?.id ?? '');
    expect(untouched?.state.seq).toBe((await office.store.dossiers.find([ONE_STOP], opened[1]?.id ?? ''))?.state.seq);
    const preview = await office.store.recomputations.preview(scope);
    expect(preview).toMatchObject({ looked: 3, moved: 3, revision: 2, byAgency: [{ agency: ONE_STOP, moved: 3 }] });
    expect(await office.store.recomputations.preview({ ...scope, agencies: [DEPARTMENT] })).toMatchObject({ looked: 0 });
    const { rows } = await office.store.recomputations.moving(scope);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.due).toBeGreaterThan(row.was ?? Infinity);

    await office.store.recomputations.order({ id: randomUUID(), ...scope, revision: 2, ground: 'TB 15/TB-UBND', by: person });
    const runtime = await office.another('runtime_rw');
    for (let batches = 0; batches < 5 && (await runtime.recomputations.work()); batches++);
    expect(await office.store.recomputations.list()).toMatchObject([
      { looked: 3, moved: 3, failed: 0, finishedAt: expect.any(Number) as number },
    ]);

    const dossier = await office.store.dossiers.find([ONE_STOP], opened[0]?.id ?? '');
    expect(dossier?.due).toBe(rows[0]?.due);
    expect(dossier?.state.clocks[0]?.originalDue).toBe(rows[0]?.was);
    expect(await office.store.recomputations.preview(scope)).toMatchObject({ moved: 0 });
    for (const { id } of opened) {
      expect(await runtime.books.check(id)).toEqual([]);
      expect(await runtime.books.redecide(id)).toEqual([]);
    }
  });
});
