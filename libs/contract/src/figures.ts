/** Figures across dossiers. Times are working hours, to a hundredth. */
import { type Text } from '@mot-cua/procedure';

export type FigureMeasure = 'total' | 'waited' | 'worked';
export type FigureSearchKind = 'longest' | 'waited' | 'late' | 'again' | 'open' | 'passed' | 'deviated';

// GET /api/figures (oversee, audit) -> {rows: FiguredVersion[]}: versions that have figures in the caller's scope, the most used first
export type FiguredVersion = { procedure: string; version: number; name: Text };

// GET /api/figures/:procedure/:version?from=&to=&measure=&percentile=&agency= (oversee, audit) -> FiguresView; months `2026-03`, both included
export type StepFigureView = {
  node: string;
  visits: number;
  /** The time below which the chosen share of the visits lies. */ time: number;
  waited: number;
  worked: number;
  late: number;
  /** Visits that were not the first of their dossier. */ again: number;
  cancelled: number;
};
export type WorkFigureView = {
  node: string;
  agency: number;
  agencyName: Text;
  role: Text;
  person?: string;
  name?: string;
  visits: number;
  late: number;
  again: number;
  waited: number;
  worked: number;
  lateTime: number;
};
export type DeviationKind = 'moved' | 'migrated' | 'corrected' | 'clock' | 'suspended' | 'resumed' | 'reassigned' | 'retried';
export type FiguresView = {
  /** The figures hold what was recorded up to this moment. */ until: string;
  steps: StepFigureView[];
  flows: { flow: string; passes: number }[];
  paths: { steps: string[]; dossiers: number; late: number }[];
  closed: number;
  closedLate: number;
  work: WorkFigureView[];
  deviations: { kind: DeviationKind; count: number }[];
};

// GET /api/figures/:procedure/:version/dossiers?what=&node=|flow=|kind=&hours=&person=&agency= (oversee, audit) -> {rows: MomentView[]}: at most 200, the weightiest first
export type MomentView = {
  dossier: string;
  code: string;
  /** Open the history at this fact. */ seq: number;
  at: string;
  agencyName?: Text;
  name?: string;
  nth?: number;
  waited?: number;
  worked?: number;
  late?: number;
  /** It waits still. */ open?: boolean;
  passes?: number;
  ground?: string;
};
