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
  steps: number;
  agencies: string[];
  openDossiers: number;
};
// GET /api/procedures/:id -> ProcedureDetail · POST /api/procedures {name, code, diagram?} -> ProcedureDetail
export type ProcedureDetail = ProcedureRow & {
  versions: { version: number; at: string; by: string; approval?: ProcedurePackage['approval']; note?: string }[];
};
// GET /api/procedures/:id/draft -> Draft (404 when none) · POST /api/procedures/:id/draft (start from newest version) -> Draft
// PUT /api/procedures/:id/draft {revision, package} -> Draft | 409 (somebody else saved: `Problem` + current) · DELETE
export type Draft = { revision: number; updatedAt: string; by: string; package: ProcedurePackage };
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
  package: ProcedurePackage;
};
