import { type Store } from '@mot-cua/store';
import { NEIGHBOUR, testOffice, type TestOffice } from '../testing/test-office';
import { eventually, startRuntime, type TestRuntime } from '../testing/test-runtime';

describe('what one dossier throws to others', () => {
  let office: TestOffice;
  let runtime: TestRuntime;
  let books: Store;
  beforeAll(async () => {
    office = await testOffice();
    runtime = await startRuntime(office);
    books = await office.openRuntimeStore();
  });
  afterAll(async () => {
    await runtime.stop();
    await books.close();
    await office.close();
  });
  const closed = (dossier: string) =>
    eventually(
      () => office.kinds(dossier),
      (kinds) => kinds.includes('DossierClosed'),
    );

  /** Everything thrown so far was handed over. */
  const delivered = () =>
    eventually(
      () => books.outbox.waiting(),
      ({ count }) => count === 0,
    );

  it('reaches, as a message, the one that has waited longest and no other', async () => {
    const [first, second] = [await office.receive(undefined, 'awaits-message'), await office.receive(undefined, 'awaits-message')];
    await office.receive(undefined, 'sends-message');
    await closed(first);
    expect(await office.kinds(second)).not.toContain('DossierClosed');
    await office.receive(undefined, 'sends-message');
    await closed(second);
  });

  it('passes, as a message, by one that is suspended to the next that waits', async () => {
    const [first, second] = [await office.receive(undefined, 'awaits-message'), await office.receive(undefined, 'awaits-message')];
    await office.suspend(first);
    await office.receive(undefined, 'sends-message');
    await closed(second);
    expect(await office.kinds(first)).not.toContain('WaitMet');
  });

  it('is kept, as a message that came before its time, for the first that waits for it, once', async () => {
    await office.receive(undefined, 'sends-early-message');
    await delivered();
    const [first, second] = [
      await office.receive(undefined, 'awaits-early-message'),
      await office.receive(undefined, 'awaits-early-message'),
    ];
    await eventually(
      async () => [...(await office.kinds(first)), ...(await office.kinds(second))].filter((kind) => kind === 'DossierClosed').length,
      (closings) => closings === 1,
    );
    await office.receive(undefined, 'sends-early-message');
    await closed(first);
    await closed(second);
  });

  it('reaches, as a signal, everyone of its agency who listens and nobody next door', async () => {
    const nextDoor = await office.receive(undefined, 'awaits-signal', 'direct', NEIGHBOUR);
    const listeners = await Promise.all(Array.from({ length: 5 }, () => office.receive(undefined, 'awaits-signal')));
    await office.receive(undefined, 'sends-signal');
    for (const listener of listeners) await closed(listener);
    expect(await office.kinds(nextDoor)).not.toContain('WaitMet');
    await office.receive(undefined, 'sends-signal', 'direct', NEIGHBOUR);
    await closed(nextDoor);
  });

  // The clock only goes forward: the last of these.
  it('ends unheard, as a message, when the time it is kept has passed', async () => {
    await office.receive(undefined, 'sends-early-message');
    await delivered();
    await office.daysLater(7);
    const late = await office.receive(undefined, 'awaits-early-message');
    await delivered();
    const sender = await office.receive(undefined, 'sends-early-message');
    await closed(late);
    expect(await office.facts(late)).toContainEqual(
      expect.objectContaining({ kind: 'WaitMet', message: expect.stringContaining(sender) as string }),
    );
  });
});
