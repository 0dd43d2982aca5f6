import { draw } from '@mot-cua/engine/testing';
import { type CommandBody } from '@mot-cua/engine';
import { ONE_STOP, openOffice, type Office, STRANGE_COMMUNE } from '../testing/office';

const birth = draw('birth').start('filed').task('check', { role: 'clerk' }).end('done').path('filed', 'check', 'done').build();

describe('what is handed in from outside', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(birth, { value: 2, unit: 'working-days' });
  });
  afterAll(() => office.close());

  const submit = () =>
    office.open('birth', { caller: { kind: 'system', system: 'portal' }, channel: 'online', profile: 'ND118', submitted: true });
  const ask = async (dossier: string, command: Exclude<CommandBody, { kind: 'OpenDossier' }>) => {
    const caller = await office.officer(ONE_STOP, 'clerk');
    const handled = await office.store.dossiers.handle({
      dossier,
      caller,
      command: { id: `ask ${command.kind} ${dossier}`, ...command },
    });
    if (handled.kind === 'rejected') throw new Error(JSON.stringify(handled.refusal));
    return { handled, person: caller.person };
  };
  const opened = async (): Promise<number> => {
    const [row] = await office.sql<{ opened: number }>('runtime_rw', 'select coalesce(sum(opened), 0)::int as opened from statistic');
    return row?.opened ?? 0;
  };

  it('waits on the list of its one-stop until it is accepted, and on nobody else (R-08)', async () => {
    const { id } = await submit();
    const waiting = await office.store.dossiers.submitted([ONE_STOP], ONE_STOP);
    expect(waiting.map((row) => row.id)).toContain(id);
    expect(await office.store.dossiers.submitted([STRANGE_COMMUNE], ONE_STOP)).toEqual([]);
    await ask(id, { kind: 'AcceptSubmission', limit: { value: 2, unit: 'working-days' } });
    expect((await office.store.dossiers.submitted([ONE_STOP], ONE_STOP)).map((row) => row.id)).not.toContain(id);
  });

  it('is received when the one-stop accepts it, by whom accepts it: not when it was handed in (R-09, R-10)', async () => {
    const { id } = await submit();
    const before = await office.store.dossiers.find([ONE_STOP], id);
    expect(before).toMatchObject({ status: 'submitted' });
    expect(before).not.toHaveProperty('receivedBy');
    expect(before).not.toHaveProperty('due');
    const { handled, person } = await ask(id, { kind: 'AcceptSubmission', limit: { value: 2, unit: 'working-days' } });
    const after = await office.store.dossiers.find([ONE_STOP], id);
    expect(after).toMatchObject({ status: 'open', receivedBy: person, openedAt: handled.at });
    expect(after?.due).toBeGreaterThan(handled.at);
  });

  it('counts as received when it is accepted and never when it is refused (R-121)', async () => {
    const count = await opened();
    const [accepted, refused] = [await submit(), await submit()];
    expect(await opened()).toBe(count);
    await ask(accepted.id, { kind: 'AcceptSubmission' });
    await ask(refused.id, { kind: 'RefuseSubmission', ground: 'không thuộc thẩm quyền' });
    expect(await opened()).toBe(count + 1);
    const [row] = await office.sql<{ closed: number }>('runtime_rw', 'select coalesce(sum(closed), 0)::int as closed from statistic');
    expect(row?.closed).toBe(0);
  });

  it('has its fees from the moment it is accepted, in the same act; one demanded and not paid stops its clock at once (R-110, R-111)', async () => {
    const { id } = await submit();
    const caller = await office.officer(ONE_STOP, 'clerk');
    const pause = { reason: 'financial-obligation', ground: 'Chưa nộp lệ phí' };
    const accept = {
      dossier: id,
      caller,
      command: { id: `accept ${id}`, kind: 'AcceptSubmission', limit: { value: 2, unit: 'working-days' }, pause },
      charges: [{ fee: 'filing', moment: 'reception', copies: 1, amount: 8000, demanded: true, what: 'Lệ phí 8.000 đồng: chưa thu' }],
    } as const;
    const first = await office.store.dossiers.handle(accept);
    expect(first).toMatchObject({ kind: 'accepted', state: { clocks: [{ name: 'acceptance' }, { name: 'resolution', state: 'paused' }] } });
    expect(await office.store.dossiers.handle(accept)).toMatchObject({ kind: 'accepted', repeated: true });
    const charges = await office.store.charges.of([ONE_STOP], id);
    expect(charges).toMatchObject([{ fee: 'filing', amount: 8000, demanded: true, by: caller.person }]);
    const page = await office.store.dossiers.facts([ONE_STOP], id);
    const remarks = (page?.facts ?? []).flatMap(({ fact }) => (fact.kind === 'RemarkAdded' ? [fact.ref] : []));
    expect(remarks).toEqual([`charge:${charges[0]?.id ?? ''}`]);
  });
});
