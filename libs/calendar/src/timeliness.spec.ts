import { at } from '../testing/at';
import { instantText } from './instant-text';
import { lateNoticeBy } from './late-notice';
import { nationalCalendar } from './national-calendar';
import { closableFrom } from './supplement';
import { timeliness } from './timeliness';

const calendar = nationalCalendar('V1');
const show = (instant: number) => instantText(instant, 420).vi;
const judge = (due: string, end: string | undefined, now = '2026-12-31 09:00', margin?: Parameters<typeof timeliness>[2]) =>
  timeliness(calendar, { due: at(due), now: at(now), ...(end === undefined ? {} : { end: at(end) }) }, margin);

describe('Early, on time, late (R-21)', () => {
  it.each([
    ['a result on an earlier working day is early', '2026-03-10 10:00', '2026-03-09 17:30', 'early'],
    ['a result on the due day up to the due time is on time', '2026-03-10 10:00', '2026-03-10 10:00', 'on-time'],
    ['a result after the due time is late', '2026-03-10 10:00', '2026-03-10 10:01', 'late'],
    ['a Saturday before a Monday still belongs to Friday: early', '2026-03-09 10:00', '2026-03-07 10:00', 'early'],
    ['a Saturday behind a Friday due time is late', '2026-03-06 17:30', '2026-03-07 09:00', 'late'],
  ])('%s', (_, due, end, expected) => {
    expect(judge(due, end)).toBe(expected);
  });

  it('is in time or overdue while there is no result', () => {
    expect(judge('2026-03-10 10:00', undefined, '2026-03-10 10:00')).toBe('in-time');
    expect(judge('2026-03-10 10:00', undefined, '2026-03-10 10:01')).toBe('overdue');
  });

  it('goes by hours where the installation says so', () => {
    const margin = { kind: 'working-hours', hours: 4 } as const;
    expect(judge('2026-03-10 17:30', '2026-03-10 11:30', undefined, margin)).toBe('early');
    expect(judge('2026-03-10 17:30', '2026-03-10 13:31', undefined, margin)).toBe('on-time');
  });
});

describe('One day before a dossier is late (R-40, R-43)', () => {
  it.each([
    ['an ordinary day', '2026-03-11 10:00', '2026-03-10 17:30'],
    ['a Monday: the last working day before Sunday', '2026-03-09 10:00', '2026-03-06 17:30'],
    ['the first day after Tết', '2026-02-23 10:00', '2026-02-13 17:30'],
  ])('due on %s', (_, due, expected) => {
    expect(show(lateNoticeBy(calendar, at(due)))).toBe(show(at(expected)));
    expect(show(lateNoticeBy(calendar, at(due), { value: 1, unit: 'working-days' }))).toBe(show(at(expected)));
  });

  it('counts several days as the installation says', () => {
    expect(show(lateNoticeBy(calendar, at('2026-03-10 10:00'), { value: 3, unit: 'working-days' }))).toBe(show(at('2026-03-05 17:30')));
    expect(show(lateNoticeBy(calendar, at('2026-03-10 10:00'), { value: 3, unit: 'calendar-days' }))).toBe(show(at('2026-03-06 17:30')));
  });
});

it('A dossier whose supplement was asked on 03/06 may be closed from 19/06 00:00 (R-32)', () => {
  expect(show(closableFrom(calendar, at('2026-06-03 10:00'), { value: 15, unit: 'calendar-days' }))).toBe(show(at('2026-06-19 00:00')));
});
