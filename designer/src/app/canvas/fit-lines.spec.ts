import { fitLines } from './fit-lines';

const letters = (text: string) => text.length;

describe('a lane name in the narrow head of its lane', () => {
  it('stays on one line where it fits', () => {
    expect(fitLines('Văn thư', 10, 2, letters)).toEqual(['Văn thư']);
  });
  it('is broken between words', () => {
    expect(fitLines('Bộ phận Một cửa', 9, 2, letters)).toEqual(['Bộ phận', 'Một cửa']);
  });
  it('says with an ellipsis that it goes on', () => {
    expect(fitLines('Phòng Văn hóa - Xã hội thuộc UBND xã', 12, 2, letters)).toEqual(['Phòng Văn', 'hóa - Xã…']);
  });
});
