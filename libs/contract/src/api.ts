/**
 * The HTTP shapes: what pages may rely on and what the api serves, all under /api.
 * The api's OpenAPI document (`api/openapi.json`) is the source: `generated/openapi.ts` is generated from it (`npm run openapi`), and
 * `generated-contract.spec.ts` holds every shape here to it in both directions.
 *
 * Conventions: JSON; instants as ISO 8601 strings in UTC; ids are strings; lists are `{ rows, next? }` with an opaque cursor `?after=`.
 * Every write needs `Idempotency-Key`. Session cookie; `X-Requested-With: mot-cua` on every write (CSRF). `Accept-Language: vi|en`.
 * Errors: application/problem+json `Problem`.
 */
import { type CalendarLayer } from '@mot-cua/calendar';
import { type Dossier, type Fact, type Wait } from '@mot-cua/engine';
import { type Finding, type Form, type ProcedurePackage, type RequiredPaper, type Text, type TimeLimit } from '@mot-cua/procedure';

export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  instance?: string;
  /** Reference number to quote to support. */ reference: string;
  /** Bad input: one entry per wrong place. */ errors?: { path: string; code: string; message: string }[];
};
export type Page<Row> = { rows: Row[]; next?: string };
export type Level = 'green' | 'yellow' | 'orange' | 'red';

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
  agencies: { id: number; name: Text; kind: string; parent?: number; identifier?: string; calendar: string }[];
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

// GET /api/reception/procedures?q= -> Page<ReceptionRow>: what this post may receive
export type ReceptionRow = {
  procedure: string;
  version: number;
  code: string;
  name: Text;
  case?: Text;
  field: Text;
  limit?: TimeLimit;
  papers: RequiredPaper[];
  form?: Form;
  fees: ProcedurePackage['fees'];
  result: Text;
};
// GET /api/reception/due?procedure=&version= -> DueView: what the receipt would say if received now
// POST /api/dossiers ReceiveDossier -> Receipt
export type Applicant = {
  fullName: string;
  idNumber: string;
  birthDate?: string;
  address: string;
  phone?: string;
  email?: string;
  representative?: string;
  kind: 'citizen' | 'business' | 'household';
};
export type ReceiveDossier = {
  procedure: string;
  version: number;
  channel: 'direct' | 'online' | 'post';
  applicant: Applicant;
  papers: { id: string; state: 'paper' | 'electronic' | 'store' | 'lookedUp' | 'presented' | 'none'; copies: number; files?: string[] }[];
  data: Record<string, unknown>;
  returnBy: 'counter' | 'post' | 'online';
  note?: string;
};
// GET /api/dossiers/:id/receipt -> Receipt (Form 01, R-91)
export type Receipt = {
  dossier: string;
  code: string;
  number: string;
  procedure: Text;
  procedureCode: string;
  office: Text;
  applicant: Applicant;
  papers: { name: Text; copies: number; state: string }[];
  receivedAt: string;
  due: DueView;
  returnBy: string;
  clerk: string;
  /** Sổ theo dõi hồ sơ: volume and ordinal; dots are printed where it is absent. */ register?: { volume: string; ordinal: number };
  limit?: TimeLimit;
  result: Text;
};
/** A due time with its derivation: lines a citizen could check by hand. */
export type DueView = {
  due?: string;
  remaining?: Remaining;
  level?: Level;
  convention: 'A' | 'B';
  explanation: { kind: string; text: Text; from?: string; to?: string; counted: boolean }[];
};
/** Working time left in the unit of the limit; negative when late. */
export type Remaining = { value: number; unit: TimeLimit['unit']; text: Text };

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
};
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
};
export type TaskOutcome = { dossier: DossierStanding; next: { node: string; name: Text; role?: string }[] };
/** How a dossier stands after an act, without anything personal: reading it needs no record. */
export type DossierStanding = Pick<DossierView, 'id' | 'code' | 'status' | 'statusName' | 'due' | 'outcome' | 'waits'>;

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
  resolution?: DueView;
};
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
/** The fact, canonical body and hash: `hash = SHA-256(previous || canonical JSON)`, hex. */
export type RecordedFact = { fact: Fact; hash: string; previous: string };

// GET /api/calendars/:id -> CalendarView: days and hours as data (national layer first), so that a replay derives due times with the very core
export type CalendarView = { id: string; revision: number; convention: 'A' | 'B'; layers: CalendarLayer[] };
// GET /api/organisation/vocabulary -> Vocabulary: what the drawing area offers as roles and agencies of a step
/** `agencies`: keys a diagram may name (`mc:agency`), bound to real agencies when a dossier opens. `holders`: people holding the role now. */
export type Vocabulary = { roles: { id: string; name: Text; holders: number }[]; agencies: { key: string; name: Text }[] };
// GET /api/dossiers/:id/readings -> Page<ReadingRow> (audit): who looked at what of this dossier, newest first
export type ReadingRow = {
  person: string;
  name: string;
  what: 'dossier' | 'history' | 'personal' | 'receipt' | 'export';
  at: string;
  purpose?: string;
};

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
// GET /api/dossiers/:id/documents -> { rows: DocumentRow[] } · POST the same {IssueDocument} -> { rows } with the one issued
// GET /api/dossiers/:id/documents/:document/pdf -> application/pdf (`01` receipt, `06` control slip, or the id of an issued paper)
export type DocumentRow = { id: string; form: string; title: Text; number: string; issuedAt?: string; issuedBy?: string };
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
  closed: number;
  closedLate: number;
};
export type OverviewView = {
  now: string;
  from: string;
  to: string;
  /** On-time rates in percent from which on a unit is green, yellow, orange. */
  thresholds: { green: number; yellow: number; orange: number };
  agencies: OverviewAgency[];
  /** Received and resolved in each of the last twelve weeks, by the date of its Monday. */
  weeks: { week: string; opened: number; closed: number; closedLate: number }[];
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
// POST /api/dossiers/:id/lateness {cause, note} (receive, process) -> 204: why it is late, recorded in its history

// GET /api/administration/agencies (administer) -> {rows: AdministeredAgency[]} · POST {parent, kind, tier, name, ...} · PUT /:id
// POST /api/administration/agencies/:id/names {name, on, ground} · POST /:id/ending {on, successor?, ground} · POST|PUT /api/administration/units
export type AdministeredAgency = {
  id: number;
  parent?: number;
  kind: 'nation' | 'ministry' | 'province' | 'department' | 'district' | 'commune' | 'centre' | 'office' | 'other';
  tier: 'central' | 'province' | 'district' | 'commune';
  name: Text;
  identifier?: string;
  codeFormat: 'TT01/2018' | 'TT03/2025';
  codeSystem?: string;
  calendar: string;
  keys: string[];
  from: string;
  /** First day on which it is no more, and who took over. */ to?: string;
  successor?: number;
  formerNames: { to: string; name: Text; ground: string }[];
  units: { id: string; name: Text; to?: string }[];
};
// GET /api/administration/acts -> {rows: AdministrationActRow[]}: what administrators did, newest first
export type AdministrationActRow = { id: string; name: string; at: string; act: string; subject: string; detail: Record<string, unknown> };
// GET /api/administration/people?q=&agency=&after= -> Page<AdministeredPerson> · POST {name, account, password} · PUT /:id/password · PUT /:id/account {disabled}
// POST /api/administration/people/:id/posts {agency, unit?, role, post, postEn?, from, to?, procedures} · PUT /api/administration/posts/:id/ending {on}
export type AdministeredPost = {
  id: string;
  agency: number;
  agencyName: Text;
  unit?: string;
  role: string;
  roleName: Text;
  post: Text;
  from: string;
  to?: string;
  /** The only procedures it is for; absent: all. */ procedures?: string[];
};
export type AdministeredPerson = { id: string; name: string; account?: string; disabled: boolean; posts: AdministeredPost[] };
// GET /api/administration/substitutions -> {rows: SubstitutionRow[]} · POST {assignment, to, ground, from, until} · PUT /:id/ending {on}
export type SubstitutionRow = {
  id: string;
  absent: string;
  standIn: string;
  post: AdministeredPost;
  ground: string;
  from: string;
  until?: string;
};
// POST /api/administration/people/import {csv, dry} -> ImportedPeople; 422 `import.refused` names each line and column
export type ImportedPeople = { people: number; posts: number };
// GET /api/files/rules -> { mostBytes, extensions } · POST /api/files?name= (application/octet-stream) -> FileRow · GET /api/files/:id -> FileRow
// GET /api/files/:id/content?inline=true -> the bytes · GET /api/dossiers/:id/files -> FileList · POST the same {AttachFile} -> FileList
export type FileRow = {
  id: string;
  name: string;
  type: string;
  bytes: number;
  sha256: string;
  state: 'quarantine' | 'clean' | 'infected';
  /** The browser can show it in the page. */ shown: boolean;
  paper?: string;
  paperName?: Text;
  by: string;
  at: string;
};
export type FileList = { rows: FileRow[]; papers: { id: string; name: Text }[] };
export type AttachFile = { file: string; paper?: string };

// POST /api/look-up {LookUp} -> PublicDossier (open to everybody, rate-limited; 404 for wrong digits and unknown codes alike)
export type LookUp = { code: string; digits: string };
export type PublicDossier = {
  code: string;
  procedure: Text;
  office: Text;
  status: number;
  statusName: Text;
  receivedAt: string;
  originalDue?: string;
  due?: string;
  closedAt?: string;
  paused: boolean;
  steps: Text[];
  stages: { stage: 'received' | 'processing' | 'finished' | 'returned'; reached: boolean; at?: string }[];
};

// GET /api/alerts?after= -> Page<AlertRow> · GET /api/alerts/count -> { unread } · POST /api/alerts/read {until} -> { unread }
// GET /api/alerts/settings -> AlertSettings · PUT the same
type AlertKind = 'new-work' | 'assigned' | 'online-waiting' | 'due-tomorrow' | 'due-soon' | 'overdue' | 'not-taken';
export type AlertRow = {
  id: string;
  kind: AlertKind;
  dossier: string;
  code: string;
  procedureName: Text;
  visit?: string;
  stepName?: Text;
  due?: string;
  at: string;
  read: boolean;
};
export type AlertSettings = { email: string; bell: AlertKind[]; mail: AlertKind[] };
