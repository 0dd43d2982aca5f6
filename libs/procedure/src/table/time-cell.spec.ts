import { readTimeCell } from './time-cell';

describe('the time column of an approved table', () => {
  // The cells of the fixture fx-non-numeric-time: read in decisions of Cao Bằng, Nghệ An and Hà Tĩnh, 2025.
  it.each([
    ['Không tính thời gian', { kind: 'notCounted', why: 'said' }],
    ['Giờ hành chính', { kind: 'notCounted', why: 'officeHours' }],
    ['Ngay sau khi nhận đủ hồ sơ hợp lệ', { kind: 'atOnce' }],
    [
      'Trong thời gian thông báo tuyển dụng của cơ quan có thẩm quyền tuyển dụng',
      { kind: 'words', words: 'Trong thời gian thông báo tuyển dụng của cơ quan có thẩm quyền tuyển dụng' },
    ],
    ['0,25 ngày làm việc', { kind: 'limit', limit: { value: 0.25, unit: 'working-days' } }],
    ['04 giờ làm việc', { kind: 'limit', limit: { value: 4, unit: 'working-hours' } }],
    ['04 giờ', { kind: 'limit', limit: { value: 4, unit: 'working-hours' } }],
    ['45 ngày', { kind: 'limit', limit: { value: 45, unit: 'calendar-days' } }],
    ['02 giờ làm việc', { kind: 'limit', limit: { value: 2, unit: 'working-hours' } }],
  ])('reads "%s" as the law counts it (R-14)', (cell, expected) => {
    expect(readTimeCell(cell)).toEqual(expected);
  });

  it.each([
    ['1/2 ngày làm việc', 0.5, 'working-days'],
    ['nửa ngày làm việc', 0.5, 'working-days'],
    ['  03  tháng ', 3, 'months'],
    ['30 phút', 0.5, 'working-hours'],
    ['02 tuần', 14, 'calendar-days'],
    ['1.5 ngày làm việc', 1.5, 'working-days'],
  ])('also reads "%s"', (cell, value, unit) => {
    expect(readTimeCell(cell)).toEqual({ kind: 'limit', limit: { value, unit } });
  });

  it('leaves to a person what holds more than one duration', () => {
    expect(readTimeCell('03 ngày làm việc; 05 ngày nếu phải xác minh').kind).toBe('words');
    expect(readTimeCell('').kind).toBe('words');
  });

  it('reads letters that came decomposed from a spreadsheet', () => {
    expect(readTimeCell('0,5 ngày làm việc'.normalize('NFD'))).toEqual({ kind: 'limit', limit: { value: 0.5, unit: 'working-days' } });
  });
});
