import { type Procedure } from '@mot-cua/procedure';
import { type Scope } from '../scope';
import { type HistoryText, type Stretch } from './read-history';
import {
  type DossierFilter,
  type DossierOutline,
  type DossierRecord,
  type DossierSummary,
  type FactsPage,
  type Page,
  type PersonalValue,
} from './records';
import { type CommandRequest, type Handled, type OpenRequest } from './requests';

export { type Act, type HistoryText, type Stretch } from './read-history';
export * from './records';
export * from './requests';

/** Everything about dossiers: the only way to write them, and the ways to read them. */
export type Dossiers = {
  /**
   * Decides one command and makes it durable: one transaction (shared with commands of other dossiers waiting at that moment).
   * Resolves when it is committed. Throws `StoreBusy` when nothing was decided.
   */
  readonly handle: (request: CommandRequest) => Promise<Handled>;
  /** Opens a dossier: the same path, with a code allocated in the same transaction. */
  readonly open: (request: OpenRequest) => Promise<Handled>;
  readonly find: (scope: Scope, dossier: string) => Promise<DossierRecord | undefined>;
  readonly outline: (scope: Scope, dossier: string) => Promise<DossierOutline | undefined>;
  readonly findByCode: (scope: Scope, code: string) => Promise<DossierRecord | undefined>;
  /** Newest first. */
  readonly list: (scope: Scope, filter: DossierFilter) => Promise<Page<DossierSummary>>;
  /** What waits at an agency to be accepted, the oldest first; at most 500. */
  readonly submitted: (scope: Scope, agency: number) => Promise<readonly DossierRecord[]>;
  /** Facts in order, at most `limit` (1 to 5,000; 1,000 unless given), from `after + 1` on. Undefined when the dossier is out of scope. */
  readonly facts: (
    scope: Scope,
    dossier: string,
    page?: { readonly after?: number; readonly limit?: number },
  ) => Promise<FactsPage | undefined>;
  /** A stretch of the history as text, for somebody's own replay and check: up to 20,000 facts. Undefined when out of scope. */
  readonly history: (scope: Scope, dossier: string, stretch: Stretch) => Promise<HistoryText | undefined>;
  /** The values kept apart from the facts of this dossier, by commitment. */
  readonly personal: (scope: Scope, dossier: string) => Promise<Readonly<Record<string, PersonalValue>>>;
  /** The compiled model a dossier is pinned to, from the immutable cache. */
  readonly procedureOf: (pinned: { readonly procedure: string; readonly version: number }) => Promise<Procedure>;
};
