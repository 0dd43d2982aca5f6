import { draw, everyOrder, scenario } from '../../../testing/index';

const choice = draw('choice')
  .start('s')
  .inclusive('fork', { default: 'fork-c' })
  .task('a')
  .task('b')
  .task('c')
  .inclusive('join')
  .task('after')
  .end('done')
  .path('s', 'fork')
  .flow('fork', 'a', { when: 'a' })
  .flow('fork', 'b', { when: 'b' })
  .flow('fork', 'c')
  .path('a', 'join', 'after', 'done')
  .path('b', 'join')
  .path('c', 'join')
  .build();

describe('an inclusive gateway', () => {
  it.each(everyOrder(['a', 'b']))('waits for the two branches that were taken, not for the third: %s before %s', (first, second) => {
    const dossier = scenario(choice).opens({ data: { a: true, b: true } });
    expect(dossier.waiting()).toEqual(['a', 'b']);
    expect(dossier.completes(first).waiting()).toEqual([second]);
    expect(dossier.completes(second).waiting()).toEqual(['after']);
    expect(dossier.entered('join')).toBe(1);
  });

  it('goes on at once when only one branch was taken', () => {
    expect(
      scenario(choice)
        .opens({ data: { a: true, b: false } })
        .completes('a')
        .waiting(),
    ).toEqual(['after']);
  });

  it('takes the default when nothing is true', () => {
    expect(
      scenario(choice)
        .opens({ data: { a: false, b: false } })
        .waiting(),
    ).toEqual(['c']);
  });

  it('wakes when a token it waited for dies elsewhere', () => {
    // The branch b may end instead of coming to the join: then the join must be asked again, though nothing came to it.
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .task('a')
      .task('b', { outcomes: ['on', 'stop'] })
      .exclusive('x')
      .end('stopped')
      .inclusive('join')
      .task('after')
      .path('s', 'fork', 'a', 'join', 'after')
      .path('fork', 'b', 'x')
      .flow('x', 'join', { when: 'outcome = "on"' })
      .flow('x', 'stopped', { when: 'outcome = "stop"' })
      .build();
    const dossier = scenario(procedure).opens().completes('a');
    expect(dossier.waiting()).toEqual(['b']);
    expect(dossier.completes('b', { outcome: 'stop' }).waiting()).toEqual(['after']);
  });

  it('does not wait for a token that can only come a second time along a flow that already has one', () => {
    // Behind `a` lies a loop back to `a` and the join; a token in the loop can reach the marked flow: it must not block for ever.
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .task('a')
      .exclusive('merge')
      .task('b')
      .parallel('split')
      .inclusive('join')
      .task('after')
      .task('never')
      .exclusive('side', { default: 'side-join' })
      .path('s', 'fork', 'a', 'merge', 'split')
      .path('split', 'join')
      .path('split', 'side', 'join')
      .flow('side', 'never', { when: 'false' })
      .path('never', 'join')
      .path('fork', 'b', 'merge')
      .path('join', 'after')
      .build();
    const dossier = scenario(procedure).opens().completes('a');
    // Both flows of the join from the first token are marked; the third, behind `never`, could be reached by the token at b, which can also
    // reach a marked one: so it does not count.
    expect(dossier.waiting()).toEqual(['b', 'after']);
  });

  it('is woken by a timer that takes the awaited token away', () => {
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .task('a')
      .task('b')
      .boundary('late', 'b', { kind: 'timer', details: { kind: 'duration', text: 'PT1H' } })
      .end('given-up')
      .inclusive('join')
      .task('after')
      .path('s', 'fork', 'a', 'join', 'after')
      .path('fork', 'b', 'join')
      .path('late', 'given-up')
      .build();
    const dossier = scenario(procedure).opens().completes('a');
    expect(dossier.waiting()).toEqual(['b']);
    expect(dossier.at('2026-03-02T09:00').waiting()).toEqual(['after']);
  });

  it('waits for a task whose time limit may still send a token to it', () => {
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .task('a')
      .task('b')
      .boundary('late', 'b', { kind: 'timer', details: { kind: 'duration', text: 'PT1H' } })
      .end('done')
      .inclusive('join')
      .task('after')
      .path('s', 'fork', 'a', 'join', 'after')
      .path('fork', 'b', 'done')
      .path('late', 'join')
      .build();
    expect(scenario(procedure).opens().completes('a').waiting()).toEqual(['b']);
    const late = scenario(procedure).opens().completes('a').at('2026-03-02T09:00');
    expect(late.waiting()).toEqual(['after']);
    expect(late.entered('join')).toBe(1);
    expect(scenario(procedure).opens().completes('a').completes('b').waiting()).toEqual(['after']);
  });

  it('reports two joins that wait for each other instead of letting one go first', () => {
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .inclusive('one')
      .inclusive('two')
      .parallel('onward-one')
      .parallel('onward-two')
      .end('done')
      .path('s', 'fork', 'one', 'onward-one', 'two', 'onward-two', 'one')
      .path('fork', 'two')
      .path('onward-one', 'done')
      .path('onward-two', 'done')
      .build();
    expect(scenario(procedure).opens().incidents()).toEqual(['p: scope.stuck']);
  });
});
