import { writeBytes } from './write-bytes';

describe('the size of a file', () => {
  it.each([
    [12, '12 byte'],
    [1_536, '1,5 KB'],
    [209_715_200, '200 MB'],
  ])('of %d bytes is written as %s', (bytes, text) => {
    expect(writeBytes(bytes)).toBe(text);
  });
});
