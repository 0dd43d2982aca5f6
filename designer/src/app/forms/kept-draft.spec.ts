import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Kept, forgetKept, keepTyped, readKept } from './kept-draft';

describe('what is being typed', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('is kept in this tab after a pause, under the name of what it is about', async () => {
    const typed = signal<Kept>({ form: { area: '92,5' } });
    const savedAt = TestBed.runInInjectionContext(() => keepTyped(() => ({ name: 'task:d1/s2#3', kept: typed() })));
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(savedAt()).toBeDefined();
    expect(readKept('task:d1/s2#3')).toEqual({ form: { area: '92,5' } });
    expect(readKept('task:d1/s4#4')).toBeUndefined();
    forgetKept('task:d1/s2#3');
    expect(readKept('task:d1/s2#3')).toBeUndefined();
  });

  it('is nothing when what was kept cannot be read', () => {
    sessionStorage.setItem('mc.kept.task:d1/s2#3', '{broken');
    expect(readKept('task:d1/s2#3')).toBeUndefined();
  });
});
