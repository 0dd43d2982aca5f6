import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding, signal } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { type DossierView, type TaskDetail } from '@mot-cua/contract';
import formWords from '../forms/words.vi.json' with { type: 'json' };
import { withWords } from '../language/testing/with-words';
import { OpenWork } from '../shell/open-work';
import { TaskPage } from './task-page';
import words from './words.vi.json' with { type: 'json' };

const text = (vi: string) => ({ vi, en: vi });
const dossierView = {
  id: 'd1', code: 'H99.101.01-261122-010001', procedure: 'vn-birth', version: 1, channel: 'direct', status: 4, statusName: text('Đang xử lý'),
  applicant: { fullName: 'Nguyễn Văn Bình', idNumber: '001090012345', address: 'Thôn 3', kind: 'citizen' },
  papers: [], data: {}, waits: [], responsible: [], parts: [], clocks: [], lead: { agency: 2, agencyName: text('UBND xã') }, state: { visits: [] },
} as unknown as DossierView; // prettier-ignore
const task = {
  dossier: 'd1', visit: 's2#3', code: dossierView.code, procedure: 'vn-birth', procedureName: text('Đăng ký khai sinh'), node: 's2',
  nodeName: text('Ký Giấy khai sinh'), holder: { person: 'u1', name: 'Bùi Thu Hà' }, mine: true, dossierView,
  form: { id: 'sign', title: text('Ký'), fields: [{ name: 'number', kind: 'text', required: true, label: text('Số văn bản') }] },
  outcomes: [{ id: 'signed', name: text('Đồng ý'), leadsTo: [text('Đóng dấu')] }, { id: 'back', name: text('Trả lại'), leadsTo: [] }],
} as unknown as TaskDetail; // prettier-ignore
const soon = () => new Promise((resolve) => setTimeout(resolve));

async function open(shown: TaskDetail) {
  sessionStorage.clear();
  TestBed.configureTestingModule({
    deferBlockBehavior: DeferBlockBehavior.Manual,
    imports: [withWords({ task: words, forms: formWords })],
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: OpenWork, useValue: { renew: () => Promise.resolve() } },
    ],
  });
  const went: unknown[] = [];
  TestBed.inject(Router).navigate = (where) => Promise.resolve(went.push(where) > 0);
  const fixture = TestBed.createComponent(TaskPage, {
    bindings: [inputBinding('dossier', signal('d1')), inputBinding('visit', signal('s2#3'))],
  });
  const server = TestBed.inject(HttpTestingController);
  fixture.detectChanges();
  server.expectOne('api/tasks/d1/s2%233').flush(shown);
  await soon();
  fixture.detectChanges();
  await soon();
  const page = fixture.nativeElement as HTMLElement;
  const press = async (label: string) => {
    [...page.querySelectorAll('button')].find((button) => button.textContent.trim() === label)?.click();
    await soon();
    fixture.detectChanges();
  };
  return { page, press, server, went, settle: async () => { await soon(); fixture.detectChanges(); } }; // prettier-ignore
}
const type = (page: HTMLElement, selector: string, value: string) => {
  const field = page.querySelector(selector) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event('input'));
};

describe('the page of a task', () => {
  it('says under every conclusion what follows from it', async () => {
    const { page } = await open(task);
    expect([...page.querySelectorAll('.choice small')].map((each) => each.textContent)).toEqual([
      'Chuyển sang: Đóng dấu',
      'Kết thúc hồ sơ',
    ]);
  });

  it('sends nothing before the form is right and a conclusion chosen', async () => {
    const { page, press, server } = await open(task);
    await press('Chuyển bước');
    server.expectNone('api/tasks/d1/s2%233/complete');
    expect(page.textContent).toContain('Chọn một kết luận');
    expect(page.querySelector('input[aria-invalid=true]')).not.toBeNull();
  });

  it('passes the dossier on with answers, conclusion and remark, and goes back to the list', async () => {
    const { page, press, server, went, settle } = await open(task);
    type(page, 'mc-form-fields input', '12/TL-KS');
    type(page, '#note', 'Đồng ý');
    page.querySelector<HTMLInputElement>('input[type=radio]')?.click();
    await settle();
    await press('Chuyển bước');
    const sent = server.expectOne('api/tasks/d1/s2%233/complete');
    expect(sent.request.body).toEqual({ outcome: 'signed', data: { number: '12/TL-KS' }, note: 'Đồng ý' });
    sent.flush({ dossier: dossierView, next: [{ node: 's3', name: text('Đóng dấu') }] });
    await settle();
    expect(went).toEqual([['/inbox']]);
  });

  it('keeps what was typed when the rules refuse, and says why', async () => {
    const { page, press, server, settle } = await open(task);
    type(page, 'mc-form-fields input', '12/TL-KS');
    page.querySelector<HTMLInputElement>('input[type=radio]')?.click();
    await settle();
    await press('Chuyển bước');
    const problem = { code: 'task.not-waiting', title: 'Công việc này không còn chờ xử lý', status: 409, reference: 'Y6S7' };
    server.expectOne('api/tasks/d1/s2%233/complete').flush(problem, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(page.querySelector('mc-trouble-notice')?.textContent).toContain('Công việc này không còn chờ xử lý.');
    expect((page.querySelector('mc-form-fields input') as HTMLInputElement).value).toBe('12/TL-KS');
  });

  it('lets nobody write into a task another officer holds', async () => {
    const { page } = await open({ ...task, mine: false });
    expect(page.textContent).toContain('Bùi Thu Hà đang xử lý việc này');
    expect((page.querySelector('mc-form-fields input') as HTMLInputElement).readOnly).toBe(true);
    expect(page.querySelector('.choice')).toBeNull();
  });
});
