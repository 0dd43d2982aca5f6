import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { type Store } from '@mot-cua/store';
import { LoggerModule } from 'nestjs-pino';
import { Administered } from './administration/administered';
import { AgencyAdministration } from './administration/agency-administration';
import { PeopleAdministration } from './administration/people-administration';
import { LookUpController } from './look-up/look-up-controller';
import { LevelController } from './levels/level-controller';
import { CalendarAdministration } from './calendars/calendar-administration';
import { CalendarController } from './calendars/calendar-controller';
import { ActController } from './acts/act-controller';
import { AnnouncementController } from './announcements/announcement-controller';
import { AlertController } from './alerts/alert-controller';
import { ChargeController } from './charges/charge-controller';
import { DossierCharges } from './charges/dossier-charges';
import { TestClockController } from './clock/test-clock-controller';
import { DocumentController } from './documents/document-controller';
import { HandOverBook } from './documents/hand-over-book';
import { TransferSlips } from './documents/transfer-slips';
import { DossierPapers } from './documents/dossier-papers';
import { RegisterBook } from './documents/register-book';
import { RegisterController } from './documents/register-controller';
import { TemplateController } from './documents/template-controller';
import { TextsOfForms } from './documents/texts-of-forms';
import { AuditController } from './audit/audit-controller';
import { OnceInterceptor } from './door/once';
import { validation } from './door/validation';
import { DossierController } from './dossiers/dossier-controller';
import { DossierReader } from './dossiers/dossier-reader';
import { ExportController } from './exports/export-controller';
import { ResponsibleNow } from './dossiers/responsible';
import { EvidenceController } from './evidence/evidence-controller';
import { PackageSeal } from './evidence/package-seal';
import { Packages } from './evidence/packages';
import { DossierFiles, FILE_STORAGE } from './files/dossier-files';
import { FileController } from './files/file-controller';
import { fileFolder } from './files/file-folder';
import { clamdScanner, scanners } from './files/clamd';
import { builtInScanner } from './files/scanner';
import { UploadPace } from './files/upload-pace';
import { HandOverController } from './hand-overs/hand-over-controller';
import { HealthController } from './health/health-controller';
import { HistoryController } from './history/history-controller';
import { PeopleThen } from './history/people-then';
import { HandledRows } from './inbox/handled-rows';
import { InboxController } from './inbox/inbox-controller';
import { SavedViewController } from './inbox/saved-view-controller';
import { TaskRows } from './inbox/task-rows';
import { logSettings } from './log/log-settings';
import { NoteController } from './notes/note-controller';
import { ResultController } from './results/result-controller';
import { VerificationController } from './verifications/verification-controller';
import { OpinionController } from './opinions/opinion-controller';
import { Directory } from './organisation/directory';
import { OrganisationController } from './organisation/organisation-controller';
import { ErasureController } from './erasure/erasure-controller';
import { FigureController } from './figures/figure-controller';
import { OverviewController } from './overview/overview-controller';
import { PolicyGuard } from './policy/policy-guard';
import { ProblemFilter } from './problems/problem-filter';
import { MODEL_READER, ModelChecks } from './procedures/model-checks';
import { ProcedureController } from './procedures/procedure-controller';
import { ProcedureRows } from './procedures/procedure-rows';
import { DraftPointController } from './procedures/draft-point-controller';
import { Drafts } from './procedures/drafts';
import { ElementCommentController } from './procedures/element-comment-controller';
import { PublicationController } from './procedures/publication-controller';
import { RehearsalController } from './procedures/rehearsal-controller';
import { VersionMoveController } from './procedures/version-move-controller';
import { PublishedVersions } from './procedures/published-versions';
import { DueTimes } from './reception/due-times';
import { Receipts } from './reception/receipts';
import { Receivable } from './reception/receivable';
import { ReturnPlaces } from './reception/return-places';
import { ReceptionController } from './reception/reception-controller';
import { WorkingCalendars } from './reception/working-calendars';
import { SlipController } from './reception/slip-controller';
import { SubmissionController } from './reception/submission-controller';
import { Submissions } from './reception/submissions';
import { ReturnController } from './returns/return-controller';
import { DossierClocks } from './legal-time/dossier-clocks';
import { TimeController } from './legal-time/time-controller';
import { TimeReader } from './legal-time/time-reader';
import { SETTINGS, type Settings } from './settings';
import { SessionController } from './sign-in/session-controller';
import { Sessions } from './sign-in/sessions';
import { SignInController } from './sign-in/sign-in-controller';
import { SteeringController } from './steering/steering-controller';
import { StatisticsController } from './statistics/statistics-controller';
import { storeProvider } from './store-provider';
import { TaskCommands } from './tasks/task-commands';
import { TaskController } from './tasks/task-controller';

/** Every route there is, in the order they are tried. A route that exists only for tests is not even there otherwise. */
const controllers = [
  HealthController,
  SignInController,
  SessionController,
  OrganisationController,
  AgencyAdministration,
  PeopleAdministration,
  CalendarAdministration,
  CalendarController,
  LevelController,
  PublicationController,
  DraftPointController,
  ElementCommentController,
  RehearsalController,
  VersionMoveController,
  ProcedureController,
  ReceptionController,
  SlipController,
  SubmissionController,
  InboxController,
  SavedViewController,
  TaskController,
  HandOverController,
  HistoryController,
  FileController,
  DocumentController,
  RegisterController,
  TemplateController,
  ExportController,
  ActController,
  SteeringController,
  NoteController,
  ResultController,
  VerificationController,
  OpinionController,
  ReturnController,
  ChargeController,
  TimeController,
  OverviewController,
  FigureController,
  ErasureController,
  EvidenceController,
  AuditController,
  AlertController,
  AnnouncementController,
  LookUpController,
  DossierController,
  StatisticsController,
];

/** What the handlers share, and the one guard, pipe, interceptor and filter that every request passes. */
const providers = [
  Administered,
  Directory,
  DossierCharges,
  DossierClocks,
  DossierFiles,
  DossierPapers,
  HandOverBook,
  TransferSlips,
  DossierReader,
  Drafts,
  DueTimes,
  Submissions,
  HandledRows,
  ModelChecks,
  PackageSeal,
  Packages,
  PeopleThen,
  ProcedureRows,
  PublishedVersions,
  Receipts,
  Receivable,
  ReturnPlaces,
  RegisterBook,
  ResponsibleNow,
  TaskCommands,
  Sessions,
  TaskRows,
  TextsOfForms,
  TimeReader,
  UploadPace,
  WorkingCalendars,
  { provide: APP_GUARD, useClass: PolicyGuard },
  { provide: APP_PIPE, useValue: validation },
  { provide: APP_INTERCEPTOR, useClass: OnceInterceptor },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

@Module({})
export class ApiModule {
  static with(store: Store, settings: Settings, modelReader: URL): DynamicModule {
    return {
      module: ApiModule,
      imports: [LoggerModule.forRoot(logSettings(settings.log))],
      controllers: [...controllers, ...(settings.testClock ? [TestClockController] : [])],
      providers: [
        storeProvider(store),
        { provide: SETTINGS, useValue: settings },
        {
          provide: FILE_STORAGE,
          useValue: {
            bytes: fileFolder(join(settings.state, 'files')),
            scanner: settings.clamd === undefined ? builtInScanner : scanners(builtInScanner, clamdScanner(settings.clamd)),
            most: settings.mostFileBytes,
          },
        },
        { provide: MODEL_READER, useValue: modelReader },
        ...providers,
      ],
    };
  }
}
