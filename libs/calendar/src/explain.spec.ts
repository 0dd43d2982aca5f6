import { at } from '../testing/at';
import { chance } from '../testing/chance';
import { randomLayers } from '../testing/random-calendar';
import { compileCalendar } from './compile-calendar';
import { deadlineWithPauses, type Pause } from './deadline';
import { explain } from './explain';
import { type Explanation } from './explanation';
import { nationalCalendar, nationalLayer } from './national-calendar';
import { officeHours } from './office-hours-variants';
import { type Limit } from './time-limit';

const calendar = nationalCalendar('V1');
const lines = (explanation: Explanation) =>
  explanation.lines.map(({ text, rule, article, source }) =>
    [text.vi, rule, article, source].filter((part) => part !== undefined).join(' | '),
  );

describe('How a due time follows, line by line', () => {
  it('names each day skipped over Tết with its notice, and adds up to the limit (R-15, R-16)', () => {
    expect(lines(explain(calendar, { value: 3, unit: 'working-days' }, at('2026-02-13 14:00'), 'A'))).toEqual([
      'Thời hạn: 3 ngày làm việc × 8 giờ = 24 giờ | R-15',
      'Quy ước A: giờ làm việc thực tế, 1 ngày = 8 giờ | R-15',
      'Giờ làm việc: 07:30–11:30, 13:30–17:30 | giờ của nhiều cơ quan cấp tỉnh, cấp xã',
      'Bắt đầu: 14:00 Thứ Sáu 13/02/2026 | R-10',
      'Thứ Sáu 13/02/2026, 14:00–17:30: 3 giờ 30 phút | R-15',
      'Thứ Bảy 14/02/2026 – Chủ nhật 15/02/2026: nghỉ hằng tuần, không tính | R-14',
      'Thứ Hai 16/02/2026 – Thứ Sáu 20/02/2026: Tết Nguyên đán (TB 9441/TB-BNV), không tính | R-14 | TB 9441/TB-BNV',
      'Thứ Bảy 21/02/2026 – Chủ nhật 22/02/2026: nghỉ hằng tuần, không tính | R-14',
      'Thứ Hai 23/02/2026 – Thứ Ba 24/02/2026: 2 ngày × 8 giờ = 16 giờ | R-15',
      'Thứ Tư 25/02/2026, 07:30–11:30, 13:30–14:00: 4 giờ 30 phút | R-15',
      'Cộng: 3 giờ 30 phút + 16 giờ + 4 giờ 30 phút = 24 giờ',
      'Hạn: 14:00 Thứ Tư 25/02/2026',
    ]);
  });

  it('leaves out the first day and counts a worked Saturday in whole days (R-16)', () => {
    expect(lines(explain(calendar, { value: 3.5, unit: 'working-days' }, at('2026-01-07 14:00'), 'B'))).toEqual([
      'Thời hạn: 3,5 ngày làm việc | R-14',
      'Quy ước B: ngày tròn, không tính ngày đầu tiên, hết hạn khi hết giờ làm việc của ngày cuối | R-16 | BLDS 2015 Đ147, Đ148',
      'Giờ làm việc: 07:30–11:30, 13:30–17:30 | giờ của nhiều cơ quan cấp tỉnh, cấp xã',
      'Bắt đầu: 14:00 Thứ Tư 07/01/2026 | R-10',
      'Thứ Tư 07/01/2026: ngày đầu tiên không tính | R-16 | BLDS 2015 Đ147.2',
      'Thứ Năm 08/01/2026 – Thứ Sáu 09/01/2026: 2 ngày làm việc | R-16 | BLDS 2015 Đ148.1',
      'Thứ Bảy 10/01/2026 – Làm bù 02/1 (CV 12729/VPCP-KGVX): 1 ngày làm việc | R-16 | BLDS 2015 Đ148.1 | CV 12729/VPCP-KGVX',
      'Chủ nhật 11/01/2026: nghỉ hằng tuần, không tính | R-14',
      'Thứ Hai 12/01/2026, đến 11:30: 0,5 ngày | R-15',
      'Cộng: 2 + 1 + 0,5 = 3,5 ngày',
      'Hạn: 11:30 Thứ Hai 12/01/2026',
    ]);
  });

  it('moves a last calendar day in Tết to the next working day (R-14, R-16)', () => {
    expect(lines(explain(calendar, { value: 15, unit: 'calendar-days' }, at('2026-02-03 09:00'), 'A')).slice(4)).toEqual([
      'Thứ Ba 03/02/2026: ngày đầu tiên không tính | R-16 | BLDS 2015 Đ147.2',
      'Thứ Tư 04/02/2026 – Thứ Tư 18/02/2026: 15 ngày, tính cả ngày nghỉ | R-16 | BLDS 2015 Đ148.1',
      'Thứ Năm 19/02/2026 – Thứ Sáu 20/02/2026: Tết Nguyên đán (TB 9441/TB-BNV), không tính | R-14 | TB 9441/TB-BNV',
      'Thứ Bảy 21/02/2026 – Chủ nhật 22/02/2026: nghỉ hằng tuần, không tính | R-14',
      'Ngày cuối Thứ Tư 18/02/2026 là ngày nghỉ (Tết Nguyên đán (TB 9441/TB-BNV)): chuyển đến hết ngày làm việc tiếp theo, Thứ Hai 23/02/2026 | R-16 | BLDS 2015 Đ148.5',
      'Hạn: 17:30 Thứ Hai 23/02/2026',
    ]);
  });

  it('shows a pause with its lawful reason and what ran on after it (R-18, R-19)', () => {
    const pauses: Pause[] = [{ from: at('2026-11-13 15:00'), to: at('2026-11-20 10:00'), reason: 'tax-assessment' }];
    expect(lines(explain(calendar, { value: 8, unit: 'working-days' }, at('2026-11-09 08:20'), 'A', pauses)).slice(4)).toEqual([
      'Thứ Hai 09/11/2026, 08:20–11:30, 13:30–17:30: 7 giờ 10 phút | R-15',
      'Thứ Ba 10/11/2026 – Thứ Năm 12/11/2026: 3 ngày × 8 giờ = 24 giờ | R-15',
      'Thứ Sáu 13/11/2026, 07:30–11:30, 13:30–15:00: 5 giờ 30 phút | R-15',
      'Tạm dừng từ 15:00 Thứ Sáu 13/11/2026 đến 10:00 Thứ Sáu 20/11/2026: Chờ cơ quan thuế xác định nghĩa vụ tài chính (NĐ 151/2025/NĐ-CP), không tính | R-18 | NĐ 151/2025/NĐ-CP',
      'Chạy tiếp từ 10:00 Thứ Sáu 20/11/2026, còn 27 giờ 20 phút làm việc | R-19',
      'Thứ Sáu 20/11/2026, 10:00–11:30, 13:30–17:30: 5 giờ 30 phút | R-15',
      'Thứ Bảy 21/11/2026 – Chủ nhật 22/11/2026: nghỉ hằng tuần, không tính | R-14',
      'Thứ Hai 23/11/2026, cả ngày: 8 giờ | R-15',
      'Thứ Ba 24/11/2026: Ngày Văn hóa Việt Nam (NQ 28/2026/QH16), không tính | R-14 | NQ 28/2026/QH16',
      'Thứ Tư 25/11/2026, cả ngày: 8 giờ | R-15',
      'Thứ Năm 26/11/2026, 07:30–11:30, 13:30–15:20: 5 giờ 50 phút | R-15',
      'Cộng: 7 giờ 10 phút + 24 giờ + 5 giờ 30 phút + 5 giờ 30 phút + 8 giờ + 8 giờ + 5 giờ 50 phút = 64 giờ',
      'Hạn: 15:20 Thứ Năm 26/11/2026',
    ]);
  });

  it('says that a pause lasts, and what was left of whole days after one', () => {
    const open = explain(calendar, { value: 5, unit: 'working-days' }, at('2026-03-02 09:00'), 'B', [
      { from: at('2026-03-04 10:00'), reason: 'unlisted' },
    ]);
    expect(lines(open).slice(5, 7)).toEqual([
      'Thứ Ba 03/03/2026 – Thứ Tư 04/03/2026: 2 ngày làm việc | R-16 | BLDS 2015 Đ148.1',
      'Tạm dừng từ 10:00 Thứ Tư 04/03/2026 đến nay: unlisted, không tính | R-18',
    ]);
    const pauses: Pause[] = [{ from: at('2026-03-04 10:00'), to: at('2026-03-10 10:00'), reason: 'financial-obligation' }];
    const after = lines(explain(calendar, { value: 5, unit: 'working-days' }, at('2026-03-02 09:00'), 'B', pauses));
    expect(after).toContain('Chạy tiếp từ 10:00 Thứ Ba 10/03/2026, còn 3 ngày làm việc | R-19');
    expect(after).toContain('Cộng: 2 + 3 = 5 ngày');
    expect(after.at(-1)).toBe('Hạn: 17:30 Thứ Sáu 13/03/2026');
  });

  it('says where lateness was kept, where a bound took effect, and how months and elapsed hours are counted', () => {
    const pauses: Pause[] = [{ from: at('2026-06-01 15:30'), to: at('2026-06-08 15:30'), reason: 'financial-obligation' }];
    expect(lines(explain(calendar, { value: 4, unit: 'working-hours' }, at('2026-06-01 07:30'), 'A', pauses))).toContain(
      'Khi tạm dừng đã quá hạn 2 giờ: phần quá hạn giữ nguyên | R-19',
    );
    expect(lines(explain(nationalCalendar('V3'), { value: 0.75, unit: 'working-days' }, at('2026-03-06 17:00'), 'B'))).toContain(
      'Một phần của ngày kết thúc chậm nhất khi hết ngày làm việc tiếp theo | R-16',
    );
    expect(lines(explain(calendar, { value: 2, unit: 'months' }, at('2026-01-15 09:00'), 'A'))).toContain(
      '2 tháng: đến hết ngày tương ứng, Chủ nhật 15/03/2026 | R-16 | BLDS 2015 Đ148.3',
    );
    expect(lines(explain(calendar, { value: 12, unit: 'elapsed-hours' }, at('2026-02-17 20:00'), 'A'))).toContain(
      '20:00 Thứ Ba 17/02/2026 – 08:00 Thứ Tư 18/02/2026: 12 giờ liên tục | R-14 | BLDS 2015 Đ147.1',
    );
  });

  it('warns where days are only proposed or not known', () => {
    const explanation = explain(calendar, { value: 3, unit: 'working-days' }, at('2027-02-03 08:20'), 'B');
    expect(explanation.certainty.kind).toBe('proposed');
    expect(explanation.lines.at(-1)).toMatchObject({ kind: 'warning', counted: false });
    expect(lines(explanation)).toContain(
      'Thứ Sáu 05/02/2027: Tết Nguyên đán (phương án 22/9/2026, mới là đề xuất), không tính | R-14 | phương án 22/9/2026',
    );
  });

  it('shows a change of office hours on its day, and counts from the minute', () => {
    const outcome = compileCalendar('summer', [
      { ...nationalLayer('V1'), timetables: [officeHours('V1'), { ...officeHours('V4'), validFrom: '2026-04-15', source: 'QĐ 9' }] },
    ]);
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
    const found = lines(explain(outcome.calendar, { value: 2, unit: 'working-days' }, at('2026-04-14 16:00') + 37_000, 'A'));
    expect(found).toContain('Giờ làm việc từ 15/04/2026: 07:00–11:30, 13:30–17:00 | QĐ 9');
    expect(found).toContain('Thứ Ba 14/04/2026, 16:00–17:30: 1 giờ 30 phút | R-15');
  });

  it('speaks English in every line that has Vietnamese', () => {
    const { lines: all } = explain(calendar, { value: 15, unit: 'calendar-days' }, at('2026-02-03 09:00'), 'A');
    for (const { text } of all) expect(text.en).not.toBe('');
    expect(all[5].text.en).toBe('Wed 04/02/2026 – Wed 18/02/2026: 15 days, days off included');
  });
});

it('The counted lines add up to the limit and end where the due time is, for any calendar, limit and pause (seed 16, 2,400 cases)', () => {
  const luck = chance(16);
  for (let world = 0; world < 24; world++) {
    const outcome = compileCalendar('random', randomLayers(luck));
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
    for (let count = 0; count < 100; count++) {
      const start = at('2024-02-01 00:00') + luck.whole(0, 900 * 1_440) * 60_000;
      const limit: Limit = {
        value: luck.whole(1, 100) / 4,
        unit: luck.oneOf(['working-hours', 'working-days', 'calendar-days', 'elapsed-hours']),
      };
      const convention = luck.oneOf(['A', 'B'] as const);
      const unpaused = deadlineWithPauses(outcome.calendar, limit, start, convention, []);
      const from = start + Math.floor((unpaused - start) / luck.whole(2, 9));
      const pauses = luck.once(2) ? [{ from, to: from + luck.whole(1, 9_000) * 60_000, reason: 'tax-assessment' }] : [];
      const explanation = explain(outcome.calendar, limit, start, convention, pauses);
      const place = JSON.stringify({ limit, start, convention, pauses });
      if (explanation.due !== deadlineWithPauses(outcome.calendar, limit, start, convention, pauses))
        throw new Error(`another due time: ${place}`);
      checkSum(explanation, limit, convention, place);
    }
  }
});

/** Lines in days add up to the days of the limit, else lines in time to its hours. */
function checkSum(explanation: Explanation, limit: Limit, convention: 'A' | 'B', place: string): void {
  const sum = { time: 0, days: 0 };
  for (const { amount, counted } of explanation.lines) {
    if ((amount !== undefined) !== counted) throw new Error(`a counted line without an amount: ${place}`);
    if (amount?.unit === 'time') sum.time += amount.ms;
    if (amount?.unit === 'days') sum.days += amount.days;
  }
  const inDays = limit.unit === 'calendar-days' || (limit.unit === 'working-days' && convention === 'B');
  const bounded = explanation.lines.some(({ kind }) => kind === 'bounded');
  const wanted = limit.unit.endsWith('hours') ? limit.value * 3_600_000 : limit.value * 8 * 3_600_000;
  if (inDays && limit.value >= 1) {
    if (Math.abs(sum.days - limit.value) > 1e-9) throw new Error(`${sum.days} days of ${limit.value}: ${place}`);
  } else if (!bounded && sum.time !== wanted) throw new Error(`${sum.time} ms of ${wanted}: ${place}`);
}
