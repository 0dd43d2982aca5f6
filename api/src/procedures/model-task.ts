import { type Finding, type Procedure, type ProcedurePackage, type Translated } from '@mot-cua/procedure';
import { type RehearsalTask, type RehearsedCase } from './rehearse-draft';

/** What the reading process is asked: to read a diagram alone, to check a whole package, to translate a file of another tool, or to walk recorded dossiers on a draft. */
export type ModelTask =
  | { readonly kind: 'diagram'; readonly diagram: string }
  | { readonly kind: 'package'; readonly package: ProcedurePackage }
  | { readonly kind: 'foreign'; readonly diagram: string }
  | ({ readonly kind: 'rehearsal' } & RehearsalTask);
export type ModelAnswer = {
  readonly procedure?: Procedure;
  readonly translated?: Translated;
  readonly rehearsed?: readonly RehearsedCase[];
  readonly findings: readonly Finding[];
};
