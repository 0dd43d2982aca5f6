import { type Instant } from '@mot-cua/engine';
import { type Json } from '@mot-cua/procedure';
import { type OpenRequest } from './requests';

/** A value kept apart from the facts, sealed: `commitment = SHA-256(salt || canonical JSON of the value)`, both hex. */
export type Sealed = { readonly name: string; readonly value: Json; readonly salt: string; readonly commitment: string };

/** What opening a dossier writes beside its facts. */
export type Opening = {
  readonly request: OpenRequest;
  readonly applicant: Sealed;
  readonly codeAgency: number;
  readonly chargeIds: readonly string[];
  readonly receivedBy?: string;
  readonly at: Instant;
};
