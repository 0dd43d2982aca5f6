/** What leaders oversee. */
import { type Text } from '@mot-cua/procedure';
import { type Level, type Timeliness } from './conventions';

/** How many of something stand at each level at the moment of asking; paused ones apart. */
export type LevelCounts = { red: number; orange: number; yellow: number; green: number; paused: number };
export type LatenessCause = 'co-operation' | 'verification' | 'workload' | 'absence' | 'system' | 'regulation' | 'applicant' | 'other';
// GET /api/overview?from=&to= (oversee, audit) -> OverviewView: levels per agency of the caller's scope; `to` exclusive
export type OverviewAgency = {
  agency: number;
  name: Text;
  tier: 'central' | 'province' | 'district' | 'commune';
  /** Agency above it, when that is in the scope too. */ parent?: number;
  /** Open dossiers it received. */ dossiers: LevelCounts;
  /** Work lying with it, of any dossier. */ tasks: LevelCounts;
  opened: number;
  /** Ended in the period; what is neither early nor late was on time. */
  closed: number;
  closedEarly: number;
  closedLate: number;
  /** Steps it did in the period, whosever the dossier. */
  tasksDone: number;
  tasksEarly: number;
  tasksLate: number;
};
export type OverviewView = {
  now: string;
  from: string;
  to: string;
  /** On-time rates in percent from which on a unit is green, yellow, orange. */
  thresholds: { green: number; yellow: number; orange: number };
  agencies: OverviewAgency[];
  /** Received and resolved in each of the last twelve weeks, by the date of its Monday. */
  weeks: { week: string; opened: number; closed: number; closedEarly: number; closedLate: number }[];
  /** Overdue dossiers by cause recorded last; `prolonged`: overdue for more than `prolongedDays` working days. */
  causes: { cause: LatenessCause | 'none'; dossiers: number; prolonged: number }[];
  prolongedDays: number;
};
// GET /api/overview/officers?agency= -> {rows: OverviewOfficer[]}
export type OverviewOfficer = {
  person?: string;
  name?: string;
  agency: number;
  agencyName: Text;
  role: string;
  roleName: Text;
  tasks: LevelCounts;
};
// GET /api/overview/dossiers?agency=&level=&prolonged=1&cause=&after= -> Page<OverviewDossier> · `agency` takes everything under it
export type OverviewStep = { visit: string; name: Text; agency: Text; role: Text; holder?: string; due?: string };
export type OverviewDossier = {
  id: string;
  code: string;
  procedure: Text;
  agency: Text;
  due: string;
  level: Level | 'paused';
  steps: OverviewStep[];
  cause?: { cause: LatenessCause; note: string; by?: string; at: string };
};
// GET /api/overview/tasks?agency=&person=&role=&level=&after= -> Page<OverviewTask> · `person=none`: nobody has taken them
export type OverviewTask = { dossier: string; code: string; procedure: Text; level: Level; step: OverviewStep };
// GET /api/overview/resolved?from=&to=&agency=&timeliness=&after= -> Page<ResolvedDossier>: ended in the period, the last one first
export type ResolvedDossier = {
  id: string;
  code: string;
  procedure: Text;
  agency: Text;
  endedAt: string;
  due?: string;
  timeliness?: Extract<Timeliness, 'early' | 'on-time' | 'late'>;
  /** Late, with an apology and a new date. */ apologised: boolean;
};
// POST /api/dossiers/:id/lateness {cause, note} (receive, process) -> 204: why it is late, recorded in its history
