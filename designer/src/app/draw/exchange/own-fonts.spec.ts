import { holdsOneOf } from './own-fonts';

const letters = (text: string): number[] => [...text].map((letter) => letter.codePointAt(0) ?? 0);

describe('the fonts a picture takes along', () => {
  it.each([
    ['Ký', 'U+0020-007E, U+00FD', true],
    ['Thẩm định', 'U+1EA0-1EF9', true],
    ['Ky', 'U+1EA0-1EF9, U+0110', false],
    ['ü', 'U+0020-007E, U+00A0', false],
    ['ü', '', true],
  ])('%s needs a file with the letters %s: %s', (text, range, needed) => {
    expect(holdsOneOf(letters(text), range)).toBe(needed);
  });
});
