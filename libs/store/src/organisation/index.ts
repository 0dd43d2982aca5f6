import { type Instant } from '@mot-cua/engine';
import { type Json, type Text } from '@mot-cua/procedure';

/** A public agency, dated: merged or renamed ones keep their number and history. Dates are `YYYY-MM-DD`, `to` exclusive. */
export type AgencyRecord = {
  readonly id: number;
  readonly parent?: number;
  readonly kind: 'nation' | 'ministry' | 'province' | 'department' | 'district' | 'commune' | 'centre' | 'office' | 'other';
  readonly tier: 'central' | 'province' | 'district' | 'commune';
  readonly name: Text;
  /** Official identifier (mã định danh), e.g. `000.00.00.H47` or `H61.012.00`; needed to number dossiers. */
  readonly identifier?: string;
  readonly codeFormat: 'TT01/2018' | 'TT03/2025';
  /** AA of the TT 03/2025 format: two digits, agency owning the system. */
  readonly codeSystem?: string;
  /** Working calendar. */
  readonly calendar: string;
  readonly from: string;
  readonly to?: string;
  /** Which agency took over, for one that ended. */
  readonly successor?: number;
  /**
   * The keys models name it by, e.g. `one-stop`, `commune-police`, `department-of-health`. When a dossier opens, each key of its model is bound to
   * the nearest agency that has it: the receiving one, else one under the receiving one's parent, else under the parent's parent, and so on.
   */
  readonly keys?: readonly string[];
};
export type RoleRecord = {
  readonly id: string;
  readonly name: Text;
  /** What people of this role may do in the application. */ readonly may: readonly (
    'receive' | 'process' | 'configure' | 'audit' | 'administer' | 'oversee'
  )[];
};
export type UnitRecord = {
  readonly id: string;
  readonly agency: number;
  readonly name: Text;
  /** First day on which it is no more. */ readonly to?: string;
};
/** A name an agency had until a day (exclusive), and the decision that changed it. */
export type AgencyNameRecord = { readonly agency: number; readonly to: string; readonly name: Text; readonly ground: string };
/** A person with their account and everything they hold or held. */
export type PersonDetail = PersonRecord & {
  readonly account?: { readonly name: string; readonly disabled: boolean };
  readonly posts: readonly AssignmentRecord[];
};
/** What lies open at an agency: it cannot be ended while officers still have work there. */
export type OpenAtAgency = { readonly tasks: number; readonly dossiers: number; readonly posts: number };
export type PersonRecord = { readonly id: string; readonly name: string };
/** A person in a post of a unit with a role, for a time. */
export type AssignmentRecord = {
  readonly id: string;
  readonly person: string;
  readonly agency: number;
  readonly unit?: string;
  readonly role: string;
  readonly post: Text;
  readonly from: string;
  readonly to?: string;
  /** The only procedures it is for; absent: all. */
  readonly procedures?: readonly string[];
};
/** Somebody acts for somebody absent, dated, on a paper. */
export type DelegationRecord = {
  readonly id: string;
  readonly assignment: string;
  readonly to: string;
  readonly ground: string;
  readonly from: string;
  readonly until?: string;
};

/** One entry of the administration's own history. */
export type AdministrationAct = {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly at: Instant;
  readonly act: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, Json>>;
};

/** Somebody holds this role at this agency. */
export type PostHeld = { readonly agency: number; readonly role: string };

export type Organisation = {
  readonly agencies: () => Promise<readonly AgencyRecord[]>;
  readonly findAgency: (id: number) => Promise<AgencyRecord | undefined>;
  /** The agency and everything under it, in force or not. */
  readonly subtree: (id: number) => Promise<readonly number[]>;
  readonly roles: () => Promise<readonly RoleRecord[]>;
  /** How many people hold each role today; roles nobody holds are not named. */
  readonly holders: () => Promise<ReadonlyMap<string, number>>;
  /** Which roles are held where today, each once. */
  readonly posts: () => Promise<readonly PostHeld[]>;
  readonly people: (ids: readonly string[]) => Promise<readonly PersonRecord[]>;
  /** Assignments in force today (by the database's clock, Vietnamese day). */
  readonly assignmentsOf: (person: string) => Promise<readonly AssignmentRecord[]>;
  readonly delegationsTo: (person: string) => Promise<readonly (DelegationRecord & { readonly of: AssignmentRecord })[]>;
  /** What people hold or held, for showing names in histories. */
  readonly assignmentsOfPeople: (ids: readonly string[]) => Promise<readonly AssignmentRecord[]>;
  readonly units: () => Promise<readonly UnitRecord[]>;
  /** Every name agencies had before their present one, oldest first. */
  readonly formerNames: () => Promise<readonly AgencyNameRecord[]>;
  /** From a day on an agency has another name; the one before stays for histories. False: no such agency. */
  readonly rename: (
    agency: number,
    change: { readonly name: Text; readonly on: string; readonly ground: string; readonly by: string },
  ) => Promise<boolean>;
  readonly openAt: (agency: number) => Promise<OpenAtAgency>;
  /** People with a post in one of these agencies, now or before, or none at all; by name, some at a time. `q` finds without accents in names and accounts. */
  readonly staff: (query: {
    readonly agencies: readonly number[];
    readonly q?: string;
    readonly after?: string;
    readonly limit?: number;
  }) => Promise<{ readonly rows: readonly PersonDetail[]; readonly next?: string }>;
  readonly findPerson: (id: string) => Promise<PersonDetail | undefined>;
  readonly findAssignment: (id: string) => Promise<AssignmentRecord | undefined>;
  /** Delegations of posts in these agencies, newest first, at most 500. */
  readonly delegations: (agencies: readonly number[]) => Promise<readonly (DelegationRecord & { readonly of: AssignmentRecord })[]>;
  /** Writes down what an administrator did. */
  readonly record: (act: {
    readonly id: string;
    readonly person: string;
    readonly assignment?: string;
    readonly act: string;
    readonly subject: string;
    readonly detail: Readonly<Record<string, Json>>;
  }) => Promise<void>;
  /** Newest first, at most 200. */
  readonly acts: () => Promise<readonly AdministrationAct[]>;
  /** Inserts or replaces by id; for loading and administration. All in one transaction. */
  readonly put: (what: {
    readonly agencies?: readonly AgencyRecord[];
    readonly units?: readonly UnitRecord[];
    readonly roles?: readonly RoleRecord[];
    readonly people?: readonly PersonRecord[];
    readonly assignments?: readonly AssignmentRecord[];
    readonly delegations?: readonly DelegationRecord[];
  }) => Promise<void>;
};
