import {
  type AdministeredAgency,
  type AdministeredPerson,
  type Applicant,
  type BookFindingRow,
  type CitizenReadingRow,
  type ConsistencyView,
  type PublicLogView,
  type Assignment,
  type CalendarRevisionRow,
  type CalendarRow,
  type ChargePage,
  type ChargeRow,
  type ChargeSaid,
  type CollectedPage,
  type PaymentSaid,
  type CalendarView,
  type MovingDossierRow,
  type RecomputationPreviewView,
  type RecomputationRow,
  type Colleague,
  type DaysView,
  type DocumentRow,
  type DocumentTemplateView,
  type DossierRow,
  type DossierStanding,
  type DossierView,
  type Draft,
  type DueView,
  type Findings,
  type HandledRow,
  type Health,
  type History,
  type IssueDocument,
  type ImportedPeople,
  type Me,
  type OrganisationView,
  type LevelCounts,
  type OverviewDossier,
  type OverviewOfficer,
  type OverviewTask,
  type OverviewView,
  type Page,
  type Problem,
  type ProcedureDetail,
  type ProcedureRow,
  type ReadingRow,
  type Receipt,
  type ReceiveDossier,
  type ReceptionRow,
  type RecordedFact,
  type RegisterRow,
  type Remaining,
  type SavedViewRow,
  type SignInHints,
  type SubstitutionRow,
  type TaskCounts,
  type TaskDetail,
  type TaskOutcome,
  type TaskRow,
  type VersionDetail,
  type Vocabulary,
  type AlertRow,
  type AlertSettings,
  type AttachFile,
  type FileList,
  type FileRow,
  type LookUp,
  type PublicDossier,
} from './index';
import {
  type ActOffer,
  type DoAct,
  type CounterSlipView,
  type DossierNote,
  type GiveSlip,
  type OpinionRow,
  type ResultReturnRow,
  type ReturningApplicant,
  type ReturnResult,
  type ReturnRow,
} from './desk';
import { type DossierTime } from './legal-time';
import { type components } from './generated/openapi';

type Schemas = components['schemas'];

/** Lists of the core are read-only, those of the document are not; it makes no difference on the wire. */
type Loose<Shape> = Shape extends readonly (infer Entry)[]
  ? Loose<Entry>[]
  : Shape extends object
    ? { -readonly [Name in keyof Shape]: Loose<Shape[Name]> }
    : Shape;
type Same<One, Other> = [Loose<One>] extends [Loose<Other>] ? ([Loose<Other>] extends [Loose<One>] ? true : false) : false;

/** Each shape the pages are written against, and what the api's OpenAPI document says of it. */
type Pairs = {
  AdministeredAgency: [AdministeredAgency, Schemas['AdministeredAgencyView']];
  AdministeredPerson: [AdministeredPerson, Schemas['AdministeredPersonView']];
  ImportedPeople: [ImportedPeople, Schemas['ImportedPeopleView']];
  SubstitutionRow: [SubstitutionRow, Schemas['SubstitutionView']];
  AlertRow: [AlertRow, Schemas['AlertRowView']];
  AlertSettings: [AlertSettings, Schemas['AlertSettingsView']];
  AttachFile: [AttachFile, Schemas['FileToAttach']];
  FileList: [FileList, Schemas['FilePage']];
  FileRow: [FileRow, Schemas['FileRowView']];
  LookUp: [LookUp, Schemas['LookUpQuestion']];
  PublicDossier: [PublicDossier, Schemas['PublicDossierView']];
  Applicant: [Applicant, Schemas['ApplicantView']];
  BookFindingRow: [BookFindingRow, Schemas['BookFindingView']];
  CitizenReadingRow: [CitizenReadingRow, Schemas['CitizenReadingView']];
  PublicLogView: [PublicLogView, Schemas['PublicLogState']];
  ConsistencyView: [ConsistencyView, Schemas['GrowthView']];
  Assignment: [Assignment, Schemas['AssignmentView']];
  CalendarRow: [CalendarRow, Schemas['CalendarRowView']];
  CalendarRevisionRow: [CalendarRevisionRow, Schemas['CalendarRevisionView']];
  MovingDossierRow: [MovingDossierRow, Schemas['MovingDossierView']];
  RecomputationPreviewView: [RecomputationPreviewView, Schemas['RecomputationPreview']];
  RecomputationRow: [RecomputationRow, Schemas['RecomputationView']];
  CalendarView: [CalendarView, Schemas['CalendarDataView']];
  DaysView: [DaysView, Schemas['DayCounts']];
  DocumentRow: [DocumentRow, Schemas['DocumentRowView']];
  DocumentTemplateView: [DocumentTemplateView, Schemas['DocumentTemplateView']];
  IssueDocument: [IssueDocument, Schemas['DocumentToIssue']];
  RegisterRow: [RegisterRow, Schemas['RegisterRowView']];
  DossierRow: [DossierRow, Schemas['DossierRowView']];
  DossierView: [DossierView, Schemas['DossierDetailView']];
  DossierStanding: [DossierStanding, Schemas['DossierStandingView']];
  DossierPage: [Page<DossierRow>, Schemas['DossierPage']];
  Draft: [Draft, Schemas['DraftView']];
  DueView: [DueView, Schemas['DueTimeView']];
  Findings: [Findings, Schemas['FindingsView']];
  ColleaguePage: [Page<Colleague>, Schemas['ColleaguePage']];
  ActOffer: [ActOffer, Schemas['ActOfferView']];
  DoAct: [DoAct, Schemas['ActToDo']];
  CounterSlipView: [CounterSlipView, Schemas['SlipView']];
  DossierNote: [DossierNote, Schemas['NoteView']];
  GiveSlip: [GiveSlip, Schemas['SlipToGive']];
  OpinionRow: [OpinionRow, Schemas['OpinionView']];
  ChargePage: [ChargePage, Schemas['ChargePage']];
  ChargeRow: [ChargeRow, Schemas['ChargeView']];
  ChargeSaid: [ChargeSaid, Schemas['ChargeToRecord']];
  CollectedPage: [CollectedPage, Schemas['CollectedPage']];
  PaymentSaid: [PaymentSaid, Schemas['PaymentToRecord']];
  ResultReturnRow: [ResultReturnRow, Schemas['ResultReturnView']];
  ReturningApplicant: [ReturningApplicant, Schemas['ReturningApplicantView']];
  ReturnResult: [ReturnResult, Schemas['ResultToReturn']];
  ReturnRow: [ReturnRow, Schemas['ReturnRowView']];
  HandledPage: [Page<HandledRow>, Schemas['HandledPage']];
  SavedViewPage: [Page<SavedViewRow>, Schemas['SavedViewPage']];
  Health: [Health, Schemas['HealthView']];
  History: [History, Schemas['HistoryView']];
  Me: [Me, Schemas['MeView']];
  LevelCounts: [LevelCounts, Schemas['LevelCountsView']];
  OverviewView: [OverviewView, Schemas['OverviewDataView']];
  OverviewOfficer: [OverviewOfficer, Schemas['OverviewOfficerView']];
  OverviewDossier: [OverviewDossier, Schemas['OverviewDossierView']];
  OverviewTask: [OverviewTask, Schemas['OverviewTaskView']];
  OrganisationView: [OrganisationView, Schemas['OrganisationDetailView']];
  Problem: [Problem, Schemas['ProblemView']];
  ProcedureDetail: [ProcedureDetail, Schemas['ProcedureDetailView']];
  ProcedurePage: [Page<ProcedureRow>, Schemas['ProcedurePage']];
  ReadingPage: [Page<ReadingRow>, Schemas['ReadingPage']];
  Receipt: [Receipt, Schemas['ReceiptView']];
  ReceiveDossier: [ReceiveDossier, Schemas['DossierToReceive']];
  ReceptionPage: [Page<ReceptionRow>, Schemas['ReceptionPage']];
  RecordedFact: [RecordedFact, Schemas['RecordedFactView']];
  Remaining: [Remaining, Schemas['RemainingView']];
  SignInHints: [SignInHints, Schemas['SignInHintsView']];
  TaskCounts: [TaskCounts, Schemas['TaskCountsView']];
  TaskDetail: [TaskDetail, Schemas['TaskDetailView']];
  TaskOutcome: [TaskOutcome, Schemas['TaskOutcomeView']];
  TaskPage: [Page<TaskRow>, Schemas['TaskPage']];
  VersionDetail: [VersionDetail, Schemas['VersionDetailView']];
  DossierTime: [DossierTime, Schemas['DossierTimeView']];
  Vocabulary: [Vocabulary, Schemas['VocabularyView']];
};

/** Names of shapes that differ; the type check fails and says them. */
type Different = { [Name in keyof Pairs]: Same<Pairs[Name][0], Pairs[Name][1]> extends true ? never : Name }[keyof Pairs];
const different: Different[] = [] satisfies never[];
const noneDiffers: [Different] extends [never] ? true : Different = true;

describe('the contract between pages and api', () => {
  it('is what the OpenAPI document of the api says', () => {
    // Held by the type check of this file; this keeps the assertion from being dropped unnoticed.
    expect([noneDiffers, different]).toEqual([true, []]);
  });
});
