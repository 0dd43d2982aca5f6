import { bounds } from '../bounds';
import { draw, scenario, trigger } from '../../testing/index';

const simple = draw('p')
  .start('s')
  .task('a')
  .catches('pause', trigger.after('P1D'))
  .task('b')
  .end('e')
  .path('s', 'a', 'pause', 'b', 'e')
  .build();
const by = { person: 'hoa', agency: 1, role: 'officer' };

describe('a command', () => {
  it('is refused on a dossier that was never received', () => {
    const dossier = scenario(simple);
    expect(dossier.tries({ kind: 'CompleteTask', visit: 'a#3' }, by)?.code).toBe('dossier.not-open');
    expect(dossier.tries({ kind: 'Suspend', ground: 'x' }, by)?.code).toBe('dossier.not-open');
    expect(dossier.tries({ kind: 'AddRemark', ref: 'r', what: 'note' }, by)?.code).toBe('dossier.not-open');
  });

  it('to receive a dossier is refused the second time', () => {
    expect(() => scenario(simple).opens().opens()).toThrow('dossier.already-open');
  });

  it('withdraws a dossier from wherever it stands, with a reason, and everything in it ends (R-34)', () => {
    const dossier = scenario(simple).opens({ limit: '3 working-days' });
    expect(dossier.tries({ kind: 'Withdraw', ground: '' }, by)?.code).toBe('ground.missing');
    dossier.asks({ kind: 'Withdraw', ground: 'applicant asked' }, by);
    expect(dossier.dossier).toMatchObject({ status: 'closed', outcome: 'withdrawn', visits: [], clocks: [{ state: 'stopped' }] });
    expect(dossier.tries({ kind: 'Withdraw', ground: 'again' }, by)?.code).toBe('dossier.closed');
  });

  it('is refused while the dossier is suspended, timers too; after resuming they pass with their lateness', () => {
    const dossier = scenario(simple).opens().completes('a').asks({ kind: 'Suspend', ground: 'court order' }, by);
    const { id } = dossier.get('pause', 'timer').wait;
    dossier.sleepsUntil('2026-03-05T08:00');
    expect(dossier.tries({ kind: 'PassTimer', wait: id })?.code).toBe('dossier.suspended');
    expect(dossier.tries({ kind: 'Suspend', ground: 'again' }, by)?.code).toBe('dossier.suspended');
    dossier.asks({ kind: 'Resume', ground: 'order lifted' }, by).catchesUp();
    expect(dossier.waiting()).toEqual(['b']);
    expect(dossier.facts.find(({ kind }) => kind === 'WaitMet')).toMatchObject({ late: 2 * 86_400_000 });
    expect(dossier.tries({ kind: 'Resume', ground: 'again' }, by)?.code).toBe('dossier.not-suspended');
  });

  it('to add a remark moves nothing', () => {
    const dossier = scenario(simple).opens();
    const before = dossier.dossier.visits;
    dossier.asks({ kind: 'AddRemark', ref: 'doc-1', what: 'opinion' }, by);
    expect(dossier.dossier.visits).toEqual(before);
  });

  it('never makes a fact earlier than the last one, whatever the clock of the caller says', () => {
    const dossier = scenario(simple).opens({ at: '2026-03-02T08:00' }).sleepsUntil('2026-03-01T08:00').completes('a');
    const times = dossier.facts.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it.each([
    ['a name that JavaScript gives a meaning to', JSON.parse('{"__proto__":{"admin":true}}'), 'forbidden-name'],
    ['such a name deep inside', { a: [{ constructor: 1 }] }, 'forbidden-name'],
    ['what is not JSON', { when: Number.NaN }, 'not-json'],
    ['too many values', Object.fromEntries(Array.from({ length: bounds.maxValues + 1 }, (_, i) => [`v${i}`, i])), 'too-many'],
    ['values too deep in each other', Array.from({ length: 40 }).reduce<unknown>((inner) => ({ inner }), {}), 'too-deep'],
  ])('is refused when its data hold %s, naming the place', (_what, data, why) => {
    const dossier = scenario(simple).opens();
    const before = dossier.facts.length;
    const rejected = dossier.tries({ kind: 'CompleteTask', visit: dossier.visitOf('a'), data: data as never }, by);
    expect(rejected).toMatchObject({ code: 'data.invalid', detail: { why } });
    expect(dossier.facts).toHaveLength(before);
  });

  it.each(['0 working-days', '10000 working-days', '3 fortnights'])(
    'to receive a dossier with a limit of %s is refused before anything is recorded',
    (limit) => {
      const dossier = scenario(simple);
      expect(() => dossier.opens({ limit })).toThrow('data.invalid');
      expect(dossier.facts).toEqual([]);
    },
  );

  it('that meets a step with an impossible limit keeps the dossier, as an incident at the step', () => {
    const wrong = draw('p').start('s').task('a', { limit: '0 working-days' }).path('s', 'a').build();
    expect(scenario(wrong).opens().incidents()).toEqual(['a: timer.invalid']);
  });

  it('that starts a loop without waiting stops at the bound, keeps the click, and goes on at a retry; another dossier is not concerned', () => {
    const endless = draw('p').start('s').task('a').exclusive('x').manual('m').path('s', 'a', 'x', 'm', 'x').build();
    const dossier = scenario(endless, { bounds: { maxFactsPerCommand: 100 } })
      .opens()
      .completes('a');
    expect(dossier.incidents()).toEqual(['p: command.too-long']);
    expect(dossier.facts.some(({ kind }) => kind === 'TaskCompleted')).toBe(true);
    const before = dossier.entered('m');
    dossier.retries('p');
    expect(dossier.entered('m')).toBeGreaterThan(before);
    expect(scenario(simple).opens().waiting()).toEqual(['a']);
  });

  it('cut short on several branches takes all of them up again', () => {
    const wide = draw('p').start('s').parallel('fork').end('e').path('s', 'fork');
    for (let i = 0; i < 30; i++) wide.manual(`m${i}`).path('fork', `m${i}`, 'e');
    const dossier = scenario(wide.build(), { bounds: { maxFactsPerCommand: 40 } }).opens();
    expect(dossier.incidents()).toEqual(['p: command.too-long']);
    while (!dossier.isClosed()) dossier.retries('p');
    for (let i = 0; i < 30; i++) expect(dossier.entered(`m${i}`)).toBe(1);
  });
});
