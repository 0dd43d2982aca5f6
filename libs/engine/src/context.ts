import { type Convention, type PauseReason, type WorkingCalendar } from '@mot-cua/calendar';
import { type Decision, type DecisionAnswer, type Json, type Procedure } from '@mot-cua/procedure';
import { type Bounds } from './bounds';
import { type Instant } from './fact';

/** What a decision may know of the world beside procedure, dossier and command. The core looks nothing up for itself. */
export type Context = {
  /** The moment of the decision, taken once per command. A moment before the dossier's last fact counts as that fact's. */
  readonly now: Instant;
  /** The calendar the dossier's limits are reckoned by: the one named in its `DossierOpened`. */
  readonly calendar: WorkingCalendar;
  readonly convention: Convention;
  /** Why a clock may stand still, as the installation has it; absent: the reasons found in law and practice. */
  readonly pauseReasons?: readonly PauseReason[];
  /** The version a `Migrate` command leads to. */
  readonly target?: Procedure;
  /** Answers expressions; absent: FEEL by `@mot-cua/expression`. The preview passes one that tries every answer. */
  readonly evaluate?: Evaluate;
  /** Answers decision tables; absent: the tables themselves. The preview passes one that goes on where nothing can be known yet. */
  readonly answer?: AnswerDecision;
  /** Lower bounds for tests; absent: those of `bounds.ts`. */
  readonly bounds?: Partial<Bounds>;
};

/** What the names of an expression mean; undefined: there is no such name. */
export type Names = (name: string) => Json | undefined;

export type AnswerDecision = (decision: Decision, names: Names, now: Instant) => DecisionAnswer;

/** Evaluates FEEL over names. A failure is a value: the engine turns it into an incident. `hint`: why a value may be null. */
export type Evaluate = (
  expression: string,
  names: Names,
  now: Instant,
  /** `condition`: true or false is due; `event`: a conditional event looks whether it has come about. */
  asked?: 'condition' | 'event',
) => { readonly value: Json; readonly hint?: string } | { readonly failed: string };
