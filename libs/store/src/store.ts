import { type DataSource } from 'typeorm';
import { type Accounts } from './accounts';
import { storeAccounts } from './accounts/store-accounts';
import { type Alerts, storeAlerts } from './alerts';
import { type Announcements, storeAnnouncements } from './announcements';
import { type Answers, answersBy } from './answers';
import { type Books } from './books';
import { checkBooks } from './books/check-books';
import { type Calendars } from './calendars';
import { storeCalendars } from './calendars/store-calendars';
import { type Charges, storeCharges } from './charges';
import { type StoreClock, storeClock } from './clock';
import { Lane } from './connection/lane';
import { named, unnamed } from './connection/naming';
import { openReaders, type Readers } from './connection/readers';
import { openSource } from './connection/open-source';
import { type Documents, storeDocuments } from './documents';
import { type CounterSlips, storeCounterSlips } from './counter-slips';
import { type Dossiers } from './dossiers';
import { Dispatcher } from './dossiers/dispatcher';
import { handling } from './dossiers/handle';
import { readFacts } from './dossiers/read-facts';
import { dossierReading } from './dossiers/reading';
import { type World } from './dossiers/world';
import { type LevelSettings, storeLevels } from './levels';
import { type ElementComments, storeElementComments } from './element-comments';
import { type Erasure } from './erasure';
import { storeErasure } from './erasure/store-erasure';
import { type Evidence } from './evidence';
import { readEvidence } from './evidence/read-evidence';
import { DatabaseUnavailable } from './embedded-postgres/database-unavailable';
import { type Files, storeFiles } from './files';
import { type Figures } from './figures';
import { keepFigures } from './figures/keep-figures';
import { readFigures } from './figures/read-figures';
import { type BookFindings } from './findings';
import { storeFindings } from './findings/store-findings';
import { type HandOvers, readHandOvers } from './hand-overs';
import { type Inbox } from './inbox';
import { readInbox } from './inbox/read-inbox';
import { type Jobs, storeJobs } from './jobs';
import { type LookUps, lookUps } from './look-up';
import { migrations } from './migrations';
import { type Notes, storeNotes } from './notes';
import { type Opinions, storeOpinions } from './opinions';
import { type Organisation } from './organisation';
import { storeOrganisation } from './organisation/store-organisation';
import { type Outbox, storeOutbox } from './outbox';
import { type Overview } from './overview';
import { readOverview } from './overview/read-overview';
import { type Procedures } from './procedures';
import { compile, type Compile } from './procedures/compile';
import { storeProcedures } from './procedures/store-procedures';
import { type Proposals, storeProposals } from './proposals';
import { type PublicLog } from './public-log';
import { storePublicLog } from './public-log/store-public-log';
import { type Readings, storeReadings } from './readings';
import { type Rehearsals, storeRehearsals } from './rehearsals';
import { type ResultDocuments, storeResultDocuments } from './result-documents';
import { type ResultReturns, storeResultReturns } from './result-returns';
import { type SavedViews, storeSavedViews } from './saved-views';
import { type Statistics, storeStatistics } from './statistics';
import { type Recomputations } from './recomputations';
import { storeRecomputations } from './recomputations/store-recomputations';
import { storeTimers, type Timers } from './timers';
import { type TriggeredStarts } from './triggered-starts';
import { storeTriggeredStarts } from './triggered-starts/store-triggered-starts';
import { type Upkeep, upkeepBy } from './upkeep';
import { storeVerifications, type Verifications } from './verifications';
import { type VersionMoves } from './version-moves';
import { storeVersionMoves } from './version-moves/store-version-moves';
import { storeWaits, type Waits } from './waits';

/** Everything an application does with PostgreSQL. */
export type Store = {
  readonly accounts: Accounts;
  readonly alerts: Alerts;
  readonly announcements: Announcements;
  readonly answers: Answers;
  readonly books: Books;
  readonly calendars: Calendars;
  readonly levels: LevelSettings;
  readonly charges: Charges;
  readonly clock: StoreClock;
  readonly documents: Documents;
  readonly counterSlips: CounterSlips;
  readonly dossiers: Dossiers;
  readonly files: Files;
  readonly evidence: Evidence;
  readonly elementComments: ElementComments;
  readonly erasure: Erasure;
  readonly figures: Figures;
  readonly findings: BookFindings;
  readonly handOvers: HandOvers;
  readonly inbox: Inbox;
  readonly jobs: Jobs;
  readonly notes: Notes;
  readonly opinions: Opinions;
  readonly lookUps: LookUps;
  readonly organisation: Organisation;
  readonly outbox: Outbox;
  readonly overview: Overview;
  readonly procedures: Procedures;
  readonly proposals: Proposals;
  readonly publicLog: PublicLog;
  readonly readings: Readings;
  readonly recomputations: Recomputations;
  readonly rehearsals: Rehearsals;
  readonly resultDocuments: ResultDocuments;
  readonly resultReturns: ResultReturns;
  readonly savedViews: SavedViews;
  readonly statistics: Statistics;
  readonly timers: Timers;
  readonly triggeredStarts: TriggeredStarts;
  readonly upkeep: Upkeep;
  readonly verifications: Verifications;
  readonly versionMoves: VersionMoves;
  readonly waits: Waits;
  /** TypeORM's connection, for what is off the hot path. */
  readonly source: DataSource;
  /** Finishes what is queued, then closes every connection. */
  readonly close: () => Promise<void>;
};

export type StoreOptions = {
  /** URL of the role this application connects as (`Database.url('api_rw')`, or `MOT_CUA_DATABASE`). Never the owner's. */
  readonly url: string;
  /** Shown in pg_stat_activity; `mot-cua` unless given. */
  readonly name?: string;
  /** How a package's model is read: the engine's reader unless given. Tests draw their procedures. */
  readonly compile?: Compile;
  /** Connections come from a pooler that lends them for one transaction: statements are not kept prepared. */
  readonly pooled?: boolean;
  /** Commands that may wait before `StoreBusy`; 500 unless given. */
  readonly queue?: number;
};

const QUEUE = 500;

/** Connects and checks that the schema is the one this code knows. In production refuses a database whose clock was replaced. */
export const openStore = async ({
  url,
  name = 'mot-cua',
  pooled = false,
  queue = QUEUE,
  compile: reader = compile,
}: StoreOptions): Promise<Store> => {
  const source = await openSource(url, name);
  const readers = openReaders(url, name, pooled ? unnamed : named());
  try {
    await requireKnownSchema(source);
    const clock = storeClock(readers);
    if (process.env['NODE_ENV'] === 'production' && (await clock.isTestClock()))
      throw new DatabaseUnavailable('This database has a test clock: it is refused in production.');
    return await assemble({ url, name, pooled, queue, compile: reader }, source, readers, clock);
  } catch (error) {
    await readers.end();
    await source.destroy();
    throw error;
  }
};

const assemble = async (options: Required<StoreOptions>, source: DataSource, readers: Readers, clock: StoreClock): Promise<Store> => {
  const { url, name, queue } = options;
  const calendars = await storeCalendars(source);
  const procedures = storeProcedures(source, options.compile);
  const levels = await storeLevels(readers, calendars.known);
  const world: World = {
    procedure: procedures.known,
    calendar: calendars.known,
    calendarsAt: calendars.heldAt,
    convention: calendars.knownConvention,
    thresholds: levels.of,
  };
  const dispatcher = new Dispatcher(url, name, world, queue);
  const { handle, open } = handling(dispatcher, readFacts(readers), procedures.limitOf);
  const organisation = storeOrganisation(source);
  const timerLane = new Lane(url, `${name} timers`);
  const evidence = readEvidence(readers);
  const logLane = new Lane(url, `${name} log`);
  return {
    accounts: storeAccounts(source),
    alerts: storeAlerts(readers),
    announcements: storeAnnouncements(readers),
    answers: answersBy(readers),
    books: checkBooks(readers, world, evidence),
    calendars,
    charges: storeCharges(readers),
    clock,
    documents: storeDocuments(readers),
    counterSlips: storeCounterSlips(readers),
    dossiers: {
      ...dossierReading(readers),
      handle: (request) => handle(request),
      open,
      procedureOf: ({ procedure, version }) => procedures.compiled(procedure, version),
    },
    files: storeFiles(readers),
    evidence,
    elementComments: storeElementComments(readers),
    erasure: storeErasure(readers),
    figures: { ...readFigures(readers), ...keepFigures(readers, world) },
    findings: storeFindings(readers),
    handOvers: readHandOvers(readers),
    verifications: storeVerifications(readers),
    inbox: readInbox(readers),
    jobs: storeJobs(readers, handle),
    levels,
    notes: storeNotes(readers),
    opinions: storeOpinions(readers),
    lookUps: lookUps(readers),
    organisation,
    outbox: storeOutbox(readers),
    overview: readOverview(readers),
    procedures,
    proposals: storeProposals(readers),
    publicLog: storePublicLog(readers, logLane),
    readings: storeReadings(readers),
    recomputations: storeRecomputations(readers, calendars, handle),
    rehearsals: storeRehearsals(readers),
    resultDocuments: storeResultDocuments(readers),
    resultReturns: storeResultReturns(readers),
    savedViews: storeSavedViews(readers),
    statistics: storeStatistics(readers),
    timers: storeTimers(timerLane, readers, world),
    triggeredStarts: storeTriggeredStarts(source, world, topCalendarOf(organisation, world)),
    upkeep: upkeepBy(readers),
    versionMoves: storeVersionMoves(readers, clock, world, handle),
    waits: storeWaits(readers),
    source,
    close: async () => {
      await dispatcher.close();
      await timerLane.end();
      await logLane.end();
      await readers.end();
      await source.destroy();
    },
  };
};

/** The calendar of the agency above all others. */
const topCalendarOf =
  ({ agencies }: Organisation, { calendar }: World) =>
  async () => {
    const top = (await agencies()).find(({ parent, to }) => parent === undefined && to === undefined);
    if (!top) throw new Error('no agency has been set up: there is no calendar to count by');
    return calendar(top.calendar);
  };

/** An older schema lacks what this code needs; a newer one was made by newer code, which keeps what older code uses for one release. */
const requireKnownSchema = async (source: DataSource): Promise<void> => {
  const last = new (migrations.at(-1) ?? Object)() as { readonly name?: string };
  const [row]: { known: boolean }[] = await source
    .query('select exists (select from schema_migration where name = $1) as known', [last.name ?? ''])
    .catch(() => [{ known: false }]);
  if (!row?.known) throw new DatabaseUnavailable('The database has not been brought up to date: run the migration first.');
};
