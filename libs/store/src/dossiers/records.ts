import { type Dossier, type Fact, type Instant } from '@mot-cua/engine';
import { type Json } from '@mot-cua/procedure';
import { type ApplicantRecord, type PaperRecord } from './requests';

/** One row of a list of dossiers. */
export type DossierSummary = {
  readonly id: string;
  readonly agency: number;
  readonly code: string;
  readonly procedure: string;
  readonly version: number;
  readonly applicantName: string;
  readonly openedAt: Instant;
  /** Due time of the resolution clock, if it has one. */
  readonly due?: Instant;
  readonly status: Dossier['status'];
  readonly closedAt?: Instant;
  readonly outcome?: string;
  /** The fold: national status, clock and level are read from it, at the moment of asking. */
  readonly state: Dossier;
};

/** Whose a dossier is and what it follows: nothing personal, so that looking is no reading. */
export type DossierOutline = {
  readonly agency: number;
  readonly procedure: string;
  readonly version: number;
  /** Agencies that may see it, the owner included. */
  readonly participants: readonly number[];
};

/** A dossier as stored: the fold, and what surrounds it. */
export type DossierRecord = DossierSummary & {
  /** Hash of the last fact, hex. */
  readonly head: string;
  readonly channel: string;
  readonly returnBy: string;
  /** The one-stop at whose counter the result is fetched, when it is another one. */
  readonly returnAt?: number;
  readonly note?: string;
  readonly codeAgency: number;
  /** Agencies that may see it, the owner included. */
  readonly participants: readonly number[];
  /** Who received it. */
  readonly receivedBy?: string;
  /** Undefined once erased by law. */
  readonly applicant?: ApplicantRecord;
  readonly papers: readonly PaperRecord[];
  /** Database time of this reading. */
  readonly now: Instant;
};

/** A fact with its link of the chain: `hash = SHA-256(previous || canonical JSON of the fact)`, both hex; the first `previous` is 64 zeros. */
export type RecordedFact = { readonly fact: Fact; readonly hash: string; readonly previous: string };

export type FactsPage = { readonly facts: readonly RecordedFact[]; /** Give it as `after` for the rest. */ readonly next?: number };

/** A value kept apart from the facts; facts and state carry `{ "personal": commitment }` in its place. */
export type PersonalValue = {
  readonly commitment: string;
  readonly name: string;
  readonly value?: Json;
  readonly erased?: { readonly at: Instant; readonly under: string };
};

export type DossierFilter = {
  /** Accent-blind beginning of words of the applicant's name, or any part of the code from a separator on. */
  readonly q?: string;
  readonly open?: boolean;
  readonly procedure?: string;
  /** Cursor from the previous page. */
  readonly after?: string;
  /** 1 to 200; 50 unless given. */
  readonly limit?: number;
};
export type Page<Row> = {
  readonly rows: readonly Row[];
  readonly next?: string;
  /** Database time of the reading. */ readonly now: Instant;
};
