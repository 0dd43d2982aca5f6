import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type Draft } from '@mot-cua/contract';
import { type ProcedurePackage } from '@mot-cua/procedure';
import { idempotencyKey } from '../connection/act';
import { DraftDesk } from './draft-desk';

const text = (vi: string) => ({ vi, en: vi });
const pack: ProcedurePackage = {
  format: 'mot-cua/procedure-package/1', code: '1.1', name: text('Khai sinh'), field: text('Hộ tịch'), level: 'commune', diagram: '<a/>',
  forms: [], papers: [], fees: [], result: text('Giấy khai sinh'), sources: [], notes: [],
}; // prettier-ignore
const draft = (revision: number, by = 'Hậu'): Draft => ({
  revision,
  updatedAt: '2026-11-25T02:38:00Z',
  by,
  package: pack,
  publishing: { fourEyes: false, mayPublish: true },
});
const address = 'api/procedures/vn-birth/draft';

async function loaded(): Promise<{ desk: DraftDesk; http: HttpTestingController }> {
  TestBed.configureTestingModule({ providers: [DraftDesk, provideHttpClient(), provideHttpClientTesting()] });
  const [desk, http] = [TestBed.inject(DraftDesk), TestBed.inject(HttpTestingController)];
  const loading = desk.load('vn-birth');
  http.expectOne('api/procedures/vn-birth').flush({ id: 'vn-birth' });
  http.expectOne(address).flush(draft(4));
  await new Promise((resolve) => setTimeout(resolve));
  for (const path of ['api/organisation/vocabulary', 'api/organisation'])
    http.expectOne(path).flush(null, { status: 404, statusText: 'none' });
  await loading;
  return { desk, http };
}

describe('a draft on the desk', () => {
  it('is saved at the revision it was read at, with the drawing as it is now', async () => {
    const { desk, http } = await loaded();
    desk.change({ name: text('Đăng ký khai sinh') });
    expect(desk.packChanged()).toBe(true);
    const saving = desk.save('vn-birth', '<b/>');
    const asked = http.expectOne({ method: 'PUT', url: address });
    const body = asked.request.body as { revision: number; package: ProcedurePackage };
    expect([body.revision, body.package.diagram, body.package.name.vi]).toEqual([4, '<b/>', 'Đăng ký khai sinh']);
    asked.flush({ ...draft(5), package: body.package });
    await expect(saving).resolves.toEqual({ kind: 'saved' });
    expect(desk.packChanged()).toBe(false);
    expect(desk.saved()?.revision).toBe(5);
  });

  it('keeps both versions when somebody else saved in between, and writes over theirs only when told to', async () => {
    const { desk, http } = await loaded();
    const first = desk.save('vn-birth', '<mine/>');
    http
      .expectOne({ method: 'PUT', url: address })
      .flush({ code: 'draft.conflict', title: '', current: draft(7, 'Nga') }, { status: 409, statusText: 'Conflict' });
    await expect(first).resolves.toMatchObject({ kind: 'conflict', current: { by: 'Nga' } });
    expect(desk.pack()).toBe(pack);
    const second = desk.save('vn-birth', '<mine/>', desk.conflict()?.revision);
    const asked = http.expectOne({ method: 'PUT', url: address });
    expect((asked.request.body as { revision: number }).revision).toBe(7);
    asked.flush(draft(8));
    await second;
    expect(desk.conflict()).toBeUndefined();
  });

  it('does not lose what was changed while it was being saved', async () => {
    const { desk, http } = await loaded();
    const saving = desk.save('vn-birth', '<b/>');
    desk.change({ level: 'province' });
    http.expectOne({ method: 'PUT', url: address }).flush(draft(5));
    await saving;
    expect(desk.pack()?.level).toBe('province');
    expect(desk.packChanged()).toBe(true);
  });

  it('sends the same content again under the same key after an answer was lost, so that nothing is saved twice', async () => {
    const { desk, http } = await loaded();
    const keys: string[] = [];
    for (const [round, diagram] of ['<b/>', '<b/>', '<c/>'].entries()) {
      const saving = desk.save('vn-birth', diagram);
      const asked = http.expectOne({ method: 'PUT', url: address });
      keys.push(asked.request.context.get(idempotencyKey));
      if (round < 2) asked.error(new ProgressEvent('error'));
      else asked.flush(draft(5));
      await saving;
    }
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});
