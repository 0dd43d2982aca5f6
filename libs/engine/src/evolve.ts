import { type FlowId, type Json } from '@mot-cua/procedure';
import { MAX_HEARD } from './bounds';
import { type Dossier, type Visit } from './dossier';
import { changedClocks, recomputedClocks } from './evolve-clock';
import { Draft, type Writable, without } from './draft';
import { type Data, type Fact, type FactBody, type Kept, type VisitId, type Wait } from './fact';
import { unreachable } from './unreachable';

type Of<Kind extends FactBody['kind']> = Extract<Fact, { kind: Kind }>;

/**
 * Folds one fact into the dossier. Pure, total over the closed list of facts, and ignorant of elements: it is the only way a dossier changes,
 * live and in replay. Throws only when the history is not one this engine wrote (a visit that does not exist, a number out of order).
 */
export const evolve = (before: Dossier, fact: Fact): Dossier => {
  const draft = new Draft(before);
  apply(draft, fact);
  return draft.dossier;
};

/** Folds facts in their order, from the beginning or from a stored dossier on. */
export const fold = (facts: Iterable<Fact>, from: Dossier): Dossier => {
  const draft = new Draft(from);
  for (const fact of facts) apply(draft, fact);
  return draft.dossier;
};

/** Writes one fact into a draft. The dossier the draft was made from stays as it was. */
export const apply = (draft: Draft, fact: Fact): void => {
  const { dossier } = draft;
  if (fact.seq !== dossier.seq + 1) throw new Error(`Fact ${fact.seq} cannot follow fact ${dossier.seq}`);
  dossier.seq = fact.seq;
  dossier.at = fact.at;
  change(draft, fact);
};

const change = (draft: Draft, fact: Fact): void => {
  const { dossier } = draft;
  switch (fact.kind) {
    case 'DossierOpened':
      return opened(dossier, fact);
    case 'DossierAccepted':
      dossier.status = 'open';
      dossier.openedAt = fact.at;
      if (fact.profile !== undefined) dossier.profile = fact.profile;
      return;
    case 'DossierRefused':
      dossier.refused = fact.ground;
      return;
    case 'DossierClosed':
      dossier.status = 'closed';
      dossier.outcome = fact.outcome;
      dossier.mail = [];
      return draft.rewrite([]);
    case 'DossierSuspended':
      dossier.status = 'suspended';
      return;
    case 'DossierResumed':
      dossier.status = 'open';
      dossier.resumed = true;
      return;
    case 'DossierMoved':
      if (fact.reopens) dossier.decided = null;
      return;
    case 'EventThrown':
    case 'WarningGiven':
    case 'RemarkAdded':
      return;
    case 'DossierMigrated':
      dossier.pinned = fact.to;
      if (dossier.decided) dossier.decided = { ...dossier.decided, node: fact.nodes[dossier.decided.node] ?? dossier.decided.node };
      return draft.rewrite(migrated(dossier, fact));
    case 'VisitStarted':
      return visitStarted(draft, fact);
    case 'VisitLeft':
      return visitLeft(draft, fact);
    case 'VisitsCancelled':
      return visitsCancelled(draft, fact);
    case 'TokensDropped':
      return takeTokens(draft.write(fact.scope), fact.flows);
    case 'WaitOpened':
      return openWait(draft.write(fact.visit), fact.wait);
    case 'WaitMet':
      return waitMet(draft, fact);
    case 'TaskCompleted':
      if (fact.decides) dossier.decided = { at: fact.at, node: fact.visit.slice(0, fact.visit.lastIndexOf('#')) };
      return endWait(draft, fact.visit, fact.wait);
    case 'TaskAssigned':
      return changeWait(draft, fact.visit, fact.wait, (wait) => assigned(wait, fact.to));
    case 'TaskHandedOver':
      return handedOver(draft, fact);
    case 'JobFailed':
      if (fact.left > 0) return changeWait(draft, fact.visit, fact.wait, (wait) => failed(wait, fact));
      return endWait(draft, fact.visit, fact.wait);
    case 'DataChanged': {
      const visit = draft.write(fact.visit);
      visit.data = { ...visit.data, ...fact.set };
      return;
    }
    case 'Noted':
      return noted(draft.write(fact.visit), fact);
    case 'MessageKept':
      dossier.mail = [...dossier.mail, fact.message];
      return;
    case 'MessageDropped':
      dossier.mail = dossier.mail.filter((message) => message.id !== fact.id);
      return;
    case 'CompensationStarted':
      return compensationStarted(draft, fact);
    case 'IncidentRaised':
      draft.write(fact.visit).blocked = blockedBy(fact);
      return;
    case 'IncidentResolved':
      return draft.put(without(draft.visits[draft.placeOf(fact.visit)], 'blocked'));
    case 'DueRecomputed':
      dossier.clocks = recomputedClocks(dossier.clocks, fact);
      for (const { visit, wait, due } of fact.waits) changeWait(draft, visit, wait, (before) => ({ ...before, due }));
      return;
    case 'ClockChanged':
      dossier.clocks = changedClocks(dossier.clocks, fact);
      return;
    default:
      return unreachable(fact);
  }
};

const opened = (dossier: Writable<Dossier>, fact: Of<'DossierOpened'>): void => {
  dossier.status = fact.submitted ? 'submitted' : 'open';
  dossier.code = fact.code;
  dossier.pinned = fact.pinned;
  dossier.calendar = fact.calendar;
  if (fact.profile !== undefined) dossier.profile = fact.profile;
  dossier.agencies = fact.agencies;
  dossier.openedAt = fact.at;
  if (fact.awaitedLimit) dossier.awaitedLimit = fact.awaitedLimit;
  if (fact.calledBy) dossier.calledBy = fact.calledBy;
  if (fact.occasion?.dossier) dossier.openedDeep = fact.occasion.depth;
  if (fact.submitted) dossier.submittedAt = fact.at;
};

const visitStarted = (draft: Draft, fact: Of<'VisitStarted'>): void => {
  const { visit: id, node, scope: parent, at: startedAt } = fact;
  const n = ++draft.dossier.count;
  const visit: Writable<Visit> = parent === undefined ? { id, n, node, startedAt } : { id, n, node, scope: parent, startedAt };
  if (fact.part) visit.part = fact.part;
  if (fact.data) visit.data = fact.data;
  if (fact.kept) visit.kept = fact.kept;
  if (fact.isScope) {
    visit.live = 0;
    visit.marking = {};
  }
  if (parent !== undefined) {
    const scope = draft.write(parent);
    scope.live = (scope.live ?? 0) + 1;
    if (fact.consumed.length > 0) takeTokens(scope, fact.consumed);
    if (fact.part === 'handler' && scope.queue?.length) scope.queue = scope.queue.slice(1);
  }
  draft.visits.push(visit);
  // Whoever signs again decides anew.
  if (draft.dossier.decided?.node === node) draft.dossier.decided = null;
};

const visitLeft = (draft: Draft, fact: Of<'VisitLeft'>): void => {
  const at = draft.placeOf(fact.visit);
  const visit = draft.visits[at];
  draft.visits.splice(at, 1);
  if (visit.scope === undefined) {
    if (visit.data) draft.dossier.data = visit.data;
    return;
  }
  const scope = draft.write(visit.scope);
  scope.live = (scope.live ?? 0) - 1;
  if (fact.taken.length > 0) layTokens(scope, fact.taken);
  if (fact.keep) scope.kept = [...(scope.kept ?? []), keptFrom(visit, fact.keep.data)];
};

const keptFrom = (visit: Visit, data: Kept['data']): Kept => ({
  visit: visit.id,
  node: visit.node,
  ...(visit.part === 'item' && { part: 'item' as const }),
  ...(data && { data }),
  ...(visit.kept && { kept: visit.kept }),
});

const visitsCancelled = (draft: Draft, fact: Of<'VisitsCancelled'>): void => {
  const dying = new Set(fact.visits);
  const living: Visit[] = [];
  const bereft: VisitId[] = [];
  for (const visit of draft.visits) {
    if (!dying.has(visit.id)) living.push(visit);
    else if (visit.scope !== undefined && !dying.has(visit.scope)) bereft.push(visit.scope);
    else if (visit.scope === undefined && visit.data) draft.dossier.data = visit.data;
  }
  draft.rewrite(living);
  for (const id of bereft) {
    const scope = draft.write(id);
    scope.live = (scope.live ?? 0) - 1;
  }
  if (fact.emptied !== undefined && !dying.has(fact.emptied)) draft.write(fact.emptied).marking = {};
  if (fact.sealed !== undefined && !dying.has(fact.sealed)) seal(draft, fact.sealed);
};

/** The other event sub-processes stop listening; the boundary events on the scope go on. */
const seal = (draft: Draft, id: VisitId): void => {
  const scope = draft.write(id);
  scope.sealed = true;
  keepWaits(
    draft,
    scope,
    scope.waits?.filter((wait) => wait.role !== 'start'),
  );
};

const waitMet = (draft: Draft, fact: Of<'WaitMet'>): void => {
  const { again, message } = fact;
  if (again) changeWait(draft, fact.visit, fact.wait, () => again);
  else endWait(draft, fact.visit, fact.wait);
  if (message !== undefined) draft.dossier.heard = [...(draft.dossier.heard ?? []), message].slice(-MAX_HEARD);
};

/** Whoever takes a task accepts it for the unit. */
const assigned = ({ work, ...wait }: Wait, holder: string | undefined): Wait => {
  if (!work) return wait;
  const { holder: _before, ...unheld } = work;
  if (holder === undefined) return { ...wait, work: unheld };
  const { given: _accepted, ...accepted } = unheld;
  return { ...wait, work: { ...accepted, holder } };
};

/** The receiving agency takes part from now on, whether the diagram knows it or not. */
const handedOver = (draft: Draft, { visit, wait: id, from, to, at, ground, refused }: Of<'TaskHandedOver'>): void => {
  const given = { ...from, at, ground, ...(refused && { refused }) };
  changeWait(draft, visit, id, ({ work, ...wait }) => {
    if (!work) return wait;
    const { holder: _giver, ...unheld } = work;
    return { ...wait, work: { ...unheld, ...to, given } };
  });
  const { dossier } = draft;
  if (Object.values(dossier.agencies).includes(to.agency)) return;
  // A name no diagram can give: keys of models begin with a letter.
  dossier.agencies = { ...dossier.agencies, [`@${to.agency.toString()}`]: to.agency };
};

const failed = (wait: Wait, fact: Of<'JobFailed'>): Wait => ({
  ...wait,
  left: fact.left,
  ...(fact.retryAt !== undefined && { due: fact.retryAt }),
});

const noted = (visit: Writable<Visit>, { node = '.', put, push }: Of<'Noted'>): void => {
  const memory: Record<string, Json> = { ...visit.memory };
  const after: Record<string, Json> = { ...(memory[node] as Data | undefined) };
  for (const name in put) after[name] = put[name];
  for (const name in push) after[name] = [...((after[name] as readonly Json[] | undefined) ?? []), push[name]];
  memory[node] = after;
  visit.memory = memory;
};

const compensationStarted = (draft: Draft, fact: Of<'CompensationStarted'>): void => {
  const taken = new Set(fact.visits);
  const scope = draft.write(fact.scope);
  const rest = scope.kept?.filter((entry) => !taken.has(entry.visit)) ?? [];
  if (rest.length > 0) scope.kept = rest;
  else draft.put(without(scope, 'kept'));
  if (fact.queue.length === 0) return;
  const thrower = draft.write(fact.visit);
  thrower.queue = fact.queue;
  thrower.live ??= 0;
  thrower.marking ??= {};
};

/** Everything stands where it stood, under the names of the new version; what waits is opened anew by the facts that follow. */
const migrated = ({ visits }: Dossier, { nodes, flows }: Of<'DossierMigrated'>): Visit[] => {
  const node = (id: string) => nodes[id] ?? id;
  const keptOf = (kept: readonly Kept[]): readonly Kept[] =>
    kept.map((entry) => ({ ...entry, node: node(entry.node), ...(entry.kept && { kept: keptOf(entry.kept) }) }));
  return visits.map(({ waits: _closed, ...visit }): Visit => ({
    ...visit,
    node: node(visit.node),
    ...(visit.marking && { marking: renamed(visit.marking, (flow) => flows[flow] ?? flow) }),
    ...(visit.memory && { memory: renamed(visit.memory, node) }),
    ...(visit.kept && { kept: keptOf(visit.kept) }),
  }));
};

const renamed = <Value>(record: Readonly<Record<string, Value>>, name: (before: string) => string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [name(key), value]));

const blockedBy = (fact: Of<'IncidentRaised'>): NonNullable<Visit['blocked']> => ({
  code: fact.code,
  hook: fact.hook,
  ...(fact.node !== undefined && { node: fact.node }),
  ...(fact.detail !== undefined && { detail: fact.detail }),
});

const layTokens = (scope: Writable<Visit>, flows: readonly FlowId[]): void => {
  const after: Record<FlowId, number> = { ...scope.marking };
  for (const flow of flows) after[flow] = (after[flow] ?? 0) + 1;
  scope.marking = after;
};

const takeTokens = (scope: Writable<Visit>, flows: readonly FlowId[]): void => {
  for (const flow of flows) if (countOf(flows, flow) > (scope.marking?.[flow] ?? 0)) throw new Error(`No token lies on ${flow}`);
  // Built anew: deleting a name would make every later look-up slower.
  const after: Record<FlowId, number> = {};
  for (const flow in scope.marking) {
    const left = scope.marking[flow] - countOf(flows, flow);
    if (left > 0) after[flow] = left;
  }
  scope.marking = after;
};

const countOf = (flows: readonly FlowId[], wanted: FlowId): number => {
  let count = 0;
  for (const flow of flows) if (flow === wanted) count++;
  return count;
};

/** A wait opened again under its id takes the place of the old one. */
const openWait = (visit: Writable<Visit>, wait: Wait): void => {
  const { waits } = visit;
  if (!waits) {
    visit.waits = [wait];
    return;
  }
  const at = waits.findIndex((other) => other.id === wait.id);
  visit.waits = at < 0 ? [...waits, wait] : waits.with(at, wait);
};

const endWait = (draft: Draft, id: VisitId, wait: string): void => {
  const visit = draft.visits[draft.placeOf(id)];
  const rest = visit.waits?.filter((other) => other.id !== wait) ?? [];
  if (rest.length === (visit.waits?.length ?? 0)) throw new Error(`The history speaks of the wait ${wait}, which is not open`);
  keepWaits(draft, visit, rest);
};

const keepWaits = (draft: Draft, visit: Visit, waits: readonly Wait[] | undefined): void => {
  if (waits && waits.length > 0) draft.write(visit.id).waits = waits;
  else draft.put(without(visit, 'waits'));
};

const changeWait = (draft: Draft, id: VisitId, waitId: string, change: (wait: Wait) => Wait): void => {
  const visit = draft.write(id);
  const at = visit.waits?.findIndex((wait) => wait.id === waitId) ?? -1;
  if (!visit.waits || at < 0) throw new Error(`The history speaks of the wait ${waitId}, which is not open`);
  visit.waits = visit.waits.with(at, change(visit.waits[at]));
};
