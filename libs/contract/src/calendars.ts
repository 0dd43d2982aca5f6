/** Calendars as data, and what a change of them moves. */
import { type CalendarLayer } from '@mot-cua/calendar';
import { type Text } from '@mot-cua/procedure';

// GET /api/calendars/:id -> CalendarView: days and hours as data (national layer first), so that a replay derives due times with the very core
export type CalendarView = { id: string; revision: number; convention: 'A' | 'B'; layers: CalendarLayer[] };
// GET /api/calendars -> {rows: CalendarRow[]} (administer) · GET /api/calendars/:id/revisions -> {rows: CalendarRevisionRow[]}
// PUT /api/calendars/:id {revision, notice, parent?, layer} -> CalendarView; 422 `calendar.refused` names every place, 409 `calendar.changed`
export type CalendarRow = {
  id: string;
  level: 'national' | 'province' | 'unit';
  name: Text;
  parent?: string;
  revision: number;
  notice?: string;
  changedAt: string;
  by: string;
  /** Agencies that work by it. */ agencies: number;
  years: { year: number; status: 'final' | 'proposed'; notice: string }[];
};
export type CalendarRevisionRow = { revision: number; notice?: string; at: string; by: string };
// POST /api/calendars/:id/preview -> RecomputationPreviewView: what an order to reckon due times anew would move; writes nothing
export type RecomputationPreviewView = {
  calendar: string;
  revision: number;
  looked: number;
  moved: number;
  paused: number;
  tookMs: number;
  byAgency: { agency: number; name: Text; moved: number }[];
};
// GET /api/calendars/:id/moving?after= -> Page<MovingDossierRow>
export type MovingDossierRow = { id: string; code: string; agency: Text; procedure: string; was?: string; due?: string; steps: number };
// POST /api/calendars/:id/recomputations {revision, ground} -> RecomputationRow · GET /api/calendars/recomputations -> {rows: RecomputationRow[]}
export type RecomputationRow = {
  id: string;
  calendar: string;
  revision: number;
  ground: string;
  by: string;
  orderedAt: string;
  looked: number;
  moved: number;
  failed: number;
  finishedAt?: string;
};
