/** Who asks, in which post, and what every page may know of the organisation and the system. */
import { type Text } from '@mot-cua/procedure';

// POST /api/session {name,password} -> Me · GET /api/session -> Me · DELETE /api/session · PUT /api/session/post {assignment} -> Me
export type Me = {
  person: string;
  name: string;
  account: string;
  /** Everything this person may act as; `current` is the one chosen. */
  assignments: Assignment[];
  current: string;
  may: ('receive' | 'process' | 'configure' | 'audit' | 'administer' | 'oversee')[];
  /** The server's now: differs from the machine's in tests and on wrong clocks. */ now: string;
};
// GET /api/sign-in -> SignInHints (open to everybody): what the sign-in page may say. `demonstration` only on a demonstration installation.
export type SignInHints = {
  office?: Text;
  version: string;
  now: string;
  demonstration?: { password: string; accounts: { account: string; name: string; post: Text }[] };
};
export type Assignment = {
  id: string;
  agency: number;
  agencyName: Text;
  role: string;
  roleName: Text;
  post: string;
  /** Standing in for this absent person. */ inPlaceOf?: string;
};

// GET /api/organisation -> OrganisationView: for pickers of roles and agencies
export type OrganisationView = {
  agencies: {
    id: number;
    name: Text;
    kind: string;
    parent?: number;
    identifier?: string;
    calendar: string;
    /** Its first day no more. */ to?: string;
  }[];
  roles: { id: string; name: Text; may: Me['may'] }[];
};
// GET /api/statistics/days?from=2026-03-01&to=2026-04-01&procedure= -> DaysView (of the caller's agencies; `to` exclusive)
export type DaysView = {
  rows: {
    agency: number;
    day: string;
    procedure: string;
    opened: number;
    closed: number;
    closedLate: number;
    tasksDone: number;
    tasksLate: number;
  }[];
};
// GET /api/health -> Health (no session needed) · PUT /api/test/clock {now} -> Health (only with MOT_CUA_TEST_CLOCK=1, never in production)
export type Health = { status: 'ok'; now: string };

// GET /api/organisation/vocabulary -> Vocabulary: what the drawing area offers as roles and agencies of a step
/** `agencies`: keys a diagram may name (`mc:agency`), bound to real agencies when a dossier opens. `holders`: people holding the role now. */
export type Vocabulary = { roles: { id: string; name: Text; holders: number }[]; agencies: { key: string; name: Text }[] };
