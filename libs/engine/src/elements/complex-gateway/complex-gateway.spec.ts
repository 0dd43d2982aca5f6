import { draw, everyOrder, scenario } from '../../../testing/index';

const twoOfThree = (reset: boolean) => {
  const drawing = draw('p')
    .start('s')
    .parallel('fork')
    .task('a')
    .task('b')
    .task('c')
    .node('complexGateway', 'enough', { details: { activation: 'activationCount >= 2' } })
    .task('decide')
    .path('s', 'fork', 'a', 'enough', 'decide')
    .path('fork', 'b', 'enough')
    .path('fork', 'c', 'enough');
  return (reset ? drawing.task('late').flow('enough', 'late', { when: 'not(waitingForStart)' }) : drawing).build();
};

describe('a complex gateway', () => {
  it.each(everyOrder(['a', 'b', 'c']))(
    'decides when two of three opinions are in, once, and takes the third without deciding again: %s %s %s',
    (first, second, third) => {
      const dossier = scenario(twoOfThree(false)).opens().completes(first);
      expect(dossier.waiting()).not.toContain('decide');
      dossier.completes(second);
      expect(dossier.waiting()).toEqual([third, 'decide']);
      dossier.completes(third);
      expect(dossier.waiting()).toEqual(['decide']);
      expect(dossier.completes('decide').isClosed()).toBe(true);
    },
  );

  it('may go another way at its reset, which its conditions know', () => {
    const dossier = scenario(twoOfThree(true)).opens().completes('b').completes('a');
    expect(dossier.waiting()).toEqual(['c', 'decide']);
    expect(dossier.completes('c').waiting()).toEqual(['decide', 'late']);
  });

  it('is ready again after its reset: a second round needs two again', () => {
    const round = draw('p')
      .start('s')
      .exclusive('again')
      .parallel('fork')
      .task('a')
      .task('b')
      .node('complexGateway', 'any', { details: { activation: 'activationCount >= 1' } })
      .task('check', { outcomes: ['good', 'bad'] })
      .exclusive('good', { default: 'good-e' })
      .end('e')
      .path('s', 'again', 'fork', 'a', 'any', 'check', 'good', 'e')
      .path('fork', 'b', 'any')
      .flow('good', 'again', { when: 'outcome = "bad"' })
      .build();
    const dossier = scenario(round).opens().completes('a').completes('b').completes('check', { outcome: 'bad' });
    expect(dossier.waiting()).toEqual(['a', 'b']);
    expect(dossier.completes('b').waiting()).toEqual(['a', 'check']);
  });

  it('is reset without the third when the third can no longer come', () => {
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .task('a')
      .task('b', { outcomes: ['on', 'stop'] })
      .exclusive('x', { default: 'x-any' })
      .end('e')
      .node('complexGateway', 'any', { details: { activation: 'activationCount >= 1' } })
      .task('now')
      .task('reset')
      .path('s', 'fork', 'a', 'any', 'now')
      .path('fork', 'b', 'x', 'any')
      .flow('x', 'e', { when: 'outcome = "stop"' })
      .flow('any', 'reset', { when: 'not(waitingForStart)' })
      .build();
    const dossier = scenario(procedure).opens().completes('a');
    expect(dossier.waiting()).toEqual(['b', 'now']);
    expect(dossier.completes('b', { outcome: 'stop' }).waiting()).toEqual(['now', 'reset']);
  });
});
