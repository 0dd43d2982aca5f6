import { at } from '../testing/at';
import { cutOff } from './cut-off';
import { instantText } from './instant-text';
import { nationalCalendar } from './national-calendar';

const calendar = nationalCalendar('V1');
const show = (instant: number) => instantText(instant, 420).vi;

describe('The 15:00 rule (R-13)', () => {
  it.each([
    ['14:59 goes on the same day', '2026-03-03 14:59', '2026-03-03 17:30', '2026-03-03 17:30'],
    ['15:00 sharp still goes on the same day', '2026-03-03 15:00', '2026-03-03 17:30', '2026-03-03 17:30'],
    ['15:01 goes at the start of the next working day', '2026-03-03 15:01', '2026-03-04 07:30', '2026-03-04 17:30'],
    ['Friday 15:30 goes on Monday', '2026-03-06 15:30', '2026-03-09 07:30', '2026-03-09 17:30'],
    ['the day before Tết 15:30 goes on the first working day after Tết', '2026-02-13 15:30', '2026-02-23 07:30', '2026-02-23 17:30'],
    ['a Saturday morning at the counter goes on Monday', '2026-03-07 09:00', '2026-03-09 07:30', '2026-03-09 17:30'],
  ])('a dossier received at %s', (_, received, forwardBy, resultBy) => {
    const answer = cutOff(calendar, at(received));
    expect(show(answer.forwardBy)).toBe(show(at(forwardBy)));
    expect(show(answer.sameDayResultBy)).toBe(show(at(resultBy)));
  });

  it('goes by the minute printed on the receipt, not by seconds', () => {
    expect(cutOff(calendar, at('2026-03-03 15:00') + 59_999).late).toBe(false);
    expect(cutOff(calendar, at('2026-03-03 15:01')).late).toBe(true);
  });

  it('says why', () => {
    expect(cutOff(calendar, at('2026-02-13 15:30')).text.vi).toBe(
      'Nhận lúc 15:30 Thứ Sáu 13/02/2026, sau 15 giờ hoặc vào ngày nghỉ: chuyển vào đầu ngày làm việc tiếp theo, Thứ Hai 23/02/2026 (R-13).',
    );
  });
});
