import { type Procedure, type ProcedurePackage } from '@mot-cua/procedure';
import { type Instant } from '@mot-cua/engine';

/** A procedure of the catalogue. `id` is chosen once (lower case, digits, dots, dashes) and never changes. */
export type ProcedureEntry = {
  readonly id: string;
  readonly code: string;
  readonly name: ProcedurePackage['name'];
  readonly field: ProcedurePackage['field'];
  readonly level: string;
  readonly limit?: ProcedurePackage['committedLimit'];
  /** The version that applies now; the newest one when none applies yet. */
  readonly published?: { readonly version: number; readonly at: Instant; readonly by: string };
  /** A later version that applies from a date to come. */
  readonly upcoming?: { readonly version: number; readonly effectiveAt: Instant };
  readonly draft?: { readonly revision: number; readonly updatedAt: Instant; readonly by: string };
  /** False: repealed; accepts no new dossiers, running ones finish. */
  readonly inForce: boolean;
  /** Repealed from this moment on, by whom and on what ground. */
  readonly retirement?: Retirement;
};
export type Retirement = { readonly from: Instant; readonly ground: string; readonly by: string; readonly at: Instant };
export type ProcedureDraft = {
  readonly procedure: string;
  readonly revision: number;
  readonly updatedAt: Instant;
  readonly by: string;
  readonly package: ProcedurePackage;
};
/** Published: numbered, hashed, never changed again. `hash` is SHA-256 over the canonical JSON of the package, hex. */
export type ProcedureVersion = {
  readonly procedure: string;
  readonly version: number;
  readonly publishedAt: Instant;
  readonly by: string;
  readonly note?: string;
  readonly hash: string;
  /** New dossiers follow it from this moment on; absent: from its publication. */
  readonly effectiveAt?: Instant;
  /** Who proposed what another administrator published (four eyes). */
  readonly proposedBy?: string;
  readonly package: ProcedurePackage;
};
/** A draft as it once was saved: somebody may go back to it. */
export type DraftPoint = { readonly id: string; readonly revision: number; readonly at: Instant; readonly by: string };
export type VersionSummary = Omit<ProcedureVersion, 'package'> & { readonly approval?: ProcedurePackage['approval'] };

/** Somebody else saved in between: `current` is what is stored now. */
export type DraftConflict = { readonly kind: 'conflict'; readonly current?: ProcedureDraft };
/** A revision was given, but the draft is gone (published or deleted). */
export type DraftSaved = { readonly kind: 'saved'; readonly draft: ProcedureDraft };

export type Procedures = {
  readonly list: (query?: { readonly q?: string; readonly drafts?: boolean }) => Promise<readonly ProcedureEntry[]>;
  readonly find: (id: string) => Promise<ProcedureEntry | undefined>;
  /** Undefined: the id is taken. */
  readonly create: (entry: {
    readonly id: string;
    readonly package: ProcedurePackage;
    readonly by: string;
  }) => Promise<ProcedureDraft | undefined>;
  readonly findDraft: (id: string) => Promise<ProcedureDraft | undefined>;
  /** `revision` is the one last read; undefined starts a draft where there is none. */
  readonly saveDraft: (draft: {
    readonly procedure: string;
    readonly revision?: number;
    readonly package: ProcedurePackage;
    readonly by: string;
  }) => Promise<DraftSaved | DraftConflict>;
  readonly deleteDraft: (id: string, revision: number) => Promise<boolean>;
  /** Makes the draft at this revision the next version and removes it. The caller has checked the package: nothing is checked here but the revision. */
  readonly publish: (what: {
    readonly procedure: string;
    readonly revision: number;
    readonly by: string;
    readonly package?: ProcedurePackage;
    readonly note?: string;
    readonly effectiveAt?: Instant;
    readonly proposedBy?: string;
  }) => Promise<ProcedureVersion | DraftConflict>;
  /** Newest first: the last saves one by one, older ones by the hour. They outlive the draft. */
  readonly draftPoints: (id: string) => Promise<readonly DraftPoint[]>;
  readonly findDraftPoint: (id: string, point: string) => Promise<(DraftPoint & { readonly package: ProcedurePackage }) | undefined>;
  /** No new dossiers from a moment on. Given again, the later order holds. */
  readonly retire: (order: {
    readonly procedure: string;
    readonly from: Instant;
    readonly ground: string;
    readonly by: string;
  }) => Promise<void>;
  /** Takes a retirement back. False: there was none. */
  readonly reinstate: (order: { readonly procedure: string; readonly ground: string; readonly by: string }) => Promise<boolean>;
  readonly versions: (id: string) => Promise<readonly VersionSummary[]>;
  readonly findVersion: (id: string, version: number) => Promise<ProcedureVersion | undefined>;
  /** The newest published version of each procedure in force: what a counter may receive. */
  readonly newestVersions: () => Promise<readonly ProcedureVersion[]>;
  /** The compiled model, cached for ever (versions never change). Throws when there is no such version. */
  readonly compiled: (id: string, version: number) => Promise<Procedure>;
};
