import { type Finding, type Procedure, type ProcedurePackage, type Translated } from '@mot-cua/procedure';

/** What the reading process is asked: to read a diagram alone, to check a whole package, or to translate a file of another tool. */
export type ModelTask =
  | { readonly kind: 'diagram'; readonly diagram: string }
  | { readonly kind: 'package'; readonly package: ProcedurePackage }
  | { readonly kind: 'foreign'; readonly diagram: string };
export type ModelAnswer = { readonly procedure?: Procedure; readonly translated?: Translated; readonly findings: readonly Finding[] };
