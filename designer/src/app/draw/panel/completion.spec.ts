import { completionAt } from './completion';

const names = ['applicant_kind', 'area', 'noi_o', 'noi_o.commune', 'noi_o.line', 'noi_o.province', 'thẩm_định'];

describe('completion of an expression', () => {
  it('offers all names before a word is begun, then those the word finds, without accents', () => {
    expect(completionAt('', names)).toEqual({ offered: names, replaces: 0 });
    expect(completionAt('area > 100 and tham', names)).toEqual({ offered: ['thẩm_định'], replaces: 4 });
    expect(completionAt('noi_o.pro', names)).toEqual({ offered: ['noi_o.province'], replaces: 9 });
    expect(completionAt('area > xyz', names)).toEqual({ offered: names, replaces: 0 });
  });

  it('offers the provinces behind the province of an address', () => {
    expect(completionAt('noi_o.province = ', names).offered).toContain('"Thành phố Hà Nội"');
    expect(completionAt('noi_o.province = "lai ch', names)).toEqual({ offered: ['"Tỉnh Lai Châu"'], replaces: 7 });
    expect(completionAt('other.province = "lai', names).offered).not.toContain('"Tỉnh Lai Châu"');
  });
});
