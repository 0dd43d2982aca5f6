import { at } from '../testing/at';
import { explainClock } from './explain-clock';
import { nationalCalendar } from './national-calendar';

const calendar = nationalCalendar();
const clock = { limit: { value: 10, unit: 'working-days' }, startedAt: at('2026-06-15 09:00'), due: at('2026-06-29 17:30') } as const;
const vi = (of: Parameters<typeof explainClock>[1]) =>
  explainClock(calendar, of, 'B').lines.map((line) => `${line.rule ?? ''} ${line.text.vi}`);

describe('Why a due time is what it is', () => {
  it('names the run that a supplement ended before the days of the present one (R-30)', () => {
    const earlier = [{ startedAt: at('2026-06-01 08:00'), endedAt: at('2026-06-03 10:00'), due: at('2026-06-15 17:30') }];
    const lines = vi({ ...clock, earlier });
    expect(lines[0]).toBe(
      'R-30 Lần 1: từ 08:00 Thứ Hai 01/06/2026, hạn 17:30 Thứ Hai 15/06/2026; 10:00 Thứ Tư 03/06/2026 yêu cầu bổ sung, thời hạn tính lại từ đầu',
    );
    expect(lines.at(-1)).toBe(' Hạn: 17:30 Thứ Hai 29/06/2026');
  });

  it('names what sector law added, with its article (R-25)', () => {
    const extended = {
      ...clock,
      limit: { value: 13, unit: 'working-days' },
      due: at('2026-07-02 17:30'),
      extensions: [{ at: at('2026-06-16 08:00'), by: { value: 3, unit: 'working-days' }, ground: 'xác minh', basis: 'Luật Hộ tịch Đ18' }],
    } as const;
    expect(explainClock(calendar, extended, 'B').lines.find(({ kind }) => kind === 'extended')).toMatchObject({
      article: 'Luật Hộ tịch Đ18',
      text: { vi: 'Trong đó gia hạn 3 ngày làm việc (08:00 Thứ Ba 16/06/2026): xác minh' },
    });
  });

  it('names the apology that set a new date, and that it came late (R-41)', () => {
    const reappointed = {
      at: at('2026-06-29 08:00'),
      from: clock.due,
      to: at('2026-07-03 17:30'),
      ground: 'chờ ý kiến',
      late: true,
    } as const;
    expect(vi({ ...clock, due: reappointed.to, reappointed }).slice(-2)).toEqual([
      'R-41 Đã hẹn lại từ 17:30 Thứ Hai 29/06/2026 kèm thư xin lỗi (xin lỗi muộn): chờ ý kiến',
      ' Hạn: 17:30 Thứ Sáu 03/07/2026',
    ]);
  });

  it('says when the recorded due time is not what the calendar of today gives (R-27)', () => {
    expect(vi({ ...clock, due: at('2026-06-30 17:30') }).at(-2)).toMatch(/^R-27 Theo lịch hiện nay hạn là 17:30 Thứ Hai 29\/06\/2026/);
  });
});
