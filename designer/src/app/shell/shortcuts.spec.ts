import { DestroyRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Shortcuts } from './shortcuts';

function listening(...keys: string[]) {
  const pressed: string[] = [];
  const shortcuts = TestBed.inject(Shortcuts);
  shortcuts.listen(
    keys.map((key) => ({ keys: [key], label: `test.${key}`, run: () => pressed.push(key) })),
    TestBed.inject(DestroyRef),
  );
  return pressed;
}
const press = (key: string, on: Element = document.body, held: KeyboardEventInit = {}) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));

describe('keys of a page', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  it('act on the page', () => {
    const pressed = listening('j', 'Enter');
    press('j');
    press('Enter');
    expect(pressed).toEqual(['j', 'Enter']);
  });

  it('rest while somebody types', () => {
    const pressed = listening('j');
    document.body.innerHTML = '<input><textarea></textarea><select></select>';
    for (const field of document.body.children) press('j', field);
    expect(pressed).toEqual([]);
  });

  it('that are no text act in a field too; Escape leaves the field', () => {
    const pressed = listening('F9');
    document.body.innerHTML = '<input>';
    const field = document.body.querySelector('input');
    if (!field) throw new Error('no field');
    field.focus();
    press('F9', field);
    expect(pressed).toEqual(['F9']);
    expect(document.activeElement).toBe(field);
    press('Escape', field);
    expect(document.activeElement).toBe(document.body);
  });

  it('leave Enter to the button that has the focus', () => {
    const pressed = listening('Enter', 'j');
    document.body.innerHTML = '<button></button>';
    const button = document.body.children[0];
    press('Enter', button);
    press('j', button);
    expect(pressed).toEqual(['j']);
  });

  it('leave combinations to the browser', () => {
    const pressed = listening('r');
    press('r', document.body, { ctrlKey: true });
    expect(pressed).toEqual([]);
  });

  it('rest behind a dialog', () => {
    const pressed = listening('x');
    document.body.innerHTML = '<dialog open></dialog>';
    press('x');
    expect(pressed).toEqual([]);
  });
});
