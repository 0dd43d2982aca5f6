/** Receiving dossiers at the counter. */
import { type Form, type ProcedurePackage, type RequiredPaper, type Text, type TimeLimit } from '@mot-cua/procedure';
import { type ChargeRow, type ChargeSaid } from './charges';
import { type Level, type Timeliness } from './conventions';

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
// GET /api/reception/agencies -> Page<CompetentAgency>: one-stops for which this one may receive
export type CompetentAgency = { agency: number; name: Text };
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
  /** `agency`: the office's own affair, opened by a moment or by what was told to it; nobody can apply as one. */ kind:
    'citizen' | 'business' | 'household' | 'agency';
};
export type ReceiveDossier = {
  procedure: string;
  version: number;
  channel: 'direct' | 'online' | 'post';
  applicant: Applicant;
  papers: { id: string; state: 'paper' | 'electronic' | 'store' | 'lookedUp' | 'presented' | 'none'; copies: number; files?: string[] }[];
  data: Record<string, unknown>;
  returnBy: 'counter' | 'post' | 'online';
  /** The one-stop at whose counter the result is fetched, when it is another one. */ returnAt?: number;
  note?: string;
  /** The competent agency, when received for another one. */ competent?: number;
  /** What is said of the fees due at reception; those not said are still to be charged. */ charges?: ChargeSaid[];
};
// GET /api/submissions -> Page<SubmissionRow>: handed in from outside, waiting for this one-stop to accept it, the most urgent first
export type SubmissionRow = {
  dossier: string;
  code: string;
  procedure: string;
  procedureName: Text;
  applicantName: string;
  channel: string;
  submittedAt: string;
  /** 1 waits for the one-stop, 5 for the applicant. */ status: number;
  statusName: Text;
  /** By when the one-stop is to answer; absent while it waits for the applicant, and where the law sets no limit. */ due?: string;
  remaining?: Remaining;
  level?: Level;
};
// GET /api/submissions/:id -> SubmissionView
export type SubmissionView = SubmissionRow & {
  /** What the applicant was asked. */ form?: Form;
  note?: string;
  /** Asked of the applicant, while that is awaited. */ asked: string[];
  answerBy?: DueView;
};
// POST /api/submissions HandIn -> SubmissionRow: typed at the counter from a letter or the portal · POST /api/portal/submissions HandInFromPortal -> SubmissionRow
export type HandIn = Omit<ReceiveDossier, 'charges' | 'channel'> & { channel: 'online' | 'post' };
/** `office`: official identifier of the one-stop. */
export type HandInFromPortal = HandIn & { office: string };
// POST /api/submissions/:id/answer AnswerSubmission -> DossierStanding
export type AnswerSubmission = {
  answer: 'accept' | 'return' | 'refuse' | 'resubmitted';
  /** Why; needed for everything but accepting. */ ground?: string;
  /** What the applicant is to complete, for `return`. */ items?: string[];
  /** What is said of fees, for `accept`; those not said are still to be charged. */ charges?: ChargeSaid[];
};
// GET /api/dossiers/:id/receipt -> Receipt (Form 01, R-91)
export type Receipt = {
  dossier: string;
  code: string;
  number: string;
  procedure: Text;
  procedureCode: string;
  office: Text;
  /** The agency it was received for, until it accepts: its time begins then. */ awaited?: Text;
  applicant: Applicant;
  papers: { name: Text; copies: number; state: string }[];
  receivedAt: string;
  due: DueView;
  returnBy: string;
  /** The one-stop at which the result is fetched, when it is another one. */ returnAt?: Text;
  clerk: string;
  /** Sổ theo dõi hồ sơ: volume and ordinal; dots are printed where it is absent. */ register?: { volume: string; ordinal: number };
  /** Where citizens look the dossier up: what the QR holds. */ lookUp?: string;
  limit?: TimeLimit;
  charges: Pick<ChargeRow, 'name' | 'amount' | 'state' | 'receiptNumber'>[];
  result: Text;
};
/** A due time with its derivation: lines a citizen could check by hand. */
export type DueView = {
  due?: string;
  remaining?: Remaining;
  level?: Level;
  /** Absent: there is nothing to measure, or a run ended by a supplement is to begin anew. */ timeliness?: Timeliness;
  /** When it ended, for what has. */ endedAt?: string;
  convention: 'A' | 'B';
  explanation: { kind: string; text: Text; from?: string; to?: string; counted: boolean }[];
};
/** Working time left in the unit of the limit; negative when late. */
export type Remaining = { value: number; unit: TimeLimit['unit']; text: Text };
