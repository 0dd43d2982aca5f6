import { pastChanges } from './past-changes';

const named = (name: string) => ({ businessObject: { get: () => name } });

describe('the named undo history', () => {
  const entry = (id: number, command: string, context: Readonly<Record<string, unknown>> = {}) => ({ id, command, context });
  const stack = [
    entry(1, 'shape.append', { shape: named('Thẩm định') }),
    entry(1, 'connection.create'),
    entry(2, 'element.updateLabel', { element: named('Ký') }),
    entry(3, 'elements.delete', { elements: [named('a'), named('b')] }),
  ];

  it('lists what was done by the words of a person, several commands of one act as one', () => {
    expect(pastChanges({ _stack: stack, _stackIdx: 3 }).done).toEqual([
      { words: { vi: 'Xóa', en: 'Delete' }, steps: 1 },
      { words: { vi: 'Đổi tên «Ký»', en: 'Rename “Ký”' }, steps: 2 },
      { words: { vi: 'Thêm tiếp «Thẩm định»', en: 'Append “Thẩm định”' }, steps: 3 },
    ]);
  });

  it('keeps what was undone, the next to be done again first', () => {
    const { done, undone } = pastChanges({ _stack: stack, _stackIdx: 1 });
    expect([done.length, undone.map(({ words }) => words.vi)]).toEqual([1, ['Đổi tên «Ký»', 'Xóa']]);
  });

  it('names the property that was changed, and where a new flow leads', () => {
    const changed = (set: object) => ({ element: named('Ký'), changes: [{ model: {}, set }] });
    const acts = [
      entry(1, 'mc.several-changes', changed({ 'mc:limit': '3 working-days' })),
      entry(2, 'mc.several-changes', changed({ 'mc:role': 'x', 'mc:agency': 'y' })),
      entry(3, 'connection.create', { source: named('Thẩm định'), target: named('Ký') }),
    ];
    expect(pastChanges({ _stack: acts, _stackIdx: 2 }).done.map(({ words }) => words.vi)).toEqual([
      'Nối «Thẩm định → Ký»',
      'Sửa thuộc tính «Ký»',
      'Đổi thời hạn «Ký»',
    ]);
  });
});
