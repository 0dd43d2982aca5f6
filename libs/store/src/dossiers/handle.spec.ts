import { type Fact } from '@mot-cua/engine';
import { draw } from '@mot-cua/engine/testing';
import { DEPARTMENT, ONE_STOP, openOffice, type Office, STRANGE_COMMUNE } from '../testing/office';
import { commitmentOf } from './seal';

const permit = draw('permit')
  .start('received')
  .task('check', { role: 'officer', limit: '1 working-days' })
  .task('appraise', { role: 'specialist', agency: 'department', limit: '3 working-days', outcomes: ['approve', 'refuse'] })
  .end('returned')
  .path('received', 'check', 'appraise', 'returned')
  .build();

const visitOf = (state: { readonly visits: readonly { readonly id: string; readonly node: string }[] }, node: string): string =>
  state.visits.find((visit) => visit.node === node)?.id ?? '';

describe('a command to a dossier', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit, { value: 5, unit: 'working-days' });
  });
  afterAll(() => office.close());

  const checkTask = async (dossier: string): Promise<string> => {
    const found = await office.store.dossiers.find([ONE_STOP], dossier);
    if (!found) throw new Error('not found');
    return visitOf(found.state, 'check');
  };

  it('opens a dossier with a code of the day, and its first task stands in the inbox', async () => {
    const opened = await office.open('permit');
    expect(opened.code).toMatch(/^000\.00\.01\.H47-\d{6}-\d{4}$/);
    const page = await office.store.inbox.page([ONE_STOP], {
      person: 'nobody',
      posts: [{ agency: ONE_STOP, role: 'officer' }],
      view: 'all',
    });
    expect(page.rows.map(({ code, node, applicantName }) => ({ code, node, applicantName }))).toEqual([
      { code: opened.code, node: 'check', applicantName: 'Nguyễn Văn Đạt' },
    ]);
  });

  it('calls a procedure of another agency: its officers do the work, an answer comes back by the mapping', async () => {
    const appraisal = draw('appraisal')
      .start('asked')
      .task('appraise', { agency: 'department', role: 'specialist', outcomes: ['yes', 'no'] })
      .path('asked', 'appraise')
      .build();
    const caller = draw('caller')
      .start('received')
      .call('ask', 'appraisal', { inputs: { area: 'size' }, outputs: { opinion: 'outcome' } })
      .task('check')
      .path('received', 'ask', 'check')
      .calls({ appraisal })
      .build();
    await office.publish(caller);
    const { id } = await office.open('caller', { data: { size: 120, secret: 'nhà' } });
    const specialist = await office.officer(DEPARTMENT, 'specialist');
    const posts = [{ agency: DEPARTMENT, role: 'specialist' }];
    const inbox = async () => (await office.store.inbox.page([DEPARTMENT], { person: specialist.person, posts, view: 'all' })).rows;
    const [task] = (await inbox()).filter(({ dossier }) => dossier === id);
    expect(task).toMatchObject({ node: 'ask/appraise', owner: ONE_STOP, agency: DEPARTMENT });
    const answered = await office.store.dossiers.handle({
      dossier: id,
      caller: specialist,
      command: { kind: 'CompleteTask', id: 'opinion', visit: task?.visit ?? '', outcome: 'yes' },
    });
    expect(answered).toMatchObject({ kind: 'accepted', state: { visits: [{ data: { size: 120, opinion: 'yes' } }, { node: 'check' }] } });
    expect((await inbox()).some(({ dossier }) => dossier === id)).toBe(false);
    expect(await office.store.books.check(id, [ONE_STOP])).toEqual([]);
  });

  it('passes the dossier from the one-stop to the department and closes it, and all books tally', async () => {
    const { id } = await office.open('permit');
    const officer = await office.officer(ONE_STOP, 'officer');
    const specialist = await office.officer(DEPARTMENT, 'specialist');
    const checked = await office.store.dossiers.handle({
      dossier: id,
      caller: officer,
      command: { kind: 'CompleteTask', id: 'a', visit: await checkTask(id) },
    });
    if (checked.kind !== 'accepted') throw new Error(JSON.stringify(checked.refusal));
    const approved = await office.store.dossiers.handle({
      dossier: id,
      caller: specialist,
      command: { kind: 'CompleteTask', id: 'b', visit: visitOf(checked.state, 'appraise'), outcome: 'approve' },
    });
    expect(approved).toMatchObject({ kind: 'accepted', state: { status: 'closed' } });
    expect(await office.store.books.check(id, [ONE_STOP])).toEqual([]);
    expect(await office.store.dossiers.find([ONE_STOP], id)).toMatchObject({ status: 'closed', outcome: 'completed' });
    const open = await office.sql<{ n: number }>('owner', `select count(*)::int as n from open_task where dossier_id = '${id}'`);
    expect(open[0]?.n).toBe(0);
  });

  it('writes who acted, in which post, as the database knows them and not as the caller says', async () => {
    const { id } = await office.open('permit');
    const officer = await office.officer(ONE_STOP, 'officer');
    const handled = await office.store.dossiers.handle({
      dossier: id,
      caller: officer,
      command: { kind: 'CompleteTask', id: 'a', visit: await checkTask(id) },
    });
    expect(handled.kind === 'accepted' && handled.facts[0]?.by).toEqual({ person: officer.person, agency: ONE_STOP, role: 'officer' });
  });

  it('gives the same answer to the same command asked again', async () => {
    const { id } = await office.open('permit');
    const caller = await office.officer(ONE_STOP, 'officer');
    const visit = await checkTask(id);
    const first = await office.store.dossiers.handle({ dossier: id, caller, command: { kind: 'CompleteTask', id: 'same', visit } });
    const again = await office.store.dossiers.handle({ dossier: id, caller, command: { kind: 'CompleteTask', id: 'same', visit } });
    expect(again).toEqual({ ...first, repeated: true });
  });

  it('repeats a refusal too, even when it would be accepted by now', async () => {
    const { id } = await office.open('permit');
    const caller = await office.officer(ONE_STOP, 'officer');
    const other = await office.officer(ONE_STOP, 'officer');
    const visit = await checkTask(id);
    await office.store.dossiers.handle({
      dossier: id,
      caller: other,
      command: { kind: 'AssignTask', id: 'take', visit, to: other.person },
    });
    const refused = await office.store.dossiers.handle({ dossier: id, caller, command: { kind: 'CompleteTask', id: 'mine', visit } });
    expect(refused).toMatchObject({ kind: 'rejected', refusal: { code: 'task.taken' } });
    await office.store.dossiers.handle({ dossier: id, caller: other, command: { kind: 'AssignTask', id: 'release', visit } });
    expect(await office.store.dossiers.handle({ dossier: id, caller, command: { kind: 'CompleteTask', id: 'mine', visit } })).toEqual({
      ...refused,
      repeated: true,
    });
  });

  it('refuses the same command id with other content', async () => {
    const { id } = await office.open('permit');
    const caller = await office.officer(ONE_STOP, 'officer');
    const visit = await checkTask(id);
    await office.store.dossiers.handle({ dossier: id, caller, command: { kind: 'CompleteTask', id: 'x', visit, note: 'một' } });
    const other = await office.store.dossiers.handle({
      dossier: id,
      caller,
      command: { kind: 'CompleteTask', id: 'x', visit, note: 'hai' },
    });
    expect(other).toMatchObject({ kind: 'rejected', refusal: { code: 'command.conflict' } });
  });

  it('says the same of a foreign dossier and of one that does not exist', async () => {
    const { id } = await office.open('permit');
    const stranger = await office.officer(STRANGE_COMMUNE, 'officer');
    const foreign = await office.store.dossiers.handle({
      dossier: id,
      caller: stranger,
      command: { kind: 'CompleteTask', id: 'a', visit: 'check#3' },
    });
    const none = await office.store.dossiers.handle({
      dossier: '018f0000-0000-7000-8000-000000000000',
      caller: stranger,
      command: { kind: 'CompleteTask', id: 'b', visit: 'check#3' },
    });
    expect(foreign).toMatchObject({ refusal: { code: 'dossier.unknown' } });
    expect(none).toMatchObject({ refusal: { code: 'dossier.unknown' } });
  });

  it("refuses an officer whose assignment has ended or is another person's", async () => {
    const { id } = await office.open('permit');
    const officer = await office.officer(ONE_STOP, 'officer');
    const other = await office.officer(ONE_STOP, 'officer');
    const borrowed = await office.store.dossiers.handle({
      dossier: id,
      caller: { ...other, assignment: officer.assignment },
      command: { kind: 'CompleteTask', id: 'a', visit: 'check#3' },
    });
    expect(borrowed).toMatchObject({ refusal: { code: 'caller.no-right' } });
    await office.sql('api_rw', 'update assignment set valid_to = mc_day(mc_now()) where id = $1', [officer.assignment]);
    const ended = await office.store.dossiers.handle({
      dossier: id,
      caller: officer,
      command: { kind: 'CompleteTask', id: 'b', visit: 'check#3' },
    });
    expect(ended).toMatchObject({ refusal: { code: 'caller.no-right' } });
  });

  it('records in whose place a substitute acted and on what paper (R-143)', async () => {
    const { id } = await office.open('permit');
    const absent = await office.officer(ONE_STOP, 'officer');
    const substitute = await office.officer(STRANGE_COMMUNE, 'leader');
    const delegation = '018f0000-0000-7000-8000-00000000000d';
    await office.store.organisation.put({
      delegations: [{ id: delegation, assignment: absent.assignment, to: substitute.person, ground: '12/QĐ-UBND', from: '2020-01-01' }],
    });
    const caller = { kind: 'officer' as const, person: substitute.person, assignment: absent.assignment, delegation };
    const handled = await office.store.dossiers.handle({
      dossier: id,
      caller,
      command: { kind: 'CompleteTask', id: 'a', visit: await checkTask(id) },
    });
    expect(handled.kind === 'accepted' && handled.facts[0]?.by).toEqual({
      person: substitute.person,
      agency: ONE_STOP,
      role: 'officer',
      inPlaceOf: absent.person,
      paper: '12/QĐ-UBND',
    });
  });

  it('asks the last look under the lock, and its refusal leaves the dossier untouched', async () => {
    const { id } = await office.open('permit');
    const caller = await office.officer(ONE_STOP, 'officer');
    const refused = await office.store.dossiers.handle({
      dossier: id,
      caller,
      command: { kind: 'CompleteTask', id: 'a', visit: await checkTask(id) },
      check: ({ actor }) => ({ code: 'task.not-yours', detail: { person: actor.person ?? '' } }),
    });
    expect(refused).toMatchObject({ kind: 'rejected', refusal: { code: 'task.not-yours', detail: { person: caller.person } } });
    expect(await office.store.books.check(id, [ONE_STOP])).toEqual([]);
  });

  it('keeps personal values out of the facts, which hold a commitment that only the value and its salt explain', async () => {
    const { id } = await office.open('permit');
    const caller = await office.officer(ONE_STOP, 'officer');
    const handled = await office.store.dossiers.handle({
      dossier: id,
      caller,
      command: { kind: 'CompleteTask', id: 'a', visit: await checkTask(id), data: { phone: '0912345678', floor: 3 } },
      personal: ['phone'],
    });
    if (handled.kind !== 'accepted') throw new Error(JSON.stringify(handled.refusal));
    expect(JSON.stringify(handled.facts)).not.toContain('0912345678');
    const set = handled.facts.find((fact): fact is Fact & { kind: 'DataChanged' } => fact.kind === 'DataChanged')?.set;
    expect(set).toMatchObject({ floor: 3 });
    const { personal: commitment } = set?.['phone'] as { personal: string };
    expect((await office.store.dossiers.personal([ONE_STOP], id))[commitment]).toEqual({ commitment, name: 'phone', value: '0912345678' });
    const [row] = await office.sql<{ salt: string }>(
      'runtime_rw',
      `select encode(salt, 'hex') as salt from personal_value where dossier_id = '${id}'`,
    );
    expect(commitmentOf(row?.salt ?? '', '0912345678')).toBe(commitment);
  });

  it('keeps the applicant out of the facts and shows them with the dossier', async () => {
    const { id } = await office.open('permit');
    const facts = await office.store.dossiers.facts([ONE_STOP], id);
    expect(JSON.stringify(facts)).not.toMatch(/Nguyễn|001090000001/);
    expect(await office.store.dossiers.find([ONE_STOP], id)).toMatchObject({
      applicant: { fullName: 'Nguyễn Văn Đạt', idNumber: '001090000001' },
      papers: [{ id: 'form', state: 'paper', copies: 1 }],
    });
  });

  it('refuses what cannot be recorded for ever, and names the place', async () => {
    const { id } = await office.open('permit');
    const caller = await office.officer(ONE_STOP, 'officer');
    const refused = await office.store.dossiers.handle({
      dossier: id,
      caller,
      command: { kind: 'CompleteTask', id: 'a', visit: 'check#3', data: { name: '\ud800' } },
    });
    expect(refused).toMatchObject({ kind: 'rejected', refusal: { code: 'data.not-recordable', detail: { at: '/command/data/name' } } });
  });

  it('records a text the same however its accents were typed', async () => {
    const { id } = await office.open('permit');
    const caller = await office.officer(ONE_STOP, 'officer');
    const handled = await office.store.dossiers.handle({
      dossier: id,
      caller,
      command: { kind: 'CompleteTask', id: 'a', visit: await checkTask(id), note: 'Hồ sơ đủ'.normalize('NFD') },
    });
    expect(handled.kind === 'accepted' && handled.facts[0]).toMatchObject({ note: 'Hồ sơ đủ' });
  });

  it('never records a fact earlier than the one before, even when the clock jumps back', async () => {
    const { id } = await office.open('permit');
    const before = await office.store.dossiers.find([ONE_STOP], id);
    const caller = await office.officer(ONE_STOP, 'officer');
    await office.store.clock.setOffset(-86_400_000);
    const handled = await office.store.dossiers.handle({
      dossier: id,
      caller,
      command: { kind: 'CompleteTask', id: 'a', visit: await checkTask(id) },
    });
    await office.store.clock.setOffset(0);
    expect(handled.kind === 'accepted' && handled.at).toBe(before?.state.at);
  });
});
