/** Dossiers and their histories. */
import { type Dossier, type Fact, type Wait } from '@mot-cua/engine';
import { type Text, type TimeLimit } from '@mot-cua/procedure';
import { type Level, type Timeliness } from './conventions';
import { type DossierClock } from './legal-time';
import { type Applicant, type DueView } from './reception';
import { type Responsible } from './tasks';

// GET /api/dossiers?q=&status=&procedure=&after= -> Page<DossierRow> · GET /api/dossiers/:id -> DossierView
export type DossierRow = {
  id: string;
  code: string;
  procedure: string;
  procedureName: Text;
  applicantName: string;
  receivedAt: string;
  due?: string;
  closedAt?: string;
  status: number;
  statusName: Text;
  level?: Level;
  timeliness?: Timeliness;
  outcome?: string;
};
export type DossierView = DossierRow & {
  version: number;
  agency: number;
  agencyName: Text;
  channel: string;
  applicant: Applicant;
  data: Record<string, unknown>;
  papers: { name: Text; copies: number; state: string }[];
  state: Dossier;
  waits: (Wait & { visit: string; nodeName: Text })[];
  /** Who is to act now; none once it is closed. */ responsible: Responsible[];
  /** Cơ quan chủ trì: answers for the whole, also while several work at once. */ lead: {
    agency: number;
    agencyName: Text;
  };
  /** What each agency is to do and in what time, where several take part. */ parts: AgencyPart[];
  resolution?: DueView;
  /** Its other clocks: acceptance, stages, agencies, supplement, opinions. */ clocks: DossierClock[];
};
export type AgencyPart = { agency: number; agencyName: Text; lead: boolean; steps: { name: Text; limit?: TimeLimit }[] };
// POST /api/dossiers/:id/messages {name, payload?} -> DossierView: something awaited from outside was told at the counter (a payment made)
// GET /api/dossiers/:id/history -> History (facts in order; `?after=seq` for the rest)
export type History = {
  dossier: string;
  code: string;
  procedure: string;
  version: number;
  facts: RecordedFact[];
  people: Record<string, { name: string; post: string; agency: Text }>;
  next?: number;
};
/** The fact and its hash: SHA-256 over the hash of the fact before (of the first: 64 zeros) and its canonical JSON, hex. */
export type RecordedFact = { fact: Fact; hash: string };

// GET /api/dossiers/:id/readings -> Page<ReadingRow> (audit): who looked at what of this dossier, newest first
export type ReadingRow = {
  person: string;
  name: string;
  what: 'dossier' | 'history' | 'personal' | 'receipt' | 'export';
  at: string;
  purpose?: string;
};
