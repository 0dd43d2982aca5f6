import { type Level } from '@mot-cua/calendar';
import { type Instant } from '@mot-cua/engine';
import { type Scope } from '../scope';

/** How many of something stand at each level; paused ones apart. */
export type LevelCounts = Readonly<Record<Level | 'paused', number>>;

/** Why dossiers are late: the closed list officers choose from; `other` needs its words. */
export const LATENESS_CAUSES = [
  'co-operation',
  'verification',
  'workload',
  'absence',
  'system',
  'regulation',
  'applicant',
  'other',
] as const;
export type LatenessCause = (typeof LATENESS_CAUSES)[number];

/** An open dossier in an overview's list. */
export type OverseenDossier = {
  readonly id: string;
  readonly code: string;
  readonly agency: number;
  readonly procedure: string;
  readonly version: number;
  readonly due: Instant;
  readonly level: Level | 'paused';
  /** Steps it waits at now, at most a few: who works on them. */
  readonly steps: readonly OverseenStep[];
  readonly cause?: { readonly cause: string; readonly note: string; readonly person?: string; readonly at: Instant };
};

export type OverseenStep = {
  readonly visit: string;
  readonly node: string;
  readonly agency: number;
  readonly role: string;
  readonly holder?: string;
  readonly due?: Instant;
};

/** A task in an overview's list. */
export type OverseenTask = OverseenStep & {
  readonly dossier: string;
  readonly code: string;
  readonly procedure: string;
  readonly version: number;
  readonly level: Level;
};

export type DossierListQuery = {
  readonly agencies: readonly number[];
  readonly level?: Level | 'paused';
  /** Only dossiers that were due before. */
  readonly dueBefore?: Instant;
  /** Only those with this cause recorded last; `none`: without any. */
  readonly cause?: LatenessCause | 'none';
  readonly after?: string;
  readonly limit?: number;
};

export type TaskListQuery = {
  readonly agencies: readonly number[];
  readonly role?: string;
  /** Id of a person; `none`: tasks nobody has taken. */
  readonly holder?: string;
  readonly level?: Level;
  readonly after?: string;
  readonly limit?: number;
};

/** Received, resolved, and of these early and late; the rest was on time or had no due time. */
export type ResolvedCounts = {
  readonly opened: number;
  readonly closed: number;
  readonly closedEarly: number;
  readonly closedLate: number;
};

/** Steps done by an agency, and of these early and late. */
export type StepsDone = { readonly tasksDone: number; readonly tasksEarly: number; readonly tasksLate: number };

/** A dossier that ended, in an overview's list. */
export type ResolvedDossier = {
  readonly id: string;
  readonly code: string;
  readonly agency: number;
  readonly procedure: string;
  readonly version: number;
  readonly outcome?: string;
  readonly endedAt: Instant;
  readonly due?: Instant;
  readonly timeliness?: 'early' | 'on-time' | 'late';
  /** It was late and a new date was given with an apology. */
  readonly apologised: boolean;
};

export type ResolvedListQuery = {
  readonly agencies: readonly number[];
  /** Days on which they were closed: from one (inclusive) to another (exclusive). */
  readonly from: string;
  readonly to: string;
  readonly timeliness?: 'early' | 'on-time' | 'late';
  readonly after?: string;
  readonly limit?: number;
};

/** One page of a list; `next` goes on behind it. */
export type OverseenPage<Row> = { readonly rows: readonly Row[]; readonly next?: string };

/** What leaders oversee: everything is computed at the moment of asking, from rows the commands keep; nothing is a snapshot. */
export type Overview = {
  /** Open dossiers per owning agency and level. */
  readonly dossiers: (
    scope: Scope,
  ) => Promise<{ readonly rows: readonly { readonly agency: number; readonly counts: LevelCounts }[]; readonly now: Instant }>;
  /** Open tasks per working agency and level. */
  readonly tasks: (scope: Scope) => Promise<readonly { readonly agency: number; readonly counts: LevelCounts }[]>;
  /** Open tasks of some agencies per holder and role: officers and what nobody has taken. At most 500 rows, most urgent first. */
  readonly officers: (
    scope: Scope,
    agencies: readonly number[],
  ) => Promise<readonly { readonly holder?: string; readonly agency: number; readonly role: string; readonly counts: LevelCounts }[]>;
  /** Open dossiers, soonest due first. */
  readonly dossierList: (scope: Scope, query: DossierListQuery) => Promise<OverseenPage<OverseenDossier>>;
  readonly taskList: (scope: Scope, query: TaskListQuery) => Promise<OverseenPage<OverseenTask>>;
  /** What was received and resolved per owning agency from a day on (inclusive) to another (exclusive), at most 400 days. */
  readonly resolved: (
    scope: Scope,
    from: string,
    to: string,
  ) => Promise<readonly (ResolvedCounts & StepsDone & { readonly agency: number })[]>;
  /** Dossiers that ended in a period, the last one first. */
  readonly resolvedList: (scope: Scope, query: ResolvedListQuery) => Promise<OverseenPage<ResolvedDossier>>;
  /** The same over the whole scope, week by week (Monday's date), the last twelve up to a day. */
  readonly weeks: (scope: Scope, to: string) => Promise<readonly (ResolvedCounts & { readonly week: string })[]>;
  /** Overdue dossiers per cause recorded last; `none` for those without. `since`: only those overdue since before. */
  readonly causes: (
    scope: Scope,
    dueBefore?: Instant,
  ) => Promise<readonly { readonly cause: LatenessCause | 'none'; readonly dossiers: number }[]>;
};
