import { type Procedure, type Scenario, type ScenarioAct } from '@mot-cua/procedure';
import { draw, moment, trigger } from '../../testing/index';
import { checkScenarios, endOf, runScenario } from './run-scenario';
import { act, begin, nextDueOf, type Refused, type Simulated, waitingAt } from './simulation';

const permit = (limit = '2 working-days', answers = ['accept', 'refuse']): Procedure =>
  draw('permit')
    .start('s')
    .task('check', { limit, outcomes: answers })
    .exclusive('way', { default: 'way-sign' })
    .task('sign')
    .end('e')
    .end('no', { outcome: 'refused' })
    .path('s', 'check', 'way', 'sign', 'e')
    .flow('way', 'no', { when: 'outcome = "refuse"' })
    .build();
const waits = draw('waits')
  .start('s')
  .service('fetch')
  .catches('paid', trigger.message('payment'))
  .catches('night', trigger.after('PT12H'))
  .end('e')
  .path('s', 'fetch', 'paid', 'night', 'e')
  .build();

const simulated = (what: Simulated | Refused): Simulated => {
  if ('dossier' in what) return what;
  throw new Error(JSON.stringify(what));
};
const walk = (procedure: Procedure, acts: readonly ScenarioAct[]): Simulated =>
  acts.reduce((at, what) => simulated(act(at, what)), simulated(begin(procedure, { at: moment('2026-03-02T08:00') })));
const pack = { scenarios: [] as readonly Scenario[], committedLimit: { value: 5, unit: 'working-days' } } as const;
const kept = (name: string, acts: readonly ScenarioAct[], procedure = permit()): Scenario => ({
  id: name,
  name,
  startsAt: '2026-03-02T08:00:00+07:00',
  acts,
  expects: endOf(walk(procedure, acts)),
});
const refusal = kept('hồ sơ bị từ chối', [{ kind: 'complete', node: 'check', outcome: 'refuse' }]);

describe('a dossier simulated before any citizen meets the procedure', () => {
  it('goes its way by the engine itself, and going back is keeping what was before', () => {
    const opened = simulated(begin(permit(), { at: moment('2026-03-02T08:00') }));
    const checked = simulated(act(opened, { kind: 'complete', node: 'check', outcome: 'accept' }));
    expect([waitingAt(opened.dossier), waitingAt(checked.dossier)]).toEqual([['check'], ['sign']]);
    expect(checked.acts).toEqual([{ kind: 'complete', node: 'check', outcome: 'accept' }]);
  });

  it('waits by the clock moved by hand: hours, or on to the next due time, where the limit runs out', () => {
    const opened = simulated(begin(permit(), { at: moment('2026-03-02T08:00') }));
    expect(nextDueOf(opened.dossier, opened.now)).toBe(moment('2026-03-04T17:30'));
    expect(simulated(act(opened, { kind: 'hours', hours: 3 })).now).toBe(moment('2026-03-02T11:00'));
    const late = simulated(act(opened, { kind: 'next' }));
    expect([late.now, endOf(late).late]).toEqual([moment('2026-03-04T17:30'), ['check']]);
  });

  it('lets machines finish, messages come and timers pass', () => {
    const end = walk(waits, [{ kind: 'finish', node: 'fetch' }, { kind: 'hear', name: 'payment' }, { kind: 'next' }]);
    expect(endOf(end)).toEqual({ closed: true, outcome: 'completed', waiting: [], late: [] });
    expect(end.now).toBe(moment('2026-03-02T20:00'));
  });

  it('says that nothing waits where an act is done, and changes nothing', () => {
    const opened = simulated(begin(permit(), { at: moment('2026-03-02T08:00') }));
    expect(act(opened, { kind: 'complete', node: 'sign' })).toEqual({
      nothingWaits: { act: { kind: 'complete', node: 'sign' }, waiting: ['check'] },
    });
    expect(act(opened, { kind: 'complete', node: 'check', outcome: 'sing' })).toMatchObject({ refused: {} });
  });
});

describe('a scenario kept with the procedure', () => {
  it('ends on the same version where it ended', () => {
    expect(runScenario(refusal, permit(), pack).kind).toBe('same');
  });

  it.each([
    ['an outcome is gone', permit('2 working-days', ['accept']), 'scenario.stuck', 'không làm được việc thứ 1 (check)'],
    [
      'the refusal leads elsewhere',
      draw('permit')
        .start('s')
        .task('check', { outcomes: ['accept', 'refuse'] })
        .task('sign')
        .end('e')
        .path('s', 'check', 'sign', 'e')
        .build(),
      'scenario.differs',
      'trước kết thúc (refused), nay chờ ở sign',
    ],
  ])('is an error of the later version by its name when %s', (_, later, code, words) => {
    const [finding] = checkScenarios({ ...pack, scenarios: [refusal] } as never, later);
    expect(finding).toMatchObject({ severity: 'error', code });
    expect(finding?.message.vi).toContain(`Kịch bản "hồ sơ bị từ chối": ${words}`);
  });

  it('notices that a shorter limit now runs out', () => {
    const slow = kept('chậm một ngày rưỡi', [
      { kind: 'hours', hours: 36 },
      { kind: 'complete', node: 'check', outcome: 'refuse' },
    ]);
    expect(checkScenarios({ ...pack, scenarios: [slow] } as never, permit('1 working-days'))[0]?.message.en).toContain('late at check');
  });

  it('passes on a version that only renames things', () => {
    expect(checkScenarios({ ...pack, scenarios: [refusal] } as never, permit('3 working-days'))).toEqual([]);
  });
});
