import { draw } from '@mot-cua/engine/testing';
import { type Store } from '../store';
import { ONE_STOP, openOffice, type Office } from '../testing/office';

const permit = draw('permit').start('received').task('check').end('returned').path('received', 'check', 'returned').build();

describe('erasing personal data by law', () => {
  let office: Office;
  let runtime: Store;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit);
    runtime = await office.another('runtime_rw');
  });
  afterAll(() => office.close());

  const closed = async (): Promise<string> => {
    const { id } = await office.open('permit', { data: { child: 'Trần Gia Bảo' }, personal: ['child'], note: 'gọi số 0912345678' });
    const officer = await office.officer(ONE_STOP, 'officer');
    const visit = (await office.store.dossiers.find([ONE_STOP], id))?.state.visits.find(({ node }) => node === 'check')?.id ?? '';
    await office.store.dossiers.handle({ dossier: id, caller: officer, command: { kind: 'CompleteTask', id: `c ${id}`, visit } });
    return id;
  };

  it('takes value, salt and name away, and leaves chain, state, commands and commitments whole', async () => {
    const id = await closed();
    expect(await office.store.erasure.erase(id, 'Luật Bảo vệ dữ liệu cá nhân, Điều 14')).toEqual({ values: 1, looseBytes: [] });
    const [value] = Object.values(await office.store.dossiers.personal([ONE_STOP], id));
    expect(value).toMatchObject({ name: 'child', erased: { under: 'Luật Bảo vệ dữ liệu cá nhân, Điều 14' } });
    const record = await office.store.dossiers.find([ONE_STOP], id);
    expect(record?.applicant).toBeUndefined();
    expect(record?.applicantName).toBe('');
    expect(record?.note).toBeUndefined();
    expect((await office.store.dossiers.list([ONE_STOP], { q: 'Nguyễn Văn Đạt' })).rows.map((row) => row.id)).not.toContain(id);
    expect((await office.store.dossiers.list([ONE_STOP], { q: record?.code ?? '' })).rows.map((row) => row.id)).toEqual([id]);
    expect(await runtime.books.check(id)).toEqual([]);
    expect(await runtime.books.redecide(id)).toEqual([]);
  });

  it('is due when the months of the schedule have passed since closing, once', async () => {
    const id = await closed();
    const by = (await office.officer(ONE_STOP, 'officer')).person;
    expect((await office.store.erasure.due([ONE_STOP])).map((one) => one.id)).not.toContain(id);
    await office.store.erasure.keepFor({ procedure: 'permit', months: 120, under: 'Luật Lưu trữ', by });
    expect((await office.store.erasure.due([ONE_STOP])).map((one) => one.id)).not.toContain(id);
    await office.store.clock.setOffset(11 * 365 * 86_400_000);
    const due = await office.store.erasure.due([ONE_STOP]);
    expect(due.find((one) => one.id === id)).toMatchObject({ under: 'Luật Lưu trữ', values: 1, files: 0 });
    expect(await office.store.erasure.due([3])).toEqual([]);
    await office.store.erasure.erase(id, 'Luật Lưu trữ');
    expect((await office.store.erasure.due([ONE_STOP])).map((one) => one.id)).not.toContain(id);
    await office.store.clock.setOffset(0);
  });

  it('is refused while the dossier is at work, and needs a law it is done under', async () => {
    const { id } = await office.open('permit');
    expect(await office.store.erasure.erase(id, 'Luật')).toBeUndefined();
    await expect(office.store.erasure.erase(await closed(), '')).rejects.toThrow('an erasure names the law');
    expect((await office.store.dossiers.find([ONE_STOP], id))?.applicant).toBeDefined();
  });
});

describe('findings of the books', () => {
  let office: Office;
  let runtime: Store;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit);
    runtime = await office.another('runtime_rw');
  });
  afterAll(() => office.close());

  it('stay open as long as they are found again, and say when they were gone', async () => {
    const { id, code } = await office.open('permit');
    const finding = { dossier: id, what: 'table', where: 'open_task', detail: 'missing' } as const;
    await runtime.findings.note([id], [finding]);
    await runtime.findings.note([id], [{ ...finding, detail: 'still missing' }]);
    expect(await office.store.findings.list([ONE_STOP])).toEqual([
      expect.objectContaining({ dossier: id, code, what: 'table', where: 'open_task', detail: 'still missing' }),
    ]);
    await runtime.findings.note([id], []);
    const [resolved] = await office.store.findings.list([ONE_STOP]);
    expect(resolved?.resolvedAt).toBeDefined();
    await runtime.findings.note([id], [finding]);
    expect((await office.store.findings.list([ONE_STOP])).map(({ resolvedAt }) => resolvedAt !== undefined)).toEqual([false, true]);
  });

  it('about the public log are for every auditor; about a dossier for those who may see it', async () => {
    const { id } = await office.open('permit');
    await runtime.findings.noteLog('publishing', [{ what: 'log', where: 'publishing', detail: 'rolled back' }]);
    await runtime.findings.note([id], [{ dossier: id, what: 'chain', seq: 2, detail: 'altered' }]);
    const foreign = await office.store.findings.list([3]);
    expect(foreign.map(({ what }) => what)).toEqual(['log']);
  });
});
