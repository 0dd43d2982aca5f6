import { draw, scenario, trigger } from '../../../testing/index';

const deal = draw('p')
  .start('s')
  .sub(
    'deal',
    (inside) =>
      inside
        .start('s1')
        .task('reserve')
        .task('unreserve', { forCompensation: true })
        .parallel('fork')
        .task('sign', { outcomes: ['yes', 'no'] })
        .task('meanwhile')
        .exclusive('agreed', { default: 'agreed-done' })
        .end('done')
        .end('given-up', { triggers: [trigger.cancel()] })
        .end('broken', { triggers: [trigger.error('BROKEN')] })
        .path('s1', 'reserve', 'fork', 'sign', 'agreed', 'done')
        .path('fork', 'meanwhile', 'broken')
        .flow('agreed', 'given-up', { when: 'outcome = "no"' })
        .undoneBy('reserve', 'unreserve'),
    { type: 'transaction' },
  )
  .boundary('cancelled', 'deal', trigger.cancel())
  .boundary('hazard', 'deal', trigger.error())
  .task('sorry')
  .task('repair')
  .task('after')
  .path('s', 'deal', 'after')
  .path('cancelled', 'sorry')
  .path('hazard', 'repair')
  .build();

describe('a transaction', () => {
  it('that is given up ends its other branches, undoes what was done, and only then says sorry', () => {
    const dossier = scenario(deal).opens().completes('reserve').completes('sign', { outcome: 'no' });
    expect(dossier.waiting()).toEqual(['unreserve']);
    expect(dossier.completes('unreserve').waiting()).toEqual(['sorry']);
    expect(dossier.entered('after')).toBe(0);
  });

  it('that meets a hazard undoes nothing', () => {
    const dossier = scenario(deal).opens().completes('reserve').completes('meanwhile');
    expect(dossier.waiting()).toEqual(['repair']);
    expect(dossier.entered('unreserve')).toBe(0);
  });

  it('that succeeds goes on like any sub-process', () => {
    const quiet = draw('p')
      .start('s')
      .sub('deal', (inside) => inside.start('s1').task('a').end('e1').path('s1', 'a', 'e1'), { type: 'transaction' })
      .task('after')
      .path('s', 'deal', 'after')
      .build();
    expect(scenario(quiet).opens().completes('a').waiting()).toEqual(['after']);
  });

  it('with nothing to undo is cancelled at once', () => {
    const empty = draw('p')
      .start('s')
      .sub(
        'deal',
        (inside) =>
          inside
            .start('s1')
            .end('given-up', { triggers: [trigger.cancel()] })
            .path('s1', 'given-up'),
        { type: 'transaction' },
      )
      .boundary('cancelled', 'deal', trigger.cancel())
      .task('sorry')
      .path('s', 'deal')
      .path('cancelled', 'sorry')
      .build();
    expect(scenario(empty).opens().waiting()).toEqual(['sorry']);
  });
});
