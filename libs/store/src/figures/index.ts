import { type Instant } from '@mot-cua/engine';
import { type Scope } from '../scope';

/** What times are counted: nobody held the step (`waited`), somebody did (`worked`), or both. */
export type FigureMeasure = 'total' | 'waited' | 'worked';

export type FigureQuestion = {
  readonly procedure: string;
  readonly version: number;
  /** First and last month, each given by its first day, `YYYY-MM-01`. */
  readonly from: string;
  readonly to: string;
  /** Only dossiers of this agency. */
  readonly agency?: number;
  readonly measure: FigureMeasure;
  /** 0 to 1. */
  readonly percentile: number;
};

/** Times are working milliseconds. */
export type StepFigure = {
  readonly node: string;
  readonly visits: number;
  /** The time below which the chosen share of the visits lies. */
  readonly time: number;
  readonly waited: number;
  readonly worked: number;
  readonly late: number;
  /** Visits that were not the first of their dossier. */
  readonly again: number;
  readonly cancelled: number;
};
export type WorkFigure = {
  readonly node: string;
  readonly agency: number;
  readonly role: string;
  readonly person?: string;
  readonly visits: number;
  readonly late: number;
  readonly again: number;
  readonly waited: number;
  readonly worked: number;
  readonly lateTime: number;
};
export type PathFigure = { readonly steps: readonly string[]; readonly dossiers: number; readonly late: number };
export type FigureAnswer = {
  /** Figures hold everything the log had at this instant. */
  readonly until: Instant;
  readonly steps: readonly StepFigure[];
  readonly flows: readonly { readonly flow: string; readonly passes: number }[];
  /** The most frequent ones, at most 20. */
  readonly paths: readonly PathFigure[];
  /** Closed dossiers. */
  readonly closed: number;
  readonly closedLate: number;
  /** Those behind whom most lateness lies, at most 50: units; officers when at most `MOST_WITH_OFFICERS` agencies are asked about. */
  readonly work: readonly WorkFigure[];
  readonly deviations: readonly { readonly kind: string; readonly count: number }[];
};

/** `longest`, `waited` (at least `ms` working milliseconds unheld), `late`, `again`, `open` (waiting now): at a node. `passed`: a flow. `deviated`: a kind of deviation. */
export type FigureSearch = {
  readonly procedure: string;
  readonly version: number;
  readonly agency?: number;
} & (
  | { readonly what: 'longest' | 'late' | 'again' | 'open'; readonly node: string; readonly person?: string }
  | {
      readonly what: 'waited';
      readonly node: string;
      readonly ms: number;
      /** What has waited since before this instant has waited that long by now. */
      readonly since: Instant;
      readonly person?: string;
    }
  | { readonly what: 'passed'; readonly flow: string }
  | { readonly what: 'deviated'; readonly kind: string }
);

/** A search without its version: what is asked of it. */
export type FigureSearchPart = FigureSearch extends infer One
  ? One extends FigureSearch
    ? Omit<One, 'procedure' | 'version' | 'agency'>
    : never
  : never;

/** A moment of a dossier: what it is found by, and the fact to open its history at. Times in working milliseconds. */
export type FoundMoment = {
  readonly dossier: string;
  readonly code: string;
  readonly seq: number;
  readonly at: Instant;
  readonly node?: string;
  readonly agency?: number;
  readonly role?: string;
  readonly person?: string;
  readonly nth?: number;
  readonly waited?: number;
  readonly worked?: number;
  readonly late?: number;
  /** It waits still: its times grow. */
  readonly open?: true;
  readonly passes?: number;
  readonly ground?: string;
};

export type FigureReading = {
  /** Versions that have figures, with their ended visits. */
  readonly known: (scope: Scope) => Promise<readonly { readonly procedure: string; readonly version: number; readonly visits: number }[]>;
  readonly ask: (scope: Scope, question: FigureQuestion) => Promise<FigureAnswer>;
  /** The first `MOST_FOUND`, the weightiest first. */
  readonly find: (scope: Scope, search: FigureSearch) => Promise<readonly FoundMoment[]>;
};
export const MOST_FOUND = 200;
/** Beyond so many agencies work is told by unit, not by officer. */
export const MOST_WITH_OFFICERS = 20;

export type FigureKeeping = {
  /** Counts what the next share of the public log brought. Only for the runtime. @returns whether there is more */
  readonly keep: () => Promise<{ readonly more: boolean; readonly unread: readonly UnreadDossier[] }>;
  /** Throws figures away: they are kept anew from the first fact. Only for the runtime. */
  readonly forget: () => Promise<void>;
};
/** A dossier whose facts cannot be folded: it is left out of figures until they can. */
export type UnreadDossier = { readonly dossier: string; readonly why: string };

export type Figures = FigureReading & FigureKeeping;
