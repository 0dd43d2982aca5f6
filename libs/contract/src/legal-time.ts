import { type Text, type TimeLimit } from '@mot-cua/procedure';
import { type DueView } from './reception';

// GET /api/dossiers/:id/time?at=&answerDays= -> DossierTime: clocks, derivations and forecast, now or at a moment of the history
export type DossierTime = {
  /** Of the dossier: it stands on the printed sheet. */ code: string;
  procedureName: Text;
  /** The moment it speaks of. */ at: string;
  clock?: ClockView;
  /** The others it has: acceptance, stages, agencies, supplement, opinions. */ clocks: DossierClock[];
  /** Steps that wait at that moment, with the derivation of their due times. */
  steps: StepTime[];
  rules: ClockRules;
  /** What lies before the dossier, supposing that each step uses its limit and the applicant answers in `answerDays` working days. */
  ways: WayAhead[];
  more: boolean;
  answerDays: number;
};
export type ClockView = {
  state: 'running' | 'paused' | 'stopped';
  since: string;
  due?: string;
  /** Of the receipt: never changes. */ originalDue?: string;
  pauseReason?: Text;
  stoppedBy?: 'supplement-request' | 'handed-over';
  /** Runs that a supplement ended. */ earlier: { startedAt: string; endedAt: string; due?: string }[];
  extensions: { at: string; by: TimeLimit; ground: string; basis: string }[];
  reappointed?: {
    at: string;
    from: string;
    to: string;
    ground: string;
    signer: string;
    signerName: string;
    number?: string;
    late: boolean;
  };
  resolution: DueView;
};
/** A clock beside the statutory one. */
export type DossierClock = {
  kind: 'acceptance' | 'stage' | 'agency' | 'supplement' | 'opinion';
  /** Of the stage or agency; what it measures otherwise. */ name: Text;
  state: 'running' | 'paused' | 'stopped';
  due: DueView;
};
export type StepTime = { visit: string; node: string; nodeName: Text; agency?: number; agencyName?: Text; due: DueView };
/** What the law allows at that moment. */
export type ClockRules = {
  /** Until when a supplement may be asked for without sector law, and how often it was. */
  supplementUntil?: string;
  supplementRequests: number;
  supplementsMax: number;
  awaitsSupplement: boolean;
  /** From when the dossier closes by itself. */ closesAt?: string;
  /** Until when a late dossier is to be announced, and whether a new date may still be given. */
  lateNoticeBy?: string;
  mayReappoint: boolean;
  /** The closed list of lawful pauses. */
  pauseReasons: { code: string; name: Text; basis: string; longest?: TimeLimit }[];
};
export type WayAhead = {
  /** Names of the decisions that make this way. */ decisions: Text[];
  end: Text;
  doneAt: string;
  due?: string;
  onTime: boolean;
  steps: StepAhead[];
};
export type StepAhead = {
  node: string;
  nodeName: Text;
  kind: 'work' | 'applicant' | 'supplement';
  counted: boolean;
  limit?: TimeLimit;
  start: string;
  due: string;
  /** The latest moment it may end so that the whole stays on time. */ latest?: string;
  here: boolean;
};
