import { type FlowId, type NodeId, type TimeLimit } from '@mot-cua/procedure';
import {
  type Actor,
  type CalledBy,
  type Data,
  type Instant,
  type Occasion,
  type Pinned,
  type Unit,
  type VisitId,
  type WaitId,
} from './fact';

/** What is asked of one dossier: imperative, with the caller's own id. The same id asked twice gets the old answer. */
export type Command = { readonly id: string; readonly by: Actor } & CommandBody;
export type CommandBody =
  | ({
      readonly kind: 'OpenDossier';
      readonly pinned: Pinned;
      readonly code: string;
      readonly agencies: Readonly<Record<string, number>>;
      readonly channel?: 'direct' | 'online' | 'post';
      readonly applicant?: string;
      readonly data?: Data;
      readonly limit?: TimeLimit;
      readonly calendar: string;
      readonly profile?: string;
      readonly startAt?: NodeId;
      /** Received for another, competent agency: the clock starts once that one accepts the dossier. */
      readonly clockStart?: 'acceptance';
      readonly calledBy?: CalledBy;
      /** What came from outside and begins it at `startAt`; `data` is then what it brought, and goes through the mappings of the beginning. */
      readonly occasion?: Omit<Occasion, 'late'>;
      /** Handed in from outside: it waits for the one-stop to accept it, `limit` is then that of `AcceptSubmission`. */
      readonly submitted?: true;
    } & ComesWithReception)
  /** The one-stop accepts what was handed in from outside: received now, the resolution clock begins. */
  | ({ readonly kind: 'AcceptSubmission'; readonly limit?: TimeLimit; readonly profile?: string } & ComesWithReception)
  /** Before acceptance: the applicant is to complete it (Form 02). */
  | { readonly kind: 'ReturnSubmission'; readonly ground: string; readonly items: readonly string[] }
  /** The applicant has completed it: the one-stop has the whole time to answer again. */
  | { readonly kind: 'Resubmit'; readonly ground: string }
  /** Not accepted (Form 03, status 3). */
  | { readonly kind: 'RefuseSubmission'; readonly ground: string }
  /** Refused after processing, in writing: what is left is to hand the refusal to the applicant. */
  | { readonly kind: 'RefuseDossier'; readonly ground: string }
  | {
      readonly kind: 'CompleteTask';
      readonly visit: VisitId;
      readonly outcome?: string;
      readonly data?: Data;
      readonly note?: string;
      readonly documents?: readonly string[];
      /** The sector law that allows a supplement to be asked for behind the window or once more. */
      readonly basis?: string;
    }
  /** `to` absent: put back for everybody of the role. */
  | { readonly kind: 'AssignTask'; readonly visit: VisitId; readonly to?: string; readonly ground?: string }
  /** Another unit is to do the task. `refused`: back to the one that handed it over, because it is not accepted. */
  | { readonly kind: 'HandOver'; readonly visit: VisitId; readonly to: Unit; readonly ground: string; readonly refused?: true }
  | { readonly kind: 'PassTimer'; readonly wait: WaitId }
  | {
      readonly kind: 'ReceiveMessage';
      readonly messageId: string;
      readonly name: string;
      readonly key?: string;
      readonly payload?: Data;
      readonly keepUntil?: number;
    }
  | { readonly kind: 'ReceiveSignal'; readonly name: string; readonly payload?: Data }
  | { readonly kind: 'CompleteJob'; readonly wait: WaitId; readonly payload?: Data }
  | { readonly kind: 'FailJob'; readonly wait: WaitId; readonly error: string; readonly retryAt?: number; readonly code?: string }
  /** What became of the dossier a call asked for: `wait` is the wait of the call. */
  | { readonly kind: 'AnswerCall'; readonly wait: WaitId; readonly answer: CallAnswer }
  | { readonly kind: 'Choose'; readonly visit: VisitId; readonly node: NodeId | 'finish' }
  | { readonly kind: 'RetryIncident'; readonly visit: VisitId; readonly ground: string }
  | { readonly kind: 'Withdraw'; readonly ground: string; readonly outcome?: string }
  | { readonly kind: 'Suspend'; readonly ground: string }
  | { readonly kind: 'Resume'; readonly ground: string }
  | {
      readonly kind: 'Move';
      readonly ground: string;
      readonly cancel: readonly VisitId[];
      readonly drop: readonly { readonly scope: VisitId; readonly flow: FlowId }[];
      readonly start: readonly NodeId[];
    }
  | {
      readonly kind: 'Migrate';
      readonly to: Pinned;
      readonly nodes?: Readonly<Record<NodeId, NodeId>>;
      readonly flows?: Readonly<Record<FlowId, FlowId>>;
      readonly ground: string;
    }
  | { readonly kind: 'CorrectData'; readonly visit?: VisitId; readonly set: Data; readonly ground: string }
  | {
      readonly kind: 'ChangeClock';
      readonly clock: string;
      readonly to: 'running' | 'paused' | 'stopped';
      readonly reason?: string;
      readonly ground?: string;
      readonly limit?: TimeLimit;
    }
  /** The calendar changed after reception: due times are reckoned anew by this revision of it. */
  | { readonly kind: 'RecomputeDue'; readonly calendar: string; readonly revision: number; readonly ground: string }
  /** Supplement after appraisal where the diagram draws none: by whom the task waits for. `items`: what is to be completed (Form 02). */
  | {
      readonly kind: 'RequestSupplement';
      readonly visit: VisitId;
      readonly ground: string;
      readonly items: readonly string[];
      readonly basis?: string;
    }
  /** The undrawn supplement has come and is complete: the limit begins anew. */
  | { readonly kind: 'ReceiveSupplement'; readonly ground: string }
  /** More time by sector law. */
  | {
      readonly kind: 'ExtendClock';
      readonly clock?: string;
      readonly extension: TimeLimit;
      readonly ground: string;
      readonly basis: string;
    }
  /** Apology with a new date, once. `signer`: person id of the head of the agency. */
  | {
      readonly kind: 'Reappoint';
      readonly due: Instant;
      readonly ground: string;
      readonly signer: string;
      readonly number?: string;
    }
  | { readonly kind: 'AddRemark'; readonly visit?: VisitId; readonly ref: string; readonly what: string };
export type Remark = { readonly ref: string; readonly what: string };
type ComesWithReception = {
  /** What belongs to the reception and is recorded with it: charges, scans, where the result is fetched. */
  readonly remarks?: readonly Remark[];
  /** The dossier waits for something from its reception on, such as a fee. */
  readonly pause?: { readonly reason: string; readonly ground: string };
};
export type CommandKind = CommandBody['kind'];
export type CommandOf<Kind extends CommandKind> = Command & { readonly kind: Kind };

export type CallAnswer =
  /** It was opened, under this id and code. */
  | { readonly what: 'opened'; readonly dossier: string; readonly code: string }
  /** It could not be opened; `why` is for the operator. */
  | { readonly what: 'refused'; readonly why: string }
  /** It is closed, with its outcome and its values at the end. */
  | { readonly what: 'ended'; readonly outcome: string; readonly data?: Data };
