import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { withWords } from '../language/testing/with-words';
import { StatusPill } from './status-pill';

const families: Readonly<Record<number, string>> = {
  1: 'run',
  2: 'run',
  3: 'end',
  4: 'run',
  5: 'wait',
  6: 'wait',
  7: 'end',
  8: 'end',
  9: 'done',
  10: 'done',
};

describe('the ten national statuses', () => {
  it.each(Object.entries(families))('status %s belongs to the family %s', async (status, family) => {
    TestBed.configureTestingModule({ imports: [withWords()] });
    const fixture = TestBed.createComponent(StatusPill, {
      bindings: [inputBinding('status', signal(Number(status))), inputBinding('name', signal({ vi: 'Đang xử lý', en: 'in process' }))],
    });
    await fixture.whenStable();
    const pill = fixture.nativeElement as HTMLElement;
    expect(pill.classList).toContain(family);
    expect(pill.textContent).toContain('Đang xử lý');
    expect(pill.querySelector('use')).not.toBeNull();
  });
});
