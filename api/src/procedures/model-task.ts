import { type Finding, type Procedure, type ProcedurePackage } from '@mot-cua/procedure';

/** What the reading process is asked: to read a diagram alone, or to check a whole package. */
export type ModelTask =
  { readonly kind: 'diagram'; readonly diagram: string } | { readonly kind: 'package'; readonly package: ProcedurePackage };
export type ModelAnswer = { readonly procedure?: Procedure; readonly findings: readonly Finding[] };
