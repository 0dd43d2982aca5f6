import { mentionedIn, suggested } from './mentions';

const people = [
  { person: 'p1', name: 'Trần Ngọc Bích' },
  { person: 'p2', name: 'Trần Ngọc' },
  { person: 'p3', name: 'Đỗ Văn Đạt' },
];

describe('naming colleagues in a note', () => {
  it('suggests people while their name is typed, without accents', () => {
    expect(suggested('Nhờ @do', people).map(({ person }) => person)).toEqual(['p3']);
    expect(suggested('Nhờ @', people)).toHaveLength(3);
    expect(suggested('Nhờ kiểm tra', people)).toEqual([]);
  });

  it('mentions exactly those named', () => {
    expect(mentionedIn('@Trần Ngọc Bích xem giúp', people)).toEqual(['p1']);
    expect(mentionedIn('@Trần Ngọc và @Đỗ Văn Đạt', people).sort()).toEqual(['p2', 'p3']);
  });
});
