/** A refusal: a value, never an exception. `code` is stable; the sentence for people is looked up by it (`rejection-labels.ts`). */
export type Rejection = { readonly code: RejectionCode; readonly detail?: Readonly<Record<string, string | number>> };

export type RejectionCode =
  | 'dossier.not-open'
  | 'dossier.already-open'
  | 'dossier.closed'
  | 'dossier.suspended'
  | 'dossier.not-suspended'
  | 'task.not-waiting'
  | 'task.not-yours'
  | 'task.taken'
  | 'task.outcome-unknown'
  | 'task.outcome-missing'
  | 'wait.gone'
  | 'timer.not-due'
  | 'message.duplicate'
  | 'message.not-awaited'
  | 'message.mailbox-full'
  | 'job.not-waiting'
  | 'incident.none'
  | 'choice.unknown'
  | 'choice.busy'
  | 'start.unknown'
  | 'agency.missing'
  | 'move.illegal'
  | 'migrate.illegal'
  | 'data.invalid'
  | 'clock.unknown'
  | 'clock.illegal'
  | 'clock.reason-unlawful'
  | 'recompute.nothing-moves'
  | 'ground.missing'
  | 'command.not-executed';

export const reject = (code: RejectionCode, detail?: Rejection['detail']): { readonly rejected: Rejection } => ({
  rejected: detail ? { code, detail } : { code },
});
