import { type ClockAct, type Data, type FactKind, type Instant } from '@mot-cua/engine';
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
