/** Papers of the one-stop: Forms 01 to 07 and lists to take along. */
import { type Text } from '@mot-cua/procedure';

// GET /api/dossiers/:id/documents -> { rows: DocumentRow[] } · POST the same {IssueDocument} -> { rows } with the one issued
// GET /api/dossiers/:id/documents/:document/pdf -> application/pdf (`01` receipt, `06` control slip, `transfer-<n>` slip of the n-th hand-over between agencies, or the id of an issued paper)
export type DocumentRow = {
  id: string;
  form: string;
  title: Text;
  number: string;
  issuedAt?: string;
  issuedBy?: string;
  /** Of a transfer slip: the agency it goes to. */ to?: string;
};
export type IssueDocument = {
  form: '02' | '03' | '04' | '05';
  reason?: string;
  items?: string[];
  contact?: string;
  guidance?: string;
  newDue?: string;
  signer?: string;
  requestedOn?: string;
};
// GET /api/registers -> { rows: RegisterRow[] } · GET /api/registers/pdf|xlsx?field=&year= (Form 07, R-97)
export type RegisterRow = { field: Text; procedures: number };
// GET /api/document-templates -> { rows } · PUT /api/document-templates/:form {text, revision} · POST /api/document-templates/:form/sample {text} -> PDF
export type DocumentTemplateView = {
  form: string;
  title: Text;
  text: string;
  /** 0: the text the software brings. */ revision: number;
  changed: boolean;
  savedAt?: string;
  savedBy?: string;
  fields: { name: string; label: string; kind: string }[];
};
// GET /api/exports/dossiers|tasks|procedures (the filters of the lists) -> XLSX
