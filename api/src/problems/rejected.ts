import { type Refusal as StoreRefusal } from '@mot-cua/store';

/** A command refused by the rules of the procedure, the dossier's state or the store: the value they answered, carried to the filter. */
export class Rejected extends Error {
  constructor(
    readonly refusal: StoreRefusal,
    /** Further members of the problem document, e.g. who holds the task. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(refusal.code);
  }
}
