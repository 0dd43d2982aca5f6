import { draw, scenario, trigger } from '../testing/index';

describe('flows out of an activity', () => {
  it('without conditions are all taken: an implicit fork', () => {
    const procedure = draw('p').start('s').task('t').task('a').task('b').path('s', 't', 'a').path('t', 'b').build();
    expect(scenario(procedure).opens().completes('t').waiting()).toEqual(['a', 'b']);
  });

  const conditional = draw('p')
    .start('s')
    .task('t', { outcomes: ['x', 'y'], default: 't-otherwise' })
    .task('always')
    .task('only-x')
    .task('otherwise')
    .path('s', 't', 'always')
    .flow('t', 'only-x', { when: 'outcome = "x"' })
    .flow('t', 'otherwise')
    .build();

  it('take the default beside the unconditional ones only when no conditional one is true', () => {
    expect(scenario(conditional).opens().completes('t', { outcome: 'x' }).waiting()).toEqual(['always', 'only-x']);
    expect(scenario(conditional).opens().completes('t', { outcome: 'y' }).waiting()).toEqual(['always', 'otherwise']);
  });

  it('whose condition fails leave the task completed and say so; the click is not lost', () => {
    const procedure = draw('p').start('s').task('t').task('a').path('s', 't').flow('t', 'a', { when: 'sure' }).build();
    const dossier = scenario(procedure)
      .opens()
      .completes('t', { data: { note: 'seen' } });
    expect(dossier.incidents()).toEqual(['t: condition.not-boolean']);
    expect(dossier.waiting()).toEqual([]);
    expect(dossier.facts.filter(({ kind }) => kind === 'TaskCompleted')).toHaveLength(1);
    expect(dossier.corrects({ sure: true }).retries('t').waiting()).toEqual(['a']);
    expect(dossier.data()).toMatchObject({ note: 'seen', outcome: 'done' });
  });

  it('none at all end the path', () => {
    expect(scenario(draw('p').start('s').task('t').path('s', 't').build()).opens().completes('t').isClosed()).toBe(true);
  });
});

describe('token quantities', () => {
  it('let an activity start only when enough tokens have come, and put several on its way out', () => {
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .task('a')
      .task('b')
      .task('both', { startQuantity: 2, completionQuantity: 2 })
      .task('twice')
      .path('s', 'fork', 'a', 'both', 'twice')
      .path('fork', 'b', 'both')
      .build();
    const dossier = scenario(procedure).opens().completes('b');
    expect(dossier.waiting()).toEqual(['a']);
    expect(dossier.completes('a').waiting()).toEqual(['both']);
    expect(dossier.completes('both').waiting()).toEqual(['twice', 'twice']);
  });
});

describe('several triggers on one event', () => {
  it('act on the first', () => {
    const procedure = draw('p')
      .start('s')
      .catches('either', trigger.message('a'), { triggers: [trigger.message('a'), trigger.after('P1D')] })
      .task('t')
      .path('s', 'either', 't')
      .build();
    expect(scenario(procedure).opens().hears('a').waiting()).toEqual(['t']);
    expect(scenario(procedure).opens().at('2026-03-03T08:00').waiting()).toEqual(['t']);
  });

  it('act only together when they are parallel, with what each brought', () => {
    const procedure = draw('p')
      .start('s')
      .catches('both', trigger.message('a'), { triggers: [trigger.message('a'), trigger.message('b')], parallelMultiple: true })
      .task('t')
      .path('s', 'both', 't')
      .build();
    const dossier = scenario(procedure)
      .opens()
      .hears('b', { payload: { from: 'b' } });
    expect(dossier.waiting()).toEqual(['both']);
    dossier.hears('a', { payload: { by: 'a' } });
    expect(dossier.waiting()).toEqual(['t']);
    expect(dossier.data()).toEqual({ from: 'b', by: 'a' });
  });
});
