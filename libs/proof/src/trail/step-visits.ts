import { type Fact, type Instant, type VisitId, type Wait } from '@mot-cua/engine';
import { type FlowId, type NodeId } from '@mot-cua/procedure';

/** Working milliseconds from one instant to a later one, by the dossier's calendar. */
export type WorkingTime = (from: Instant, to: Instant) => number;

/** One visit of a step that waited for something from outside: how long nobody held it, how long somebody did, and how it ended. */
export type StepVisit = {
  readonly visit: VisitId;
  readonly node: NodeId;
  readonly wait: string;
  readonly kind: Wait['kind'];
  /** The first, second ... visit of this step in this dossier; the items of a repeated step count as one. */
  readonly nth: number;
  readonly openedAt: Instant;
  /** Number of the fact with which it began to wait. */
  readonly seq: number;
  readonly agency?: number;
  readonly role?: string;
  /** Who holds it, or who ended it. */
  readonly person?: string;
  readonly due?: Instant;
  /** Working milliseconds in which nobody held it, up to `since`. */
  readonly waited: number;
  /** Working milliseconds in which somebody held it, up to `since`. */
  readonly worked: number;
  /** Since when what is now true of its holder has been true. */
  readonly since: Instant;
  readonly held: boolean;
  readonly ended?: StepEnd;
};
export type StepEnd = {
  readonly at: Instant;
  readonly seq: number;
  readonly how: 'completed' | 'met' | 'cancelled';
  readonly outcome?: string;
  /** Working milliseconds behind its own limit, at least one minute when late; 0 in time or without a limit. */
  readonly late: number;
};

/** What folding a history so far leaves, to go on from: plain JSON. */
export type Trail = {
  readonly seq: number;
  readonly procedure?: string;
  readonly version?: number;
  readonly calendar?: string;
  readonly entered: Readonly<Record<NodeId, number>>;
  readonly living: Readonly<Record<VisitId, { readonly node: NodeId; readonly nth: number; readonly item?: true }>>;
  readonly open: Readonly<Record<VisitId, StepVisit>>;
  /** Steps in the order they began to wait, at most `MOST_IN_PATH`. */
  readonly path: readonly NodeId[];
  readonly due?: Instant;
  /** Since when the resolution clock has used no time, paused or stopped; null while it runs. */
  readonly stoppedAt: Instant | null;
};

/** What one fact adds to figures. */
export type TrailStep = {
  readonly trail: Trail;
  readonly ended: readonly StepVisit[];
  readonly passed: readonly FlowId[];
  /** The dossier closed with this fact: whether behind its due time. */
  readonly closed?: { readonly late: boolean };
};

/** Steps of a path that are kept; longer ones are told apart by these only. */
export const MOST_IN_PATH = 60;
const MINUTE = 60_000;
const RESOLUTION = 'resolution';

export const trailBegins: Trail = { seq: 0, entered: {}, living: {}, open: {}, path: [], stoppedAt: null };

/** Folds one fact. @throws when a fact is missing before it */
export const followTrail = (trail: Trail, fact: Fact, working: WorkingTime): TrailStep => {
  if (fact.seq !== trail.seq + 1) throw new Error(`fact ${String(trail.seq + 1)} is missing`);
  const next = { ...trail, seq: fact.seq };
  const on = (more: Partial<Trail>): TrailStep => ({ trail: { ...next, ...more }, ended: [], passed: [] });
  switch (fact.kind) {
    case 'DossierOpened':
      return on({ procedure: fact.pinned.procedure, version: fact.pinned.version, calendar: fact.calendar });
    case 'DossierMigrated':
      return on(migrated(next, fact));
    case 'VisitStarted':
      return on(started(next, fact));
    case 'WaitOpened':
      return on(waiting(next, fact));
    case 'TaskAssigned':
      return on(assigned(next, fact, working));
    case 'TaskHandedOver':
      return on(handedOver(next, fact, working));
    case 'TaskCompleted':
      return ending(next, fact, working, { how: 'completed', outcome: fact.outcome });
    case 'WaitMet':
      return fact.again || next.open[fact.visit]?.wait !== fact.wait ? on({}) : ending(next, fact, working, { how: 'met' });
    case 'VisitLeft':
      return { ...ending(next, fact, working, { how: 'met' }, true), passed: fact.taken };
    case 'VisitsCancelled':
      return fact.visits.reduce<TrailStep>((sum, visit) => {
        const one = ending(sum.trail, { ...fact, visit }, working, { how: 'cancelled' }, true);
        return { ...one, ended: [...sum.ended, ...one.ended] };
      }, on({}));
    case 'ClockChanged':
      return on(fact.clock === RESOLUTION ? clock(next, fact) : {});
    case 'DueRecomputed':
      return on(recomputed(next, fact));
    case 'DossierClosed':
      return closing(next, fact, working);
    case 'DossierAccepted':
    case 'DossierRefused':
    case 'DossierSuspended':
    case 'DossierResumed':
    case 'DossierMoved':
    case 'TokensDropped':
    case 'JobFailed':
    case 'DataChanged':
    case 'Noted':
    case 'EventThrown':
    case 'MessageKept':
    case 'MessageDropped':
    case 'CompensationStarted':
    case 'IncidentRaised':
    case 'IncidentResolved':
    case 'RemarkAdded':
    case 'WarningGiven':
      return on({});
  }
};

type Of<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }>;

const started = ({ entered, living }: Trail, { visit, node, part }: Of<'VisitStarted'>): Partial<Trail> => {
  const item = part === 'item';
  const nth = (entered[node] ?? 0) + (item ? 0 : 1);
  return { entered: { ...entered, [node]: nth }, living: { ...living, [visit]: { node, nth: Math.max(1, nth), ...(item && { item }) } } };
};

const waiting = ({ open, living, path }: Trail, { visit, wait, at, seq }: Of<'WaitOpened'>): Partial<Trail> => {
  if (wait.kind === 'limit' || (wait.role !== 'own' && wait.role !== 'option')) return {};
  const known = open[visit];
  if (known) return known.wait === wait.id && wait.due !== undefined ? { open: { ...open, [visit]: { ...known, due: wait.due } } } : {};
  const { nth, item } = living[visit] ?? { nth: 1, item: undefined };
  const { agency, role, holder } = wait.work ?? {};
  const step: StepVisit = {
    visit,
    node: wait.role === 'own' ? wait.node : (living[visit]?.node ?? wait.node),
    wait: wait.id,
    kind: wait.kind,
    nth,
    openedAt: at,
    seq,
    waited: 0,
    worked: 0,
    since: at,
    held: holder !== undefined,
    ...(agency !== undefined && { agency }),
    ...(role !== undefined && { role }),
    ...(holder !== undefined && { person: holder }),
    ...(wait.due !== undefined && { due: wait.due }),
  };
  return { open: { ...open, [visit]: step }, ...(!item && path.length < MOST_IN_PATH && { path: [...path, step.node] }) };
};

/** Its times up to an instant: what has passed since its holder last changed goes to waiting or to working. */
export const timesAt = ({ waited, worked, since, held }: StepVisit, at: Instant, working: WorkingTime) => {
  const passed = Math.max(0, working(since, at));
  return held ? { waited, worked: worked + passed } : { waited: waited + passed, worked };
};

const assigned = ({ open }: Trail, { visit, to, at }: Of<'TaskAssigned'>, working: WorkingTime): Partial<Trail> => {
  const step = open[visit];
  if (!step) return {};
  const { person: _before, ...rest } = step;
  return {
    open: {
      ...open,
      [visit]: {
        ...rest,
        ...timesAt(step, at, working),
        since: at,
        held: to !== undefined,
        ...(to !== undefined && { person: to }),
      },
    },
  };
};

/** Another unit has it, and nobody there holds it yet. */
const handedOver = ({ open }: Trail, { visit, to, at }: Of<'TaskHandedOver'>, working: WorkingTime): Partial<Trail> => {
  const step = open[visit];
  if (!step) return {};
  const { person: _giver, ...rest } = step;
  return { open: { ...open, [visit]: { ...rest, ...timesAt(step, at, working), ...to, since: at, held: false } } };
};

const ending = (
  trail: Trail,
  { visit, at, seq, by }: { readonly visit: VisitId } & Pick<Fact, 'at' | 'seq' | 'by'>,
  working: WorkingTime,
  end: Pick<StepEnd, 'how' | 'outcome'>,
  leaves = false,
): TrailStep => {
  const { [visit]: step, ...open } = trail.open;
  const { [visit]: _left, ...living } = trail.living;
  const next = { ...trail, open, ...(leaves && { living }) };
  if (!step) return { trail: leaves ? next : trail, ended: [], passed: [] };
  const late = step.due !== undefined && at > step.due ? Math.max(MINUTE, working(step.due, at)) : 0;
  const person = end.how === 'completed' ? (by.person ?? step.person) : step.person;
  return {
    trail: next,
    ended: [
      { ...step, ...timesAt(step, at, working), since: at, ...(person !== undefined && { person }), ended: { ...end, at, seq, late } },
    ],
    passed: [],
  };
};

const closing = (trail: Trail, fact: Of<'DossierClosed'>, working: WorkingTime): TrailStep => {
  const ended = Object.keys(trail.open).flatMap((visit) => ending(trail, { ...fact, visit }, working, { how: 'cancelled' }).ended);
  const { due, stoppedAt } = trail;
  return {
    trail: { ...trail, open: {}, living: {} },
    ended,
    passed: [],
    closed: { late: due !== undefined && (stoppedAt ?? fact.at) > due },
  };
};

/** The due time that lateness is measured by; an apology that came late does not mend it. */
const clock = ({ stoppedAt }: Trail, { to, due, at, act, flags }: Of<'ClockChanged'>): Partial<Trail> => ({
  ...(due !== undefined && !(act === 'reappointment' && flags?.includes('late-apology')) && { due }),
  stoppedAt: to === 'running' ? null : (stoppedAt ?? at),
});

const recomputed = ({ open, due }: Trail, { clocks, waits }: Of<'DueRecomputed'>): Partial<Trail> => {
  const moved = { ...open };
  for (const { visit, wait, due: later } of waits) {
    const step = moved[visit];
    if (step?.wait === wait) moved[visit] = { ...step, due: later };
  }
  const resolution = clocks.find((one) => one.clock === RESOLUTION)?.due ?? due;
  return { open: moved, ...(resolution !== undefined && { due: resolution }) };
};

const migrated = ({ open, living }: Trail, { to, nodes }: Of<'DossierMigrated'>): Partial<Trail> => {
  const moved = <Place extends { readonly node: NodeId }>(places: Readonly<Record<string, Place>>): Record<string, Place> =>
    Object.fromEntries(Object.entries(places).map(([visit, place]) => [visit, { ...place, node: nodes[place.node] ?? place.node }]));
  return { procedure: to.procedure, version: to.version, open: moved(open), living: moved(living) };
};
