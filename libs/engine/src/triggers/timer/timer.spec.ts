import { draw, moment, scenario, trigger } from '../../../testing/index';
import { addDuration, readCycle, readDate, readDuration } from './iso-time';

const posting = draw('posting')
  .start('s')
  .catches('posted', trigger.limit('15 working-days'))
  .task('after')
  .path('s', 'posted', 'after')
  .build();
const reminded = (cycle: string) =>
  draw('reminded')
    .start('s')
    .task('answer')
    .boundary('remind', 'answer', trigger.every(cycle), { interrupting: false })
    .manual('note')
    .end('noted')
    .end('done')
    .path('s', 'answer', 'done')
    .path('remind', 'note', 'noted')
    .build();

describe('a timer', () => {
  it('lets the dossier wait for days of public posting, counted by the office calendar across Tết', () => {
    const dossier = scenario(posting).opens({ at: '2026-02-12T09:00' });
    expect(dossier.waiting()).toEqual(['posted']);
    expect(dossier.get('posted', 'timer').wait.due).toBe(moment('2026-03-12T17:30'));
    expect(dossier.at('2026-03-12T17:29').waiting()).toEqual(['posted']);
    expect(dossier.at('2026-03-12T17:30').waiting()).toEqual(['after']);
  });

  it('is never passed before its time, whoever asks', () => {
    const dossier = scenario(posting).opens();
    const { id, due = 0 } = dossier.get('posted', 'timer').wait;
    expect(dossier.tries({ kind: 'PassTimer', wait: id })).toEqual({ code: 'timer.not-due', detail: { wait: id, due } });
  });

  it('that fell due while the system was down passes late, and the history says how late', () => {
    const dossier = scenario(
      draw('p').start('s').catches('pause', trigger.after('PT2H')).task('after').path('s', 'pause', 'after').build(),
    ).opens({ at: '2026-03-02T08:00' });
    dossier.sleepsUntil('2026-03-02T13:00').catchesUp();
    expect(dossier.facts.find(({ kind }) => kind === 'WaitMet')).toMatchObject({ late: 3 * 3_600_000 });
  });

  it('cannot be passed once its task is done', () => {
    const dossier = scenario(
      draw('p')
        .start('s')
        .task('a')
        .boundary('late', 'a', trigger.after('P1D'))
        .task('b')
        .task('c')
        .path('s', 'a', 'b')
        .path('late', 'c')
        .build(),
    ).opens();
    const { id } = dossier.get('late', 'timer').wait;
    dossier.completes('a').sleepsUntil('2026-03-10T08:00');
    expect(dossier.tries({ kind: 'PassTimer', wait: id })?.code).toBe('wait.gone');
    expect(dossier.waiting()).toEqual(['b']);
  });

  it('ends a task that ran over when it is drawn as interrupting, and the officer can no longer complete it', () => {
    const procedure = draw('p')
      .start('s')
      .task('a')
      .boundary('late', 'a', trigger.after('P1D'))
      .task('b')
      .task('c')
      .path('s', 'a', 'b')
      .path('late', 'c')
      .build();
    const dossier = scenario(procedure).opens();
    const visit = dossier.visitOf('a');
    expect(dossier.at('2026-03-03T08:00').waiting()).toEqual(['c']);
    expect(dossier.tries({ kind: 'CompleteTask', visit }, { person: 'x', agency: 1, role: 'officer' })?.code).toBe('task.not-waiting');
  });

  it('leaves the task alone when it is drawn as non-interrupting', () => {
    const procedure = draw('p')
      .start('s')
      .task('a')
      .boundary('late', 'a', trigger.after('P1D'), { interrupting: false })
      .task('b')
      .task('c')
      .path('s', 'a', 'b')
      .path('late', 'c')
      .build();
    expect(scenario(procedure).opens().at('2026-03-05T08:00').waiting()).toEqual(['a', 'c']);
  });

  it('that repeats reminds as often as it was told, each time counted from the last due time and not from when it was noticed', () => {
    const dossier = scenario(reminded('R3/P1D')).opens({ at: '2026-03-02T08:00' });
    dossier.sleepsUntil('2026-03-03T20:00').catchesUp();
    expect(dossier.get('remind', 'timer').wait).toMatchObject({ due: moment('2026-03-04T08:00'), left: 2 });
    dossier.at('2026-03-20T08:00');
    expect(dossier.entered('note')).toBe(3);
    expect(dossier.waiting()).toEqual(['answer']);
  });

  it('whose time comes from an expression stops as an incident when it gives none, and can be retried', () => {
    const procedure = draw('p')
      .start('s')
      .catches('wait', { kind: 'timer', details: { kind: 'duration', text: 'howLong', expression: true } })
      .task('after')
      .path('s', 'wait', 'after')
      .build();
    const dossier = scenario(procedure).opens({ data: { howLong: 'soon' } });
    expect(dossier.incidents()).toEqual(['wait: timer.invalid']);
    dossier.corrects({ howLong: 'PT1H' }).retries('wait');
    expect(dossier.at('2026-03-02T09:00').waiting()).toEqual(['after']);
  });

  it('on two branches at once passes the one that is due and leaves the other', () => {
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .catches('short', trigger.after('PT1H'))
      .catches('long', trigger.after('PT3H'))
      .task('a')
      .task('b')
      .path('s', 'fork', 'short', 'a')
      .path('fork', 'long', 'b')
      .build();
    expect(scenario(procedure).opens().at('2026-03-02T10:00').waiting()).toEqual(['long', 'a']);
  });
});

describe('ISO 8601 as the engine reads it', () => {
  it.each([
    ['PT1H', { months: 0, milliseconds: 3_600_000 }],
    ['P1Y2M', { months: 14, milliseconds: 0 }],
    ['P1W', { months: 0, milliseconds: 7 * 86_400_000 }],
    ['P1DT2H3M4.5S', { months: 0, milliseconds: 86_400_000 + 7_200_000 + 180_000 + 4500 }],
    ['P', undefined],
    ['PT', undefined],
    ['1D', undefined],
    ['P-1D', undefined],
  ])('%s', (text, duration) => {
    expect(readDuration(text)).toEqual(duration);
  });

  it('takes a date without a zone as the office clock shows it', () => {
    expect(readDate('2026-03-02T08:00', 420)).toBe(moment('2026-03-02T08:00'));
    expect(readDate('2026-03-02T08:00:00Z', 420)).toBe(moment('2026-03-02T15:00'));
    expect(readDate('2026-03-02', 420)).toBe(moment('2026-03-02T00:00'));
    expect(readDate('tomorrow', 420)).toBeUndefined();
  });

  it('adds a month to the 31st by taking the last day of a shorter month', () => {
    expect(addDuration(moment('2026-01-31T10:00'), { months: 1, milliseconds: 0 }, 420)).toBe(moment('2026-02-28T10:00'));
    expect(addDuration(moment('2026-01-31T23:30'), { months: 13, milliseconds: 0 }, 420)).toBe(moment('2027-02-28T23:30'));
  });

  it('reads repetitions, and none of zero times', () => {
    expect(readCycle('R3/PT10H', 420)).toEqual({ times: 3, every: 'PT10H' });
    expect(readCycle('R/P1D', 420)).toEqual({ every: 'P1D' });
    expect(readCycle('R2/2026-03-02T08:00/P1D', 420)).toEqual({ times: 2, start: moment('2026-03-02T08:00'), every: 'P1D' });
    expect(readCycle('R0/P1D', 420)).toBeUndefined();
    expect(readCycle('R2/never/P1D', 420)).toBeUndefined();
  });
});
