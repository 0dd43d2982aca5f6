/** The inbox and the work on one task. */
import { type Form, type Text } from '@mot-cua/procedure';
import { type Level } from './conventions';
import { type DossierView } from './dossiers';
import { type Remaining } from './reception';

// GET /api/tasks?view=mine|unclaimed|unit|all&q=&procedure=&level=&after= -> Page<TaskRow> (`procedure` and `level` may be repeated: any of them) · GET /api/tasks/counts?view= -> TaskCounts
export type TaskRow = {
  dossier: string;
  visit: string;
  code: string;
  procedure: string;
  procedureName: Text;
  node: string;
  nodeName: Text;
  agency: number;
  role: string;
  applicantName: string;
  /** The list draws it as an icon before the code. */ channel: 'direct' | 'online' | 'post';
  holder?: { person: string; name: string };
  receivedAt: string;
  since: string;
  due?: string;
  remaining?: Remaining;
  level?: Level;
  /** The limit of the step stands still. */ paused?: boolean;
  dossierDue?: string;
  dossierLevel?: Level;
};
export type TaskCounts = {
  total: number;
  mine: number;
  unclaimed: number;
  levels: Record<Level, number>;
  procedures: { procedure: string; name: Text; count: number }[];
};
// GET /api/tasks/handled?which=open|all&after= -> Page<HandledRow>: what the caller did, newest first (`open`: dossiers under way, each once)
export type HandledRow = {
  dossier: string;
  code: string;
  procedure: string;
  procedureName: Text;
  applicantName: string;
  at: string;
  did: Text;
  outcomeName?: Text;
  late: boolean;
  status: number;
  statusName: Text;
  due?: string;
  responsible: Responsible[];
};
/** Who is to act on a dossier now: agency, post, and the person once somebody has accepted it. */
export type Responsible = {
  visit?: string;
  nodeName: Text;
  agency: number;
  agencyName: Text;
  roleName?: Text;
  holder?: { person: string; name: string };
  since: string;
  due?: string;
  /** False: handed over, not yet accepted. */ accepted: boolean;
  /** The lead agency of the dossier. */ lead: boolean;
  /** Who gave it, while nobody has accepted it; `refused`: it came back. */
  given?: { agencyName: Text; roleName?: Text; by?: string; at: string; ground?: string; refused: boolean };
};
// GET /api/hand-overs -> Page<HandOverRow>: what my agency gave and nobody accepted · GET /api/hand-overs/receivers -> Page<ReceivingAgency>
// POST /api/tasks/:dossier/:visit/hand-over {agency, role, ground} · /refusal {ground} -> TaskOutcome
export type HandOverRow = {
  dossier: string;
  code: string;
  visit: string;
  procedureName: Text;
  nodeName: Text;
  receiver: Text;
  receiverRole: Text;
  at: string;
  by?: string;
  ground?: string;
  refused: boolean;
};
export type ReceivingAgency = { agency: number; name: Text; roles: { role: string; name: Text }[] };
// GET /api/tasks/version -> { version }: another one than before means that the list has changed
// GET /api/saved-views -> Page<SavedViewRow> · POST {name, query, shared} -> SavedViewRow · DELETE /api/saved-views/:id
export type SavedViewRow = { id: string; name: string; query: string; shared: boolean; mine: boolean };
// GET /api/tasks/:dossier/:visit/colleagues -> Page<Colleague> · POST /api/tasks/:dossier/:visit/assign {to, ground} -> TaskOutcome
export type Colleague = { person: string; name: string };
// GET /api/tasks/:dossier/:visit -> TaskDetail
// POST /api/tasks/:dossier/:visit/claim · /release {ground?} · /complete {outcome, data, note?, claim?} -> TaskOutcome   (visit url-encoded: `s3#7`)
export type TaskDetail = TaskRow & {
  form?: Form;
  outcomes: { id: string; name: Text; leadsTo: Text[] }[];
  dossierView: DossierView;
  mine: boolean;
  /** Ended at the return desk only. */ returnsResult: boolean;
};
export type TaskOutcome = { dossier: DossierStanding; next: { node: string; name: Text; role?: string }[] };
/** How a dossier stands after an act, without anything personal: reading it needs no record. */
export type DossierStanding = Pick<DossierView, 'id' | 'code' | 'status' | 'statusName' | 'due' | 'outcome' | 'waits'>;
