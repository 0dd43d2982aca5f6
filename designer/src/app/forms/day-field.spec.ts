import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { withWords } from '../language/testing/with-words';
import { DayField } from './day-field';
import words from './words.vi.json' with { type: 'json' };

async function show(day = '') {
  TestBed.configureTestingModule({ imports: [withWords({ forms: words })] });
  const told: string[] = [];
  const fixture = TestBed.createComponent(DayField, {
    bindings: [
      inputBinding('inputId', () => 'on'),
      inputBinding('day', signal(day)),
      outputBinding<string>('dayChange', (iso) => told.push(iso)),
    ],
  });
  await fixture.whenStable();
  const text = (fixture.nativeElement as HTMLElement).querySelector('input');
  if (!text) throw new Error('no field');
  const type = async (typed: string) => {
    text.value = typed;
    text.dispatchEvent(new Event('input'));
    text.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
  };
  return { field: fixture.componentInstance, text, told, type };
}

describe('a day in a page of its own', () => {
  it('is shown as day, month, year and read as the calendar has it', async () => {
    const { field, text, told, type } = await show('2026-11-25');
    expect(text.value).toBe('25/11/2026');
    await type('1.12.2026');
    expect(field.value).toBe('2026-12-01');
    expect(text.value).toBe('01/12/2026');
    expect(told).toEqual(['2026-12-01']);
  });

  it('that does not exist is marked, told to nobody and kept as typed', async () => {
    const { field, text, told, type } = await show('2026-11-25');
    await type('31/02/2026');
    expect(text.getAttribute('aria-invalid')).toBe('true');
    expect(text.value).toBe('31/02/2026');
    expect(field.value).toBe('');
    expect(told).toEqual([]);
  });

  it('may be taken away', async () => {
    const { told, type } = await show('2026-11-25');
    await type('');
    expect(told).toEqual(['']);
  });
});
