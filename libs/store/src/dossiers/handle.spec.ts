import { draw } from '@mot-cua/engine/testing';
import { DEPARTMENT, ONE_STOP, openOffice, type Office } from '../testing/office';

const permit = draw('permit')
  .start('received')
  .task('check', { role: 'officer', limit: '1 working-days' })
  .task('appraise', { role: 'specialist', agency: 'department', limit: '3 working-days', outcomes: ['approve', 'refuse'] })
  .end('returned')
  .path('received', 'check', 'appraise', 'returned')
  .build();

describe('a command to a dossier', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit, { value: 5, unit: 'working-days' });
  });
  afterAll(() => office.close());

  it('opens a dossier with a code, and its first task stands in the inbox', async () => {
    const opened = await office.open('permit');
    expect(opened.code).toMatch(/^000\.00\.01\.H47-\d{6}-\d{4}$/);
    const officer = await office.officer(ONE_STOP, 'officer');
    const page = await office.store.inbox.page([ONE_STOP], {
      person: officer.person,
      posts: [{ agency: ONE_STOP, role: 'officer' }],
      view: 'all',
    });
    expect(page.rows.map(({ code, node, applicantName }) => ({ code, node, applicantName }))).toEqual([
      { code: opened.code, node: 'check', applicantName: 'Nguyễn Văn Đạt' },
    ]);
    const handled = await office.store.dossiers.handle({
      dossier: opened.id,
      caller: officer,
      command: { kind: 'CompleteTask', id: 'first', visit: 'check#3' },
    });
    expect(handled.kind === 'rejected' ? handled.refusal : handled.kind).toBe('accepted');
    const found = await office.store.dossiers.find([DEPARTMENT], opened.id);
    expect(found?.state.visits.map(({ node }) => node)).toContain('appraise');
    expect(await office.store.books.check(opened.id, [ONE_STOP])).toEqual([]);
  });
});
