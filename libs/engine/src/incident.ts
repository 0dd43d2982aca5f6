import { type DecisionFailure } from '@mot-cua/procedure';

/**
 * Something in a hook that only a person can put right: an expression that fails, a gateway without a way on, a list that is too long.
 * Behaviours throw it (through `Step`); the hook's caller records it as `IncidentRaised` on the visit. It never leaves the engine.
 */
export class Incident extends Error {
  constructor(
    readonly code: IncidentCode,
    /** What an operator needs to see: the expression, the name, the number. Never personal data. */
    readonly detail?: string,
  ) {
    super(code);
  }
}

/** The sentence for people is looked up by it (`rejection-labels.ts`). */
export type IncidentCode =
  | 'expression.failed'
  | 'condition.not-boolean'
  | 'flow.none'
  | 'timer.invalid'
  | 'message.name-invalid'
  | 'scope.stuck'
  | 'command.too-long'
  | 'depth.too-deep'
  | 'items.invalid'
  | 'items.too-many'
  | 'kept.too-many'
  | 'job.failed'
  | 'error.uncaught'
  | DecisionFailure
  | 'decision.unknown'
  | 'call.unknown'
  | 'call.too-deep'
  | 'call.refused'
  | 'agency.missing';

/** What a person can put right; anything else is a mistake of the engine and goes on upwards. */
export const asIncident = (error: unknown): Incident => {
  if (error instanceof Incident) return error;
  throw error;
};
