import { draw, type Scenario, scenario, trigger } from '../testing/index';

/** Stories of gateways. */
export const gatewayStories: Readonly<Record<string, () => Scenario>> = {
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
  'instantiating-receive-task': () =>
    scenario(
      draw('p')
        .receive('asked', 'request', { instantiates: 'first' })
        .receive('told', 'report', { instantiates: 'first' })
        .task('a')
        .end('e')
        .path('asked', 'a', 'e')
        .path('told', 'a')
        .build(),
    )
      .opens({ startAt: 'told', data: { from: 'portal' } })
      .completes('a'),
  'instantiating-event-gateway': () => beginsAt('first').opens({ startAt: 'paid' }).completes('b'),
  'instantiating-parallel-event-gateway': () =>
    beginsAt('all')
      .opens({ startAt: 'paid' })
      .completes('b')
      .hears('request', { payload: { pages: 2 } })
      .completes('a'),
};

const beginsAt = (instantiates: 'first' | 'all'): Scenario =>
  scenario(
    draw('p')
      .eventGateway('g', { instantiates })
      .catches('asked', trigger.message('request'))
      .receive('paid', 'payment')
      .task('a')
      .task('b')
      .end('e')
      .path('g', 'asked', 'a', 'e')
      .path('g', 'paid', 'b', 'e')
      .build(),
  );
