import { landHistory } from './testing/land-history';
import { visitsOf } from './visits-of';

describe('the visits of a step', () => {
  it('are one for each round of a loop, in the order they were', () => {
    const visits = visitsOf(landHistory(), 'check');
    expect(visits.map(({ nth, how }) => [nth, how])).toEqual([
      [1, 'left'],
      [2, 'left'],
    ]);
    expect(visits[0].to).toBeLessThan(visits[1].from);
  });

  it('are open while the dossier is still there', () => {
    const facts = landHistory();
    const before = facts.filter(({ seq }) => seq < (visitsOf(facts, 'sign')[0].to ?? 0));
    expect(visitsOf(before, 'sign')).toEqual([expect.not.objectContaining({ to: expect.anything() })]);
  });
});
