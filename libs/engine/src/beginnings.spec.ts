import { draw, scenario, trigger } from '../testing/index';

const byTask = draw('by-task')
  .receive('asked', 'request', { instantiates: 'first', outputs: { of: 'from' } })
  .task('check')
  .end('e')
  .path('asked', 'check', 'e')
  .build();
const gateway = (instantiates: 'first' | 'all') =>
  draw('by-gateway')
    .eventGateway('begins', { instantiates })
    .catches('asked', trigger.message('request'))
    .receive('paid', 'payment')
    .task('check')
    .task('book')
    .parallel('join')
    .task('hand-back')
    .end('e')
    .path('begins', 'asked', 'check', 'join', 'hand-back', 'e')
    .path('begins', 'paid', 'book', 'join')
    .build();

describe('a receive task that begins a dossier', () => {
  it('does not wait for the message the dossier began with, and hands on what it brought', () => {
    const dossier = scenario(byTask).opens({ startAt: 'asked', data: { from: 'portal' } });
    expect(dossier.waiting()).toEqual(['check']);
    expect(dossier.data()).toEqual({ from: 'portal', of: 'portal' });
    expect(dossier.facts[0]).toMatchObject({ kind: 'DossierOpened', cause: 'message' });
  });

  it('waits for its message in a dossier that a person opened', () => {
    const dossier = scenario(byTask).opens();
    expect(dossier.waiting()).toEqual(['asked']);
    expect(dossier.hears('request', { payload: { from: 'post' } }).waiting()).toEqual(['check']);
  });

  it('begins the dossier alone though there is another that could', () => {
    const two = draw('two')
      .receive('asked', 'request', { instantiates: 'first' })
      .receive('told', 'report', { instantiates: 'first' })
      .task('check')
      .path('asked', 'check')
      .path('told', 'check')
      .build();
    expect(scenario(two).opens({ startAt: 'told' }).entered('asked')).toBe(0);
    expect(scenario(two).opens().waiting()).toEqual(['asked']);
  });
});

describe('a procedure that begins only when an event comes', () => {
  const storm = draw('storm')
    .start('warned', { triggers: [trigger.signal('storm')] })
    .task('check')
    .end('e')
    .path('warned', 'check', 'e')
    .build();

  it('is not received by hand: the refusal names what it begins with', () => {
    const asked = {
      kind: 'OpenDossier',
      pinned: { procedure: 'storm', version: 1, process: 'storm' },
      code: 'c',
      agencies: { 'one-stop': 1, department: 2 },
      calendar: 'vn/V1',
    } as const;
    expect(scenario(storm).tries(asked)).toEqual({ code: 'start.triggered', detail: { nodes: 'warned' } });
  });

  it('is opened by its event', () => {
    expect(scenario(storm).opens({ startAt: 'warned' }).waiting()).toEqual(['check']);
  });
});

describe('an event-based gateway that begins a dossier', () => {
  it('goes on with the event that came, and waits for no other', () => {
    const dossier = scenario(gateway('first')).opens({ startAt: 'paid' });
    expect(dossier.way()).toEqual(['begins', 'paid', 'book']);
    expect(dossier.allWaits()).toHaveLength(1);
    expect(dossier.tries({ kind: 'ReceiveMessage', messageId: 'm', name: 'request' })?.code).toBe('message.not-awaited');
  });

  it('goes, when it is parallel, every way: each when its message comes, in any order', () => {
    for (const [first, second, message] of [
      ['asked', 'paid', 'payment'],
      ['paid', 'asked', 'request'],
    ] as const) {
      const dossier = scenario(gateway('all')).opens({ startAt: first });
      expect(dossier.waiting()).toContain('begins');
      expect(dossier.entered(second)).toBe(0);
      expect(dossier.hears(message).waiting().toSorted()).toEqual(['book', 'check']);
      expect(dossier.completes('check').completes('book').waiting()).toEqual(['hand-back']);
      expect(dossier.completes('hand-back').isClosed()).toBe(true);
    }
  });

  it('keeps, when it is parallel, the dossier open until every message has come', () => {
    const dossier = scenario(gateway('all')).opens({ startAt: 'asked' }).completes('check');
    expect(dossier.waiting()).toEqual(['begins']);
    expect(dossier.incidents()).toEqual([]);
  });

  it('waits for all its events in a dossier that a person opened', () => {
    expect(scenario(gateway('first')).opens().waiting()).toEqual(['begins']);
    const all = scenario(gateway('all')).opens().hears('payment').hears('request');
    expect(all.waiting().toSorted()).toEqual(['book', 'check']);
  });

  it('refuses to begin where the procedure does not', () => {
    const pinned = { procedure: 'by-gateway', version: 1, process: 'by-gateway' };
    for (const startAt of ['check', 'begins', 'nowhere'])
      expect(
        scenario(gateway('first')).tries({
          kind: 'OpenDossier',
          pinned,
          code: 'c',
          agencies: { 'one-stop': 1 },
          calendar: 'vn/V1',
          startAt,
        }),
      ).toEqual({ code: 'start.unknown', detail: { node: startAt } });
  });
});
