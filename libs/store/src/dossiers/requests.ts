import { type CalledBy, type CommandBody, type Dossier, type Fact, type Instant } from '@mot-cua/engine';
import { type Json, type Procedure, type TimeLimit } from '@mot-cua/procedure';
import { type ChargeToRecord } from '../charges';
import { type ReturnToRecord } from '../result-returns';
import { type Refusal } from '../refusal';

/**
 * Who asks. An officer names the assignment acted under (and, standing in for somebody, the delegation); agency, role and whose place
 * it is are read from the database under the dossier's lock, never taken from the caller's word.
 */
export type Caller =
  | { readonly kind: 'officer'; readonly person: string; readonly assignment: string; readonly delegation?: string }
  | { readonly kind: 'system'; readonly system: 'runtime' | 'portal' | 'migration' | 'outside' };

/** Any command except opening and passing timers, which have their own doors. */
export type AskedCommand = { readonly id: string } & Exclude<CommandBody, { kind: 'OpenDossier' }>;

export type CommandRequest = {
  /** UUIDv7 of the dossier. */
  readonly dossier: string;
  readonly caller: Caller;
  /** `command.id` is the caller's own id (the Idempotency-Key): 1 to 128 characters. */
  readonly command: AskedCommand;
  /** Names in `command.data` whose values are personal: stored apart, the facts keep a salted commitment. */
  readonly personal?: readonly string[];
  /** Fees said when a submission is accepted, kept in the same transaction. */
  readonly charges?: readonly OpeningCharge[];
  /** How the result left the house, kept with the end of the step that returns it. */
  readonly resultReturn?: ReturnToRecord;
  /**
   * A last look under the lock, when the state is certain and before anything is decided: what the engine does not know, such as
   * separation of duties. Must be pure and quick; the answer refuses the command.
   */
  readonly check?: (under: UnderLock) => Refusal | undefined;
  /** Refused with `act.dead-end` when no way leads from there to the end: for acts that no diagram draws. */
  readonly mustFinish?: true;
};

export type UnderLock = {
  readonly dossier: Dossier;
  readonly procedure: Procedure;
  readonly agency: number;
  readonly now: Instant;
  readonly actor: { readonly person?: string; readonly agency?: number; readonly role?: string };
};

/** Applicant's data: kept apart from the facts, which hold only a salted commitment to them. */
export type ApplicantRecord = {
  readonly fullName: string;
  readonly idNumber: string;
  readonly birthDate?: string;
  readonly address: string;
  readonly phone?: string;
  readonly email?: string;
  readonly representative?: string;
  /** `agency`: nobody applied, the dossier is the office's own affair; opened by a moment or by what another system told. */
  readonly kind: 'citizen' | 'business' | 'household' | 'agency';
};

/** A component of the dossier (thành phần hồ sơ) with its state at reception. */
export type PaperRecord = {
  readonly id: string;
  readonly state: 'paper' | 'electronic' | 'store' | 'lookedUp' | 'presented' | 'none';
  readonly copies: number;
};

/** A fee of the reception; `what`: the sentence the history keeps of it. */
export type OpeningCharge = Omit<ChargeToRecord, 'id' | 'agency' | 'dossier' | 'by'> & { readonly what: string };

/** A scan of a paper; `what`: the paper's name for the history, which keeps the hash. */
export type OpeningScan = { readonly file: string; readonly paper?: string; readonly sha256: string; readonly what: string };

export type OpenRequest = {
  /** UUIDv7 made by the caller (`newDossierId`); made here when absent. */
  readonly dossier?: string;
  readonly caller: Caller;
  /** The caller's own id of this command. */
  readonly id: string;
  /** The owning agency: the one that receives. */
  readonly agency: number;
  /** Agency whose identifier and ordinals the code carries; the owner unless given. */
  readonly codeAgency?: number;
  readonly procedure: string;
  readonly version: number;
  /** The model's agency keys bound to real agencies. All of them may see the dossier. */
  readonly agencies: Readonly<Record<string, number>>;
  readonly channel: 'direct' | 'online' | 'post';
  readonly applicant: ApplicantRecord;
  readonly papers: readonly PaperRecord[];
  readonly data?: Readonly<Record<string, Json>>;
  readonly personal?: readonly string[];
  readonly returnBy: 'counter' | 'post' | 'online';
  /** Another one-stop at whose counter the result is fetched; `what`: the sentence the history keeps of it. */
  readonly returnAt?: { readonly agency: number; readonly what: string };
  readonly note?: string;
  /** Limit of the resolution clock; absent: the version's committed one, else its statutory one. */
  readonly limit?: TimeLimit;
  /** Calendar the dossier's time is counted by. */
  readonly calendar: string;
  /** Legal profile by reception date. */
  readonly profile?: string;
  readonly startAt?: string;
  /** Received for another, competent agency: the clock starts once that one accepts the dossier. */
  readonly clockStart?: 'acceptance';
  /** Fees said at reception, kept with the dossier in one transaction. */
  readonly charges?: readonly OpeningCharge[];
  /** Scans that become part of the dossier with its first fact; refused with `file.not-loose` when one is not clean or belongs elsewhere. */
  readonly scans?: readonly OpeningScan[];
  /** What the dossier waits for from its first moment on. */
  readonly pause?: { readonly reason: string; readonly ground: string };
  /** The dossier that called it, and waits for its end. */
  readonly calledBy?: CalledBy;
  /** What opens it from outside, at `startAt`; `data` is then what that brought. */
  readonly occasion?: Extract<CommandBody, { kind: 'OpenDossier' }>['occasion'];
  /** Handed in from outside: it waits for the one-stop to accept it. */
  readonly submitted?: true;
  readonly check?: (under: UnderLock) => Refusal | undefined;
};

/**
 * What became of a command. Asking again with the same id gives the same answer, with `repeated` true; `state` is then the state
 * right after that command, refolded from the facts, so that both answers are equal.
 */
export type Handled =
  | {
      readonly kind: 'accepted';
      readonly repeated: boolean;
      readonly dossier: string;
      readonly agency: number;
      readonly code: string;
      readonly at: Instant;
      /** Exactly the facts this command led to, in order. */
      readonly facts: readonly Fact[];
      readonly state: Dossier;
    }
  | { readonly kind: 'rejected'; readonly repeated: boolean; readonly at: Instant; readonly refusal: Refusal };
