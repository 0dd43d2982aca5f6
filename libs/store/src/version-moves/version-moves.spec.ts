import { randomUUID } from 'node:crypto';
import { draw } from '@mot-cua/engine/testing';
import { mapVersion, type Procedure } from '@mot-cua/procedure';
import { ONE_STOP, openOffice, type Office } from '../testing/office';

const permit = (limit: string, second: 'sign' | 'appraise') =>
  draw('permit')
    .start('received')
    .task('check', { limit })
    .task(second)
    .end('returned')
    .path('received', 'check', second, 'returned')
    .build();

describe('open dossiers moved to another version', () => {
  let office: Office;
  const [first, second] = [permit('2 working-days', 'sign'), permit('5 working-days', 'appraise')];
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(first);
  });
  afterAll(() => office.close());

  const publishSecond = async (model: Procedure): Promise<void> => {
    const { procedures } = office.store;
    const { package: content } = (await procedures.findVersion('permit', 1)) ?? fail();
    await procedures.saveDraft({ procedure: 'permit', package: { ...content, diagram: JSON.stringify(model) }, by: 'an' });
    await procedures.publish({ procedure: 'permit', revision: 1, by: 'bình' });
  };
  const complete = async (id: string, node: string): Promise<void> => {
    const visit = (await office.store.dossiers.find([ONE_STOP], id))?.state.visits.find((one) => one.node === node)?.id ?? '';
    const caller = await office.officer(ONE_STOP, 'officer');
    const handled = await office.store.dossiers.handle({ dossier: id, caller, command: { kind: 'CompleteTask', id: randomUUID(), visit } });
    expect(handled.kind).toBe('accepted');
  };

  it('are previewed by where they stand and whose date moves, moved in batches, and each is recorded', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => office.open('permit')));
    await complete(opened[2]?.id ?? '', 'check');
    await publishSecond(second);
    const target = { procedure: second, pinned: { procedure: 'permit', version: 2, process: 'permit' }, map: mapVersion(first, second) };
    const preview = await office.store.versionMoves.preview('permit', 1, target);
    expect(preview).toMatchObject({ looked: 3, movable: 2, redated: 2, nowLate: 0 });
    expect(preview.places).toEqual([
      { at: ['check'], to: ['check'], count: 2 },
      { at: ['sign'], refused: expect.objectContaining({ code: 'migrate.illegal' }) as object, count: 1 },
    ]);
    const [row] = preview.rows.filter(({ to }) => to);
    expect(row?.steps[0]?.due).toBeGreaterThan(row?.steps[0]?.was ?? Infinity);

    const { id } = await office.store.versionMoves.order({
      id: randomUUID(),
      procedure: 'permit',
      from: 1,
      to: 2,
      map: target.map,
      ground: 'QĐ 12',
      by: 'an',
    });
    const runtime = await office.another('runtime_rw');
    for (let batches = 0; batches < 5 && (await runtime.versionMoves.work()); batches++);
    expect(await office.store.versionMoves.list('permit')).toMatchObject([
      { moved: 2, refused: 1, batches: 1, finishedAt: expect.any(Number) as number },
    ]);
    const done = await office.store.versionMoves.dossiers(id);
    expect(done.map(({ dossier, refusal }) => [dossier, refusal?.code])).toEqual([
      [opened[2]?.id, 'migrate.illegal'],
      ...[opened[0]?.id, opened[1]?.id].sort().map((one) => [one, undefined]),
    ]);
    expect((await office.store.dossiers.find([ONE_STOP], opened[0]?.id ?? ''))?.version).toBe(2);
    expect((await office.store.dossiers.find([ONE_STOP], opened[2]?.id ?? ''))?.version).toBe(1);
    for (const one of opened) {
      expect(await runtime.books.check(one.id)).toEqual([]);
      expect(await runtime.books.redecide(one.id)).toEqual([]);
    }
    await complete(opened[0]?.id ?? '', 'check');
    expect((await office.store.dossiers.find([ONE_STOP], opened[0]?.id ?? ''))?.state.visits.map(({ node }) => node)).toContain('appraise');
  });

  it('are not moved to where they could never finish: a branch would wait at a join for one that never begins', async () => {
    const alone = draw('branches')
      .start('received')
      .task('check')
      .task('sign')
      .end('returned')
      .path('received', 'check', 'sign', 'returned')
      .build();
    const joined = draw('branches')
      .start('received')
      .parallel('fork')
      .task('check')
      .task('survey')
      .parallel('join')
      .task('sign')
      .end('returned')
      .path('received', 'fork', 'check', 'join', 'sign', 'returned')
      .path('fork', 'survey', 'join')
      .build();
    await office.publish(alone);
    const { dossier } = await office.open('branches').then((opened) => ({ dossier: opened.id }));
    const { procedures, versionMoves } = office.store;
    const { package: content } = (await procedures.findVersion('branches', 1)) ?? fail();
    await procedures.saveDraft({ procedure: 'branches', package: { ...content, diagram: JSON.stringify(joined) }, by: 'an' });
    await procedures.publish({ procedure: 'branches', revision: 1, by: 'bình' });
    const target = {
      procedure: joined,
      pinned: { procedure: 'branches', version: 2, process: 'branches' },
      map: mapVersion(alone, joined),
    };
    expect((await versionMoves.preview('branches', 1, target)).places).toEqual([
      { at: ['check'], refused: { code: 'act.dead-end', detail: { at: 'join' } }, count: 1 },
    ]);
    const order = { id: randomUUID(), procedure: 'branches', from: 1, to: 2, map: target.map, ground: 'QĐ 13', by: 'an' };
    await versionMoves.order(order);
    const runtime = await office.another('runtime_rw');
    for (let batches = 0; batches < 5 && (await runtime.versionMoves.work()); batches++);
    expect(await versionMoves.dossiers(order.id)).toMatchObject([{ dossier, refusal: { code: 'act.dead-end' } }]);
    expect(await office.store.dossiers.find([ONE_STOP], dossier)).toMatchObject({ version: 1, state: { status: 'open' } });
  });

  it('are what a draft is rehearsed on: their commands in order, each at its moment', async () => {
    const { cases } = await office.store.rehearsals.cases('permit');
    expect(cases).toHaveLength(3);
    for (const { commands, facts, version } of cases) {
      expect(version).toBe(1);
      expect(commands[0]?.command.kind).toBe('OpenDossier');
      expect(commands[0]?.now).toBe(facts[0]?.at);
    }
    expect(cases.some(({ commands }) => commands.map(({ command }) => command.kind).join() === 'OpenDossier,CompleteTask')).toBe(true);
  });
});

const fail = (): never => {
  throw new Error('version 1 is not there');
};
