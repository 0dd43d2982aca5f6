import { draw } from '@mot-cua/engine/testing';
import { randomUUID } from 'node:crypto';
import { DEPARTMENT, ONE_STOP, openOffice, type Office, STRANGE_COMMUNE } from '../testing/office';

const permit = draw('permit')
  .start('received')
  .task('check', { role: 'clerk', limit: '1 working-days' })
  .task('appraise', { agency: 'department', role: 'specialist' })
  .end('returned')
  .path('received', 'check', 'appraise', 'returned')
  .build();

describe('hand-overs between agencies on PostgreSQL (R-65)', () => {
  let office: Office;
  let clerk: Awaited<ReturnType<Office['officer']>>;
  let specialist: typeof clerk;
  let stranger: typeof clerk;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit, { value: 5, unit: 'working-days' });
    [clerk, specialist, stranger] = [
      await office.officer(ONE_STOP, 'clerk'),
      await office.officer(DEPARTMENT, 'specialist'),
      await office.officer(STRANGE_COMMUNE, 'specialist'),
    ];
  });
  afterAll(() => office.close());

  const ask = async (caller: typeof clerk, dossier: string, command: Record<string, unknown>) => {
    const handled = await office.store.dossiers.handle({ dossier, caller, command: { id: randomUUID(), ...command } as never });
    return handled.kind === 'accepted' ? 'accepted' : handled.refusal.code;
  };
  const pending = (scope: number, dossier: string) => office.store.handOvers.of([scope], dossier);
  /** Received, checked, and so given to the department by the clerk. */
  const given = async (): Promise<string> => {
    const { id } = await office.open('permit');
    expect(await ask(clerk, id, { kind: 'CompleteTask', visit: 'check#3' })).toBe('accepted');
    return id;
  };

  it('work that goes on at another agency is seen by giver and receiver until somebody there takes it', async () => {
    const dossier = await given();
    const [row] = await pending(DEPARTMENT, dossier);
    expect(row).toMatchObject({
      visit: 'appraise#4',
      giver: { agency: ONE_STOP, role: 'clerk', person: clerk.person },
      receiver: { agency: DEPARTMENT, role: 'specialist' },
      refused: false,
    });
    expect((await office.store.handOvers.givenBy([ONE_STOP], ONE_STOP)).map((one) => one.dossier)).toContain(dossier);
    expect(await pending(STRANGE_COMMUNE, dossier)).toEqual([]);
    expect(await ask(specialist, dossier, { kind: 'AssignTask', visit: 'appraise#4', to: specialist.person })).toBe('accepted');
    expect(await pending(ONE_STOP, dossier)).toEqual([]);
  });

  it('what is not accepted goes back to the giver with the reason', async () => {
    const dossier = await given();
    const back = { kind: 'HandOver', visit: 'appraise#4', to: { agency: ONE_STOP, role: 'clerk' }, ground: 'Thiếu bản vẽ', refused: true };
    expect(await ask(specialist, dossier, back)).toBe('accepted');
    expect(await pending(ONE_STOP, dossier)).toMatchObject([
      { giver: { agency: DEPARTMENT, person: specialist.person }, receiver: { agency: ONE_STOP }, ground: 'Thiếu bản vẽ', refused: true },
    ]);
    expect(await ask(specialist, dossier, { kind: 'CompleteTask', visit: 'appraise#4' })).toBe('task.not-yours');
    expect(await ask(clerk, dossier, { kind: 'CompleteTask', visit: 'appraise#4' })).toBe('accepted');
    expect(await pending(ONE_STOP, dossier)).toEqual([]);
  });

  it('an agency outside the diagram that is given a task sees the dossier and finds it by name from then on', async () => {
    const dossier = await given();
    expect(await office.store.dossiers.find([STRANGE_COMMUNE], dossier)).toBeUndefined();
    const on = { kind: 'HandOver', visit: 'appraise#4', to: { agency: STRANGE_COMMUNE, role: 'specialist' }, ground: 'Thuộc địa bàn xã' };
    expect(await ask(specialist, dossier, on)).toBe('accepted');
    expect((await office.store.dossiers.find([STRANGE_COMMUNE], dossier))?.id).toBe(dossier);
    const found = await office.store.inbox.page([STRANGE_COMMUNE], {
      person: stranger.person,
      posts: [{ agency: STRANGE_COMMUNE, role: 'specialist' }],
      view: 'all',
      q: 'van dat',
    });
    expect(found.rows.map((row) => row.dossier)).toContain(dossier);
    expect(await office.store.books.check(dossier)).toEqual([]);
    expect(await ask(stranger, dossier, { kind: 'CompleteTask', visit: 'appraise#4' })).toBe('accepted');
  });

  it('a withdrawn dossier leaves no hand-over behind', async () => {
    const dossier = await given();
    expect(await ask(clerk, dossier, { kind: 'Withdraw', ground: 'Người nộp rút' })).toBe('accepted');
    expect(await pending(ONE_STOP, dossier)).toEqual([]);
  });
});

describe('a reception on PostgreSQL', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit, { value: 5, unit: 'working-days' });
  });
  afterAll(() => office.close());

  const charge = {
    fee: 'copy',
    moment: 'reception',
    copies: 1,
    amount: 14_000,
    demanded: true,
    what: 'Phí 14.000 đồng: chưa thu',
  } as const;

  it('writes charges, scans and the waiting for payment with the opening, or nothing of it (R-110, R-111)', async () => {
    const request = office.request('permit', {
      charges: [charge],
      pause: { reason: 'financial-obligation', ground: 'Chưa nộp phí 14.000 đồng' },
    });
    const handled = await office.store.dossiers.open(request);
    if (handled.kind !== 'accepted') throw new Error(handled.refusal.code);
    const { dossier, state, facts } = handled;
    expect(await office.store.charges.of([ONE_STOP], dossier)).toMatchObject([{ fee: 'copy', amount: 14_000, demanded: true }]);
    expect(state.clocks).toMatchObject([{ state: 'paused', reason: 'financial-obligation' }]);
    expect(facts.some((fact) => fact.kind === 'RemarkAdded' && fact.what === charge.what)).toBe(true);
    const again = await office.store.dossiers.open(request);
    expect(again).toMatchObject({ kind: 'accepted', repeated: true, dossier });
    expect(await office.store.charges.of([ONE_STOP], dossier)).toHaveLength(1);
    expect(await office.store.books.redecide(dossier)).toEqual([]);
  });

  it('refuses a scan that is not clean or belongs to another dossier, and opens nothing', async () => {
    const scan = { file: randomUUID(), sha256: 'ab'.repeat(32), what: 'Tờ khai' };
    const handled = await office.store.dossiers.open(office.request('permit', { scans: [scan] }));
    expect(handled).toMatchObject({ kind: 'rejected', refusal: { code: 'file.not-loose' } });
  });
});
