import { draw, scenario } from '../../../testing/index';

const decided = (data: Record<string, number | string | null>) => scenario(byFee).opens({ data });

const byFee = draw('by-fee')
  .start('received')
  .exclusive('fee', { default: 'fee-free' })
  .task('collect')
  .task('waive')
  .task('free')
  .end('done')
  .path('received', 'fee')
  .flow('fee', 'waive', { when: 'fee > 100 and poor' })
  .flow('fee', 'collect', { when: 'fee > 0' })
  .flow('fee', 'free')
  .path('waive', 'done')
  .path('collect', 'done')
  .path('free', 'done')
  .build();

describe('an exclusive gateway', () => {
  it('sends the dossier along the first flow that is true, in document order, and along no second one', () => {
    expect(
      scenario(byFee)
        .opens({ data: { fee: 500, poor: true } })
        .waiting(),
    ).toEqual(['waive']);
    expect(
      scenario(byFee)
        .opens({ data: { fee: 500, poor: false } })
        .waiting(),
    ).toEqual(['collect']);
  });

  it('takes the default only when nothing else is true', () => {
    expect(decided({ fee: 0 }).waiting()).toEqual(['free']);
  });

  it('stops as an incident, never on the default, when a condition has no answer; corrected and retried, it goes on', () => {
    const dossier = decided({ fee: null });
    expect(dossier.waiting()).toEqual([]);
    expect(dossier.incidents()).toEqual(['fee: condition.not-boolean']);
    expect(dossier.isClosed()).toBe(false);
    dossier.corrects({ fee: 50 }).retries('fee');
    expect(dossier.incidents()).toEqual([]);
    expect(dossier.waiting()).toEqual(['collect']);
    expect(dossier.entered('fee')).toBe(1);
  });

  it('stops as an incident when nothing is true and there is no default', () => {
    const procedure = draw('p')
      .start('s')
      .exclusive('x')
      .task('a')
      .task('b')
      .path('s', 'x')
      .flow('x', 'a', { when: 'n = 1' })
      .flow('x', 'b', { when: 'n = 2' })
      .build();
    const dossier = scenario(procedure).opens({ data: { n: 3 } });
    expect(dossier.incidents()).toEqual(['x: flow.none']);
    expect(dossier.corrects({ n: 2 }).retries('x').waiting()).toEqual(['b']);
  });

  it('lets every token through: two branches that meet at it go on twice', () => {
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .exclusive('merge')
      .task('after')
      .path('s', 'fork', 'merge', 'after')
      .path('fork', 'merge')
      .build();
    expect(scenario(procedure).opens().waiting()).toEqual(['after', 'after']);
  });

  it('is refused a second retry when nothing is wrong', () => {
    const dossier = decided({ fee: 1 });
    expect(dossier.tries({ kind: 'RetryIncident', visit: dossier.visitOf('collect'), ground: 'why not' })?.code).toBe('incident.none');
  });
});
