import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { inputBinding, signal } from '@angular/core';
import { type Form } from '@mot-cua/procedure';
import { withWords } from '../language/testing/with-words';
import { type FieldProblem, FormDraft } from './form-draft';
import { FormFields } from './form-fields';
import fileWords from '../files/words.vi.json' with { type: 'json' };
import words from './words.vi.json' with { type: 'json' };

const form: Form = {
  id: 'appraise',
  title: { vi: 'Kết quả thẩm định', en: 'Appraisal' },
  fields: [
    { name: 'day', kind: 'date', required: true, label: { vi: 'Ngày kiểm tra', en: 'Date' } },
    {
      name: 'kind',
      kind: 'choice',
      required: false,
      label: { vi: 'Loại công trình', en: 'Kind' },
      choices: [{ value: 'house', label: { vi: 'Nhà ở', en: 'House' } }],
    },
    { name: 'near', kind: 'boolean', required: false, label: { vi: 'Có công trình liền kề', en: 'Adjacent' } },
  ],
};

async function show(inputs: Record<string, unknown>) {
  TestBed.configureTestingModule({
    imports: [withWords({ forms: words, files: fileWords })],
    providers: [provideHttpClient(), provideHttpClientTesting()],
  });
  const fixture = TestBed.createComponent(FormFields, {
    bindings: Object.entries(inputs).map(([name, value]) => inputBinding(name, signal(value))),
  });
  await fixture.whenStable();
  return { page: fixture.nativeElement as HTMLElement, settle: () => fixture.whenStable() };
}

describe('a form on the page', () => {
  it('ties every label to its field and says in words what is required', async () => {
    const { page } = await show({ draft: new FormDraft(form) });
    for (const label of page.querySelectorAll('label[for]'))
      expect(page.querySelector(`#${label.getAttribute('for') ?? ''}`)).not.toBeNull();
    expect(page.querySelector('label')?.textContent).toContain('(bắt buộc)');
  });

  it('writes what is typed into the draft', async () => {
    const draft = new FormDraft(form);
    const { page } = await show({ draft });
    const day = page.querySelector<HTMLInputElement>('mc-date-input input');
    if (!day) throw new Error('no date field');
    day.value = '1/12/2026';
    day.dispatchEvent(new Event('input'));
    expect(draft.answers()['day']).toBe('2026-12-01');
  });

  it('says under the field what is wrong and ties the sentence to it', async () => {
    const draft = new FormDraft(form);
    const { page, settle } = await show({ draft, summary: true });
    draft.submit();
    await settle();
    const day = page.querySelector('mc-date-input input');
    expect(day?.getAttribute('aria-invalid')).toBe('true');
    expect(page.querySelector(`#${day?.getAttribute('aria-describedby') ?? 'none'}`)?.textContent).toContain('bắt buộc');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Ngày kiểm tra');
  });

  it('cannot be changed when it is locked', async () => {
    const { page } = await show({ draft: new FormDraft(form, { day: '2026-11-20' }), locked: true });
    expect(page.querySelector<HTMLInputElement>('mc-date-input input')?.readOnly).toBe(true);
    expect(page.querySelector('select')?.disabled).toBe(true);
    expect(page.querySelector('.required')).toBeNull();
  });

  it('asks a group as often as it takes, each entry by the same fields under a name of its own', async () => {
    const children: Form = {
      id: 'family',
      title: { vi: 'Gia đình', en: 'Family' },
      fields: [
        {
          name: 'children',
          kind: 'group',
          required: true,
          maximum: 2,
          label: { vi: 'Con', en: 'Child' },
          fields: [{ name: 'fullName', kind: 'text', required: true, label: { vi: 'Họ tên', en: 'Name' } }],
        },
      ],
    };
    const draft = new FormDraft(children);
    const { page, settle } = await show({ draft, summary: true });
    expect([...page.querySelectorAll('[role=group]')].map((entry) => entry.getAttribute('aria-label'))).toEqual(['Con 1']);
    draft.submit();
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Con 1, Họ tên');
    page.querySelector<HTMLElement>('[role=alert] a')?.click();
    expect(document.activeElement?.getAttribute('id') ?? '').toMatch(/-children-0-fullName$/u);
    [...page.querySelectorAll('button')].find((button) => button.textContent.includes('Thêm mục'))?.click();
    await settle();
    expect(page.querySelectorAll('[role=group]')).toHaveLength(2);
    expect([...page.querySelectorAll('button')].some((button) => button.textContent.includes('Thêm mục'))).toBe(false);
    page.querySelector<HTMLElement>('[aria-label="Bỏ Con 2"]')?.click();
    await settle();
    expect(page.querySelectorAll('[role=group]')).toHaveLength(1);
  });

  it('has a sentence for everything that can be wrong with an answer', () => {
    // prettier-ignore
    const codes: Readonly<Record<Exclude<FieldProblem['code'], 'refused'>, true>> = {
      'missing': true, 'unknown': true, 'hidden': true, 'wrong-type': true, 'not-whole': true, 'too-small': true, 'too-large': true,
      'too-long': true, 'too-few': true, 'too-many': true, 'not-a-choice': true, 'id-number': true, 'phone': true, 'email': true, 'date': true, 'file': true, 'characters': true,
      'data-too-large': true, 'unsafe-key': true, 'nul': true, 'too-deep': true, 'not-json': true, 'key-twice': true,
      'unreadable-number': true, 'unreadable-date': true,
    };
    expect(Object.keys(words.problem).sort()).toEqual(Object.keys(codes).sort());
  });

  it('asks for a file with a button to choose it, and sends nothing but the id of what was taken', async () => {
    const file: Form = { ...form, fields: [{ name: 'scan', kind: 'file', required: true, label: { vi: 'Bản quét', en: 'Scan' } }] };
    const draft = new FormDraft(file);
    const { page } = await show({ draft });
    expect(page.querySelector<HTMLInputElement>('mc-file-answer input[type=file]')?.multiple).toBe(false);
    expect(page.querySelector('input[type=text]')).toBeNull();
    draft.type('scan', '0199aaaa-0000-7000-8000-000000000000');
    expect(draft.answers()).toEqual({ scan: '0199aaaa-0000-7000-8000-000000000000' });
  });

  it('takes a file as given where the form is only tried: nothing is sent', async () => {
    const file: Form = { ...form, fields: [{ name: 'scan', kind: 'file', required: true, label: { vi: 'Bản quét', en: 'Scan' } }] };
    const draft = new FormDraft(file);
    const { page, settle } = await show({ draft, pretends: true });
    expect(page.querySelector('input[type=file]')).toBeNull();
    page.querySelector<HTMLButtonElement>('mc-file-answer button')?.click();
    await settle();
    expect(draft.submit()).toBe(true);
    expect(page.querySelector('mc-file-answer')?.textContent).toContain('coi như đã có');
  });
});
