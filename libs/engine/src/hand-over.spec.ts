import { draw, moment, scenario } from '../testing/index';

const citizen = { kind: 'Withdraw', ground: 'người dân xin rút' } as const;

const certified = draw('certified')
  .start('s')
  .task('check', { limit: '2 working-hours' })
  .task('sign')
  .task('return', { counted: false })
  .end('e')
  .path('s', 'check', 'sign', 'return', 'e')
  .build();

describe('the resolution clock', () => {
  it('ends when the result is handed to the one-stop, however late the citizen collects it (R-20, R-17)', () => {
    const dossier = scenario(certified).opens({ at: '2026-03-02T08:00', limit: '1 working-days' }).completes('check');
    expect(dossier.dossier.clocks[0].state).toBe('running');
    dossier.at('2026-03-03T16:00').completes('sign');
    expect(dossier.dossier.clocks).toMatchObject([{ state: 'stopped', stoppedBy: 'handed-over', since: moment('2026-03-03T16:00') }]);
    dossier.at('2026-03-20T09:00').completes('return');
    expect(dossier.facts.filter(({ kind }) => kind === 'WaitMet')).toEqual([]);
    expect(dossier.dossier).toMatchObject({ status: 'closed', clocks: [{ since: moment('2026-03-03T16:00') }] });
  });

  it('runs on through a return step that the approved process counts (R-17)', () => {
    const counted = draw('counted').start('s').task('sign').task('return').end('e').path('s', 'sign', 'return', 'e').build();
    const dossier = scenario(counted).opens({ limit: '1 working-days' }).completes('sign');
    expect(dossier.dossier.clocks[0].state).toBe('running');
    expect(dossier.completes('return').dossier.clocks[0].state).toBe('stopped');
  });

  it('runs on through an uncounted step behind which work follows, such as an opinion (R-17, R-63)', () => {
    const opinion = draw('consulted')
      .start('s')
      .task('draft')
      .task('opinion', { counted: false })
      .task('sign')
      .task('return', { counted: false })
      .end('e')
      .path('s', 'draft', 'opinion', 'sign', 'return', 'e')
      .build();
    const dossier = scenario(opinion).opens({ limit: '5 working-days' }).completes('draft');
    expect(dossier.dossier.clocks[0].state).toBe('running');
    expect(dossier.completes('opinion').completes('sign').dossier.clocks[0].stoppedBy).toBe('handed-over');
  });

  it('ends only when the last of several branches has handed its result over (R-20)', () => {
    const linked = draw('linked')
      .start('s')
      .parallel('fork')
      .task('birth')
      .task('hand-birth', { counted: false })
      .task('residence')
      .task('hand-residence', { counted: false })
      .end('e1')
      .end('e2')
      .path('s', 'fork', 'birth', 'hand-birth', 'e1')
      .path('fork', 'residence', 'hand-residence', 'e2')
      .build();
    const dossier = scenario(linked).opens({ limit: '5 working-days' }).completes('birth').completes('hand-birth');
    expect(dossier.dossier.clocks[0].state).toBe('running');
    expect(dossier.completes('residence').dossier.clocks[0].stoppedBy).toBe('handed-over');
  });

  it('does not run anew because the result is being returned', () => {
    const dossier = scenario(certified).opens({ limit: '1 working-days' }).completes('check').completes('sign');
    expect(dossier.tries({ kind: 'ExtendClock', extension: { value: 1, unit: 'working-days' }, ground: 'x', basis: 'y' })?.code).toBe(
      'clock.not-running',
    );
  });
});

describe('a withdrawal', () => {
  it('is possible until the result is handed over, then it is refused with the reason (R-34)', () => {
    const open = scenario(certified).opens({ limit: '1 working-days' }).completes('check').asks(citizen, { person: 'clerk' });
    expect(open.dossier).toMatchObject({ status: 'closed', outcome: 'withdrawn', clocks: [{ state: 'stopped' }] });
    const decided = scenario(certified).opens({ limit: '1 working-days' }).completes('check').completes('sign');
    expect(decided.tries(citizen, { person: 'clerk' })?.code).toBe('withdraw.decided');
  });
});
