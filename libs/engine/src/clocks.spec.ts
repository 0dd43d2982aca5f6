import { draw, moment, scenario, trigger } from '../testing/index';

const officer = { person: 'hoa', agency: 1, role: 'officer' };
const land = draw('land')
  .start('s')
  .task('appraise')
  .catches('payment', trigger.message('paid'), { pauses: 'financial-obligation' })
  .task('sign')
  .end('e')
  .path('s', 'appraise', 'payment', 'sign', 'e')
  .build();

describe('the resolution clock', () => {
  it('starts when the dossier is received, and its due time stands on the receipt (R-10)', () => {
    const dossier = scenario(land).opens({ at: '2026-03-02T08:00', limit: '8 working-days' });
    expect(dossier.dossier.clocks).toMatchObject([{ name: 'resolution', state: 'running', due: moment('2026-03-12T17:30') }]);
  });

  it('stands still while the dossier waits for the payment and runs on afterwards, the receipt unchanged (R-18, R-19)', () => {
    const dossier = scenario(land).opens({ at: '2026-03-02T08:00', limit: '8 working-days' }).at('2026-03-04T09:00').completes('appraise');
    expect(dossier.dossier.clocks).toMatchObject([{ state: 'paused', reason: 'financial-obligation' }]);
    dossier.at('2026-03-20T10:00');
    expect(dossier.facts.filter(({ kind }) => kind === 'WaitMet')).toEqual([]);
    dossier.hears('paid');
    const [clock] = dossier.dossier.clocks;
    expect(clock).toMatchObject({ state: 'running', originalDue: moment('2026-03-12T17:30') });
    expect(clock.due).toBeGreaterThan(moment('2026-03-20T10:00'));
    // Two of eight days were used: six are left.
    expect(clock.due).toBe(moment('2026-03-30T17:30'));
  });

  it('that runs over is a fact of the history', () => {
    const dossier = scenario(land).opens({ at: '2026-03-02T08:00', limit: '2 working-days' }).at('2026-03-10T08:00');
    expect(dossier.facts.filter(({ kind }) => kind === 'WaitMet')).toMatchObject([
      { wait: 'land#1/land.resolution', what: 'limit', late: 0 },
    ]);
    expect(dossier.waiting()).toEqual(['appraise']);
  });

  it('stops when the dossier is closed', () => {
    const dossier = scenario(land).opens({ limit: '2 working-days' }).completes('appraise').hears('paid').completes('sign');
    expect(dossier.dossier.clocks).toMatchObject([{ state: 'stopped' }]);
  });

  it('is paused by an officer only for a lawful reason and with a ground (R-18)', () => {
    const dossier = scenario(land).opens({ limit: '5 working-days' });
    const pause = { kind: 'ChangeClock', clock: 'resolution', to: 'paused' } as const;
    expect(dossier.tries({ ...pause, reason: 'tax-assessment' }, officer)?.code).toBe('ground.missing');
    expect(dossier.tries({ ...pause, reason: 'lunch', ground: 'x' }, officer)?.code).toBe('clock.reason-unlawful');
    dossier.asks({ ...pause, reason: 'tax-assessment', ground: 'CV 12/CCT' }, officer);
    expect(dossier.tries({ ...pause, reason: 'tax-assessment', ground: 'again' }, officer)?.code).toBe('clock.illegal');
    dossier.at('2026-03-20T08:00').asks({ kind: 'ChangeClock', clock: 'resolution', to: 'running', ground: 'TB 3/CCT' }, officer);
    expect(dossier.dossier.clocks[0].due).toBe(moment('2026-03-27T17:30'));
  });

  it('begins anew from zero when a supplement is complete, all earlier use forgotten (R-30)', () => {
    const dossier = scenario(land).opens({ at: '2026-06-01T08:00', limit: '10 working-days' }).at('2026-06-15T09:00');
    dossier.asks(
      {
        kind: 'ChangeClock',
        clock: 'resolution',
        to: 'running',
        limit: { value: 10, unit: 'working-days' },
        ground: 'supplement complete',
      },
      officer,
    );
    expect(dossier.dossier.clocks[0]).toMatchObject({ due: moment('2026-06-29T17:30'), originalDue: moment('2026-06-15T17:30') });
  });

  it('of another name does not exist', () => {
    const dossier = scenario(land).opens();
    expect(dossier.tries({ kind: 'ChangeClock', clock: 'resolution', to: 'stopped', ground: 'x' }, officer)?.code).toBe('clock.unknown');
  });
});
