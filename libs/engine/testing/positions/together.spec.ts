import { draw, each, repeat, scenario, trigger } from '../index';

const fee = draw('fee')
  .start('fs')
  .task('pay', { outcomes: ['ok', 'no', 'up'] })
  .exclusive('q', { default: 'q-fe' })
  .end('fe')
  .end('bad', { triggers: [trigger.error('NO')] })
  .end('esc', { triggers: [trigger.escalation('UP')] })
  .path('fs', 'pay', 'q', 'fe')
  .flow('q', 'bad', { when: 'outcome = "no"' })
  .flow('q', 'esc', { when: 'outcome = "up"' })
  .build();

describe('elements together', () => {
  it('an error out of one of several called procedures ends them all and goes on at the edge', () => {
    const p = draw('p')
      .start('s')
      .call('x', 'fee', { loop: each({ cardinality: '3' }) })
      .boundary('b', 'x', trigger.error('NO'))
      .task('after')
      .task('err')
      .path('s', 'x', 'after')
      .path('b', 'err')
      .calls({ fee })
      .build();
    const d = scenario(p).opens();
    expect(d.waiting()).toEqual(['x/pay', 'x/pay', 'x/pay']);
    d.completes('x/pay', { outcome: 'ok' });
    expect(d.waiting()).toEqual(['x/pay', 'x/pay']);
    d.completes('x/pay', { outcome: 'no' });
    expect(d.waiting()).toEqual(['err']);
  });
  it('called procedures run one after the other when they are to', () => {
    const p = draw('p')
      .start('s')
      .call('x', 'fee', { loop: each({ cardinality: '2', sequential: true }) })
      .task('after')
      .path('s', 'x', 'after')
      .calls({ fee })
      .build();
    const d = scenario(p).opens();
    d.completes('x/pay', { outcome: 'ok' });
    expect(d.waiting()).toEqual(['x/pay']);
    d.completes('x/pay', { outcome: 'ok' });
    expect(d.waiting()).toEqual(['after']);
  });
  it('a call is repeated while a condition over the values of the dossier holds', () => {
    const p = draw('p')
      .start('s')
      .call('x', 'fee', { outputs: { n: 'if outcome = "ok" then 1 else 0' }, loop: repeat({ condition: 'n = 0', testBefore: false }) })
      .task('after')
      .path('s', 'x', 'after')
      .calls({ fee })
      .build();
    const d = scenario(p).opens({ data: { n: 0 } });
    d.completes('x/pay', { outcome: 'ok' });
    expect(d.incidents()).toEqual([]);
    expect(d.waiting()).toEqual(['after']);
  });
  it('a message is heard by one passage of a loop, whose event sub-process must end before the loop does', () => {
    const p = draw('p')
      .start('s')
      .sub(
        'sub',
        (d) =>
          d
            .start('is')
            .task('w')
            .end('ie')
            .path('is', 'w', 'ie')
            .eventSub('es', trigger.message('m'), (e) => e.task('h').path('es-start', 'h'), { interrupting: false }),
        { loop: each({ cardinality: '2' }) },
      )
      .task('after')
      .path('s', 'sub', 'after')
      .build();
    const d = scenario(p).opens();
    expect(d.waiting()).toEqual(['w', 'w']);
    d.hears('m');
    expect(d.waiting().toSorted()).toEqual(['h', 'w', 'w']);
    d.completes('w').completes('w');
    expect(d.waiting()).toEqual(['h']);
    expect(d.completes('h').waiting()).toEqual(['after']);
  });
  it('an escalation comes out of a called procedure beside its way on', () => {
    const p = draw('p')
      .start('s')
      .call('x', 'fee')
      .boundary('b', 'x', trigger.escalation('UP'), { interrupting: false })
      .task('after')
      .task('told')
      .path('s', 'x', 'after')
      .path('b', 'told')
      .calls({ fee })
      .build();
    const d = scenario(p).opens().completes('x/pay', { outcome: 'up' });
    expect(d.waiting().toSorted()).toEqual(['after', 'told']);
  });
  it('an event sub-process of the caller catches an error of the procedure it calls', () => {
    const p = draw('p')
      .start('s')
      .call('x', 'fee')
      .task('after')
      .path('s', 'x', 'after')
      .eventSub('es', trigger.error('NO'), (e) => e.task('fix').path('es-start', 'fix'))
      .calls({ fee })
      .build();
    const d = scenario(p).opens().completes('x/pay', { outcome: 'no' });
    expect(d.waiting()).toEqual(['fix']);
  });
  it('a termination in a called procedure ends only that one', () => {
    const t = draw('t')
      .start('ts')
      .parallel('f')
      .task('a')
      .task('b')
      .end('stop', { triggers: [trigger.terminate()] })
      .path('ts', 'f', 'a', 'stop')
      .path('f', 'b')
      .build();
    const p = draw('p')
      .start('s')
      .parallel('g')
      .call('x', 't')
      .task('other')
      .parallel('j')
      .task('after')
      .path('s', 'g', 'x', 'j', 'after')
      .path('g', 'other', 'j')
      .calls({ t })
      .build();
    const d = scenario(p).opens().completes('x/a');
    expect(d.waiting()).toEqual(['other']);
    expect(d.completes('other').waiting()).toEqual(['after']);
  });
  it('a signal is heard at the edge of a step and on the way at once', () => {
    const p = draw('p')
      .start('s')
      .parallel('g')
      .task('host')
      .boundary('b', 'host', trigger.signal('S'))
      .catches('c', trigger.signal('S'))
      .throws('t', trigger.signal('S'))
      .task('x1')
      .task('x2')
      .task('x3')
      .path('s', 'g', 'host')
      .path('g', 'c', 'x2')
      .path('g', 't', 'x3')
      .path('b', 'x1')
      .build();
    const d = scenario(p).opens();
    expect(d.waiting().toSorted()).toEqual(['x1', 'x2', 'x3']);
  });
  it('every passage of a loop is undone', () => {
    const p = draw('p')
      .start('s')
      .task('book', { loop: each({ cardinality: '3' }) })
      .task('cancel', { forCompensation: true })
      .undoneBy('book', 'cancel')
      .throws('t', trigger.compensate())
      .task('after')
      .path('s', 'book', 't', 'after')
      .build();
    const d = scenario(p).opens().completes('book').completes('book').completes('book');
    expect(d.waiting()).toEqual(['cancel']);
    d.completes('cancel').completes('cancel');
    expect(d.waiting()).toEqual(['cancel']);
    expect(d.completes('cancel').waiting()).toEqual(['after']);
  });
  it('a finished sub-process is undone from its last step to its first', () => {
    const p = draw('p')
      .start('s')
      .sub('sub', (d) =>
        d
          .start('is')
          .task('a')
          .task('ua', { forCompensation: true })
          .undoneBy('a', 'ua')
          .task('b')
          .task('ub', { forCompensation: true })
          .undoneBy('b', 'ub')
          .end('ie')
          .path('is', 'a', 'b', 'ie'),
      )
      .throws('t', trigger.compensate('sub'))
      .task('after')
      .path('s', 'sub', 't', 'after')
      .build();
    const d = scenario(p).opens().completes('a').completes('b');
    expect(d.waiting()).toEqual(['ub']);
    expect(d.completes('ub').waiting()).toEqual(['ua']);
    expect(d.completes('ua').waiting()).toEqual(['after']);
  });
  it('an inclusive join waits for a branch that goes round once more', () => {
    const p = draw('p')
      .start('s')
      .inclusive('o')
      .task('a')
      .task('b', { outcomes: ['again', 'on'] })
      .exclusive('m')
      .exclusive('q', { default: 'q-j' })
      .inclusive('j')
      .task('after')
      .path('s', 'o')
      .flow('o', 'a', { when: 'x' })
      .flow('o', 'm', { when: 'y' })
      .path('m', 'b', 'q', 'j', 'after')
      .flow('q', 'm', { when: 'outcome = "again"' })
      .path('a', 'j')
      .build();
    const d = scenario(p).opens({ data: { x: true, y: true } });
    d.completes('a');
    expect(d.waiting()).toEqual(['b']);
    d.completes('b', { outcome: 'again' });
    expect(d.waiting()).toEqual(['b']);
    expect(d.completes('b', { outcome: 'on' }).waiting()).toEqual(['after']);
  });
  it('a merge lets every token pass', () => {
    const p = draw('p')
      .start('s')
      .parallel('f')
      .task('a')
      .task('b')
      .exclusive('m')
      .task('after')
      .end('e')
      .path('s', 'f', 'a', 'm', 'after', 'e')
      .path('f', 'b', 'm')
      .build();
    const d = scenario(p).opens().completes('a').completes('b');
    expect(d.waiting()).toEqual(['after', 'after']);
    expect(d.completes('after').completes('after').isClosed()).toBe(true);
  });
  it('a dossier ends with its last branch, not with its first end', () => {
    const p = draw('p')
      .start('s')
      .parallel('f')
      .task('a')
      .task('b')
      .end('e1')
      .end('e2')
      .path('s', 'f', 'a', 'e1')
      .path('f', 'b', 'e2')
      .build();
    const d = scenario(p).opens().completes('a');
    expect(d.isClosed()).toBe(false);
    expect(d.completes('b').isClosed()).toBe(true);
  });
  it('what nothing leads to begins with its sub-process', () => {
    const p = draw('p')
      .start('s')
      .sub('sub', (d) => d.task('a').task('b'))
      .task('after')
      .path('s', 'sub', 'after')
      .build();
    const d = scenario(p).opens();
    expect(d.waiting()).toEqual(['a', 'b']);
    expect(d.completes('a').completes('b').waiting()).toEqual(['after']);
  });
  it('an ad-hoc sub-process that is done begins nothing new and finishes what is under way', () => {
    const p = draw('p')
      .start('s')
      .adHoc('ah', (d) => d.task('a').task('b'), { done: 'fin = true', cancelRemaining: false })
      .task('after')
      .path('s', 'ah', 'after')
      .build();
    const d = scenario(p).opens({ data: { fin: false } });
    const visit = d.dossier.visits.find(({ node }) => node === 'ah')?.id ?? '';
    d.asks({ kind: 'Choose', visit, node: 'a' }, { person: 'x', agency: 1, role: 'officer' }).asks(
      { kind: 'Choose', visit, node: 'b' },
      { person: 'x', agency: 1, role: 'officer' },
    );
    d.completes('a', { data: { fin: true } });
    expect(d.waiting()).toEqual(['b']);
    expect(d.completes('b').waiting()).toEqual(['after']);
  });
  it('enough passages end the others', () => {
    const p = draw('p')
      .start('s')
      .task('w', { loop: each({ cardinality: '5', completionCondition: 'numberOfCompletedInstances >= 2' }) })
      .task('after')
      .path('s', 'w', 'after')
      .build();
    const d = scenario(p).opens().completes('w').completes('w');
    expect(d.waiting()).toEqual(['after']);
  });
  it('a condition that holds from the first moment is met at once', () => {
    const p = draw('p')
      .start('s')
      .task('w')
      .path('s', 'w')
      .eventSub('es', trigger.when('n > 1'), (e) => e.task('h').path('es-start', 'h'))
      .build();
    expect(
      scenario(p)
        .opens({ data: { n: 2 } })
        .waiting(),
    ).toEqual(['h']);
  });
  it('what a handler throws goes outwards, not to its brothers', () => {
    const p = draw('p')
      .start('s')
      .sub('sub', (d) =>
        d
          .start('is')
          .task('w')
          .path('is', 'w')
          .eventSub('es', trigger.message('m'), (e) => e.end('bad', { triggers: [trigger.error('E')] }).path('es-start', 'bad'))
          .eventSub('es2', trigger.error('E'), (e) => e.task('wrong').path('es2-start', 'wrong')),
      )
      .boundary('b', 'sub', trigger.error('E'))
      .task('right')
      .path('s', 'sub')
      .path('b', 'right')
      .build();
    expect(scenario(p).opens().hears('m').waiting()).toEqual(['right']);
  });
  it('a cancelled transaction undoes what was paid in it', () => {
    const p = draw('p')
      .start('s')
      .sub(
        'tx',
        (d) =>
          d
            .start('is')
            .task('pay')
            .task('refund', { forCompensation: true })
            .undoneBy('pay', 'refund')
            .task('ok', { outcomes: ['y', 'n'] })
            .exclusive('q', { default: 'q-ie' })
            .end('ie')
            .end('c', { triggers: [trigger.cancel()] })
            .path('is', 'pay', 'ok', 'q', 'ie')
            .flow('q', 'c', { when: 'outcome = "n"' }),
        { type: 'transaction' },
      )
      .boundary('b', 'tx', trigger.cancel())
      .task('after')
      .task('undone')
      .path('s', 'tx', 'after')
      .path('b', 'undone')
      .build();
    const d = scenario(p).opens().completes('pay').completes('ok', { outcome: 'n' });
    expect(d.waiting()).toEqual(['refund']);
    expect(d.completes('refund').waiting()).toEqual(['undone']);
  });
  it('a cycle at the edge of a sub-process comes as often as it says', () => {
    const p = draw('p')
      .start('s')
      .sub('sub', (d) => d.start('is').task('w').path('is', 'w'))
      .boundary('b', 'sub', trigger.every('R3/P1D'), { interrupting: false })
      .task('r')
      .path('s', 'sub')
      .path('b', 'r')
      .build();
    const d = scenario(p).opens().at('2026-03-09T08:00');
    expect(d.waiting().filter((n) => n === 'r')).toHaveLength(3);
  });
  it('a name a sub-process declares is its own', () => {
    const p = draw('p')
      .start('s')
      .sub('sub', (d) => d.start('is').script('set', 'x', '5').end('ie').path('is', 'set', 'ie'), { properties: ['x'] })
      .task('after')
      .path('s', 'sub', 'after')
      .build();
    expect(
      scenario(p)
        .opens({ data: { x: 1 } })
        .data(),
    ).toEqual({ x: 1 });
  });
  it('a receive task and a moment are ways behind an event-based gateway', () => {
    const p = draw('p')
      .start('s')
      .eventGateway('g')
      .receive('r', 'm')
      .catches('t', trigger.after('P1D'))
      .task('a')
      .task('b')
      .path('s', 'g', 'r', 'a')
      .path('g', 't', 'b')
      .build();
    expect(scenario(p).opens().hears('m').waiting()).toEqual(['a']);
    expect(scenario(p).opens().at('2026-03-03T09:00').waiting()).toEqual(['b']);
  });
  it('an error of a machine goes on at the edge', () => {
    const p = draw('p')
      .start('s')
      .service('j')
      .boundary('b', 'j', trigger.error('OUT'))
      .task('a')
      .task('b2')
      .path('s', 'j', 'a')
      .path('b', 'b2')
      .build();
    expect(scenario(p).opens().fails('j', { code: 'OUT' }).waiting()).toEqual(['b2']);
  });
  it('a step begins with as many tokens as it asks for', () => {
    const p = draw('p')
      .start('s')
      .parallel('f')
      .task('a')
      .task('b')
      .task('two', { startQuantity: 2 })
      .path('s', 'f', 'a', 'two')
      .path('f', 'b', 'two')
      .build();
    const d = scenario(p).opens().completes('a');
    expect(d.waiting()).toEqual(['b']);
    expect(d.completes('b').waiting()).toEqual(['two']);
  });
  it('the results of passages are what their output mappings make of them', () => {
    const p = draw('p')
      .start('s')
      .task('w', {
        outputs: { vote: 'if yes then 1 else 0' },
        loop: each({ collection: 'list', item: 'it', output: 'votes', outputItem: 'vote' }),
      })
      .task('after')
      .path('s', 'w', 'after')
      .build();
    const d = scenario(p)
      .opens({ data: { list: [1, 2] } })
      .completes('w', { data: { yes: true } })
      .completes('w', { data: { yes: false } });
    expect(d.incidents()).toEqual([]);
    expect(d.data()).toMatchObject({ votes: [1, 0] });
  });
});
