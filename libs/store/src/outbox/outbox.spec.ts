import { draw } from '@mot-cua/engine/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { ONE_STOP, openOffice, type Office } from '../testing/office';
import { type Store } from '../store';

const permit = draw('permit')
  .start('received')
  .task('check')
  .send('tell', 'result-ready')
  .end('returned')
  .path('received', 'check', 'tell', 'returned')
  .build();

describe('the outbox', () => {
  let office: Office;
  let runtime: Store;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit);
    runtime = await office.another('runtime_rw');
  });
  afterAll(() => office.close());

  const completed = async (): Promise<string> => {
    const { id } = await office.open('permit');
    const visit = (await office.store.dossiers.find([ONE_STOP], id))?.state.visits.find(({ node }) => node === 'check')?.id ?? '';
    await office.store.dossiers.handle({
      dossier: id,
      caller: await office.officer(ONE_STOP, 'officer'),
      command: { kind: 'CompleteTask', id: `${id} c`, visit },
    });
    return id;
  };

  it('holds one message per accepted command, delivered in order per dossier', async () => {
    const id = await completed();
    const [opened] = await runtime.outbox.take('post', 100, 10_000);
    expect(opened).toMatchObject({ dossier: id, content: { kind: 'OpenDossier', status: 'open' }, attempts: 1 });
    expect(await runtime.outbox.take('post', 100, 10_000)).toEqual([]);
    expect(await runtime.outbox.done(opened ? [opened] : [])).toBe(1);
    const [closed] = await runtime.outbox.take('post', 100, 10_000);
    expect(closed).toMatchObject({
      dossier: id,
      content: { kind: 'CompleteTask', status: 'closed', thrown: [{ event: 'message', name: 'result-ready' }] },
    });
    expect(closed?.dedupe).not.toBe(opened?.dedupe);
    expect(await runtime.outbox.done(closed ? [closed] : [])).toBe(1);
    expect(await runtime.outbox.waiting()).toEqual({ count: 0 });
  });

  it('delivers again under the same mark when the worker is gone, and the late one is refused', async () => {
    await completed();
    const [first] = await runtime.outbox.take('frozen', 100, 50);
    await sleep(80);
    const [again] = await runtime.outbox.take('fresh', 100, 10_000);
    expect(again?.dedupe).toBe(first?.dedupe);
    expect(again?.attempts).toBe(2);
    expect(await runtime.outbox.done(first ? [first] : [])).toBe(0);
    expect(await runtime.outbox.done(again ? [again] : [])).toBe(1);
    const [last] = await runtime.outbox.take('fresh', 100, 10_000);
    expect(await runtime.outbox.done(last ? [last] : [])).toBe(1);
  });

  it('waits after a failed delivery, and later messages of the dossier wait with it', async () => {
    await completed();
    const [message] = await runtime.outbox.take('post', 100, 10_000);
    if (!message) throw new Error('no message');
    expect(await runtime.outbox.retry(message, 'từ chối kết nối', 60_000)).toBe(true);
    expect(await runtime.outbox.take('post', 100, 10_000)).toEqual([]);
    expect(await runtime.outbox.waiting()).toMatchObject({ count: 2 });
    await office.store.clock.setOffset(61_000);
    const [again] = await runtime.outbox.take('post', 100, 10_000);
    expect(again).toMatchObject({ dedupe: message.dedupe, attempts: 2 });
    await office.store.clock.setOffset(0);
  });

  it('is beside a table of who waits for which message', async () => {
    const asked = draw('asked').start('received').receive('wait', 'tax-paid').end('returned').path('received', 'wait', 'returned').build();
    await office.publish(asked);
    const { id } = await office.open('asked');
    expect(await runtime.waits.forMessage(ONE_STOP, 'tax-paid')).toMatchObject([{ dossier: id, agency: ONE_STOP }]);
    expect(await runtime.waits.forMessage(ONE_STOP, 'tax-paid', 'any key')).toHaveLength(1);
    expect(await runtime.waits.forMessage(ONE_STOP + 1, 'tax-paid')).toEqual([]);
    expect(await runtime.waits.forSignal(ONE_STOP, 'flood')).toEqual([]);
    await office.store.dossiers.handle({
      dossier: id,
      caller: { kind: 'system', system: 'outside' },
      command: { kind: 'ReceiveMessage', id: `${id} m`, messageId: 'm1', name: 'tax-paid' },
    });
    expect(await runtime.waits.forMessage(ONE_STOP, 'tax-paid')).toEqual([]);
  });
});
