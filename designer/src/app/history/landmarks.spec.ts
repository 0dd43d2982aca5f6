import { landmarksOf } from './landmarks';
import { landHistory } from './testing/land-history';

describe('what an auditor jumps to', () => {
  const facts = landHistory();
  const found = landmarksOf(facts);

  it('is every passing of work to somebody, every lateness and every change of a value, in order', () => {
    for (const [kind, kinds] of [
      ['handOver', ['WaitOpened', 'TaskAssigned']],
      ['late', ['WaitMet', 'TaskCompleted']],
      ['value', ['DataChanged']],
    ] as const)
      for (const seq of found[kind]) expect(kinds).toContain(facts[seq - 1].kind);
    expect(found.handOver.length).toBeGreaterThan(1);
    expect(found.handOver).toEqual([...found.handOver].sort((a, b) => a - b));
  });
});
