import { type Rejection } from '@mot-cua/engine';

/** Why the store itself says no, before or instead of the engine. Codes are stable; the sentence for people is looked up by them. */
export type StoreRejection = {
  readonly code:
    /** No such dossier, or none this caller may see: the two must look alike (404). */
    | 'dossier.unknown'
    /** The assignment acted under has ended, was never this person's, or its person's account is disabled: re-read under the lock (403). */
    | 'caller.no-right'
    /** The same command id came earlier with other content (422). */
    | 'command.conflict'
    /** No such published procedure version (404). */
    | 'procedure.unknown'
    /** The version is not, not yet or no longer in force. */
    | 'procedure.not-in-force'
    /** The owning agency or the agency of the code does not exist or has no identifier. */
    | 'agency.unknown'
    /** A scan of the reception is not clean, or belongs to another dossier (409). */
    | 'file.not-loose'
    /** More dossiers in a day than the code format can number: refused loudly, never wrapped. */
    | 'code.exhausted'
    /** The dossier was moved to another version of its procedure after the caller looked: what was filled in belongs to the old one. */
    | 'dossier.version-changed'
    /** Nobody has taken the task: it is taken before it is done, or in the same act (409). */
    | 'task.not-claimed'
    /** An act of the applicant: done at the one-stop that received the dossier. */
    | 'act.counter-only'
    /** After this act the dossier could never finish. */
    | 'act.dead-end'
    /** A text with a lone surrogate or NUL, a number that is not finite, a forbidden key: cannot be recorded canonically. */
    | 'data.not-recordable';
  readonly detail?: Readonly<Record<string, string | number>>;
};

/** Any refusal a caller can meet. */
export type Refusal = Rejection | StoreRejection;

/** Thrown, not returned: nothing was decided and the same command id may be sent again (503 with Retry-After). */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
  constructor(
    /** `queue-full`: bounded queue reached; `database`: connection lost, lock or statement timeout, shutting down. */
    readonly reason: 'queue-full' | 'database',
    /** Whole seconds after which asking again makes sense. */
    readonly retryAfter = 1,
    options?: { cause?: unknown },
  ) {
    super(`store busy: ${reason}`, options);
  }
}
