import { testOffice, type TestOffice } from '../testing/test-office';
import { eventually, startRuntime, type TestRuntime } from '../testing/test-runtime';

describe('what one dossier throws to others', () => {
  let office: TestOffice;
  let runtime: TestRuntime;
  beforeAll(async () => {
    office = await testOffice();
    runtime = await startRuntime(office);
  });
  afterAll(async () => {
    await runtime.stop();
    await office.close();
  });
  const closed = (dossier: string) =>
    eventually(
      () => office.kinds(dossier),
      (kinds) => kinds.includes('DossierClosed'),
    );

  it('reaches, as a message, the one that has waited longest and no other', async () => {
    const [first, second] = [await office.receive(undefined, 'awaits-message'), await office.receive(undefined, 'awaits-message')];
    await office.receive(undefined, 'sends-message');
    await closed(first);
    expect(await office.kinds(second)).not.toContain('DossierClosed');
    await office.receive(undefined, 'sends-message');
    await closed(second);
  });

  it('reaches, as a signal, everyone who listens', async () => {
    const listeners = await Promise.all(Array.from({ length: 5 }, () => office.receive(undefined, 'awaits-signal')));
    await office.receive(undefined, 'sends-signal');
    for (const listener of listeners) await closed(listener);
  });
});
