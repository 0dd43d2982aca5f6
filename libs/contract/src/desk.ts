/** The officer's day: notes, opinions, slips at the counter, returning results. Conventions as in `conventions.ts`. */
import { type Text } from '@mot-cua/procedure';
import { type PaymentSaid } from './charges';
import { type Applicant } from './reception';
import { type DueView } from './reception';
import { type Colleague, type TaskRow } from './tasks';

// GET /api/dossiers/:id/notes -> Page<DossierNote> · POST {text, mentions, visit?} -> DossierNote · GET /api/dossiers/:id/people -> Page<Colleague>
export type DossierNote = { id: string; person: string; name: string; text: string; mentions: Colleague[]; visit?: string; at: string };
// GET /api/dossiers/:id/verifications -> Page<VerificationRow> · POST {heldAt, place, participants, content} -> VerificationRow
export type VerificationRow = { id: string; heldAt: string; place: string; participants: string; content: string; by: string; at: string };
// GET /api/dossiers/:id/opinions -> Page<OpinionRow> · POST {agency, question, limit, silenceBasis?} -> OpinionRow
// GET /api/opinions -> Page<OpinionRow>: asked of my agency, unanswered · POST /api/opinions/:id/answer {answer} -> OpinionRow
export type OpinionRow = {
  id: string;
  dossier: string;
  code: string;
  askedBy: string;
  askingAgency: Text;
  agency: number;
  askedAgency: Text;
  question: string;
  due: string;
  /** Its time to answer, derived and with its level. */ time: DueView;
  askedAt: string;
  answer?: string;
  answeredBy?: string;
  answeredAt?: string;
  overdue: boolean;
  /** The sector law by which silence is consent; absent: an overdue answer is reported. */ silenceBasis?: string;
  /** The deadline has passed in silence, which is consent. */ consented: boolean;
};
// POST /api/reception/slips GiveSlip -> CounterSlipView (Form 02 or 03 at the counter, R-04) · GET /api/reception/slips · GET /api/reception/slips/:id
export type GiveSlip = {
  kind: 'supplement' | 'refusal';
  procedure: string;
  version: number;
  channel: 'direct' | 'online' | 'post';
  applicant: Applicant;
  items: string[];
  reason: string;
  contact?: string;
};
export type CounterSlipView = {
  id: string;
  kind: GiveSlip['kind'];
  number: string;
  year: number;
  procedure: Text;
  procedureCode: string;
  channel: GiveSlip['channel'];
  office: Text;
  applicant: Applicant;
  items: string[];
  reason: string;
  contact?: string;
  clerk: string;
  at: string;
};
// GET /api/reception/applicants?q= -> Page<ReturningApplicant>: people who were here before
export type ReturningApplicant = { applicant: Applicant; code: string; procedureName: Text; at: string };
// GET /api/returns?way= -> Page<ReturnRow>: results that wait to leave · POST /api/returns ReturnResult -> TaskOutcome · GET /api/dossiers/:id/returns
// POST /api/returns/transfer TransferResult -> TaskOutcome: to the one-stop where it is fetched
export type TransferResult = { dossier: string; visit: string };
export type ReturnRow = TaskRow & {
  returnBy: 'counter' | 'post' | 'online';
  /** The other one-stop where the applicant fetches it: it is to go there. */ returnAt?: Text;
  /** Come from the one-stop where it was handed in, and accepted by nobody here yet. */ comingFrom?: Text;
  phone?: string;
  address: string;
  documentNumber?: string;
  documentDate?: string;
  /** The result lies here as a file. */ electronic: boolean;
  /** Papers shown for comparison, whose originals go back. */ originals: Text[];
  /** Fees still owed, whole đồng. */ owed: number;
  result: Text;
};
export type ReturnResult = {
  dossier: string;
  visit: string;
  way: ReturnRow['returnBy'];
  receivedBy?: string;
  receiverId?: string;
  /** By what right, when it is not the applicant. */ authority?: string;
  proof: ResultReturnRow['proof'];
  trackingNumber?: string;
  batch?: string;
  originalsReturned?: boolean;
  payment?: PaymentSaid;
};
export type ResultReturnRow = {
  way: ReturnRow['returnBy'];
  receivedBy?: string;
  authority?: string;
  proof: 'signature' | 'confirmation' | 'tracking' | 'online';
  trackingNumber?: string;
  batch?: string;
  originalsReturned: boolean;
  by: string;
  at: string;
};
// GET /api/dossiers/:id/results -> Page<ResultDocumentRow> · POST IssueResult -> ResultDocumentRow
export type ResultDocumentRow = {
  id: string;
  kind: 'result' | 'replacement' | 'correction';
  number: string;
  signedOn: string;
  issuedOn: string;
  issuedLate: boolean;
  signer: string;
  code?: string;
  file?: { id: string; name: string };
  signatures: number;
  replaces?: string;
  replacedBy?: string;
  ground?: string;
  by: string;
  at: string;
};
export type IssueResult = Pick<ResultDocumentRow, 'kind' | 'signedOn' | 'issuedOn' | 'signer' | 'replaces' | 'ground'> & {
  symbol: string;
  number?: number;
  documentType?: string;
  file?: string;
};
// GET /api/dossiers/:id/acts?visit= -> Page<ActOffer>: legal acts beside the diagram · POST /api/dossiers/:id/acts DoAct -> TaskOutcome
export type ActName =
  'requestSupplement' | 'receiveSupplement' | 'refuse' | 'withdraw' | 'stop' | 'pause' | 'resume' | 'extend' | 'reappoint' | 'sendBack';
export type ActOffer = {
  act: ActName;
  legal: boolean;
  why?: Text;
  needsBasis?: boolean;
  choices?: { id: string; name: Text }[];
  unit?: string;
  /** Steps that would begin, and steps under way that would be given up. */ opens?: Text[];
  cancels?: Text[];
};
export type DoAct = {
  act: ActName;
  visit?: string;
  ground: string;
  items?: string[];
  basis?: string;
  reason?: string;
  value?: number;
  node?: string;
  due?: string;
  signer?: string;
  number?: string;
};
