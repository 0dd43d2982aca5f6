import { blindSearch } from './blind-search';

const items = [
  { label: 'Thẩm định hồ sơ', id: 's1' },
  { label: 'Đóng dấu, trả kết quả', id: 's2' },
];
const found = (pattern: string) => blindSearch(items, pattern, { keys: ['label', 'id'] });

describe('finding a step in the diagram', () => {
  it('needs no accents, and no đ', () => {
    expect(found('tham dinh').map(({ item }) => item['id'])).toEqual(['s1']);
    expect(found('dong dau').map(({ item }) => item['id'])).toEqual(['s2']);
    expect(found('Thẩm').map(({ item }) => item['id'])).toEqual(['s1']);
  });

  it('marks what was found as it is written', () => {
    const [{ tokens }] = found('tham dinh');
    const label = tokens['label'] as { value: string; match?: boolean }[];
    expect(label.map(({ value }) => value).join('')).toBe('Thẩm định hồ sơ');
    expect(label.find(({ match }) => match)?.value).toBe('Thẩm định');
  });
});
