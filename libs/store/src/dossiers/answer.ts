import { type Refusal } from '../refusal';

/** What is kept of an answer, to be given again: the facts of an accepted command are found by their numbers. */
export type Answer =
  | { readonly kind: 'accepted'; readonly dossier: string; readonly first: number; readonly last: number }
  | { readonly kind: 'rejected'; readonly at: number; readonly refusal: Refusal };
