import { draw, moment, scenario } from '../testing/index';
import { findMovedDues } from './recomputed-dues';

/** Commune, then province, then the commune once more to return the result; the one-stop may take two days in all. */
const linked = draw('linked')
  .stagesTake('commune 2 working-days; province 3 working-days')
  .oneStopTakes('2 working-days')
  .start('filed')
  .task('receive', { stage: 'commune', limit: '1 working-days' })
  .task('appraise', { stage: 'province', agency: 'department', role: 'head', limit: '2 working-days', outcomes: ['done', 'ask'] })
  .exclusive('enough')
  .task('register', { stage: 'commune', limit: '1 working-days' })
  .task('return', { stage: 'commune', counted: false })
  .end('returned')
  .path('filed', 'receive', 'appraise', 'enough', 'register', 'return', 'returned')
  .flow('enough', 'receive', { when: 'outcome = "ask"' })
  .build();

const opened = () => scenario(linked).opens({ at: '2026-03-02T08:00', limit: '5 working-days' });
const clock = (dossier: ReturnType<typeof opened>, name: string) => dossier.dossier.clocks.find((each) => each.name === name);

describe('the clock of a stage or an agency', () => {
  it('runs while the dossier is with it and ends when it goes on (R-62)', () => {
    const dossier = opened();
    expect(clock(dossier, 'stage:commune')).toMatchObject({ state: 'running', due: moment('2026-03-04T17:30') });
    expect(clock(dossier, 'stage:province')).toBeUndefined();
    dossier.at('2026-03-03T10:00').completes('receive');
    expect(clock(dossier, 'stage:commune')).toMatchObject({ state: 'stopped', since: moment('2026-03-03T10:00'), stoppedBy: 'handed-on' });
    expect(clock(dossier, 'stage:province')).toMatchObject({ state: 'running', due: moment('2026-03-06T17:30') });
    expect(clock(dossier, 'agency:one-stop')).toMatchObject({ state: 'stopped' });
  });

  it('runs on with what was left when the dossier comes back to it (R-19, R-62)', () => {
    const dossier = opened().at('2026-03-03T08:00').completes('receive').at('2026-03-05T08:00').completes('appraise', { outcome: 'done' });
    expect(clock(dossier, 'stage:commune')).toMatchObject({
      state: 'running',
      pauses: [{ from: moment('2026-03-03T08:00'), to: moment('2026-03-05T08:00'), reason: 'handed-on' }],
    });
    // Two days, the first not counted, minus the two working days it was away.
    expect(clock(dossier, 'stage:commune')?.due).toBe(moment('2026-03-06T17:30'));
  });

  it('does not run for what the applicant or the return of the result takes (R-17)', () => {
    const dossier = opened().completes('receive').completes('appraise', { outcome: 'done' }).completes('register');
    expect(dossier.waiting()).toEqual(['return']);
    expect(clock(dossier, 'stage:commune')?.state).toBe('stopped');
  });

  it('stands still with the clock of the dossier and runs on with it (R-18, R-19)', () => {
    const dossier = opened();
    const officer = { person: 'hoa', agency: 1, role: 'officer' };
    dossier.asks({ kind: 'ChangeClock', clock: 'resolution', to: 'paused', reason: 'financial-obligation', ground: 'tax' }, officer);
    expect(clock(dossier, 'stage:commune')).toMatchObject({ state: 'paused', reason: 'with-dossier' });
    dossier.at('2026-03-04T08:00').asks({ kind: 'ChangeClock', clock: 'resolution', to: 'running', ground: 'paid' }, officer);
    expect(clock(dossier, 'stage:commune')).toMatchObject({ state: 'running', due: moment('2026-03-06T17:30') });
  });

  it('begins anew with the dossier when a supplement has come (R-30)', () => {
    const dossier = opened();
    const officer = { person: 'officer', agency: 1, role: 'officer' };
    dossier.asks({ kind: 'RequestSupplement', visit: dossier.visitOf('receive'), ground: 'a paper', items: ['map'] }, officer);
    dossier.at('2026-03-09T09:00').asks({ kind: 'ReceiveSupplement', ground: 'complete' }, officer);
    expect(clock(dossier, 'stage:commune')).toMatchObject({
      state: 'running',
      startedAt: moment('2026-03-09T09:00'),
      due: moment('2026-03-11T17:30'),
    });
  });

  it('leaves it in the history that it was overrun, though the dossier is in time (R-22, R-62)', () => {
    const dossier = opened().at('2026-03-05T08:00');
    expect(dossier.facts.filter((fact) => fact.kind === 'WaitMet').map((fact) => 'wait' in fact && fact.wait)).toContain(
      'linked#1/linked.stage:commune',
    );
    expect(clock(dossier, 'resolution')?.due).toBeGreaterThan(dossier.now);
  });

  it('ends with the dossier', () => {
    const dossier = opened().asks({ kind: 'Withdraw', ground: 'asked' }, { person: 'an' });
    expect(dossier.dossier.clocks.every(({ state }) => state === 'stopped')).toBe(true);
  });

  it('follows a calendar that changed, like every clock (R-27)', () => {
    const dossier = opened();
    expect(findMovedDues(dossier.dossier, { calendar: dossier.calendar, convention: 'B' })).toEqual({ clocks: [], waits: [] });
  });
});
