import { initialsOf } from './person-chip';

describe('initials of a person', () => {
  it.each([
    ['Nguyễn Thị Thu Hà', 'TH'],
    ['Lê Quốc Bảo', 'QB'],
    ['Đặng', 'Đ'],
    ['  Ông   Ích Khiêm ', 'ÍK'],
  ])('%s is %s: the given name comes last', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
