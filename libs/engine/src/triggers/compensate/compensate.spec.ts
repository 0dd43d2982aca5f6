import { type Procedure } from '@mot-cua/procedure';
import { draw, each, type Scenario, scenario, trigger } from '../../../testing/index';

const undone = (dossier: Scenario) => dossier.way().filter((node) => /^un(?!do)/.test(node));
const handler = { forCompensation: true };

const booking = (thrown = trigger.compensate()): Procedure =>
  draw('p')
    .start('s')
    .task('reserve')
    .task('unreserve', handler)
    .task('charge')
    .task('uncharge', handler)
    .task('check', { outcomes: ['good', 'bad'] })
    .exclusive('good', { default: 'good-e' })
    .throws('undo', thrown)
    .task('after')
    .end('e')
    .path('s', 'reserve', 'charge', 'check', 'good', 'e')
    .flow('good', 'undo', { when: 'outcome = "bad"' })
    .path('undo', 'after')
    .undoneBy('reserve', 'unreserve')
    .undoneBy('charge', 'uncharge')
    .build();

describe('undoing what was done', () => {
  it('undoes the last first, one after the other, and goes on when all is undone', () => {
    const dossier = scenario(booking()).opens().completes('reserve').completes('charge').completes('check', { outcome: 'bad' });
    expect(dossier.waiting()).toEqual(['uncharge']);
    expect(dossier.completes('uncharge').waiting()).toEqual(['unreserve']);
    expect(dossier.completes('unreserve').waiting()).toEqual(['after']);
  });

  it('undoes only the step that is named, and goes back for no other', () => {
    const dossier = scenario(booking(trigger.compensate('reserve')))
      .opens()
      .completes('reserve')
      .completes('charge')
      .completes('check', { outcome: 'bad' });
    expect(dossier.waiting()).toEqual(['unreserve']);
    expect(dossier.completes('unreserve').waiting()).toEqual(['after']);
    expect(undone(dossier)).toEqual(['unreserve']);
  });

  it('without waiting starts all at once and goes on beside them', () => {
    const dossier = scenario(booking(trigger.compensateWithoutWaiting()))
      .opens()
      .completes('reserve')
      .completes('charge')
      .completes('check', { outcome: 'bad' });
    expect(dossier.waiting()).toEqual(['uncharge', 'unreserve', 'after']);
  });

  it('undoes nothing that was never completed, and nothing that was interrupted', () => {
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .task('a')
      .task('una', handler)
      .task('b')
      .task('unb', handler)
      .boundary('late', 'b', trigger.after('PT1H'))
      .throws('undo', trigger.compensate())
      .end('e')
      .path('s', 'fork', 'a', 'e')
      .path('fork', 'b', 'e')
      .path('late', 'undo', 'e')
      .undoneBy('a', 'una')
      .undoneBy('b', 'unb')
      .build();
    expect(undone(scenario(procedure).opens().at('2026-03-02T09:00'))).toEqual([]);
    expect(undone(scenario(procedure).opens().completes('a').at('2026-03-02T09:00'))).toEqual(['una']);
  });

  it('undoes nothing twice', () => {
    const procedure = draw('p')
      .start('s')
      .task('a')
      .task('una', handler)
      .throws('undo', trigger.compensate())
      .throws('undo-again', trigger.compensate())
      .task('after')
      .path('s', 'a', 'undo', 'undo-again', 'after')
      .undoneBy('a', 'una')
      .build();
    const dossier = scenario(procedure).opens().completes('a').completes('una');
    expect(dossier.waiting()).toEqual(['after']);
    expect(undone(dossier)).toEqual(['una']);
  });

  const staged = draw('p')
    .start('s')
    .sub(
      'stage',
      (inside) =>
        inside
          .start('s1')
          .script('number', 'mine', 'seed')
          .task('a')
          .task('una', handler)
          .task('b')
          .task('unb', handler)
          .path('s1', 'number', 'a', 'b')
          .undoneBy('a', 'una')
          .undoneBy('b', 'unb'),
      {
        properties: ['mine'],
      },
    )
    .script('reseed', 'seed', '99')
    .task('c')
    .task('unc', handler)
    .throws('undo', trigger.compensate())
    .task('after')
    .path('s', 'stage', 'reseed', 'c', 'undo', 'after')
    .undoneBy('c', 'unc')
    .build();

  it('undoes what lies in a completed sub-process, the last first, and shows it the values of that time', () => {
    const dossier = scenario(staged)
      .opens({ data: { seed: 1 } })
      .completes('a')
      .completes('b')
      .completes('c');
    expect(dossier.completes('unc').waiting()).toEqual(['unb']);
    expect(dossier.dossier.visits.find(({ node }) => node === 'unb')?.data).toEqual({ mine: 1 });
    expect(dossier.completes('unb').completes('una').waiting()).toEqual(['after']);
  });

  it('undoes every passage of a loop, the last completed first, each with its own values', () => {
    const procedure = draw('p')
      .start('s')
      .task('pay', { loop: each({ cardinality: '3' }) })
      .task('unpay', handler)
      .throws('undo', trigger.compensate())
      .task('after')
      .path('s', 'pay', 'undo', 'after')
      .undoneBy('pay', 'unpay')
      .build();
    const dossier = scenario(procedure).opens().completes('pay', { nth: 2 }).completes('pay', { nth: 2 }).completes('pay');
    const order: unknown[] = [];
    while (dossier.waiting().includes('unpay')) {
      order.push(dossier.dossier.visits.find(({ node }) => node === 'unpay')?.data?.['loopCounter']);
      dossier.completes('unpay');
    }
    expect(order).toEqual([1, 3, 2]);
    expect(dossier.waiting()).toEqual(['after']);
  });

  it('leaves it to a sub-process that knows how to undo itself', () => {
    const procedure = draw('p')
      .start('s')
      .sub('stage', (inside) =>
        inside
          .start('s1')
          .task('a')
          .task('una', handler)
          .path('s1', 'a')
          .undoneBy('a', 'una')
          .eventSub('own', trigger.compensate(), (undo) =>
            undo
              .task('unstage')
              .throws('and-inside', trigger.compensate())
              .task('unstaged')
              .path('own-start', 'unstage', 'and-inside', 'unstaged'),
          ),
      )
      .throws('undo', trigger.compensate())
      .task('after')
      .path('s', 'stage', 'undo', 'after')
      .build();
    const dossier = scenario(procedure).opens().completes('a');
    expect(dossier.waiting()).toEqual(['unstage']);
    expect(dossier.completes('unstage').waiting()).toEqual(['una']);
    expect(dossier.completes('una').waiting()).toEqual(['unstaged']);
    expect(dossier.completes('unstaged').waiting()).toEqual(['after']);
  });

  it('is given up with its handlers when the undoing itself is interrupted', () => {
    const procedure = draw('p')
      .start('s')
      .sub('work', (inside) =>
        inside.start('s1').task('a').task('una', handler).throws('undo', trigger.compensate()).path('s1', 'a', 'undo').undoneBy('a', 'una'),
      )
      .boundary('stop', 'work', trigger.message('stop'))
      .task('after')
      .path('s', 'work')
      .path('stop', 'after')
      .build();
    const dossier = scenario(procedure).opens().completes('a');
    expect(dossier.waiting()).toEqual(['una']);
    expect(dossier.hears('stop').waiting()).toEqual(['after']);
  });
});
