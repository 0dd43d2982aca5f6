import { randomUUID } from 'node:crypto';
import { draw } from '@mot-cua/engine/testing';
import { type ProcedurePackage } from '@mot-cua/procedure';
import { openOffice, type Office } from '../testing/office';
import { packageHash } from './store-procedures';

const model = draw('permit').start('received').task('check').end('returned').path('received', 'check', 'returned').build();

const content = (name: string, more: Partial<ProcedurePackage> = {}): ProcedurePackage => ({
  format: 'mot-cua/procedure-package/1',
  code: '1.004946',
  name: { vi: name, en: name },
  field: { vi: 'Xây dựng', en: 'Construction' },
  level: 'province',
  diagram: JSON.stringify(model),
  forms: [],
  papers: [],
  fees: [],
  result: { vi: 'Giấy phép', en: 'Permit' },
  sources: [],
  notes: [],
  ...more,
});

describe('the catalogue of procedures', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());
  const store = () => office.store.procedures;

  it('begins with a draft, which counters do not see', async () => {
    expect(await store().create({ id: 'p1', package: content('Giấy phép'), by: 'an' })).toMatchObject({
      procedure: 'p1',
      revision: 1,
      by: 'an',
    });
    expect(await store().create({ id: 'p1', package: content('Khác'), by: 'an' })).toBeUndefined();
    expect(await store().find('p1')).toMatchObject({ id: 'p1', draft: { revision: 1 }, inForce: true });
    expect((await store().find('p1'))?.published).toBeUndefined();
    expect((await store().list({ drafts: false })).map(({ id }) => id)).not.toContain('p1');
    expect((await store().newestVersions()).map(({ procedure }) => procedure)).not.toContain('p1');
  });

  it('keeps what somebody else saved meanwhile and shows it', async () => {
    await store().create({ id: 'p2', package: content('Một'), by: 'an' });
    const saved = await store().saveDraft({ procedure: 'p2', revision: 1, package: content('Hai'), by: 'an' });
    expect(saved).toMatchObject({ kind: 'saved', draft: { revision: 2 } });
    const late = await store().saveDraft({ procedure: 'p2', revision: 1, package: content('Ba'), by: 'bình' });
    expect(late).toMatchObject({ kind: 'conflict', current: { revision: 2, by: 'an', package: { name: { vi: 'Hai' } } } });
    expect(await store().find('p2')).toMatchObject({ name: { vi: 'Hai' } });
  });

  it('lets one of two who save at once win', async () => {
    await store().create({ id: 'p3', package: content('Một'), by: 'an' });
    const saves = await Promise.all(
      ['an', 'bình', 'chi', 'dung'].map((by) => store().saveDraft({ procedure: 'p3', revision: 1, package: content(by), by })),
    );
    expect(saves.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
  });

  it('publishes the draft as the next version and gives it a hash anyone can compute', async () => {
    await store().create({
      id: 'p4',
      package: content('Một', { approval: { number: '12/QĐ', date: '2026-01-05', signer: 'Chủ tịch' } }),
      by: 'an',
    });
    const first = await store().publish({ procedure: 'p4', revision: 1, by: 'bình', note: 'lần đầu' });
    if ('kind' in first) throw new Error('conflict');
    expect(first).toMatchObject({ procedure: 'p4', version: 1, by: 'bình', note: 'lần đầu' });
    expect(first.hash).toBe(packageHash(first.package));
    expect(await store().findDraft('p4')).toBeUndefined();
    expect(await store().saveDraft({ procedure: 'p4', package: content('Hai'), by: 'an' })).toMatchObject({
      kind: 'saved',
      draft: { revision: 1 },
    });
    await store().publish({ procedure: 'p4', revision: 1, by: 'bình' });
    expect((await store().versions('p4')).map(({ version, approval }) => ({ version, approval: approval?.number }))).toEqual([
      { version: 2, approval: undefined },
      { version: 1, approval: '12/QĐ' },
    ]);
    expect((await store().findVersion('p4', 1))?.package.name.vi).toBe('Một');
    expect((await store().newestVersions()).find(({ procedure }) => procedure === 'p4')?.version).toBe(2);
  });

  it('publishes one of two who publish at once', async () => {
    await store().create({ id: 'p5', package: content('Một'), by: 'an' });
    const published = await Promise.all(['bình', 'chi'].map((by) => store().publish({ procedure: 'p5', revision: 1, by })));
    expect(published.filter((one) => 'kind' in one)).toHaveLength(1);
    expect(await store().versions('p5')).toHaveLength(1);
  });

  it('compiles a version once and for all', async () => {
    const [first, second] = await Promise.all([store().compiled('p4', 1), store().compiled('p4', 1)]);
    expect(first).toBe(second);
    expect(first.id).toBe('permit');
    await expect(store().compiled('p4', 9)).rejects.toThrow('no version 9');
  });

  it('finds procedures by name, field or code, blind to accents', async () => {
    expect((await store().list({ q: 'giay PHEP' })).map(({ id }) => id)).toEqual(['p1']);
    expect((await store().list({ q: 'xay dung' })).length).toBeGreaterThan(3);
    expect(await store().list({ q: 'khong co' })).toEqual([]);
  });

  it('writes texts in one form of Unicode, so that equal words have equal hashes', async () => {
    await store().create({ id: 'p6', package: content('Hồ sơ'.normalize('NFD')), by: 'an' });
    expect((await store().findDraft('p6'))?.package.name.vi).toBe('Hồ sơ'.normalize('NFC'));
  });

  it('deletes a draft only as it was last read', async () => {
    await store().create({ id: 'p7', package: content('Một'), by: 'an' });
    expect(await store().deleteDraft('p7', 9)).toBe(false);
    expect(await store().deleteDraft('p7', 1)).toBe(true);
    expect(await store().findDraft('p7')).toBeUndefined();
  });

  it('keeps every saved state of a draft, so that one can go back, also after the draft is gone', async () => {
    await store().create({ id: 'p8', package: content('Một'), by: 'an' });
    await store().saveDraft({ procedure: 'p8', revision: 1, package: content('Hai'), by: 'bình' });
    await store().deleteDraft('p8', 2);
    const points = await store().draftPoints('p8');
    expect(points).toMatchObject([
      { revision: 2, by: 'bình' },
      { revision: 1, by: 'an' },
    ]);
    expect((await store().findDraftPoint('p8', points[1]?.id ?? ''))?.package.name.vi).toBe('Một');
    expect(await store().findDraftPoint('p8', 'x')).toBeUndefined();
    expect(await store().findDraftPoint('p1', points[1]?.id ?? '')).toBeUndefined();
  });

  it('keeps what met the draft of somebody else as well, so that taking theirs loses nothing', async () => {
    await store().create({ id: 'p10', package: content('Một'), by: 'an' });
    await store().saveDraft({ procedure: 'p10', revision: 1, package: content('Hai'), by: 'bình' });
    const late = await store().saveDraft({ procedure: 'p10', revision: 1, package: content('Ba'), by: 'an' });
    expect(late).toMatchObject({ kind: 'conflict', current: { by: 'bình' } });
    const points = await store().draftPoints('p10');
    expect(points).toMatchObject([
      { revision: 1, by: 'an' },
      { revision: 2, by: 'bình' },
      { revision: 1, by: 'an' },
    ]);
    expect((await store().findDraftPoint('p10', points[0]?.id ?? ''))?.package.name.vi).toBe('Ba');
    expect((await store().findDraft('p10'))?.package.name.vi).toBe('Hai');
  });

  it('lets counters receive by a version only from its day on (R-153)', async () => {
    await store().create({ id: 'p9', package: content('Một'), by: 'an' });
    await store().publish({ procedure: 'p9', revision: 1, by: 'an' });
    await store().saveDraft({ procedure: 'p9', package: content('Hai'), by: 'an' });
    const effectiveAt = (await office.store.clock.now()) + 86_400_000;
    await store().publish({ procedure: 'p9', revision: 1, by: 'bình', proposedBy: 'an', effectiveAt });
    const received = async () => (await store().newestVersions()).find(({ procedure }) => procedure === 'p9')?.version;
    expect(await received()).toBe(1);
    expect(await store().find('p9')).toMatchObject({ published: { version: 1 }, upcoming: { version: 2, effectiveAt } });
    expect((await store().versions('p9'))[0]).toMatchObject({ version: 2, by: 'bình', proposedBy: 'an', effectiveAt });
    await office.store.clock.setOffset(2 * 86_400_000);
    expect(await received()).toBe(2);
    expect((await store().find('p9'))?.upcoming).toBeUndefined();
  });

  it('receives nothing more by a repealed procedure from its day on, until it is taken back (R-154)', async () => {
    const now = await office.store.clock.now();
    const received = async () => (await store().newestVersions()).some(({ procedure }) => procedure === 'p9');
    await store().retire({ procedure: 'p9', from: now + 86_400_000, ground: '15/QĐ-UBND', by: 'an' });
    expect(await received()).toBe(true);
    expect(await store().find('p9')).toMatchObject({
      inForce: true,
      retirement: { from: now + 86_400_000, ground: '15/QĐ-UBND', by: 'an' },
    });
    await store().retire({ procedure: 'p9', from: now - 1, ground: '16/QĐ-UBND', by: 'an' });
    expect(await received()).toBe(false);
    expect(await store().find('p9')).toMatchObject({ inForce: false });
    expect(await store().reinstate({ procedure: 'p9', ground: 'nhầm', by: 'an' })).toBe(true);
    expect(await store().reinstate({ procedure: 'p9', ground: 'nhầm', by: 'an' })).toBe(false);
    expect(await received()).toBe(true);
  });

  it('remembers who proposed a draft, which revision and from which day (four eyes)', async () => {
    const { proposals } = office.store;
    const approval = { number: '1/QĐ', date: '2026-01-05', signer: 'Chủ tịch' };
    await proposals.propose({ procedure: 'p1', revision: 1, approval, by: 'an' });
    await proposals.propose({ procedure: 'p1', revision: 2, approval, by: 'bình', note: 'sửa', effectiveAt: 5 });
    expect(await proposals.find('p1')).toMatchObject({ revision: 2, approval, by: 'bình', note: 'sửa', effectiveAt: 5 });
    expect(await proposals.withdraw('p1')).toBe(true);
    expect(await proposals.find('p1')).toBeUndefined();
  });

  it('keeps what administrators say of an element, with the answers, until it is settled', async () => {
    const { elementComments } = office.store;
    const [question, answer] = [randomUUID(), randomUUID()];
    await elementComments.write('p1', { id: question, element: 'check', body: 'Sao 5 ngày?', by: 'an' });
    await elementComments.write('p1', { id: answer, element: 'check', answerTo: question, body: 'Theo QĐ 12', by: 'bình' });
    expect(await elementComments.settle('p1', question, true, 'an')).toBe(true);
    expect(await elementComments.of('p1')).toMatchObject([
      { id: question, resolved: { by: 'an' } },
      { id: answer, answerTo: question },
    ]);
    expect(await elementComments.settle('p1', question, false, 'an')).toBe(true);
    expect((await elementComments.of('p1'))[0]).not.toHaveProperty('resolved');
    expect(await elementComments.settle('p2', question, true, 'an')).toBe(false);
  });
});
