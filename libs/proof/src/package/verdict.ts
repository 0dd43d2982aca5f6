import { type Deviation } from '../lawful/deviations';

/** Why something is wrong or unknown. Each has a sentence in both languages (`verdict-labels.ts`). */
export type VerdictCode =
  // of the package
  | 'package.unreadable'
  | 'package.format'
  | 'package.cut-short'
  | 'package.altered'
  | 'package.signature'
  | 'package.key'
  | 'package.cannot-check'
  // of a history
  | 'chain.number'
  | 'chain.content'
  | 'chain.count'
  | 'chain.empty'
  // of the log
  | 'log.no-head'
  | 'log.head-signature'
  | 'log.head-key'
  | 'log.not-published'
  | 'log.cannot-check'
  | 'log.no-leaf'
  | 'log.path'
  | 'log.cut'
  | 'log.other-history'
  | 'log.newer'
  // of the law
  | 'law.version'
  | 'law.version-altered'
  | 'law.calendar'
  | 'law.opening'
  | 'law.unknown-kind'
  | 'law.differs'
  | 'law.refused'
  | 'law.no-command'
  | 'law.threw';

/** One proof: it holds, it fails, or it cannot be told. `seq` is the first bad fact, or the last one a proof reaches. */
export type Verdict = {
  readonly kind: 'proven' | 'failed' | 'unknown';
  readonly code?: VerdictCode;
  readonly seq?: number;
  readonly detail?: string;
};

export type DossierVerdict = {
  readonly id: string;
  readonly code: string;
  readonly facts: number;
  readonly unaltered: Verdict;
  readonly complete: Verdict;
  readonly lawful: Verdict;
  /** Commands decided again. */
  readonly commands: number;
  readonly deviations: readonly Deviation[];
};

export type PackageVerdict = {
  /** The file itself: whole, and sealed by the key it names. */
  readonly whole: Verdict;
  /** Line of the file at which the trouble lies, from 1. */
  readonly line?: number;
  readonly dossiers: readonly DossierVerdict[];
  /** Names of the keys that signed: to be compared with those the office publishes. */
  readonly keys: readonly { readonly use: 'log' | 'package'; readonly id: string }[];
  readonly head?: { readonly size: number; readonly root: string; readonly at: number };
};

/** Whether nothing at all is wrong; what cannot be told is not wrong, but neither is it proven. */
export const isProven = ({ whole, dossiers }: PackageVerdict): boolean =>
  [whole, ...dossiers.flatMap(({ unaltered, complete, lawful }) => [unaltered, complete, lawful])].every(({ kind }) => kind === 'proven');
