import { type Text } from '@mot-cua/procedure';

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
    'receive' | 'process' | 'configure' | 'audit' | 'administer'
  )[];
};
export type UnitRecord = { readonly id: string; readonly agency: number; readonly name: Text };
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

export type Organisation = {
  readonly agencies: () => Promise<readonly AgencyRecord[]>;
  readonly findAgency: (id: number) => Promise<AgencyRecord | undefined>;
  /** The agency and everything under it, in force or not. */
  readonly subtree: (id: number) => Promise<readonly number[]>;
  readonly roles: () => Promise<readonly RoleRecord[]>;
  /** How many people hold each role today; roles nobody holds are not named. */
  readonly holders: () => Promise<ReadonlyMap<string, number>>;
  readonly people: (ids: readonly string[]) => Promise<readonly PersonRecord[]>;
  /** Assignments in force today (by the database's clock, Vietnamese day). */
  readonly assignmentsOf: (person: string) => Promise<readonly AssignmentRecord[]>;
  readonly delegationsTo: (person: string) => Promise<readonly (DelegationRecord & { readonly of: AssignmentRecord })[]>;
  /** What people hold or held, for showing names in histories. */
  readonly assignmentsOfPeople: (ids: readonly string[]) => Promise<readonly AssignmentRecord[]>;
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
