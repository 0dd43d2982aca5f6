import { type CalendarDay, compileCalendar, nationalCalendar, nationalLayer, type WorkingCalendar } from '@mot-cua/calendar';
import { draw, moment, scenario, trigger } from '../../testing/index';
import { redecide } from '../replay';

const permit = draw('permit')
  .start('s')
  .task('appraise', { limit: '2 working-days' })
  .catches('payment', trigger.message('paid'), { pauses: 'financial-obligation' })
  .task('sign')
  .end('e')
  .path('s', 'appraise', 'payment', 'sign', 'e')
  .build();

/** The national calendar with some days more off, announced after dossiers were received. */
const withDaysOff = (...dates: readonly string[]): WorkingCalendar => {
  const nation = nationalLayer();
  const days = dates.map((date): CalendarDay => ({
    date,
    kind: 'holiday',
    name: { vi: 'Nghỉ bão', en: 'Storm' },
    confidence: 'stated',
    source: 'TB 15/TB-UBND',
  }));
  const outcome = compileCalendar('vn/storm', [
    nation,
    { id: 'storm', level: 'province', name: nation.name, years: [], timetables: [], days },
  ]);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome.calendar;
};

const recompute = { kind: 'RecomputeDue', calendar: 'vn', revision: 2, ground: 'TB 15/TB-UBND' } as const;

describe('a calendar changed after reception (R-27)', () => {
  it('moves no due time by itself; the explicit act moves the dossier and its step later, and says by which notice', () => {
    const dossier = scenario(permit).opens({ at: '2026-03-02T08:00', limit: '5 working-days' }).goesBy(withDaysOff('2026-03-04'));
    expect(dossier.dossier.clocks[0].due).toBe(moment('2026-03-09T17:30'));
    dossier.asks(recompute);
    expect(dossier.facts.at(-1)).toMatchObject({
      kind: 'DueRecomputed',
      revision: 2,
      ground: 'TB 15/TB-UBND',
      clocks: [{ clock: 'resolution', was: moment('2026-03-09T17:30'), due: moment('2026-03-10T17:30') }],
    });
    expect(dossier.dossier.clocks).toMatchObject([
      { due: moment('2026-03-10T17:30'), originalDue: moment('2026-03-09T17:30'), promised: moment('2026-03-09T17:30') },
    ]);
    const appraise = dossier.dossier.visits.find(({ node }) => node === 'appraise');
    expect(appraise?.waits?.find(({ kind }) => kind === 'task')?.due).toBe(moment('2026-03-05T17:30'));
  });

  it('never ends a dossier earlier than its receipt says, not even when the day off is taken back', () => {
    const dossier = scenario(permit)
      .opens({ at: '2026-03-02T08:00', limit: '5 working-days' })
      .goesBy(withDaysOff('2026-03-04', '2026-03-05'));
    dossier
      .asks(recompute)
      .goesBy(nationalCalendar())
      .asks({ ...recompute, revision: 3 });
    expect(dossier.dossier.clocks[0].due).toBe(moment('2026-03-09T17:30'));
    const received = scenario(permit, { calendar: withDaysOff('2026-03-04') }).opens({ at: '2026-03-02T08:00', limit: '5 working-days' });
    expect(received.goesBy(nationalCalendar()).tries(recompute)?.code).toBe('recompute.nothing-moves');
  });

  it('is refused without a ground, and leaves one fact however often it is asked', () => {
    const dossier = scenario(permit).opens({ at: '2026-03-02T08:00', limit: '5 working-days' }).goesBy(withDaysOff('2026-03-04'));
    expect(dossier.tries({ ...recompute, ground: ' ' })?.code).toBe('ground.missing');
    dossier.asks(recompute);
    expect(dossier.tries(recompute)?.code).toBe('recompute.nothing-moves');
  });

  it('leaves a paused clock alone: it is reckoned anew when it runs on (R-18, R-19)', () => {
    const dossier = scenario(permit)
      .opens({ at: '2026-03-02T08:00', limit: '5 working-days' })
      .at('2026-03-03T09:00')
      .completes('appraise');
    dossier.goesBy(withDaysOff('2026-03-11'));
    expect(dossier.tries(recompute)?.code).toBe('recompute.nothing-moves');
    dossier.at('2026-03-09T09:00').hears('paid');
    expect(dossier.dossier.clocks[0].due).toBe(moment('2026-03-16T17:30'));
  });

  it('watches a limit again that had run out and lies ahead once more', () => {
    const dossier = scenario(permit).opens({ at: '2026-03-02T08:00', limit: '5 working-days' }).at('2026-03-10T08:00');
    expect(dossier.facts.filter(({ kind }) => kind === 'WaitMet')).toHaveLength(2);
    dossier.goesBy(withDaysOff('2026-03-05', '2026-03-06')).asks(recompute).at('2026-03-12T08:00');
    expect(dossier.facts.filter((fact) => fact.kind === 'WaitMet' && fact.wait.endsWith('.resolution'))).toHaveLength(2);
  });

  it('is decided again by the calendar of its moment: what came before by the old one, what came after by the new', () => {
    const storm = withDaysOff('2026-03-04');
    const dossier = scenario(permit).opens({ at: '2026-03-02T08:00', limit: '5 working-days' });
    const changed = moment('2026-03-03T10:00');
    dossier.at('2026-03-03T10:00').goesBy(storm).asks(recompute).completes('appraise');
    const held = (now: number) => [{ calendar: now < changed ? nationalCalendar() : storm, convention: 'B' as const }] as const;
    expect(redecide(permit, dossier.recorded, held)).toMatchObject({ kind: 'equal' });
    expect(redecide(permit, dossier.recorded, { calendar: storm, convention: 'B' })).toMatchObject({ kind: 'differs' });
  });
});
