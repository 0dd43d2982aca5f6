import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TypedText } from './typed-text';

@Component({
  selector: 'mc-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TypedText],
  template: `<input [mcTypedText]="address()" (typed)="heard.push($event)" />`,
})
class Page {
  readonly address = signal('');
  readonly heard: string[] = [];
}

async function open() {
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const field = (fixture.nativeElement as HTMLElement).querySelector('input') as HTMLInputElement;
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };
  const goTo = async (text: string) => {
    fixture.componentInstance.address.set(text);
    await fixture.whenStable();
  };
  return { field, type, goTo, heard: fixture.componentInstance.heard };
}

describe('a search field whose text stands in the address', () => {
  it('shows what the address says', async () => {
    const { field, goTo } = await open();
    await goTo('ho kinh doanh');
    expect(field.value).toBe('ho kinh doanh');
  });

  it('keeps what was typed while the address was still coming back', async () => {
    const { field, type, goTo, heard } = await open();
    type('ho');
    type('ho k');
    await goTo('ho');
    expect(field.value).toBe('ho k');
    expect(heard).toEqual(['ho', 'ho k']);
  });

  it('follows the address when one goes back', async () => {
    const { field, type, goTo } = await open();
    type('ho');
    await goTo('ho');
    type('ho k');
    await goTo('ho k');
    await goTo('ho');
    expect(field.value).toBe('ho');
  });

  it('is emptied with the filters', async () => {
    const { field, type, goTo } = await open();
    type('ho');
    await goTo('ho');
    await goTo('');
    expect(field.value).toBe('');
  });
});
