import { MAX_CALLS, MAX_HINTS, MAX_ITEMS, MAX_STEPS, MAX_TEXT } from './bounds';

/** Why an expression gave no value. Stable: texts for people are looked up by it. */
export type FailureCode =
  | 'expression.syntax'
  | 'expression.too-long'
  | 'expression.too-deep'
  /** A part of FEEL that is refused: external functions, patterns that look back or ahead. */
  | 'expression.refused'
  | 'evaluation.too-long'
  | 'evaluation.too-large'
  | 'evaluation.too-deep'
  /** Whole numbers beyond 2^53 - 1 cannot be kept exact. */
  | 'number.not-exact'
  /** `now()` or `today()` where the caller gave no time. */
  | 'clock.missing'
  /** A name such as `__proto__`. */
  | 'name.forbidden'
  /** A function or a range as result. */
  | 'result.not-a-value'
  | 'condition.not-boolean'
  | 'evaluation.error';

export type Failure = { readonly kind: 'failed'; readonly code: FailureCode; readonly detail: string };

/** Something FEEL turns into null without a word: said beside the value, so that an incident can name its cause. */
export type Hint = {
  readonly code: 'name.unknown' | 'entry.unknown' | 'type.unfit' | 'function.unknown' | 'arguments.unfit';
  readonly detail: string;
};

/** Ends an evaluation from any depth. Caught in `evaluate.ts`; never seen outside this library. */
export class Stop extends Error {
  constructor(
    readonly code: FailureCode,
    readonly detail: string,
  ) {
    super(code);
  }
}

/** Steps that several evaluations share, e.g. the cells of one decision table: they end together when it is used up. */
export class Budget {
  constructor(private left: number) {}

  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new Stop('evaluation.too-long', 'budget');
  }
}

/** The meter of one evaluation. */
export class Run {
  steps = 0;
  calls = 0;
  readonly hints: Hint[] = [];

  /** @param now Milliseconds since 1970 for `now()` and `today()`; absent: both fail. */
  constructor(
    readonly now: number | undefined,
    private readonly budget?: Budget,
  ) {}

  charge(steps: number): void {
    this.steps += steps;
    this.budget?.spend(steps);
    if (this.steps > MAX_STEPS) throw new Stop('evaluation.too-long', `> ${MAX_STEPS}`);
  }

  /** To be asked before a list of this length is made. */
  list(length: number): void {
    if (length > MAX_ITEMS) throw new Stop('evaluation.too-large', `${length} > ${MAX_ITEMS}`);
    this.charge(length);
  }

  /** To be asked before a text of this length is made. */
  text(length: number): void {
    if (length > MAX_TEXT) throw new Stop('evaluation.too-large', `${length} > ${MAX_TEXT}`);
    this.charge(length >> 4);
  }

  enterCall(): void {
    this.calls += 1;
    if (this.calls > MAX_CALLS) throw new Stop('evaluation.too-deep', `> ${MAX_CALLS}`);
  }

  leaveCall(): void {
    this.calls -= 1;
  }

  hint(code: Hint['code'], detail: string): null {
    if (this.hints.length < MAX_HINTS) this.hints.push({ code, detail });
    return null;
  }
}
