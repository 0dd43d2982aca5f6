import { type FlowId } from '@mot-cua/procedure';
import { MAX_HEARD } from './bounds';
import { type Dossier, type Visit } from './dossier';
import { changedClocks, recomputedClocks } from './evolve-clock';
import { type Fact, type FactBody, type Kept, type VisitId, type Wait } from './fact';
import { indexOfVisit } from './find-visit';
import { unreachable } from './unreachable';

type Of<Kind extends FactBody['kind']> = Extract<Fact, { kind: Kind }>;
type Change = (visit: Visit) => Visit;
/** The part of a dossier that a fact changes. */
type Changes = Partial<Dossier>;

/**
 * Folds one fact into the dossier. Pure, total over the closed list of facts, and ignorant of elements: it is the only way a dossier changes,
 * live and in replay. Throws only when the history is not one this engine wrote (a visit that does not exist, a number out of order).
 */
export const evolve = (before: Dossier, fact: Fact): Dossier => {
  if (fact.seq !== before.seq + 1) throw new Error(`Fact ${fact.seq} cannot follow fact ${before.seq}`);
  return { ...before, seq: fact.seq, at: fact.at, ...changesBy(fact, before) };
};

const changesBy = (fact: Fact, dossier: Dossier): Changes => {
  switch (fact.kind) {
    case 'DossierOpened':
      return opened(fact);
    case 'DossierClosed':
      return { status: 'closed', outcome: fact.outcome, visits: [], mail: [] };
    case 'DossierSuspended':
      return { status: 'suspended' };
    case 'DossierResumed':
      return { status: 'open', resumed: true };
    case 'DossierMoved':
    case 'EventThrown':
    case 'WarningGiven':
    case 'RemarkAdded':
      return {};
    case 'DossierMigrated':
      return migrated(dossier, fact);
    case 'VisitStarted':
      return visitStarted(dossier, fact);
    case 'VisitLeft':
      return visitLeft(dossier, fact);
    case 'VisitsCancelled':
      return visitsCancelled(dossier, fact);
    case 'TokensDropped':
      return changed(dossier, fact.scope, (scope) => ({ ...scope, marking: without(scope.marking, fact.flows) }));
    case 'WaitOpened':
      return changed(dossier, fact.visit, (visit) => ({ ...visit, waits: withWait(visit.waits, fact.wait) }));
    case 'WaitMet':
      return waitMet(dossier, fact);
    case 'TaskCompleted':
      return changed(dossier, fact.visit, (visit) => withWaits(visit, withoutWait(visit.waits, fact.wait)));
    case 'TaskAssigned':
      return changed(dossier, fact.visit, (visit) => changedWait(visit, fact.wait, (wait) => assigned(wait, fact.to)));
    case 'JobFailed':
      return changed(dossier, fact.visit, (visit) =>
        fact.left > 0 ? changedWait(visit, fact.wait, (wait) => failed(wait, fact)) : withWaits(visit, withoutWait(visit.waits, fact.wait)),
      );
    case 'DataChanged':
      return changed(dossier, fact.visit, (visit) => ({ ...visit, data: { ...visit.data, ...fact.set } }));
    case 'Noted':
      return changed(dossier, fact.visit, (visit) => noted(visit, fact));
    case 'MessageKept':
      return { mail: [...dossier.mail, fact.message] };
    case 'MessageDropped':
      return { mail: dossier.mail.filter((message) => message.id !== fact.id) };
    case 'CompensationStarted':
      return compensationStarted(dossier, fact);
    case 'IncidentRaised':
      return changed(dossier, fact.visit, (visit) => ({ ...visit, blocked: blockedBy(fact) }));
    case 'IncidentResolved':
      return changed(dossier, fact.visit, ({ blocked: _resolved, ...visit }) => visit);
    case 'DueRecomputed':
      return dueRecomputed(dossier, fact);
    case 'ClockChanged':
      return { clocks: changedClocks(dossier.clocks, fact) };
    default:
      return unreachable(fact);
  }
};

/** Folds facts in their order, from the beginning or from a stored dossier on. */
export const fold = (facts: Iterable<Fact>, from: Dossier): Dossier => {
  let dossier = from;
  for (const fact of facts) dossier = evolve(dossier, fact);
  return dossier;
};

const opened = (fact: Of<'DossierOpened'>): Changes => ({
  status: 'open',
  code: fact.code,
  pinned: fact.pinned,
  calendar: fact.calendar,
  ...(fact.profile !== undefined && { profile: fact.profile }),
  agencies: fact.agencies,
  openedAt: fact.at,
});

const visitStarted = (dossier: Dossier, fact: Of<'VisitStarted'>): Changes => {
  const visit: Visit = {
    id: fact.visit,
    n: dossier.count + 1,
    node: fact.node,
    ...(fact.scope !== undefined && { scope: fact.scope }),
    ...(fact.part && { part: fact.part }),
    startedAt: fact.at,
    ...(fact.data && { data: fact.data }),
    ...(fact.kept && { kept: fact.kept }),
    ...(fact.isScope && { live: 0, marking: {} }),
  };
  const parent = fact.scope;
  const visits =
    parent === undefined
      ? dossier.visits.slice()
      : changedVisits(dossier.visits, parent, (scope) => ({
          ...scope,
          live: (scope.live ?? 0) + 1,
          ...(fact.consumed.length > 0 && { marking: without(scope.marking, fact.consumed) }),
          ...(fact.part === 'handler' && scope.queue?.length && { queue: scope.queue.slice(1) }),
        }));
  visits.push(visit);
  return { count: dossier.count + 1, visits };
};

const visitLeft = (dossier: Dossier, fact: Of<'VisitLeft'>): Changes => {
  const at = placeOf(dossier.visits, fact.visit);
  const visit = dossier.visits[at];
  const visits = dossier.visits.toSpliced(at, 1);
  if (visit.scope === undefined) return { visits, ...(visit.data && { data: visit.data }) };
  const parent = placeOf(visits, visit.scope);
  const scope = visits[parent];
  visits[parent] = {
    ...scope,
    live: (scope.live ?? 0) - 1,
    ...(fact.taken.length > 0 && { marking: withTokens(scope.marking, fact.taken) }),
    ...(fact.keep && { kept: [...(scope.kept ?? []), keptFrom(visit, fact.keep.data)] }),
  };
  return { visits };
};

const keptFrom = (visit: Visit, data: Kept['data']): Kept => ({
  visit: visit.id,
  node: visit.node,
  ...(visit.part === 'item' && { part: 'item' as const }),
  ...(data && { data }),
  ...(visit.kept && { kept: visit.kept }),
});

const visitsCancelled = (dossier: Dossier, fact: Of<'VisitsCancelled'>): Changes => {
  const dying = new Set(fact.visits);
  const lost = new Map<VisitId, number>();
  for (const visit of dossier.visits)
    if (dying.has(visit.id) && visit.scope !== undefined) lost.set(visit.scope, (lost.get(visit.scope) ?? 0) + 1);
  const visits = dossier.visits
    .filter((visit) => !dying.has(visit.id))
    .map((visit) => {
      const fewer = lost.get(visit.id);
      const bereft = fewer === undefined ? visit : { ...visit, live: (visit.live ?? 0) - fewer };
      const emptied = visit.id === fact.emptied ? { ...bereft, marking: {} } : bereft;
      return visit.id === fact.sealed ? sealed(emptied) : emptied;
    });
  const [root] = dossier.visits;
  return { visits, ...(root.data && dying.has(root.id) && { data: root.data }) };
};

/** The other event sub-processes stop listening; the boundary events on the scope go on. */
const sealed = (scope: Visit): Visit =>
  withWaits(
    { ...scope, sealed: true },
    scope.waits?.filter((wait) => wait.role !== 'start'),
  );

const waitMet = (dossier: Dossier, fact: Of<'WaitMet'>): Changes => {
  const met = changed(dossier, fact.visit, (visit) =>
    fact.again ? changedWait(visit, fact.wait, () => fact.again as Wait) : withWaits(visit, withoutWait(visit.waits, fact.wait)),
  );
  return fact.message === undefined ? met : { ...met, heard: [...(dossier.heard ?? []), fact.message].slice(-MAX_HEARD) };
};

const assigned = ({ work, ...wait }: Wait, holder: string | undefined): Wait => {
  if (!work) return wait;
  const { holder: _before, ...unheld } = work;
  return { ...wait, work: holder === undefined ? unheld : { ...unheld, holder } };
};

const failed = (wait: Wait, fact: Of<'JobFailed'>): Wait => ({
  ...wait,
  left: fact.left,
  ...(fact.retryAt !== undefined && { due: fact.retryAt }),
});

const noted = (visit: Visit, fact: Of<'Noted'>): Visit => {
  const key = fact.node ?? '.';
  const before = (visit.memory?.[key] ?? {}) as Record<string, unknown>;
  const after: Record<string, unknown> = { ...before, ...fact.put };
  for (const name in fact.push) after[name] = [...((before[name] as unknown[] | undefined) ?? []), fact.push[name]];
  return { ...visit, memory: { ...visit.memory, [key]: after } as Visit['memory'] };
};

const compensationStarted = (dossier: Dossier, fact: Of<'CompensationStarted'>): Changes => {
  const taken = new Set(fact.visits);
  const visits = changedVisits(dossier.visits, fact.scope, ({ kept, ...scope }) => {
    const rest = kept?.filter((entry) => !taken.has(entry.visit)) ?? [];
    return rest.length > 0 ? { ...scope, kept: rest } : scope;
  });
  if (fact.queue.length === 0) return { visits };
  const holding: Change = (visit) => ({ ...visit, queue: fact.queue, live: visit.live ?? 0, marking: visit.marking ?? {} });
  return { visits: changedVisits(visits, fact.visit, holding) };
};

/** Everything stands where it stood, under the names of the new version; what waits is opened anew by the facts that follow. */
const migrated = (dossier: Dossier, { to, nodes, flows }: Of<'DossierMigrated'>): Changes => {
  const node = (id: string) => nodes[id] ?? id;
  const keptOf = (kept: readonly Kept[]): readonly Kept[] =>
    kept.map((entry) => ({ ...entry, node: node(entry.node), ...(entry.kept && { kept: keptOf(entry.kept) }) }));
  const visits = dossier.visits.map(({ waits: _closed, ...visit }): Visit => ({
    ...visit,
    node: node(visit.node),
    ...(visit.marking && { marking: renamed(visit.marking, (flow) => flows[flow] ?? flow) }),
    ...(visit.memory && { memory: renamed(visit.memory, node) }),
    ...(visit.kept && { kept: keptOf(visit.kept) }),
  }));
  return { pinned: to, visits };
};

const renamed = <Value>(record: Readonly<Record<string, Value>>, name: (before: string) => string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [name(key), value]));

const blockedBy = (fact: Of<'IncidentRaised'>): NonNullable<Visit['blocked']> => ({
  code: fact.code,
  hook: fact.hook,
  ...(fact.node !== undefined && { node: fact.node }),
  ...(fact.detail !== undefined && { detail: fact.detail }),
});

const dueRecomputed = (dossier: Dossier, fact: Of<'DueRecomputed'>): Changes => ({
  clocks: recomputedClocks(dossier.clocks, fact),
  visits: fact.waits.reduce<readonly Visit[]>(
    (visits, { visit, wait: id, due }) => changedVisits(visits, visit, (of) => changedWait(of, id, (wait) => ({ ...wait, due }))),
    dossier.visits,
  ),
});

const placeOf = (visits: readonly Visit[], id: VisitId): number => {
  const at = indexOfVisit(visits, id);
  if (at < 0) throw new Error(`The history speaks of ${id}, which is not alive`);
  return at;
};

const changedVisits = (visits: readonly Visit[], id: VisitId, change: Change): Visit[] => {
  const at = placeOf(visits, id);
  const after = visits.slice();
  after[at] = change(visits[at]);
  return after;
};

const changed = (dossier: Dossier, id: VisitId, change: Change): Changes => ({
  visits: changedVisits(dossier.visits, id, change),
});

const withTokens = (marking: Visit['marking'], flows: readonly FlowId[]): Record<FlowId, number> => {
  const after: Record<FlowId, number> = { ...marking };
  for (const flow of flows) after[flow] = (after[flow] ?? 0) + 1;
  return after;
};

const without = (marking: Visit['marking'], flows: readonly FlowId[]): Record<FlowId, number> => {
  const taken = new Map<FlowId, number>();
  for (const flow of flows) taken.set(flow, (taken.get(flow) ?? 0) + 1);
  // Built anew: deleting a name would make every later look-up slower.
  const after: Record<FlowId, number> = {};
  for (const flow in marking) {
    const left = marking[flow] - (taken.get(flow) ?? 0);
    if (left > 0) after[flow] = left;
    if (left >= 0) taken.delete(flow);
  }
  for (const flow of taken.keys()) throw new Error(`No token lies on ${flow}`);
  return after;
};

/** A wait opened again under its id takes the place of the old one. */
const withWait = (waits: readonly Wait[] | undefined, wait: Wait): readonly Wait[] => {
  if (!waits) return [wait];
  const at = waits.findIndex((other) => other.id === wait.id);
  return at < 0 ? [...waits, wait] : waits.with(at, wait);
};

const withoutWait = (waits: readonly Wait[] | undefined, id: string): readonly Wait[] => {
  const rest = waits?.filter((wait) => wait.id !== id) ?? [];
  if (rest.length === (waits?.length ?? 0)) throw new Error(`The history speaks of the wait ${id}, which is not open`);
  return rest;
};

const withWaits = ({ waits: _before, ...visit }: Visit, waits: readonly Wait[] | undefined): Visit =>
  waits && waits.length > 0 ? { ...visit, waits } : visit;

const changedWait = (visit: Visit, id: string, change: (wait: Wait) => Wait): Visit => {
  const at = visit.waits?.findIndex((wait) => wait.id === id) ?? -1;
  if (!visit.waits || at < 0) throw new Error(`The history speaks of the wait ${id}, which is not open`);
  return { ...visit, waits: visit.waits.with(at, change(visit.waits[at])) };
};
