import { workingTimeText } from './working-time-text';

describe('working time in words', () => {
  it('is told in minutes, hours or working days of eight hours, with a decimal comma in Vietnamese', () => {
    expect([0, 0.4, 3.52, 8, 17].map((hours) => workingTimeText(hours).vi)).toEqual(['0 phút', '24 phút', '3,5 giờ', '1 ngày', '2,1 ngày']);
    expect([0.4, 3.52, 8, 17].map((hours) => workingTimeText(hours).en)).toEqual(['24 min', '3.5 h', '1 day', '2.1 days']);
  });
});
