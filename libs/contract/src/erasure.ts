/** Erasure of personal data by law. */
import { type Text } from '@mot-cua/procedure';

// GET /api/retention (administer, audit) -> {rows: RetentionRow[]}: every procedure; without months its data are kept
export type RetentionRow = { procedure: string; name: Text; months?: number; under?: string };
// PUT /api/retention/:procedure {months, under} (administer) -> 204
// GET /api/erasures/due (administer, audit) -> {rows: ErasableRow[]}: at most 200, the longest closed first
export type ErasableRow = {
  id: string;
  code: string;
  name: Text;
  closedAt: string;
  /** Since when they may be erased. */ dueAt: string;
  under: string;
  values: number;
  files: number;
};
// POST /api/erasures {dossiers: string[], reason} (administer) -> ErasureDone: only those that are due
export type ErasureDone = { erased: number; notDue: number };
