/** Procedures, their drafts and published versions. */
import { type Finding, type ProcedurePackage, type Text, type TimeLimit } from '@mot-cua/procedure';

// GET /api/procedures?q= -> Page<ProcedureRow> (configure: also drafts)
export type ProcedureRow = {
  id: string;
  code: string;
  name: Text;
  field: Text;
  level: string;
  limit?: TimeLimit;
  published?: { version: number; at: string; by: string };
  draft?: { updatedAt: string; by: string; revision: number };
  /** Absent in a list: the draft has not been read yet since the server began. */
  steps?: number;
  agencies?: string[];
  openDossiers: number;
  /** A later version that applies from a day to come. */
  upcoming?: { version: number; effectiveAt: string };
  /** No new dossiers from then on. */
  retirement?: { from: string; ground: string; by: string; at: string };
};
// GET /api/procedures/:id -> ProcedureDetail · POST /api/procedures {name, code, diagram?} -> ProcedureDetail
export type ProcedureDetail = ProcedureRow & {
  versions: {
    version: number;
    at: string;
    by: string;
    approval?: ProcedurePackage['approval'];
    note?: string;
    effectiveAt?: string;
    proposedBy?: string;
  }[];
};
// GET /api/procedures/:id/draft -> Draft (404 when none) · POST /api/procedures/:id/draft (start from newest version) -> Draft
// PUT /api/procedures/:id/draft {revision, package} -> Draft | 409 (somebody else saved: `Problem` + current) · DELETE
export type Draft = { revision: number; updatedAt: string; by: string; package: ProcedurePackage; publishing: Publishing };
/** Whether the reader may publish the draft as it is, and what was proposed about it. PUT, DELETE /api/procedures/:id/draft/proposal */
export type Publishing = {
  fourEyes: boolean;
  mayPublish: boolean;
  proposal?: { approval: NonNullable<ProcedurePackage['approval']>; note?: string; effectiveAt?: string; by: string; at: string };
};
// GET /api/procedures/:id/draft-points -> { rows: DraftPoint[] } · GET /api/procedures/:id/draft-points/:point -> DraftPoint & { package }
export type DraftPoint = { id: string; revision: number; at: string; by: string };
// GET, POST /api/procedures/:id/comments · PUT /api/procedures/:id/comments/:comment {resolved}
export type ElementComment = {
  id: string;
  element?: string;
  answerTo?: string;
  body: string;
  by: string;
  at: string;
  resolved?: { by: string; at: string };
};
// POST /api/procedures/:id/draft/rehearsal -> Rehearsal
export type Rehearsal = {
  replayed: number;
  more: boolean;
  leftOut: number;
  same: number;
  other: number;
  stuck: number;
  nowOnTime: number;
  nowLate: number;
  differing: number;
  tookMs: number;
  rows: RehearsalRow[];
};
export type RehearsalRow = {
  code: string;
  kind: 'same' | 'other' | 'stuck';
  at: Text[];
  why?: Text;
  parting?: { then?: Text; now?: Text };
  supposed: Text[];
  was?: 'onTime' | 'late';
  now?: 'onTime' | 'late';
};
// GET /api/procedures/:id/moves/preview?from=1&to=2|draft -> VersionMovePreview · GET, POST /api/procedures/:id/moves {from, to, ground}
export type VersionMovePreview = {
  looked: number;
  movable: number;
  redated: number;
  nowOnTime: number;
  nowLate: number;
  places: { at: Text[]; to?: Text[]; refused?: Text; count: number }[];
  rows: {
    code: string;
    agency: Text;
    refused?: Text;
    was?: string;
    due?: string;
    steps: { step: Text; was?: string; due?: string }[];
  }[];
};
export type VersionMoveOrder = {
  id: string;
  from: number;
  to: number;
  ground: string;
  by: string;
  orderedAt: string;
  batches: number;
  moved: number;
  refused: number;
  finishedAt?: string;
};
// POST /api/procedures/:id/draft/check -> Findings; POST /api/procedures/check {diagram} -> Findings (any XML, nothing stored)
export type Findings = { findings: Finding[] };
// POST /api/procedures/:id/draft/publish {approval, note?} -> VersionDetail | 422 with findings
// GET /api/procedures/:id/versions/:version -> VersionDetail
export type VersionDetail = {
  procedure: string;
  version: number;
  publishedAt: string;
  by: string;
  hash: string;
  effectiveAt?: string;
  proposedBy?: string;
  package: ProcedurePackage;
};
