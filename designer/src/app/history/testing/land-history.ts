import { type Fact } from '@mot-cua/engine';
import { draw, scenario } from '@mot-cua/engine/testing';

/** Receive, check (sent back once), a decision, sign: with limits, so that somebody can be late. */
export const landProcedure = draw('land')
  .start('start')
  .task('receive', { role: 'receiver', limit: '0.5 working-days' })
  .task('check', { role: 'officer', limit: '3 working-days', outcomes: ['eligible', 'incomplete'] })
  .exclusive('complete?', { default: 'complete?-sign' })
  .task('sign', { role: 'head', limit: '1 working-days' })
  .end('done', { outcome: 'completed' })
  .path('start', 'receive', 'check', 'complete?')
  .flow('complete?', 'receive', { when: 'outcome = "incomplete"' })
  .flow('complete?', 'sign')
  .path('sign', 'done')
  .build();

/** Received on Monday, sent back once, checked two days late, signed. */
export function landHistory(): readonly Fact[] {
  return scenario(landProcedure)
    .opens({ at: '2026-03-02T08:00', limit: '8 working-days', data: { area: 92.5 } })
    .completes('receive')
    .after('1 working-days')
    .completes('check', { outcome: 'incomplete' })
    .completes('receive')
    .after('5 working-days')
    .completes('check', { outcome: 'eligible' })
    .completes('sign').facts;
}
