import { testOffice, type TestOffice } from './testing/test-office';
import { eventually, startRuntime } from './testing/test-runtime';

const has = (kind: string) => (kinds: readonly string[]) => kinds.includes(kind);

describe('the runtime', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await testOffice();
  });
  afterAll(() => office.close());

  it('does the work of machines and lets the dossier go on', async () => {
    const runtime = await startRuntime(office);
    const dossier = await office.receive();
    await eventually(
      () => office.kinds(dossier),
      (kinds) => kinds.filter((kind) => kind === 'WaitOpened').length >= 3,
    );
    const facts = await office.facts(dossier);
    expect(facts).toContainEqual(expect.objectContaining({ kind: 'WaitMet', what: 'job', by: { system: 'runtime' } }));
    // Without a mail server the connector says so, and the diagram may ask about it.
    expect(facts).toContainEqual(expect.objectContaining({ kind: 'DataChanged', set: { told: false } }));
    await runtime.stop();
  });

  it('passes at its start what came due while none was running, and records how late it was', async () => {
    const first = await startRuntime(office);
    const dossier = await office.receive();
    await eventually(
      () => office.kinds(dossier),
      (kinds) => kinds.filter((kind) => kind === 'WaitOpened').length >= 3,
    );
    await first.stop();
    await office.daysLater(5);
    // The clock is never set back: what was written under the later one would lie in the future.
    expect(await office.kinds(dossier)).not.toContain('DossierClosed');
    const second = await startRuntime(office);
    await eventually(() => office.kinds(dossier), has('DossierClosed'));
    await second.stop();
    const met = (await office.facts(dossier)).find((fact) => fact.kind === 'WaitMet' && fact.what === 'timer');
    const twoDays = 2 * 86_400_000;
    expect(met).toMatchObject({ kind: 'WaitMet', by: { system: 'runtime' } });
    expect(met && 'late' in met ? met.late : 0).toBeGreaterThan(twoDays - 60_000);
    expect(met && 'late' in met ? met.late : 0).toBeLessThan(twoDays + 600_000);
  });

  it('may run twice at once: every job and every timer happens once', async () => {
    const runtimes = await Promise.all([startRuntime(office), startRuntime(office)]);
    const dossiers = await Promise.all(Array.from({ length: 30 }, () => office.receive()));
    for (const dossier of dossiers)
      await eventually(
        () => office.kinds(dossier),
        (kinds) => kinds.filter((kind) => kind === 'WaitOpened').length >= 3,
      );
    await office.daysLater(10);
    for (const dossier of dossiers) {
      const kinds = await eventually(() => office.kinds(dossier), has('DossierClosed'));
      expect(kinds.filter((kind) => kind === 'DossierClosed')).toHaveLength(1);
      const met = (await office.facts(dossier)).flatMap((fact) => (fact.kind === 'WaitMet' ? [fact.what] : []));
      expect(met.sort()).toEqual(['job', 'timer']);
    }
    await eventually(
      async () => (await runtimesStore.outbox.waiting()).count,
      (count) => count === 0,
    );
    await Promise.all(runtimes.map(({ stop }) => stop()));
    const { discrepancies, dossiers: checked } = await runtimesStore.books.checkShare(undefined, 1_000);
    expect({ discrepancies, checked: checked >= dossiers.length }).toEqual({ discrepancies: [], checked: true });
  });

  it('checks the books while the offices work and raises no false alarm', async () => {
    const runtime = await startRuntime(office);
    let working = true;
    const alarms: object[] = [];
    const checking = (async () => {
      while (working) alarms.push(...(await runtimesStore.books.checkShare(undefined, 1_000)).discrepancies);
    })();
    for (let round = 0; round < 60; round++) await Promise.all(Array.from({ length: 4 }, () => office.receive()));
    working = false;
    await checking;
    await runtime.stop();
    expect(alarms).toEqual([]);
  });

  let runtimesStore: Awaited<ReturnType<TestOffice['openRuntimeStore']>>;
  beforeAll(async () => {
    runtimesStore = await office.openRuntimeStore();
  });
  afterAll(() => runtimesStore.close());
});
