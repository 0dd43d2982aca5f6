import { parseLimit } from './parse-limit';
import { printLimit } from './print-limit';
import { type LimitUnit } from './time-limit';

const read = (text: string) => {
  const parsed = parseLimit(text);
  if (parsed.kind === 'limit') return `${parsed.limit.value} ${parsed.limit.unit}${parsed.inDoubt ? ' ?' : ''}`;
  return parsed.kind === 'not-counted' ? 'not counted' : parsed.code;
};

describe('The time cell of an approved process (R-14, R-152)', () => {
  it.each([
    ['0,25 ngày', '0.25 calendar-days ?'],
    ['0,25 ngày làm việc', '0.25 working-days'],
    ['04 giờ làm việc', '4 working-hours'],
    ['04 giờ', '4 working-hours ?'],
    ['45 ngày', '45 calendar-days ?'],
    ['01 ngày làm việc', '1 working-days'],
    ['168 giờ (tương đương 21 ngày)', '168 working-hours ?'],
    ['Không quá 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', '5 working-days'],
    ['Trong 3,5 ngày làm việc.', '3.5 working-days'],
    ['½ ngày làm việc', '0.5 working-days'],
    ['1/2 ngày làm việc', '0.5 working-days'],
    ['nửa tháng', '15 calendar-days'],
    ['02 tháng', '2 months'],
    ['30 phút làm việc', '0.5 working-hours'],
    ['12 giờ liên tục', '12 elapsed-hours'],
    ['10 working days', '10 working-days'],
    ['0.5 day', '0.5 calendar-days ?'],
    ['within 8 working hours', '8 working-hours'],
    ['half a month', '15 calendar-days'],
    ['12 elapsed hours', '12 elapsed-hours'],
    ['Không tính thời gian', 'not counted'],
    ['Giờ hành chính', 'limit.no-number'],
    ['Ngay sau khi nhận đủ hồ sơ hợp lệ', 'limit.no-number'],
    ['Trong thời gian thông báo tuyển dụng', 'limit.no-number'],
    ['5 - 7 ngày làm việc', 'limit.several'],
    ['3 tuần', 'limit.no-unit'],
    ['12', 'limit.no-unit'],
    ['', 'limit.empty'],
    ['0 ngày làm việc', 'limit.not-positive'],
    ['10000 ngày làm việc', 'limit.too-long'],
    ['1.500 giờ', 'limit.ambiguous-number'],
    ['1/0 ngày', 'limit.ambiguous-number'],
    ['1,2,3 ngày', 'limit.ambiguous-number'],
  ])('%s reads as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('reads a bare "ngày" as working days where the procedure says so, and still marks it', () => {
    expect(parseLimit('15 ngày', { days: 'working-days' })).toEqual({
      kind: 'limit',
      limit: { value: 15, unit: 'working-days' },
      inDoubt: true,
    });
  });

  it('understands decomposed letters as well as composed ones', () => {
    expect(read('3 ngày làm việc'.normalize('NFD'))).toBe('3 working-days');
  });

  it('names the cell that is no limit, in both languages', () => {
    const parsed = parseLimit('Giờ hành chính');
    expect(parsed.kind === 'not-a-limit' && parsed.message).toEqual({
      vi: '"Giờ hành chính" không nêu con số nào.',
      en: '"Giờ hành chính" states no number.',
    });
  });
});

describe('A limit in words', () => {
  it.each([
    [0.25, 'working-days', '0,25 ngày làm việc', '0,25 working days'],
    [1, 'working-days', '1 ngày làm việc', '1 working day'],
    [45, 'calendar-days', '45 ngày', '45 calendar days'],
    [4, 'working-hours', '4 giờ làm việc', '4 working hours'],
    [12, 'elapsed-hours', '12 giờ liên tục', '12 elapsed hours'],
    [2, 'months', '2 tháng', '2 months'],
  ] as [number, LimitUnit, string, string][])('%d %s is "%s"', (value, unit, vi, en) => {
    expect(printLimit({ value, unit })).toEqual({ vi, en });
  });

  it('reads back what it writes', () => {
    for (const unit of ['working-hours', 'working-days', 'calendar-days', 'elapsed-hours', 'months'] as const) {
      for (const value of unit === 'months' ? [1, 2, 12] : [0.25, 0.5, 1, 2.75, 15, 120]) {
        const { vi, en } = printLimit({ value, unit });
        for (const text of [vi, en]) expect(parseLimit(text)).toMatchObject({ kind: 'limit', limit: { value, unit } });
      }
    }
  });
});
