import { type Fact } from '@mot-cua/engine';
import { tellsLateness } from './fact-line';

/** What an auditor jumps to. */
export const landmarkKinds = ['handOver', 'late', 'value'] as const;
export type LandmarkKind = (typeof landmarkKinds)[number];

/** Numbers of the facts of each kind, in order: work passed to somebody, a limit run out or kept late, a value changed. */
export function landmarksOf(facts: readonly Fact[]): Readonly<Record<LandmarkKind, readonly number[]>> {
  const found: Record<LandmarkKind, number[]> = { handOver: [], late: [], value: [] };
  for (const fact of facts) {
    const kind = landmarkOf(fact);
    if (kind) found[kind].push(fact.seq);
  }
  return found;
}

function landmarkOf(fact: Fact): LandmarkKind | undefined {
  switch (fact.kind) {
    case 'WaitOpened':
      return fact.wait.kind === 'task' ? 'handOver' : undefined;
    case 'TaskAssigned':
    case 'TaskHandedOver':
      return 'handOver';
    case 'WaitMet':
    case 'TaskCompleted':
      return tellsLateness(fact) ? 'late' : undefined;
    case 'DataChanged':
      return 'value';
    default:
      return undefined;
  }
}
