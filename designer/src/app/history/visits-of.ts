import { type Fact, type Instant } from '@mot-cua/engine';
import { type NodeId } from '@mot-cua/procedure';

/** One visit of a step: each round of a loop is one of its own. */
export type VisitOf = {
  /** 1 for the first. */
  readonly nth: number;
  /** Facts at which it began and ended. */
  readonly from: number;
  readonly to?: number;
  readonly began: Instant;
  readonly ended?: Instant;
  /** What came of it: an outcome, or that it was cancelled. */
  readonly how?: 'left' | 'cancelled';
};

/** All visits of a node, in the order they began. */
export function visitsOf(facts: readonly Fact[], node: NodeId): readonly VisitOf[] {
  const visits = new Map<string, VisitOf>();
  const end = (visit: string, { seq, at }: Fact, how: VisitOf['how']): void => {
    const known = visits.get(visit);
    if (known && known.to === undefined) visits.set(visit, { ...known, to: seq, ended: at, how });
  };
  for (const fact of facts) {
    if (fact.kind === 'VisitStarted' && fact.node === node && fact.part === undefined)
      visits.set(fact.visit, { nth: visits.size + 1, from: fact.seq, began: fact.at });
    if (fact.kind === 'VisitLeft') end(fact.visit, fact, 'left');
    if (fact.kind === 'VisitsCancelled') for (const visit of fact.visits) end(visit, fact, 'cancelled');
  }
  return [...visits.values()];
}
