import { type HitPolicy } from '@mot-cua/procedure';
import { draw, type Scenario, scenario, table } from '../testing/index';

const risks = ['< 20 -> "low"', '< 10 -> "high"'];
/** A dossier of 5 hectares under one hit policy; what cannot be answered is put right and retried. */
const ruled = (hitPolicy: HitPolicy, rules: readonly string[]) => () =>
  scenario(
    draw('p')
      .start('s')
      .rule('assess', 'risk', 'risk')
      .end('e')
      .path('s', 'assess', 'e')
      .decides(table('risk', hitPolicy, 'area -> risk', rules, { values: { risk: ['"high"', '"low"'] } }))
      .build(),
  ).opens({ data: { area: 5 } });

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
  'business-rule-unique': () => ruled('U', risks)().corrects({ area: 50 }).retries('assess').corrects({ area: 15 }).retries('assess'),
  'business-rule-any': () => ruled('A', risks)().corrects({ area: 15 }).retries('assess'),
  'business-rule-priority': ruled('P', risks),
  'business-rule-first': ruled('F', risks),
  'business-rule-rule-order': ruled('R', risks),
  'business-rule-output-order': ruled('O', risks),
  'business-rule-collect': () =>
    scenario(
      draw('p')
        .start('s')
        .rule('add', 'fee', 'fee')
        .end('e')
        .path('s', 'add', 'e')
        .decides(table('fee', 'C', 'copies -> fee', ['- -> 10000', '> 1 -> (copies - 1) * 2500.5'], { aggregator: 'sum' }))
        .build(),
    ).opens({ data: { copies: 4 } }),
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
