import { draw, scenario, trigger } from '../../../testing/index';

const paid = draw('paid')
  .start('s')
  .catches('payment', trigger.message('paid', 'invoice'))
  .task('after')
  .path('s', 'payment', 'after')
  .build();

describe('a message', () => {
  it('is kept as long as the diagram says when it comes before anybody waits', () => {
    const procedure = draw('p')
      .keeps('paid', '2 calendar-days')
      .start('s')
      .task('t')
      .receive('wait', 'paid')
      .end('e')
      .path('s', 't', 'wait', 'e')
      .build();
    const inTime = scenario(procedure).opens().hears('paid', { id: 'bank-1' });
    expect(inTime.tries({ kind: 'ReceiveMessage', messageId: 'bank-1', name: 'paid' })?.code).toBe('message.duplicate');
    expect(inTime.completes('t').isClosed()).toBe(true);
    const tooLate = scenario(procedure).opens().hears('paid').sleepsUntil('2026-03-10T08:00').completes('t');
    expect(tooLate.waiting()).toEqual(['wait']);
    expect(tooLate.facts).toContainEqual(expect.objectContaining({ kind: 'MessageDropped', why: 'expired' }));
  });

  it('says, when it is thrown, how long it may be kept for others', () => {
    const procedure = draw('p')
      .keeps('paid', '2 elapsed-hours')
      .start('s')
      .throws('tell', trigger.message('paid'))
      .end('e')
      .path('s', 'tell', 'e')
      .build();
    const dossier = scenario(procedure).opens();
    expect(dossier.facts).toContainEqual(expect.objectContaining({ kind: 'EventThrown', until: dossier.now + 7_200_000 }));
  });

  it('lets the dossier that waits for it go on, and brings its data along', () => {
    const dossier = scenario(paid).opens({ data: { invoice: 'A7' } });
    expect(dossier.waiting()).toEqual(['payment']);
    dossier.hears('paid', { key: 'A7', payload: { amount: 50_000 } });
    expect(dossier.waiting()).toEqual(['after']);
    expect(dossier.data()).toEqual({ invoice: 'A7', amount: 50_000 });
  });

  it('about another invoice is not taken for this one', () => {
    const dossier = scenario(paid).opens({ data: { invoice: 'A7' } });
    expect(dossier.tries({ kind: 'ReceiveMessage', messageId: 'm', name: 'paid', key: 'B1' })?.code).toBe('message.not-awaited');
    expect(dossier.waiting()).toEqual(['payment']);
  });

  it('that comes twice under the same id counts once', () => {
    const twice = draw('p')
      .start('s')
      .catches('one', trigger.message('paid'))
      .catches('two', trigger.message('paid'))
      .end('e')
      .path('s', 'one', 'two', 'e')
      .build();
    const dossier = scenario(twice).opens().hears('paid', { id: 'bank-1' });
    expect(dossier.tries({ kind: 'ReceiveMessage', messageId: 'bank-1', name: 'paid' })?.code).toBe('message.duplicate');
    expect(dossier.waiting()).toEqual(['two']);
  });

  it('that comes too early is kept, and used as soon as somebody waits for it', () => {
    const procedure = draw('p')
      .start('s')
      .task('first')
      .catches('payment', trigger.message('paid'))
      .task('after')
      .path('s', 'first', 'payment', 'after')
      .build();
    const dossier = scenario(procedure)
      .opens()
      .hears('paid', { payload: { amount: 1 }, keepUntil: '2026-03-05T08:00' });
    expect(dossier.dossier.mail).toHaveLength(1);
    expect(dossier.completes('first').waiting()).toEqual(['after']);
    expect(dossier.data()).toMatchObject({ amount: 1 });
    expect(dossier.dossier.mail).toEqual([]);
  });

  it('that was kept too long is dropped, not used', () => {
    const procedure = draw('p').start('s').task('first').catches('payment', trigger.message('paid')).path('s', 'first', 'payment').build();
    const dossier = scenario(procedure).opens().hears('paid', { keepUntil: '2026-03-03T08:00' }).sleepsUntil('2026-03-04T08:00');
    expect(dossier.completes('first').waiting()).toEqual(['payment']);
    expect(dossier.facts.find(({ kind }) => kind === 'MessageDropped')).toMatchObject({ why: 'expired' });
  });

  it('has one receiver, the one that waits longest', () => {
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .catches('one', trigger.message('paid'))
      .catches('two', trigger.message('paid'))
      .end('e')
      .path('s', 'fork', 'one', 'e')
      .path('fork', 'two', 'e')
      .build();
    expect(scenario(procedure).opens().hears('paid').waiting()).toEqual(['two']);
  });

  it('cannot fill a dossier without end', () => {
    const dossier = scenario(paid, { bounds: { maxMail: 2 } }).opens({ data: { invoice: 'x' } });
    dossier.hears('other', { keepUntil: '2026-04-01T08:00' }).hears('other', { keepUntil: '2026-04-01T08:00' });
    expect(dossier.tries({ kind: 'ReceiveMessage', messageId: 'm9', name: 'other', keepUntil: dossier.now + 1000 })?.code).toBe(
      'message.mailbox-full',
    );
  });

  it('whose key gives nothing is an incident, not a message for anybody', () => {
    expect(scenario(paid).opens().incidents()).toEqual(['payment: message.name-invalid']);
  });

  it('interrupts a task at its edge and leaves nothing of it', () => {
    const procedure = draw('p')
      .start('s')
      .task('work')
      .boundary('stop', 'work', trigger.message('withdrawn'))
      .task('confirm')
      .path('s', 'work')
      .path('stop', 'confirm')
      .build();
    const dossier = scenario(procedure).opens().hears('withdrawn');
    expect(dossier.waiting()).toEqual(['confirm']);
    expect(dossier.tries({ kind: 'ReceiveMessage', messageId: 'again', name: 'withdrawn' })?.code).toBe('message.not-awaited');
  });

  it('beside a task may come again and again while the task is open', () => {
    const procedure = draw('p')
      .start('s')
      .task('work')
      .boundary('ask', 'work', trigger.message('asked'), { interrupting: false })
      .task('answer')
      .end('e')
      .path('s', 'work', 'e')
      .path('ask', 'answer')
      .build();
    expect(scenario(procedure).opens().hears('asked').hears('asked').waiting()).toEqual(['work', 'answer', 'answer']);
  });

  it('sent by a task goes to the outbox with what its inputs name, and the dossier goes on', () => {
    const procedure = draw('p')
      .start('s')
      .send('tell', 'ready', { inputs: { code: 'number' } })
      .end('e')
      .path('s', 'tell', 'e')
      .build();
    const dossier = scenario(procedure).opens({ data: { number: 7, secret: 1 } });
    expect(dossier.facts.find(({ kind }) => kind === 'EventThrown')).toMatchObject({
      event: 'message',
      name: 'ready',
      payload: { code: 7 },
    });
    expect(dossier.isClosed()).toBe(true);
  });

  it('opens a dossier at the start event that names it, with what it brought', () => {
    const procedure = draw('p')
      .start('by-hand')
      .start('by-portal', { triggers: [trigger.message('filed')] })
      .task('a')
      .task('b')
      .path('by-hand', 'a')
      .path('by-portal', 'b')
      .build();
    const dossier = scenario(procedure).opens({ startAt: 'by-portal', data: { from: 'portal' } });
    expect(dossier.waiting()).toEqual(['b']);
    expect(dossier.facts[0]).toMatchObject({ kind: 'DossierOpened', cause: 'message' });
    expect(scenario(procedure).opens().waiting()).toEqual(['a']);
  });
});
