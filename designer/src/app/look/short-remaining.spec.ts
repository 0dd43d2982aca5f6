import { shorten } from './short-remaining';

describe('remaining time in a cell', () => {
  it.each([
    ['quá hạn 21 phút làm việc', 'quá 21 phút'],
    ['còn 2 giờ 39 phút làm việc', 'còn 2 giờ 39 phút'],
    ['còn 1,5 ngày làm việc', 'còn 1,5 ngày làm việc'],
    ['còn 3 ngày', 'còn 3 ngày'],
  ])('"%s" becomes "%s": working hours go without the word, working days keep it (R-28)', (full, short) => {
    expect(shorten(full, 'vi')).toBe(short);
  });

  it.each([
    ['2 hours 39 minutes (working time) left', '2 h 39 min left'],
    ['21 minutes (working time) overdue', '21 min late'],
    ['10 working days left', '10 working days left'],
  ])('"%s" becomes "%s"', (full, short) => {
    expect(shorten(full, 'en')).toBe(short);
  });
});
