import { type Text } from '@mot-cua/procedure';
import { type PlaceCode } from './place-texts';
import { type ProblemCode, type ProblemValues } from './problem-texts';

/**
 * One wrong place in the input. `path` is a JSON Pointer into the body (RFC 6901), or `?name` for a query parameter.
 * Places found by the core (answers to a form) bring their own sentence.
 */
export type WrongPlace =
  | { readonly path: string; readonly code: PlaceCode; readonly values?: ProblemValues }
  | { readonly path: string; readonly code: string; readonly message: Text };

/**
 * A request that is not carried out, for a reason the caller can understand. Thrown by handlers, because that is how Nest
 * hears a refusal; the filter turns it into a problem document. Anything else that is thrown is our fault and answered with 500.
 */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly also: {
      /** Fill the gaps of the sentence, e.g. `{limit}`. */
      readonly values?: ProblemValues;
      readonly errors?: readonly WrongPlace[];
      /** Further members of the document (RFC 9457, section 3.2). */
      readonly members?: Readonly<Record<string, unknown>>;
      readonly retryAfterSeconds?: number;
    } = {},
  ) {
    super(code);
  }
}
