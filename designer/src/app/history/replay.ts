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

/** A replay whose states are still being folded: those it does not know yet are undefined. */
export type Opening = Omit<Replay, 'at'> & { readonly at: (seq: number) => Dossier | undefined };

/** A history folded once: every so many states of it, and how far it goes. Plain data, so that a worker can make it. */
export type Folded = { readonly checkpoints: readonly Dossier[]; readonly length: number; readonly broken?: Break };

/** @param facts in the order they came; not trusted to be complete or of kinds this version knows */
export function foldHistory(facts: readonly Fact[]): Folded {
  const checkpoints: Dossier[] = [notOpened];
  let dossier = notOpened;
  for (const fact of facts) {
    const step = tryEvolve(dossier, fact);
    if ('broken' in step) return { checkpoints, length: dossier.seq, broken: step.broken };
    dossier = step.dossier;
    if (dossier.seq % CHECKPOINT_EVERY === 0) checkpoints.push(dossier);
  }
  return { checkpoints, length: dossier.seq };
}

export function replayOf(facts: readonly Fact[], folded: Folded = foldHistory(facts)): Replay {
  const { checkpoints, length, broken } = folded;
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

/**
 * A replay to open with, while a worker still folds: its last stop shows the state the server keeps, which is proved or disproved as soon as the fold is
 * here; whoever asks for another place waits for the fold.
 * @param facts those that are here already
 * @param kept the dossier as the server keeps it
 * @param lastStop number of the last fact listed
 */
export function openingReplay(facts: readonly Fact[], kept: Dossier | undefined, lastStop: number): Opening {
  const end = facts.at(-1)?.seq ?? 0;
  return {
    facts,
    length: end,
    at: (seq) => {
      if (seq <= 0) return notOpened;
      return seq >= lastStop && kept?.seq === end ? kept : undefined;
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
  DossierAccepted: true,
  DossierRefused: true,
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
