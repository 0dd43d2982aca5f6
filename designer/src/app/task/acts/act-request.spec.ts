import { linesOf, requestOf } from './act-request';

describe('an act beside the diagram', () => {
  it('asks for each line as a thing to complete, without its bullet (R-92)', () => {
    expect(linesOf('- Bản vẽ thiết kế\n\n2. Giấy chứng nhận\n  • Ảnh hiện trạng ')).toEqual([
      'Bản vẽ thiết kế',
      'Giấy chứng nhận',
      'Ảnh hiện trạng',
    ]);
  });

  it('promises a new date up to the end of the office day (R-41)', () => {
    expect(requestOf('reappoint', 's2#3', { ground: 'Mưa lũ', due: '2026-03-09', signer: 'p1' })).toEqual({
      act: 'reappoint',
      visit: 's2#3',
      ground: 'Mưa lũ',
      due: '2026-03-09T10:00:00.000Z',
      signer: 'p1',
    });
  });
});
