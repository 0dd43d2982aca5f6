import { type History } from '@mot-cua/contract';
import { type Fact, type Instant } from '@mot-cua/engine';
import { type Text } from '@mot-cua/procedure';
import { factSentence } from './fact-sentence';
import { factWeight } from './fact-weight';
import { type HistoryNames, actorName, actorText } from './history-names';

/** One fact as the list shows it. */
export type FactLine = {
  readonly seq: number;
  readonly at: Instant;
  readonly sentence: Text;
  /** Name alone; and name, post and unit as they were then. */
  readonly by: Text;
  readonly byInFull: Text;
  readonly weight: 'main' | 'detail';
  readonly late: boolean;
  readonly clock: boolean;
  readonly trouble: boolean;
  readonly note?: string;
};

/** A limit run out, or work done behind it. */
export const tellsLateness = (fact: Fact): boolean =>
  (fact.kind === 'WaitMet' && fact.what === 'limit') || (fact.kind === 'TaskCompleted' && (fact.late ?? 0) > 0);

/** A fact of a kind this version does not know still has its line: number, time, person and the kind's own name. */
export function factLine(fact: Fact, names: HistoryNames, people: History['people']): FactLine {
  return {
    seq: fact.seq,
    at: fact.at,
    sentence: told(fact, names),
    weight: weightOf(fact, names),
    by: actorName(fact.by, people),
    byInFull: actorText(fact.by, people),
    late: tellsLateness(fact),
    clock: fact.kind === 'ClockChanged' || fact.kind === 'DueRecomputed',
    trouble: fact.kind === 'IncidentRaised' || fact.kind === 'JobFailed',
    ...(fact.kind === 'TaskCompleted' && fact.note ? { note: fact.note } : {}),
  };
}

/** A kind this version does not know is shown: nothing may be hidden because it is not understood. */
export function weightOf(fact: Fact, names: HistoryNames): FactLine['weight'] {
  try {
    return factWeight(fact, names);
  } catch {
    return 'main';
  }
}

function told(fact: Fact, names: HistoryNames): Text {
  try {
    return factSentence(fact, names);
  } catch {
    return { vi: `Sự việc chưa biết loại: ${fact.kind}`, en: `A fact of an unknown kind: ${fact.kind}` };
  }
}
