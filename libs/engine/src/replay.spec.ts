import { nationalCalendar } from '@mot-cua/calendar';
import { draw, scenario } from '../testing/index';
import { notOpened } from './dossier';
import { evolve } from './evolve';
import { asOf, redecide } from './replay';

const procedure = draw('p')
  .start('s')
  .task('a', { outcomes: ['x', 'y'] })
  .task('b')
  .end('e')
  .path('s', 'a', 'b', 'e')
  .build();
const surroundings = { calendar: nationalCalendar(), convention: 'B' as const };

describe('a replay', () => {
  const dossier = scenario(procedure).opens().completes('a', { outcome: 'x' });

  it('shows the dossier as it was after any number of facts', () => {
    expect(asOf(dossier.facts, 0)).toBe(notOpened);
    expect(asOf(dossier.facts, 1)).toMatchObject({ seq: 1, status: 'open', visits: [] });
    expect(asOf(dossier.facts, dossier.facts.length)).toEqual(dossier.dossier);
    expect(asOf(dossier.facts, 9_999)).toEqual(dossier.dossier);
  });

  it('refuses a history with a missing or a doubled fact', () => {
    const [first, second, third] = dossier.facts;
    expect(() => asOf([first, third], 2)).toThrow('Fact 3 cannot follow fact 1');
    expect(() => asOf([first, second, second], 3)).toThrow('Fact 2 cannot follow fact 2');
  });
});

describe('a history that this engine did not write', () => {
  const dossier = scenario(procedure).opens();
  const next = { at: 1, by: {}, command: 'x', step: 0, v: 1, seq: dossier.dossier.seq + 1 } as const;

  it('is refused when it takes a token that does not lie there', () => {
    const started = { ...next, kind: 'VisitStarted', visit: 'b#9', node: 'b', scope: 'p#1', consumed: ['a-b'] } as const;
    expect(() => evolve(dossier.dossier, started)).toThrow('No token lies on a-b');
  });

  it('is refused when it speaks of a visit or a wait that is gone', () => {
    expect(() => evolve(dossier.dossier, { ...next, kind: 'VisitLeft', visit: 'b#9', taken: [] })).toThrow('b#9, which is not alive');
    expect(() => evolve(dossier.dossier, { ...next, kind: 'TaskCompleted', visit: 'a#3', wait: 'a#3/b', outcome: 'x' })).toThrow(
      'the wait a#3/b, which is not open',
    );
  });
});

describe('deciding the recorded commands again', () => {
  it('gives the recorded facts exactly: the published diagram was followed', () => {
    const dossier = scenario(procedure).opens({ limit: '3 working-days' }).completes('a', { outcome: 'x' }).completes('b');
    expect(redecide(procedure, dossier.recorded, surroundings)).toEqual({ kind: 'equal', commands: 3, facts: dossier.facts.length });
  });

  it('takes limits that ran from the second, as they were decided before November 2026, for what they were: the rule of their day', () => {
    const older = { ...surroundings, calendar: { ...surroundings.calendar, countsSeconds: true as const } };
    const dossier = scenario(procedure, older);
    dossier.now += 37_000;
    dossier.opens({ limit: '6 working-hours' }).completes('a', { outcome: 'x' });
    expect(dossier.dossier.clocks.map(({ due }) => (due ?? 0) % 60_000)).toContain(37_000);
    expect(redecide(procedure, dossier.recorded, surroundings)).toMatchObject({ kind: 'equal' });
  });

  it('finds an outcome that was changed in the history, and names its place', () => {
    const dossier = scenario(procedure).opens().completes('a', { outcome: 'x' });
    const [opening, completion] = dossier.recorded;
    const forged = {
      ...completion,
      facts: completion.facts.map((fact) => (fact.kind === 'TaskCompleted' ? { ...fact, outcome: 'y' } : fact)),
    };
    expect(redecide(procedure, [opening, forged], surroundings)).toMatchObject({
      kind: 'differs',
      command: 'c2',
      at: 0,
      recorded: { outcome: 'y' },
      decided: { outcome: 'x' },
    });
  });

  it('finds a step that was skipped', () => {
    const dossier = scenario(procedure).opens().completes('a', { outcome: 'x' });
    const skipping = draw('p')
      .start('s')
      .task('a', { outcomes: ['x', 'y'] })
      .end('e')
      .path('s', 'a', 'e')
      .build();
    expect(redecide(skipping, dossier.recorded, surroundings)).toMatchObject({ kind: 'differs', command: 'c2' });
  });

  it('finds a command that should have been refused', () => {
    const dossier = scenario(procedure).opens().completes('a', { outcome: 'x' });
    const [opening, completion] = dossier.recorded;
    const stranger = { ...completion, command: { ...completion.command, by: { person: 'x', agency: 9, role: 'officer' } } };
    expect(redecide(procedure, [opening, stranger], surroundings)).toMatchObject({ kind: 'refused', rejected: { code: 'task.not-yours' } });
  });
});
