import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { inputBinding } from '@angular/core';
import { type Form } from '@mot-cua/procedure';
import { withWords } from '../language/testing/with-words';
import { communesOf } from './communes-of';
import { FormDraft } from './form-draft';
import { FormFields } from './form-fields';
import fileWords from '../files/words.vi.json' with { type: 'json' };
import words from './words.vi.json' with { type: 'json' };

const label = (vi: string) => ({ vi, en: vi });
const form = (required: boolean): Form => ({
  id: 'request',
  title: label('Đơn'),
  fields: [{ name: 'home', kind: 'addressInParts', required, label: label('Nơi ở') }],
});

async function show(draft: FormDraft) {
  TestBed.configureTestingModule({
    imports: [withWords({ forms: words, files: fileWords })],
    providers: [provideHttpClient(), provideHttpClientTesting()],
  });
  const fixture = TestBed.createComponent(FormFields, {
    bindings: [inputBinding('draft', () => draft), inputBinding('summary', () => true)],
  });
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const part = (end: string): HTMLInputElement => {
    const found = page.querySelector<HTMLInputElement>(`input[id$="-home-${end}"]`);
    if (!found) throw new Error(`no control of ${end}`);
    return found;
  };
  const type = async (end: string, text: string) => {
    const control = part(end);
    control.value = text;
    control.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const leave = async (end: string) => {
    part(end).dispatchEvent(new Event('blur'));
    await fixture.whenStable();
  };
  return { fixture, page, part, type, leave };
}

describe('an address', () => {
  beforeAll(() => {
    // The list is a popover, which this DOM has not.
    HTMLElement.prototype.showPopover = () => undefined;
    HTMLElement.prototype.hidePopover = () => undefined;
  });

  it('is filled in parts; the province is found without accents', async () => {
    const draft = new FormDraft(form(true));
    const { type, leave, page, part } = await show(draft);
    await type('province', 'lai ch');
    expect([...page.querySelectorAll('[role=option]')].map((option) => option.textContent.trim())).toEqual(['Tỉnh Lai Châu']);
    await type('province', 'an g');
    expect(page.querySelector('[role=option]')?.textContent.trim()).toBe('Tỉnh An Giang');
    await type('province', 'lai ch');
    await leave('province');
    expect(part('province').value).toBe('Tỉnh Lai Châu');
    await type('commune', ' Xã Mường Tè ');
    await type('line', 'Bản Nậm Củm');
    expect(draft.submit()).toBe(true);
    expect(draft.answers()).toEqual({ home: { province: 'Tỉnh Lai Châu', commune: 'Xã Mường Tè', line: 'Bản Nậm Củm' } });
  });

  it('says which part is missing or is no province, and leads there', async () => {
    const draft = new FormDraft(form(true));
    const { type, page, fixture } = await show(draft);
    await type('province', 'Tỉnh Hà Tây');
    expect(draft.submit()).toBe(false);
    await fixture.whenStable();
    expect([...page.querySelectorAll('.note li a')].map((link) => link.textContent.trim())).toEqual([
      'Nơi ở, Tỉnh, thành phố',
      'Nơi ở, Xã, phường, đặc khu',
    ]);
    expect([...page.querySelectorAll('.message.error')].map((message) => message.textContent.trim())).toEqual([
      'Chọn một trong các giá trị có sẵn.',
      'Chưa nhập. Trường này bắt buộc.',
    ]);
  });

  it('that nobody must give is fine when empty, and whole when begun', () => {
    const draft = new FormDraft(form(false));
    expect(draft.submit()).toBe(true);
    expect(draft.answers()).toEqual({});
    draft.entries('home')[0].type('line', 'Thôn Hạ');
    expect(draft.submit()).toBe(false);
    expect(draft.problems().map(({ entry }) => entry?.problem.field)).toEqual(['province', 'commune']);
  });

  it('opens with what is known; what a version before was told in one line is not lost', () => {
    const known = new FormDraft(form(true), { home: { province: 'Thành phố Huế', commune: 'Phường Thuận Hóa' } });
    expect(known.answers()).toEqual({ home: { province: 'Thành phố Huế', commune: 'Phường Thuận Hóa' } });
    expect(new FormDraft(form(true), { home: 'Thôn Hạ, xã Phương An' }).answers()).toEqual({ home: { line: 'Thôn Hạ, xã Phương An' } });
    const kept = new FormDraft(form(true), {}, known.typed());
    expect(kept.answers()).toEqual(known.answers());
  });

  it('is blamed part by part by the server', () => {
    const draft = new FormDraft(form(true), { home: { province: 'Thành phố Huế', commune: 'x' } });
    draft.blame([{ path: '/data/home/commune', code: 'answer.too-long', message: 'Quá dài' }], '/data');
    expect(draft.problems()).toMatchObject([{ field: 'home', entry: { problem: { field: 'commune', message: 'Quá dài' } } }]);
  });

  it('offers the communes this installation knows, when the hand comes to them', async () => {
    const { type, page, part } = await show(new FormDraft(form(true)));
    const http = TestBed.inject(HttpTestingController);
    http.expectNone('api/organisation');
    part('commune').dispatchEvent(new Event('focus'));
    TestBed.tick();
    http.expectOne('api/organisation').flush({ agencies: [agency(30, 'commune', 'UBND xã Phương An')], roles: [] });
    await type('commune', 'phuong an');
    expect([...page.querySelectorAll('[id$="-commune-list"] [role=option]')].map((option) => option.textContent.trim())).toEqual([
      'Xã Phương An',
    ]);
  });
});

const agency = (id: number, kind: string, name: string, parent?: number) =>
  ({ id, kind, name: label(name), calendar: 'vn', ...(parent !== undefined && { parent }) }) as Parameters<typeof communesOf>[0][number];

describe('communes offered', () => {
  const agencies = [
    agency(1, 'province', 'UBND tỉnh Lai Châu'),
    agency(2, 'commune', 'UBND xã Mường Tè', 1),
    agency(3, 'commune', 'UBND phường Tân Phong', 1),
    agency(4, 'department', 'Công an xã Mường Tè', 2),
    { ...agency(5, 'commune', 'UBND xã Cũ', 1), to: '2025-06-30' },
  ];

  it('are those of the province chosen, as people call them', () => {
    expect(communesOf(agencies, 'Tỉnh Lai Châu')).toEqual(['Phường Tân Phong', 'Xã Mường Tè']);
    expect(communesOf(agencies, 'Tỉnh Sơn La')).toEqual([]);
  });
});
