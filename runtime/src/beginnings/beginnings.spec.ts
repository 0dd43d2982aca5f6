import { type ProcedurePackage } from '@mot-cua/procedure';
import { type Announcement, type AnnouncementOutcome, newDossierId, type Store } from '@mot-cua/store';
import { beginsBy, byMessage, bySignal, byTime } from '../testing/beginning-procedures';
import { NEIGHBOUR, ONE_STOP, testOffice, type TestOffice } from '../testing/test-office';
import { eventually, startRuntime, type TestRuntime } from '../testing/test-runtime';

const DAY_MS = 86_400_000;

describe('a dossier opened from outside', () => {
  let office: TestOffice;
  let runtimes: TestRuntime[];
  let books: Store;
  beforeAll(async () => {
    office = await testOffice();
    // Two of them: whatever happens must happen once.
    runtimes = [await startRuntime(office), await startRuntime(office)];
    books = await office.openRuntimeStore();
  });
  afterAll(async () => {
    for (const runtime of runtimes) await runtime.stop();
    await books.close();
    await office.close();
  });

  const publish = async (id: string, content: ProcedurePackage, revision?: number): Promise<void> => {
    const { procedures } = office.store;
    const by = newDossierId();
    if (revision === undefined) await procedures.create({ id, package: content, by });
    else await procedures.saveDraft({ procedure: id, package: content, by });
    await procedures.publish({ procedure: id, revision: 1, by });
  };
  const tell = async (what: Partial<Announcement> & Pick<Announcement, 'kind' | 'name'>): Promise<AnnouncementOutcome> => {
    const { id, agency } = { id: newDossierId(), agency: ONE_STOP, ...what };
    await office.store.announcements.tell({ ...what, id, agency });
    return outcomeOf(id, agency);
  };
  const outcomeOf = async (id: string, agency = ONE_STOP): Promise<AnnouncementOutcome> => {
    const record = await eventually(
      () => office.store.announcements.find([agency], agency, id),
      (found) => found?.outcome !== undefined,
    );
    return record?.outcome as AnnouncementOutcome;
  };
  const dossiersOf = async (procedure: string, agency = ONE_STOP): Promise<readonly string[]> =>
    (await office.store.dossiers.list([agency], { procedure })).rows.map(({ id }) => id);

  describe('by a message', () => {
    beforeAll(() => publish('by-report', beginsBy('by_report', byMessage('report'))));

    it('is opened where the message was told, says so in its first fact, and keeps what it brought, personal values apart', async () => {
      const person = newDossierId();
      const { opened, heardBy } = await tell({
        kind: 'message',
        name: 'report',
        payload: { place: 'Thôn 3', phone: '0912345678' },
        person,
      });
      expect({ opened, heardBy }).toMatchObject({ opened: [{ procedure: 'by-report' }], heardBy: 0 });
      const dossier = opened[0]?.dossier ?? '';
      const [first] = await office.facts(dossier);
      expect(first).toMatchObject({
        kind: 'DossierOpened',
        cause: 'message',
        by: { system: 'runtime' },
        occasion: { name: 'report', person },
      });
      expect(await office.store.dossiers.find([ONE_STOP], dossier)).toMatchObject({
        applicant: { kind: 'agency', fullName: 'Bộ phận Một cửa' },
        state: { visits: [{ data: { place: 'Thôn 3', phone: { personal: expect.stringMatching(/^[0-9a-f]{64}$/) as string } } }, {}] },
      });
      expect(JSON.stringify(await office.facts(dossier))).not.toContain('0912345678');
    });

    it('belongs to the applicant the message names', async () => {
      const applicant = { fullName: 'Trần Văn Minh', idNumber: '001090012345', address: 'Thôn 3', kind: 'citizen' } as const;
      const { opened } = await tell({ kind: 'message', name: 'report', applicant });
      expect(await office.store.dossiers.find([ONE_STOP], opened[0]?.dossier ?? '')).toMatchObject({ applicant });
    });

    it('is opened once, however often the same message is told', async () => {
      const before = (await dossiersOf('by-report')).length;
      const same = { agency: ONE_STOP, id: newDossierId(), kind: 'message', name: 'report' } as const;
      expect(await office.store.announcements.tell(same)).toBe('told');
      expect(await office.store.announcements.tell(same)).toBe('repeated');
      expect(await office.store.announcements.tell({ ...same, name: 'ready' })).toBe('conflict');
      await outcomeOf(same.id);
      expect(await office.store.announcements.tell(same)).toBe('repeated');
      expect((await dossiersOf('by-report')).length).toBe(before + 1);
    });

    it('is not opened while a dossier waits for the message: that one has it', async () => {
      await publish('by-ready', beginsBy('by_ready', byMessage('ready')));
      const waiting = await office.receive(undefined, 'awaits-message');
      expect(await tell({ kind: 'message', name: 'ready' })).toMatchObject({ heard: [waiting], heardBy: 1, opened: [] });
      expect(await dossiersOf('by-ready')).toEqual([]);
      expect(await tell({ kind: 'message', name: 'ready' })).toMatchObject({ heardBy: 0, opened: [{ procedure: 'by-ready' }] });
    });

    it('is opened, too, by a message that a dossier throws, for the same applicant', async () => {
      await office.receive(undefined, 'sends-message');
      const dossiers = await eventually(
        () => dossiersOf('by-ready'),
        (rows) => rows.length === 2,
      );
      expect(await office.store.dossiers.find([ONE_STOP], dossiers[0] ?? '')).toMatchObject({
        applicant: { fullName: 'Trần Văn Minh' },
        state: { openedDeep: 2 },
      });
    });

    it('is not there when nobody waits for the message and nothing begins with it: it is kept as long as it says', async () => {
      const keepUntil = (await office.store.clock.now()) + DAY_MS;
      expect(await tell({ kind: 'message', name: 'early', keepUntil })).toMatchObject({ heardBy: 0, opened: [], kept: true });
      const late = await office.receive(undefined, 'awaits-early-message');
      await eventually(
        () => office.kinds(late),
        (kinds) => kinds.includes('DossierClosed'),
      );
    });

    it('is opened no more once the procedure is retired', async () => {
      const by = newDossierId();
      await office.store.procedures.retire({ procedure: 'by-ready', from: await office.store.clock.now(), ground: 'QĐ 1', by });
      expect(await tell({ kind: 'message', name: 'ready' })).toMatchObject({ opened: [], kept: false });
    });
  });

  describe('by a signal', () => {
    beforeAll(async () => {
      await publish('by-flood-1', beginsBy('by_flood_1', bySignal('flood')));
      await publish('by-flood-2', beginsBy('by_flood_2', bySignal('flood')));
    });

    it('is opened for every procedure that begins with it, at the agency it was told to and not next door', async () => {
      const { opened } = await tell({ kind: 'signal', name: 'flood', payload: { level: 3 } });
      expect(opened.map(({ procedure }) => procedure)).toEqual(['by-flood-1', 'by-flood-2']);
      expect(await dossiersOf('by-flood-1', NEIGHBOUR)).toEqual([]);
    });

    it('follows the version in force: the starts of the one before open nothing any more', async () => {
      await publish('by-flood-2', beginsBy('by_flood_2', byMessage('report')), 1);
      const { opened } = await tell({ kind: 'signal', name: 'flood' });
      expect(opened.map(({ procedure }) => procedure)).toEqual(['by-flood-1']);
    });

    it('ends when dossiers would open one another for ever', async () => {
      await office.store.procedures.retire({
        procedure: 'by-flood-1',
        from: await office.store.clock.now(),
        ground: 'QĐ 1',
        by: newDossierId(),
      });
      await publish('endless', beginsBy('endless', bySignal('flood'), 'flood'));
      const { opened } = await tell({ kind: 'signal', name: 'flood' });
      expect(opened).toMatchObject([{ procedure: 'endless' }]);
      await eventually(
        () => books.outbox.waiting(),
        ({ count }) => count === 0,
      );
      expect((await dossiersOf('endless')).length).toBe(5);
    });
  });

  describe('by time', () => {
    const opening = async (dossier: string) => (await office.facts(dossier))[0] as { readonly occasion: { due: number; late?: number } };

    it('is opened at every agency that may receive it, once per due moment though there are two runtimes', async () => {
      await publish('weekly', beginsBy('weekly', byTime('R3/P7D')));
      await eventually(
        () => books.source.query(`select from read_version where procedure_id = 'weekly'`) as Promise<unknown[]>,
        (rows) => rows.length === 1,
      );
      expect(await dossiersOf('weekly')).toEqual([]);
      await office.daysLater(7.01);
      for (const agency of [ONE_STOP, NEIGHBOUR])
        await eventually(
          () => dossiersOf('weekly', agency),
          (rows) => rows.length === 1,
        );
      await office.daysLater(14.01);
      const two = await eventually(
        () => dossiersOf('weekly'),
        (rows) => rows.length === 2,
      );
      const dues = await Promise.all(two.map(async (id) => (await opening(id)).occasion.due));
      expect(Math.abs((dues[0] ?? 0) - (dues[1] ?? 0))).toBe(7 * DAY_MS);
    });

    it('is opened once, late, when nothing ran at its time: the history says how late, and the next is behind now', async () => {
      for (const runtime of runtimes.splice(0)) await runtime.stop();
      await publish('daily', beginsBy('daily', byTime('R/P1D')));
      await books.triggeredStarts.readNew();
      await office.daysLater(20);
      runtimes.push(await startRuntime(office), await startRuntime(office));
      const [dossier = ''] = await eventually(
        () => dossiersOf('daily'),
        (rows) => rows.length > 0,
      );
      const { late = 0 } = (await opening(dossier)).occasion;
      expect(late).toBeGreaterThan(4 * DAY_MS);
      const next = async () =>
        Number(
          (
            (await books.source.query(
              `select mc_ms(due_at) - mc_ms(mc_now()) as ms from triggered_start where procedure_id = 'daily'`,
            )) as { ms: string }[]
          )[0]?.ms,
        );
      const ms = await eventually(next, (left) => left > 0);
      expect(ms).toBeLessThanOrEqual(DAY_MS);
      expect((await dossiersOf('daily')).length).toBe(1);
    });
  });
});
