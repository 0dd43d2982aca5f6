import { draw, type Scenario, scenario, trigger } from '../testing/index';

/** Stories of events and of what people do beside the diagram. */
export const eventStories: Readonly<Record<string, () => Scenario>> = {
  'timer-catch': () =>
    scenario(draw('p').start('s').catches('posted', trigger.limit('3 working-days')).end('e').path('s', 'posted', 'e').build())
      .opens({ at: '2026-02-13T14:00' })
      .sleepsUntil('2026-02-27T08:00')
      .catchesUp(),
  'timer-boundary-interrupting': () =>
    scenario(
      draw('p').start('s').task('a').boundary('late', 'a', trigger.after('P1D')).end('e').path('s', 'a', 'e').path('late', 'e').build(),
    )
      .opens()
      .at('2026-03-04T08:00'),
  'timer-boundary-cycle': () =>
    scenario(
      draw('p')
        .start('s')
        .task('a')
        .boundary('remind', 'a', trigger.every('R2/P1D'), { interrupting: false })
        .end('e')
        .path('s', 'a', 'e')
        .path('remind', 'e')
        .build(),
    )
      .opens()
      .at('2026-03-06T08:00')
      .completes('a'),
  'message-early': () =>
    scenario(
      draw('p').start('s').task('a').catches('paid', trigger.message('paid', 'invoice')).end('e').path('s', 'a', 'paid', 'e').build(),
    )
      .opens({ data: { invoice: 'A7' } })
      .hears('paid', { key: 'A7', payload: { amount: 5 }, keepUntil: '2026-03-09T08:00' })
      .completes('a'),
  'signal-thrown-and-caught': () =>
    scenario(
      draw('p')
        .start('s')
        .parallel('f')
        .throws('call', trigger.signal('go'))
        .catches('hear', trigger.signal('go'))
        .end('e')
        .path('s', 'f', 'call', 'e')
        .path('f', 'hear', 'e')
        .build(),
    ).opens(),
  'conditional-boundary': () =>
    scenario(
      draw('p')
        .start('s')
        .task('a')
        .boundary('enough', 'a', trigger.when('n >= 3'), { interrupting: false })
        .end('e')
        .path('s', 'a', 'e')
        .path('enough', 'e')
        .build(),
    )
      .opens({ data: { n: 1 } })
      .corrects({ n: 3 })
      .corrects({ n: 0 })
      .corrects({ n: 4 })
      .completes('a'),
  'error-boundary': () =>
    scenario(
      draw('p')
        .start('s')
        .sub('work', (inside) =>
          inside
            .start('s1')
            .task('other')
            .end('wrong', { triggers: [trigger.error('E1')] })
            .path('s1', 'other')
            .path('s1', 'wrong'),
        )
        .boundary('caught', 'work', trigger.error('E1'))
        .end('e')
        .path('s', 'work')
        .path('caught', 'e')
        .build(),
    ).opens(),
  'error-of-a-job': () =>
    scenario(
      draw('p')
        .start('s')
        .service('tax')
        .boundary('refused', 'tax', trigger.error('NO'))
        .end('e')
        .path('s', 'tax', 'e')
        .path('refused', 'e')
        .build(),
    )
      .opens()
      .fails('tax', { code: 'NO' }),
  'error-uncaught': () =>
    scenario(
      draw('p')
        .start('s')
        .end('wrong', { triggers: [trigger.error('E1')] })
        .path('s', 'wrong')
        .build(),
    ).opens(),
  escalation: () =>
    scenario(
      draw('p')
        .start('s')
        .sub('work', (inside) => inside.start('s1').throws('tell', trigger.escalation('late')).task('a').path('s1', 'tell', 'a'))
        .boundary('told', 'work', trigger.escalation('late'), { interrupting: false })
        .task('head')
        .path('s', 'work')
        .path('told', 'head')
        .build(),
    )
      .opens()
      .completes('a')
      .completes('head'),
  compensation: () =>
    scenario(
      draw('p')
        .start('s')
        .task('a')
        .task('una', { forCompensation: true })
        .task('b')
        .task('unb', { forCompensation: true })
        .throws('undo', trigger.compensate())
        .end('e')
        .path('s', 'a', 'b', 'undo', 'e')
        .undoneBy('a', 'una')
        .undoneBy('b', 'unb')
        .build(),
    )
      .opens()
      .completes('a')
      .completes('b')
      .completes('unb')
      .completes('una'),
  terminate: () =>
    scenario(
      draw('p')
        .start('s')
        .parallel('f')
        .task('a')
        .task('b')
        .end('stop', { triggers: [trigger.terminate()], outcome: 'stopped' })
        .path('s', 'f', 'a', 'stop')
        .path('f', 'b')
        .build(),
    )
      .opens({ limit: '2 working-days' })
      .completes('a'),
  link: () => {
    const drawing = draw('p')
      .start('s')
      .throws('out', trigger.link('on'))
      .catches('in', trigger.link('on'))
      .end('e')
      .path('s', 'out')
      .path('in', 'e');
    return scenario(drawing.flow('out', 'in', { id: 'out~link' }).build()).opens();
  },
  'multiple-parallel': () =>
    scenario(
      draw('p')
        .start('s')
        .catches('both', trigger.message('a'), { triggers: [trigger.message('a'), trigger.message('b')], parallelMultiple: true })
        .end('e')
        .path('s', 'both', 'e')
        .build(),
    )
      .opens()
      .hears('b', { payload: { b: 1 } })
      .hears('a', { payload: { a: 1 } }),
  'clock-paused': () =>
    scenario(
      draw('p')
        .start('s')
        .catches('paid', trigger.message('paid'), { pauses: 'financial-obligation' })
        .task('a')
        .end('e')
        .path('s', 'paid', 'a', 'e')
        .build(),
    )
      .opens({ limit: '5 working-days' })
      .at('2026-03-10T08:00')
      .hears('paid')
      .completes('a'),
  stuck: () =>
    scenario(
      draw('p')
        .start('s')
        .exclusive('x', { default: 'x-j' })
        .manual('never')
        .parallel('j')
        .end('e')
        .path('s', 'x', 'j', 'e')
        .flow('x', 'never', { when: 'false' })
        .path('never', 'j')
        .build(),
    ).opens(),
  withdrawn: () =>
    scenario(draw('p').start('s').task('a').path('s', 'a').build())
      .opens({ limit: '5 working-days' })
      .asks({ kind: 'Suspend', ground: 'court' }, { person: 'hoa' })
      .asks({ kind: 'Resume', ground: 'lifted' }, { person: 'hoa' })
      .asks({ kind: 'AddRemark', ref: 'doc-1', what: 'opinion' }, { person: 'hoa' })
      .asks({ kind: 'Withdraw', ground: 'asked' }, { person: 'hoa' }),
};
