import { draw } from '@mot-cua/engine/testing';
import { DEPARTMENT, ONE_STOP, openOffice, type Office, STRANGE_COMMUNE } from '../testing/office';
import { type InboxQuery, type OpenTask } from '.';

const HOUR = 3_600_000;
const steps = (id: string, limit: string) =>
  draw(id)
    .start('received')
    .task('check', { role: 'officer', limit })
    .task('appraise', { role: 'specialist', agency: 'department' })
    .end('returned')
    .path('received', 'check', 'appraise', 'returned')
    .build();

describe('the inbox', () => {
  let office: Office;
  let officer: Awaited<ReturnType<Office['officer']>>;
  const posts = [{ agency: ONE_STOP, role: 'officer' }];
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(steps('quick', '8 elapsed-hours'), { value: 5, unit: 'working-days' });
    await office.publish(steps('slow', '80 elapsed-hours'));
    officer = await office.officer(ONE_STOP, 'officer');
    const names = ['Trần Thị Bình', 'Nguyễn Văn An', 'Đặng Đình Đức', 'Nguyễn Thị Ánh', 'Lê Anh'];
    for (let n = 0; n < 30; n++)
      await office.open(n % 3 ? 'quick' : 'slow', {
        applicant: { fullName: names[n % 5] ?? '', idNumber: n.toString().padStart(12, '0'), address: 'Thôn 1', kind: 'citizen' },
      });
  });
  afterAll(() => office.close());

  const page = (query: Partial<InboxQuery>) =>
    office.store.inbox.page([ONE_STOP], { person: officer.person, posts, view: 'all', ...query });
  const all = async (query: Partial<InboxQuery>): Promise<OpenTask[]> => {
    const rows: OpenTask[] = [];
    for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
      const next = await page({ ...query, ...(after !== undefined && { after }) });
      rows.push(...next.rows);
      after = next.next;
    }
    return rows;
  };

  it('shows the tasks of my role and agency, the most urgent first', async () => {
    const rows = await all({});
    expect(rows).toHaveLength(30);
    const dues = rows.map(({ due }) => due ?? Number.MAX_SAFE_INTEGER);
    expect(dues).toEqual([...dues].sort((a, b) => a - b));
    expect(rows[0]).toMatchObject({ node: 'check', agency: ONE_STOP, role: 'officer', procedure: 'quick', version: 1 });
    expect(rows[0]?.dossierDue).toBeGreaterThan(rows[0]?.due ?? 0);
  });

  it('shows each task once when it is read page by page, also while tasks come and go', async () => {
    const first = await page({ limit: 7 });
    const gone = first.rows[0];
    if (!gone) throw new Error('empty');
    const done = await office.store.dossiers.handle({
      dossier: gone.dossier,
      caller: officer,
      command: { kind: 'CompleteTask', id: `${gone.dossier} c`, visit: gone.visit },
    });
    expect(done.kind).toBe('accepted');
    await office.open('quick');
    const seen = new Set(first.rows.map(({ dossier }) => dossier));
    for (let after = first.next; after !== undefined;) {
      const next = await page({ limit: 7, after });
      for (const { dossier } of next.rows) {
        expect(seen.has(dossier)).toBe(false);
        seen.add(dossier);
      }
      after = next.next;
    }
    expect(seen.size).toBe(31);
  });

  it('hands the task on to the role and agency of the next step', async () => {
    const row = await office.store.inbox.page([DEPARTMENT], {
      person: 'x',
      posts: [{ agency: DEPARTMENT, role: 'specialist' }],
      view: 'all',
    });
    expect(row.rows).toMatchObject([{ node: 'appraise', owner: ONE_STOP, agency: DEPARTMENT }]);
    expect(row.rows[0]?.due).toBeUndefined();
  });

  it("tells mine from nobody's and everybody's", async () => {
    const [row] = (await page({ view: 'unclaimed' })).rows;
    if (!row) throw new Error('empty');
    await office.store.dossiers.handle({
      dossier: row.dossier,
      caller: officer,
      command: { kind: 'AssignTask', id: `${row.dossier} a`, visit: row.visit, to: officer.person },
    });
    expect((await page({ view: 'mine' })).rows.map(({ dossier, holder }) => ({ dossier, holder }))).toEqual([
      { dossier: row.dossier, holder: officer.person },
    ]);
    expect(await all({ view: 'unclaimed' })).toHaveLength(29);
    expect(await all({ view: 'unit' })).toHaveLength(30);
  });

  it('narrows to procedures', async () => {
    const rows = await all({ procedures: ['slow'] });
    expect(new Set(rows.map(({ procedure }) => procedure))).toEqual(new Set(['slow']));
    expect(await all({ procedures: ['slow', 'quick'] })).toHaveLength(30);
  });

  it.each([
    ['nguyen', 'Nguyễn'],
    ['NGUYỄN', 'Nguyễn'],
    ['van an', 'Nguyễn Văn An'],
    ['dang', 'Đặng Đình Đức'],
    ['đuc', 'Đặng Đình Đức'],
    ['anh', 'nh'],
  ])('finds applicants by the beginning of their words, blind to accents: %s', async (q, name) => {
    const rows = await all({ q });
    expect(rows.length).toBeGreaterThan(3);
    for (const { applicantName } of rows) expect(applicantName).toContain(name);
  });

  it('finds a dossier by any part of its code', async () => {
    const [row] = (await page({ limit: 1 })).rows;
    const last = row?.code.slice(-4) ?? '';
    expect((await all({ q: last })).map(({ code }) => code)).toEqual([row?.code]);
    expect((await all({ q: row?.code ?? '' })).map(({ code }) => code)).toEqual([row?.code]);
    expect((await all({ q: 'H47' })).length).toBe(30);
    expect(await all({ q: "x' or true --" })).toEqual([]);
  });

  it('computes green, yellow, orange and red at the moment of asking (R-29)', async () => {
    const levels = async (): Promise<Record<string, number>> =>
      (await office.store.inbox.counts([ONE_STOP], { person: officer.person, posts })).levels;
    const quick = (await all({ procedures: ['quick'] })).length;
    const slow = 30 - quick;
    expect(await levels()).toMatchObject({ red: 0 });
    await office.store.clock.setOffset(9 * HOUR);
    expect(await levels()).toMatchObject({ red: quick, green: slow });
    expect(await all({ levels: ['red'] })).toHaveLength(quick);
    await office.store.clock.setOffset(45 * HOUR);
    expect(await levels()).toMatchObject({ red: quick, yellow: slow });
    await office.store.clock.setOffset(74 * HOUR);
    expect(await levels()).toMatchObject({ red: quick, orange: slow });
    expect(await all({ levels: ['orange', 'red'] })).toHaveLength(30);
    await office.store.clock.setOffset(0);
  });

  it('counts what the page would show', async () => {
    const counts = await office.store.inbox.counts([ONE_STOP], { person: officer.person, posts });
    expect(counts).toMatchObject({ total: 30, mine: 1, unclaimed: 29, capped: false });
    expect(counts.procedures.reduce((sum, { count }) => sum + count, 0)).toBe(30);
    const mine = await office.store.inbox.counts([ONE_STOP], { person: officer.person, posts, view: 'mine' });
    expect(Object.values(mine.levels).reduce((sum, n) => sum + n, 0)).toBe(1);
  });

  it('is empty for a stranger, whatever posts they claim', async () => {
    const query = { person: officer.person, posts, view: 'all' as const };
    expect((await office.store.inbox.page([STRANGE_COMMUNE], query)).rows).toEqual([]);
    expect((await office.store.inbox.page([], query)).rows).toEqual([]);
    expect(await office.store.inbox.counts([STRANGE_COMMUNE], query)).toMatchObject({ total: 0 });
  });

  it('lists dossiers newest first for every agency that takes part, and nobody else', async () => {
    const ids: string[] = [];
    for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
      const next = await office.store.dossiers.list([ONE_STOP], { limit: 10, ...(after !== undefined && { after }) });
      ids.push(...next.rows.map(({ id }) => id));
      after = next.next;
    }
    expect(ids).toEqual([...ids].sort().reverse());
    expect(new Set(ids).size).toBe(31);
    expect((await office.store.dossiers.list([DEPARTMENT, ONE_STOP], { limit: 200 })).rows).toHaveLength(31);
    expect((await office.store.dossiers.list([STRANGE_COMMUNE], {})).rows).toEqual([]);
    expect(
      (await office.store.dossiers.list([ONE_STOP], { q: 'duc', open: true })).rows.every(({ applicantName }) =>
        applicantName.includes('Đức'),
      ),
    ).toBe(true);
    expect((await office.store.dossiers.list([ONE_STOP], { open: false })).rows).toEqual([]);
    expect((await office.store.dossiers.list([ONE_STOP], { procedure: 'slow' })).rows).toHaveLength(10);
  });
});
