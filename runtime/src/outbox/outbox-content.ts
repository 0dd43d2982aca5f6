import { type ClockAct, type Data, type FactKind, type Instant, type WaitId } from '@mot-cua/engine';
import { type Json } from '@mot-cua/procedure';

/** What a message of the outbox says of one accepted command; see the store's projection `outbox`. */
export type OutboxContent = {
  readonly kind: string;
  /** Number of the command's first fact. */
  readonly first: number;
  readonly status: string;
  readonly facts: readonly FactKind[];
  readonly thrown: readonly Thrown[];
  /** Legal acts over the clocks; absent in messages written before there were any. */
  readonly acts?: readonly ClockAct[];
  /** Dossiers its calls ask for. */
  readonly calls?: readonly AskedCall[];
  /** Ids of called dossiers nobody waits for any more. */
  readonly forsaken?: readonly string[];
  /** It is closed, and was called: what the calling dossier is told. */
  readonly answers?: { readonly dossier: string; readonly wait: WaitId; readonly outcome: string; readonly data: Data };
};

/** A dossier of its own that a call asks for. `seq`: the number of the fact that asks; `depth`: how many calls then lie one inside the other. */
export type AskedCall = {
  readonly wait: WaitId;
  readonly seq: number;
  readonly procedure: string;
  /** Code of the calling dossier. */
  readonly code: string;
  readonly depth: number;
  readonly data: Data;
  readonly agency?: number;
};

/** An event thrown to the outside; `seq` is the number of its fact. */
export type Thrown = {
  readonly event: 'message' | 'signal';
  readonly name: string;
  readonly key?: string;
  readonly payload?: Data;
  /** Messages: kept until then when nobody waits for it. */
  readonly until?: Instant;
  readonly seq: number;
};

/** Reads a content as written; throws when it is of a form this runtime does not know (a newer api wrote it). */
export function readContent(content: Json): OutboxContent {
  const { kind, facts, thrown } = content as Partial<OutboxContent>;
  if (typeof kind !== 'string' || !Array.isArray(facts) || !Array.isArray(thrown))
    throw new Error('a message of the outbox has an unknown form');
  return content as OutboxContent;
}
