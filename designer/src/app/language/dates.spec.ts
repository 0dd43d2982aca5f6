import { momentOf, readDay, readMonth, writeDay, writeIsoDay, writeIsoMonth, writeLongDayTime, writeTime } from './dates';

describe('days and hours of the office', () => {
  it('shows an instant as the wall clock in Viet Nam shows it', () => {
    expect(writeDay('2026-11-25T17:30:00Z')).toBe('26/11/2026');
    expect(writeTime('2026-11-25T17:30:00Z')).toBe('00:30');
    expect(momentOf('2026-11-25T02:40:00Z').weekday).toBe(3);
  });

  it('reckons what the browser would say, also before the country had one offset', () => {
    const there = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'medium' });
    for (let year = 1950; year < 2060; year += 1) {
      const instant = Date.UTC(year, year % 12, 1 + (year % 28), year % 24, year % 60, year % 59);
      const { day, month, year: said, hour, minute, second } = momentOf(instant);
      expect(`${day}/${month}/${said}, ${hour}:${minute}:${second}`).toBe(there.format(instant));
    }
    expect(() => momentOf('chưa rõ')).toThrow(RangeError);
  });

  it('names the weekday in the language of the interface', () => {
    expect(writeLongDayTime('2026-11-25T02:40:00Z', 'vi')).toBe('Thứ Tư 25/11/2026, 09:40');
    expect(writeLongDayTime('2026-11-25T02:40:00Z', 'en')).toBe('Wednesday 25/11/2026, 09:40');
  });

  it.each(['11/2026', '11-2026', '112026', ' 11 / 2026 '])('reads %s as November', (typed) => {
    expect(readMonth(typed)).toBe('2026-11');
    expect(writeIsoMonth('2026-11')).toBe('11/2026');
  });

  it.each(['13/2026', '00/2026', '2026-11', 'tháng 11'])('does not take %s for a month', (typed) => {
    expect(readMonth(typed)).toBeUndefined();
  });

  it.each(['25/11/2026', '25.11.2026', '25-11-2026', '25 11 2026', '25112026', ' 25/11/2026 '])(
    'reads %s as the 25th of November',
    (typed) => {
      expect(readDay(typed)).toBe('2026-11-25');
    },
  );

  it('reads day before month: 03/11 is the third of November', () => {
    expect(readDay('3/11/2026')).toBe('2026-11-03');
  });

  it.each(['31/11/2026', '29/02/2026', '0/1/2026', '12/13/2026', '2026-11-25', '25/11/26', 'mai'])(
    'refuses %s: there is no such day',
    (typed) => {
      expect(readDay(typed)).toBeUndefined();
    },
  );

  it('writes an ISO day the usual way and leaves other text alone', () => {
    expect(writeIsoDay('2026-11-25')).toBe('25/11/2026');
    expect(writeIsoDay('chưa rõ')).toBe('chưa rõ');
  });
});
