import { draw, everyOrder, scenario } from '../../../testing/index';

const opinions = draw('opinions')
  .start('received')
  .parallel('fork')
  .task('police')
  .task('health')
  .task('land')
  .parallel('join')
  .task('decide')
  .end('done')
  .path('received', 'fork', 'police', 'join')
  .path('fork', 'health', 'join')
  .path('fork', 'land', 'join')
  .path('join', 'decide', 'done')
  .build();

describe('a parallel gateway', () => {
  it('asks all agencies at once', () => {
    expect(scenario(opinions).opens().waiting()).toEqual(['police', 'health', 'land']);
  });

  it.each(everyOrder(['police', 'health', 'land']))(
    'lets nobody decide before the last opinion is in: %s, %s, %s',
    (first, second, third) => {
      const dossier = scenario(opinions).opens();
      expect(dossier.completes(first).waiting()).not.toContain('decide');
      expect(dossier.completes(second).waiting()).toEqual([third]);
      expect(dossier.completes(third).waiting()).toEqual(['decide']);
      expect(dossier.completes('decide').isClosed()).toBe(true);
      expect(dossier.entered('join')).toBe(1);
      expect(dossier.entered('decide')).toBe(1);
    },
  );

  it('waits for every incoming flow, not for as many tokens: two tokens on one flow do not stand for the other', () => {
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .task('a')
      .task('b')
      .task('c')
      .exclusive('merge')
      .parallel('join')
      .task('after')
      .path('s', 'fork', 'a', 'merge', 'join', 'after')
      .path('fork', 'b', 'merge')
      .path('fork', 'c', 'join')
      .build();
    const dossier = scenario(procedure).opens().completes('a').completes('b');
    expect(dossier.waiting()).toEqual(['c']);
    dossier.completes('c');
    expect(dossier.waiting()).toEqual(['after']);
    // The second token on the one flow stays before the join: a join that took it too would hide the mistake in the drawing.
    expect(dossier.completes('after').incidents()).toEqual(['p: scope.stuck']);
  });

  it('joins again on the second round of a loop', () => {
    const procedure = draw('p')
      .start('s')
      .exclusive('again')
      .parallel('fork')
      .task('a')
      .task('b')
      .parallel('join')
      .task('check', { outcomes: ['good', 'bad'] })
      .exclusive('good')
      .end('done')
      .path('s', 'again', 'fork', 'a', 'join')
      .path('fork', 'b', 'join')
      .path('join', 'check', 'good')
      .flow('good', 'again', { when: 'outcome = "bad"' })
      .flow('good', 'done', { when: 'outcome = "good"' })
      .build();
    const dossier = scenario(procedure).opens().completes('a').completes('b').completes('check', { outcome: 'bad' });
    expect(dossier.waiting()).toEqual(['a', 'b']);
    expect(dossier.completes('b').waiting()).toEqual(['a']);
    expect(dossier.completes('a').completes('check', { outcome: 'good' }).isClosed()).toBe(true);
    expect(dossier.entered('join')).toBe(2);
  });

  it('says that a dossier is stuck when a branch can never come, and does not close it in silence', () => {
    const procedure = draw('p')
      .start('s')
      .exclusive('x', { default: 'x-join' })
      .task('a')
      .parallel('join')
      .end('done')
      .path('s', 'x', 'join', 'done')
      .flow('x', 'a', { when: 'false' })
      .path('a', 'join')
      .build();
    const dossier = scenario(procedure).opens();
    expect(dossier.incidents()).toEqual(['p: scope.stuck']);
    expect(dossier.isClosed()).toBe(false);
  });
});
