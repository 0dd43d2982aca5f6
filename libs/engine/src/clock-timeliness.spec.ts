import { nationalCalendar } from '@mot-cua/calendar';
import { clockTimeliness } from './clock-timeliness';
import { type Clock } from './dossier';

const calendar = nationalCalendar('V1');
const at = (text: string): number => Date.parse(`${text}:00+07:00`);
const DUE = at('2026-03-10T17:30');
const ran = (more: Partial<Clock>): Clock => ({
  name: 'resolution',
  state: 'running',
  startedAt: at('2026-03-02T08:00'),
  since: at('2026-03-02T08:00'),
  limit: { value: 6, unit: 'working-days' },
  due: DUE,
  ...more,
});
const stopped = (since: string, more: Partial<Clock> = {}) =>
  ran({ state: 'stopped', since: at(since), stoppedBy: 'handed-over', ...more });
const how = (clock: Clock, now = '2026-03-20T08:00', closed = false) => clockTimeliness(clock, calendar, at(now), closed);

describe('whether a clock was kept (R-21)', () => {
  it('is early on a working day before the due day, on time up to the due minute, late behind it (R-20)', () => {
    expect(how(stopped('2026-03-09T17:00'))).toBe('early');
    expect(how(stopped('2026-03-10T17:30'))).toBe('on-time');
    expect(how(stopped('2026-03-10T17:31'))).toBe('late');
  });

  it('is in time or overdue while it goes on; a pause stops lateness as well (R-18)', () => {
    expect(how(ran({}), '2026-03-10T17:30')).toBe('in-time');
    expect(how(ran({}), '2026-03-11T08:00')).toBe('overdue');
    expect(how(ran({ state: 'paused', since: at('2026-03-06T10:00') }), '2026-04-01T08:00')).toBe('in-time');
  });

  it('is not mended by an apology that came late: the due time before stays the measure (R-41)', () => {
    const reappointed = { at: DUE, from: DUE, to: at('2026-03-31T17:30'), ground: 'mất điện', signer: 'x', late: true } as const;
    expect(how(stopped('2026-03-12T09:00', { due: reappointed.to, reappointed }))).toBe('late');
    const { late: _late, ...inTime } = reappointed;
    expect(how(stopped('2026-03-12T09:00', { due: reappointed.to, reappointed: inTime }))).toBe('early');
  });

  it('is open while a supplement is awaited, and settled by the request once the dossier is closed (R-30, R-126)', () => {
    const asked = stopped('2026-03-04T10:00', { stoppedBy: 'supplement-request' });
    expect(how(asked)).toBeUndefined();
    expect(how(asked, '2026-04-20T08:00', true)).toBe('early');
  });

  it('ends where it began to stand still, when it never ran on', () => {
    const pauses = [{ from: at('2026-03-06T10:00'), to: at('2026-03-25T10:00'), reason: 'financial-obligation' }];
    expect(how(stopped('2026-03-25T10:00', { pauses }))).toBe('early');
  });

  it('is not told where there is no due time', () => {
    const { due: _due, ...without } = ran({});
    expect(how(without)).toBeUndefined();
  });
});
