import { draw, each, repeat, type Scenario, scenario, trigger } from '../testing/index';

/** One small story per element and trigger: its whole history lies in `golden/v1/<name>.json`, facts and all. */
export const stories: Readonly<Record<string, () => Scenario>> = {
  'user-task-late': () =>
    scenario(
      draw('p')
        .start('s')
        .task('check', { outcomes: ['accept', 'refuse'], limit: '1 working-days', form: 'appraisal' })
        .end('e')
        .path('s', 'check', 'e')
        .build(),
    )
      .opens({ at: '2026-02-13T15:20', limit: '3 working-days', data: { papers: 3 } })
      .asks({ kind: 'AssignTask', visit: 'check#3', to: 'hoa' }, { person: 'hoa', agency: 1, role: 'officer' })
      .at('2026-02-25T08:00')
      .completes('check', { outcome: 'accept', data: { note: 'complete' } }),
  'manual-and-none-task': () =>
    scenario(draw('p').start('s').manual('by-hand').node('task', 'nothing').end('e').path('s', 'by-hand', 'nothing', 'e').build()).opens(),
  'service-task': () =>
    scenario(draw('p').start('s').service('register').end('e').path('s', 'register', 'e').build())
      .opens()
      .fails('register')
      .finishes('register', { number: 7 }),
  'service-task-incident': () =>
    scenario(draw('p').start('s').service('register', 'tax', { retries: 1 }).end('e').path('s', 'register', 'e').build())
      .opens()
      .fails('register')
      .retries('register')
      .finishes('register'),
  'script-task': () =>
    scenario(draw('p').start('s').script('fee', 'fee', 'pages * 2').end('e').path('s', 'fee', 'e').build()).opens({ data: { pages: 4 } }),
  'send-and-receive-task': () =>
    scenario(
      draw('p')
        .start('s')
        .send('ask', 'asked', { inputs: { of: 'who' } })
        .receive('answer', 'answered')
        .end('e')
        .path('s', 'ask', 'answer', 'e')
        .build(),
    )
      .opens({ data: { who: 'police' } })
      .hears('answered', { payload: { opinion: 'good' } }),
  'exclusive-gateway': () =>
    scenario(
      draw('p')
        .start('s')
        .exclusive('x', { default: 'x-b' })
        .task('a')
        .task('b')
        .end('e')
        .path('s', 'x')
        .flow('x', 'a', { when: 'n > 1' })
        .flow('x', 'b')
        .path('a', 'e')
        .path('b', 'e')
        .build(),
    )
      .opens({ data: { n: 2 } })
      .completes('a'),
  'exclusive-gateway-incident': () =>
    scenario(draw('p').start('s').exclusive('x').task('a').end('e').path('s', 'x').flow('x', 'a', { when: 'n > 1' }).path('a', 'e').build())
      .opens({ data: { n: null } })
      .corrects({ n: 5 })
      .retries('x')
      .completes('a'),
  'parallel-gateway': () =>
    scenario(
      draw('p')
        .start('s')
        .parallel('f')
        .task('a')
        .task('b')
        .parallel('j')
        .end('e')
        .path('s', 'f', 'a', 'j', 'e')
        .path('f', 'b', 'j')
        .build(),
    )
      .opens()
      .completes('b')
      .completes('a'),
  'inclusive-gateway': () =>
    scenario(
      draw('p')
        .start('s')
        .inclusive('f', { default: 'f-c' })
        .task('a')
        .task('b')
        .task('c')
        .inclusive('j')
        .end('e')
        .path('s', 'f')
        .flow('f', 'a', { when: 'true' })
        .flow('f', 'b', { when: 'true' })
        .flow('f', 'c')
        .path('a', 'j', 'e')
        .path('b', 'j')
        .path('c', 'j')
        .build(),
    )
      .opens()
      .completes('b')
      .completes('a'),
  'complex-gateway': () =>
    scenario(
      draw('p')
        .start('s')
        .parallel('f')
        .task('a')
        .task('b')
        .task('c')
        .node('complexGateway', 'two', { details: { activation: 'activationCount >= 2' } })
        .end('e')
        .path('s', 'f', 'a', 'two', 'e')
        .path('f', 'b', 'two')
        .path('f', 'c', 'two')
        .build(),
    )
      .opens()
      .completes('c')
      .completes('a')
      .completes('b'),
  'event-based-gateway': () =>
    scenario(
      draw('p')
        .start('s')
        .eventGateway('g')
        .catches('told', trigger.message('told'))
        .catches('late', trigger.after('P2D'))
        .end('e')
        .path('s', 'g', 'told', 'e')
        .path('g', 'late', 'e')
        .build(),
    )
      .opens()
      .at('2026-03-05T08:00'),
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
