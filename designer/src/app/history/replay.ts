import { type Dossier, type Fact, evolve, notOpened } from '@mot-cua/engine';

/** Every so many facts a folded state is kept, so that a jump folds fewer than this. */
export const CHECKPOINT_EVERY = 64;

/** Why a history can be folded only up to here. */
export type Break = {
  readonly seq: number;
  readonly why: 'missing' | 'unknown-kind' | 'impossible';
  readonly detail: string;
};

/**
 * A dossier's history, ready to be asked for its state at any fact. Folds with the very code that runs on the server.
 * What comes after a `broken` fact is recorded, but no state follows from it.
 */
export type Replay = {
  readonly facts: readonly Fact[];
  /** Facts that can be folded; `facts.length` unless broken. */
  readonly length: number;
  readonly broken?: Break;
  /** The dossier after the first `seq` facts; 0 is the empty dossier. Beyond `length`: the last state there is. */
  readonly at: (seq: number) => Dossier;
};

/** @param facts in the order they came; not trusted to be complete or of kinds this version knows */
export function replayOf(facts: readonly Fact[]): Replay {
  const checkpoints: Dossier[] = [notOpened];
  let dossier = notOpened;
  let broken: Break | undefined;
  for (const fact of facts) {
    const step = tryEvolve(dossier, fact);
    if ('broken' in step) {
      broken = step.broken;
      break;
    }
    dossier = step.dossier;
    if (dossier.seq % CHECKPOINT_EVERY === 0) checkpoints.push(dossier);
  }
  const length = dossier.seq;
  return {
    facts,
    length,
    ...(broken && { broken }),
    at: (seq) => {
      const wanted = Math.min(Math.max(0, seq), length);
      let state = checkpoints[Math.floor(wanted / CHECKPOINT_EVERY)];
      for (let index = state.seq; index < wanted; index += 1) state = evolve(state, facts[index]);
      return state;
    },
  };
}

function tryEvolve(dossier: Dossier, fact: Fact): { dossier: Dossier } | { broken: Break } {
  const expected = dossier.seq + 1;
  if (fact.seq !== expected) return { broken: { seq: expected, why: 'missing', detail: String(fact.seq) } };
  if (!isKnown(fact)) return { broken: { seq: fact.seq, why: 'unknown-kind', detail: (fact as Fact).kind } };
  try {
    return { dossier: evolve(dossier, fact) };
  } catch (error) {
    return { broken: { seq: fact.seq, why: 'impossible', detail: error instanceof Error ? error.message : String(error) } };
  }
}

const kinds: Record<Fact['kind'], true> = {
  DossierOpened: true,
  DossierClosed: true,
  DossierSuspended: true,
  DossierResumed: true,
  DossierMoved: true,
  DossierMigrated: true,
  VisitStarted: true,
  VisitLeft: true,
  VisitsCancelled: true,
  TokensDropped: true,
  WaitOpened: true,
  WaitMet: true,
  TaskCompleted: true,
  TaskAssigned: true,
  TaskHandedOver: true,
  JobFailed: true,
  DataChanged: true,
  Noted: true,
  EventThrown: true,
  MessageKept: true,
  MessageDropped: true,
  CompensationStarted: true,
  IncidentRaised: true,
  IncidentResolved: true,
  ClockChanged: true,
  DueRecomputed: true,
  WarningGiven: true,
  RemarkAdded: true,
};

const isKnown = (fact: Fact): boolean => Object.hasOwn(kinds, fact.kind);
