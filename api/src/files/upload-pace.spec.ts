import { MOST_A_MINUTE, MOST_AT_ONCE, UploadPace } from './upload-pace';

describe('the pace of handing in files', () => {
  it('lets one person hand in so many a minute, and nobody else wait for it', () => {
    const pace = new UploadPace();
    for (let n = 0; n < MOST_A_MINUTE; n++) {
      expect(pace.begin('an', n * 100)).toBe(0);
      pace.end('an');
    }
    expect(pace.begin('an', 10_000)).toBe(50);
    expect(pace.begin('binh', 10_000)).toBe(0);
    expect(pace.begin('an', 60_000)).toBe(0);
  });

  it('lets one person send only a few at the same time', () => {
    const pace = new UploadPace();
    for (let n = 0; n < MOST_AT_ONCE; n++) expect(pace.begin('an', n)).toBe(0);
    expect(pace.begin('an', 9)).toBe(1);
    pace.end('an');
    expect(pace.begin('an', 10)).toBe(0);
  });
});
