/** Why a table has no answer. Stable: texts for people are looked up by it. */
export type DecisionFailure =
  /** No rule matches what is given. */
  | 'decision.no-rule'
  /** Under U several match. */
  | 'decision.overlap'
  /** Under A several match and say different things. */
  | 'decision.conflict'
  /** What is asked is not of the column's kind or not among its values. */
  | 'decision.input-invalid'
  | 'decision.output-invalid'
  | 'expression.failed';

/** Ends the answering; caught in `answerDecision`. */
export class NoAnswer extends Error {
  constructor(
    readonly code: DecisionFailure,
    readonly detail: string,
  ) {
    super(code);
  }
}
