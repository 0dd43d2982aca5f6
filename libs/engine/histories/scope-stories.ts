import { draw, each, repeat, type Scenario, scenario, trigger } from '../testing/index';

/** Stories of sub-processes, calls and loops. */
export const scopeStories: Readonly<Record<string, () => Scenario>> = {
  'sub-process': () =>
    scenario(
      draw('p')
        .start('s')
        .sub('work', (inside) => inside.start('s1').task('a').end('e1').path('s1', 'a', 'e1'), { properties: ['own'] })
        .end('e')
        .path('s', 'work', 'e')
        .build(),
    )
      .opens()
      .completes('a', { data: { own: 1, shared: 2 } }),
  'event-sub-process-interrupting': () =>
    scenario(
      draw('p')
        .start('s')
        .task('a')
        .path('s', 'a')
        .eventSub('stop', trigger.message('stop'), (inside) =>
          inside.task('b').end('stopped', { outcome: 'withdrawn' }).path('stop-start', 'b', 'stopped'),
        )
        .build(),
    )
      .opens()
      .hears('stop')
      .completes('b'),
  'event-sub-process-beside': () =>
    scenario(
      draw('p')
        .start('s')
        .task('a')
        .path('s', 'a')
        .eventSub('ask', trigger.message('ask'), (inside) => inside.task('b').path('ask-start', 'b'), { interrupting: false })
        .build(),
    )
      .opens()
      .hears('ask')
      .completes('a')
      .completes('b'),
  transaction: () =>
    scenario(
      draw('p')
        .start('s')
        .sub(
          'deal',
          (inside) =>
            inside
              .start('s1')
              .task('a')
              .task('una', { forCompensation: true })
              .end('no', { triggers: [trigger.cancel()] })
              .path('s1', 'a', 'no')
              .undoneBy('a', 'una'),
          { type: 'transaction' },
        )
        .boundary('cancelled', 'deal', trigger.cancel())
        .end('e')
        .path('s', 'deal')
        .path('cancelled', 'e')
        .build(),
    )
      .opens()
      .completes('a')
      .completes('una'),
  'ad-hoc-sub-process': () =>
    scenario(
      draw('p')
        .start('s')
        .adHoc('free', (inside) => inside.task('a').task('b'), { done: 'sure = true' })
        .end('e')
        .path('s', 'free', 'e')
        .build(),
    )
      .opens()
      .asks({ kind: 'Choose', visit: 'free#3', node: 'b' }, { person: 'hoa' })
      .asks({ kind: 'Choose', visit: 'free#3', node: 'a' }, { person: 'hoa' })
      .completes('a', { data: { sure: true } }),
  'call-activity': () => {
    const fee = draw('fee').start('fs').task('pay').end('fe', { outcome: 'paid' }).path('fs', 'pay', 'fe').build();
    return scenario(
      draw('p')
        .start('s')
        .call('collect', 'fee', { inputs: { n: 'pages' }, outputs: { cost: 'n * 1000' } })
        .end('e')
        .path('s', 'collect', 'e')
        .calls({ fee })
        .build(),
    )
      .opens({ data: { pages: 2 } })
      .completes('collect/pay');
  },
  'multi-instance-parallel': () =>
    scenario(
      draw('p')
        .start('s')
        .task('ask', { loop: each({ collection: 'list', item: 'who', output: 'said', outputItem: 'outcome' }), outcomes: ['y', 'n'] })
        .end('e')
        .path('s', 'ask', 'e')
        .build(),
    )
      .opens({ data: { list: ['x', 'y'] } })
      .completes('ask', { outcome: 'n', nth: 2 })
      .completes('ask', { outcome: 'y' }),
  'multi-instance-sequential': () =>
    scenario(
      draw('p')
        .start('s')
        .task('ask', { loop: each({ cardinality: '3', sequential: true, completionCondition: 'loopCounter = 2' }) })
        .end('e')
        .path('s', 'ask', 'e')
        .build(),
    )
      .opens()
      .completes('ask')
      .completes('ask'),
  'standard-loop': () =>
    scenario(
      draw('p')
        .start('s')
        .task('fix', { outcomes: ['good', 'bad'], loop: repeat({ condition: 'outcome = "bad"', maximum: 5 }) })
        .end('e')
        .path('s', 'fix', 'e')
        .build(),
    )
      .opens()
      .completes('fix', { outcome: 'bad' })
      .completes('fix', { outcome: 'good' }),
};
