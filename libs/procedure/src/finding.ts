import { type FindingCode } from './finding-code';
import { type Fix } from './soundness/fix';
import { type Text } from './text';

/** One thing a check has to say about a diagram or package, with its place. Codes are stable: texts are looked up by them. */
export type Finding = {
  readonly severity: 'error' | 'warning' | 'note';
  /** e.g. `element.not-executed`, `flow.no-target`, `form.unknown`. */
  readonly code: FindingCode;
  /** Id of the element it speaks of; absent: the whole file. */
  readonly element?: string;
  /** Line in the XML, 1-based. */
  readonly line?: number;
  /** The decision table it speaks of, and the rule and column by their ids. */
  readonly decision?: { readonly id: string; readonly rule?: string; readonly column?: string };
  /** The sentence for people, already filled in, in both languages. */
  readonly message: Text;
  /** Nodes passed on the shortest way to what is wrong: the counter-example, to be played on the diagram. */
  readonly way?: readonly string[];
  /** A repair that was tried and makes this go away. */
  readonly fix?: Fix;
};

/** Whether nothing forbids publishing. Warnings and notes do not. */
export const isPublishable = (findings: readonly Finding[]): boolean => findings.every(({ severity }) => severity !== 'error');
