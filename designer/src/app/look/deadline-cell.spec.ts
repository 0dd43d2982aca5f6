import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Level } from '@mot-cua/contract';
import { withWords } from '../language/testing/with-words';
import { DeadlineCell } from './deadline-cell';

async function show(inputs: Record<string, unknown>) {
  TestBed.configureTestingModule({ imports: [withWords()] });
  const fixture = TestBed.createComponent(DeadlineCell, {
    bindings: Object.entries(inputs).map(([name, value]) => inputBinding(name, signal(value))),
  });
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('the deadline cell', () => {
  it.each<[Level, string]>([
    ['green', 'Còn hạn'],
    ['yellow', 'Sắp đến hạn'],
    ['orange', 'Gấp'],
    ['red', 'Quá hạn'],
  ])('tells %s by shape and by word, never by colour alone', async (level, word) => {
    const cell = await show({ level });
    expect(cell.textContent).toContain(word);
    expect(cell.querySelector('.solid')).not.toBeNull();
  });

  it('says the remaining working time first, then the level (R-28)', async () => {
    const cell = await show({
      level: 'red',
      remaining: { value: -1.25, unit: 'working-days', text: { vi: 'quá hạn 1 ngày 2 giờ', en: '1 d 2 h late' } },
    });
    expect(cell.textContent).toMatch(/^\s*quá 1 ngày 2 giờ\s*Quá hạn\s*$/);
  });

  it('shows a paused clock as paused whatever its level was', async () => {
    expect((await show({ level: 'red', paused: true })).textContent).toContain('Tạm dừng');
  });

  it('says so where no limit counts', async () => {
    expect((await show({})).textContent).toContain('Không tính hạn');
  });
});
