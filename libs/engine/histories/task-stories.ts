import { draw, type Scenario, scenario } from '../testing/index';

/** Stories of tasks. */
export const taskStories: Readonly<Record<string, () => Scenario>> = {
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
};
