/**
 * What an expression may cost. An expression is written by whoever may draw a procedure, so it is treated as hostile:
 * every bound below ends in a `failed` value, never in a stalled or exhausted process.
 */

/** Length of the text, in UTF-8 bytes. */
export const MAX_EXPRESSION_BYTES = 4_096;
/** Nesting of brackets, calls, conditions and operators. Chains of one operator (`a and b and c`) count once. */
export const MAX_EXPRESSION_DEPTH = 50;
/** Steps of one evaluation; one step is about one visited operator, list element or 16 characters of text. */
export const MAX_STEPS = 100_000;
/** What one operation on dates is charged: feelin computes it, at about a hundred times the cost of a number. */
export const TEMPORAL_STEPS = 100;
/** Elements of any list, range or result on the way and at the end. */
export const MAX_ITEMS = 10_000;
/** Characters of any text on the way and at the end. */
export const MAX_TEXT = 100_000;
/** Depth of nested calls of functions defined in the expression. */
export const MAX_CALLS = 50;
/** Depth of nested lists and contexts in a value. */
export const MAX_VALUE_DEPTH = 64;
/** Hints kept of one evaluation. */
export const MAX_HINTS = 10;
/** Parsed expressions kept for the next evaluation; the oldest half goes when it is reached. */
export const MAX_REMEMBERED = 2_000;
/** Digits behind the decimal point a rounding function may be asked for. */
export const MAX_SCALE = 100;
