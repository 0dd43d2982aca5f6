import { draw, scenario, trigger } from '../../../testing/index';

describe('a sub-process', () => {
  const nested = draw('p')
    .start('s')
    .sub(
      'appraise',
      (inside) => inside.start('s1').parallel('fork').task('a').task('b').end('e1').path('s1', 'fork', 'a', 'e1').path('fork', 'b', 'e1'),
      {
        properties: ['draft'],
      },
    )
    .task('after')
    .path('s', 'appraise', 'after')
    .build();

  it('ends only when everything inside has ended, whichever comes last', () => {
    for (const [first, second] of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const dossier = scenario(nested).opens().completes(first);
      expect(dossier.waiting()).toEqual([second]);
      expect(dossier.completes(second).waiting()).toEqual(['after']);
    }
  });

  it('keeps names of its own to itself and writes others to the procedure', () => {
    const dossier = scenario(nested)
      .opens()
      .completes('a', { data: { draft: 'x', decision: 'y' } });
    expect(dossier.data()).toEqual({ decision: 'y', outcome: 'done' });
    dossier.completes('b');
    expect(dossier.data()).not.toHaveProperty('draft');
  });

  it('that holds nothing ends at once', () => {
    const procedure = draw('p')
      .start('s')
      .sub('empty', () => undefined)
      .task('after')
      .path('s', 'empty', 'after')
      .build();
    expect(scenario(procedure).opens().waiting()).toEqual(['after']);
  });

  it('without a start event begins with everything nothing leads to', () => {
    const procedure = draw('p')
      .start('s')
      .sub('both', (inside) => inside.task('a').task('b').task('c').path('a', 'c'))
      .path('s', 'both')
      .build();
    expect(scenario(procedure).opens().waiting()).toEqual(['a', 'b']);
  });

  it('that runs over its limit is ended with everything in it, however deep', () => {
    const procedure = draw('p')
      .start('s')
      .sub('outer', (outer) =>
        outer
          .start('s1')
          .sub('inner', (inner) => inner.start('s2').task('deep').boundary('deep-edge', 'deep', trigger.after('P9D')).path('s2', 'deep'))
          .path('s1', 'inner'),
      )
      .boundary('late', 'outer', trigger.after('P1D'))
      .task('apologise')
      .path('s', 'outer')
      .path('late', 'apologise')
      .build();
    const dossier = scenario(procedure).opens().at('2026-03-03T08:00');
    expect(dossier.waiting()).toEqual(['apologise']);
    expect(dossier.allWaits()).toHaveLength(1);
    expect(dossier.facts.find(({ kind }) => kind === 'VisitsCancelled')).toMatchObject({ visits: ['deep#7', 'inner#5', 'outer#3'] });
  });

  it('with a limit of its own shows in the history when it runs over', () => {
    const procedure = draw('p')
      .start('s')
      .sub('work', (inside) => inside.start('s1').task('a').path('s1', 'a'), { limit: '1 working-days' })
      .path('s', 'work')
      .build();
    const dossier = scenario(procedure).opens().at('2026-03-05T08:00');
    expect(dossier.facts.filter(({ kind }) => kind === 'WaitMet')).toMatchObject([
      { visit: 'work#3', wait: 'work#3/work.limit', what: 'limit' },
    ]);
    expect(dossier.waiting()).toEqual(['a']);
  });

  it('that is terminated inside ends what is in it, and the procedure goes on normally', () => {
    const procedure = draw('p')
      .start('s')
      .sub('race', (inside) =>
        inside
          .start('s1')
          .parallel('fork')
          .task('a')
          .task('b')
          .parallel('never')
          .end('won', { triggers: [trigger.terminate()] })
          .path('s1', 'fork', 'a', 'won')
          .path('fork', 'b', 'never')
          .path('fork', 'never'),
      )
      .task('after')
      .path('s', 'race', 'after')
      .build();
    const dossier = scenario(procedure).opens().completes('a');
    expect(dossier.waiting()).toEqual(['after']);
    expect(dossier.incidents()).toEqual([]);
  });
});

describe('an event sub-process', () => {
  const stoppable = draw('p')
    .start('s')
    .task('a')
    .task('b')
    .path('s', 'a', 'b')
    .eventSub('withdrawn', trigger.message('withdraw'), (inside) =>
      inside.task('return-papers').end('stopped', { outcome: 'withdrawn' }).path('withdrawn-start', 'return-papers', 'stopped'),
    )
    .eventSub('asked', trigger.message('ask'), (inside) => inside.task('answer').path('asked-start', 'answer'), { interrupting: false })
    .build();

  it('takes over from wherever the dossier stands, and the dossier ends as it says', () => {
    const dossier = scenario(stoppable).opens().completes('a').hears('withdraw');
    expect(dossier.waiting()).toEqual(['return-papers']);
    expect(dossier.completes('return-papers').dossier).toMatchObject({ status: 'closed', outcome: 'withdrawn' });
    expect(dossier.entered('b')).toBe(1);
  });

  it('beside the main line may come several times, and the dossier is not closed before it is done', () => {
    const dossier = scenario(stoppable).opens().hears('ask').hears('ask');
    expect(dossier.waiting()).toEqual(['a', 'answer', 'answer']);
    dossier.completes('a').completes('b').completes('answer');
    expect(dossier.isClosed()).toBe(false);
    expect(dossier.completes('answer').isClosed()).toBe(true);
  });

  it('that has taken over lets no other listen any longer', () => {
    const dossier = scenario(stoppable).opens().hears('withdraw');
    expect(dossier.tries({ kind: 'ReceiveMessage', messageId: 'm', name: 'ask' })?.code).toBe('message.not-awaited');
    expect(dossier.tries({ kind: 'ReceiveMessage', messageId: 'm', name: 'withdraw' })?.code).toBe('message.not-awaited');
  });

  it('that has taken over a sub-process leaves the time limit at its edge running', () => {
    const procedure = draw('p')
      .start('s')
      .sub('work', (inside) =>
        inside
          .start('s1')
          .task('a')
          .path('s1', 'a')
          .eventSub('repair', trigger.message('broken'), (handler) => handler.task('fix').path('repair-start', 'fix')),
      )
      .boundary('late', 'work', trigger.after('P1D'))
      .task('apologise')
      .path('s', 'work')
      .path('late', 'apologise')
      .build();
    const dossier = scenario(procedure).opens().hears('broken');
    expect(dossier.waiting()).toEqual(['fix']);
    expect(dossier.at('2026-03-03T08:00').waiting()).toEqual(['apologise']);
  });

  it('catches an error of its scope and hands on what came with it', () => {
    const procedure = draw('p')
      .start('s')
      .end('wrong', { triggers: [trigger.error('E')], inputs: { why: 'reason' } })
      .path('s', 'wrong')
      .eventSub('handle', trigger.error('E'), (handler) => handler.task('fix').path('handle-start', 'fix'))
      .build();
    const dossier = scenario(procedure).opens({ data: { reason: 'smudged' } });
    expect(dossier.waiting()).toEqual(['fix']);
    expect(dossier.data()).toMatchObject({ why: 'smudged' });
  });
});
