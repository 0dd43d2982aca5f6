import { type CalendarRevision, type SentCommand } from '@mot-cua/proof';
import { type Scope } from '../scope';

/** What a proof needs beside the facts. `scope` absent: for the runtime's role, which sees everything. */
export type Evidence = {
  /** The accepted commands of a dossier, as they were decided. */
  readonly commands: (dossier: string, scope?: Scope) => Promise<readonly SentCommand[]>;
  /** Every revision of a calendar and of the layers below it. */
  readonly calendar: (id: string) => Promise<readonly CalendarRevision[]>;
  /** Ids of dossiers received in a period (in order of reception), at most `limit`. */
  readonly receivedBetween: (
    scope: Scope,
    period: { readonly from: number; readonly to: number; readonly procedure?: string },
    limit: number,
  ) => Promise<readonly string[]>;
};
