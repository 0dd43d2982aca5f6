import { type FlowId, type NodeId, type Procedure } from '@mot-cua/procedure';
import { type Dossier, type Fact, findVisit, fold, notOpened, sameJson, type Visit } from '../../src/index';

/** What no history may break. Each answer is a sentence that names the breach, or nothing. */
export type Breach = string | undefined;

export const stateIsFoldOfFacts = (dossier: Dossier, facts: readonly Fact[]): Breach =>
  sameJson(fold(facts, notOpened), dossier) ? undefined : 'the state is not the fold of the facts';

export const survivesJson = (dossier: Dossier): Breach =>
  sameJson(JSON.parse(JSON.stringify(dossier)), dossier) ? undefined : 'the state does not survive JSON';

/** Counters, markings and waits agree with each other; every leaf waits for something or says what is wrong. */
export const booksAgree = (procedure: Procedure, dossier: Dossier): Breach => {
  const waits = new Set<string>();
  const children = new Map<string, number>();
  let last = 0;
  for (const visit of dossier.visits) {
    if (visit.n <= last) return `visit ${visit.id} is out of order`;
    last = visit.n;
    if (visit.scope !== undefined) {
      if (!findVisit(dossier, visit.scope)) return `${visit.id} lives in ${visit.scope}, which is gone`;
      children.set(visit.scope, (children.get(visit.scope) ?? 0) + 1);
    }
    for (const { id } of visit.waits ?? []) {
      if (waits.has(id)) return `two waits ${id}`;
      waits.add(id);
    }
  }
  // Stopped at the bound on facts, tokens lie where they were until the retry.
  const cutShort = dossier.visits.some(({ blocked }) => blocked?.code === 'command.too-long');
  for (const visit of dossier.visits) {
    const breach = visitAgrees(procedure, visit, children.get(visit.id) ?? 0, cutShort);
    if (breach !== undefined) return breach;
  }
  return undefined;
};

const knownFlows = new WeakMap<Procedure, ReadonlySet<FlowId>>();
const flowsOf = (procedure: Procedure): ReadonlySet<FlowId> => {
  let flows = knownFlows.get(procedure);
  if (!flows) knownFlows.set(procedure, (flows = new Set(procedure.flows.map(({ id }) => id))));
  return flows;
};

const visitAgrees = (procedure: Procedure, visit: Visit, children: number, cutShort: boolean): Breach => {
  if ((visit.live ?? 0) !== children) return `${visit.id} counts ${visit.live ?? 0} children and has ${children}`;
  for (const [flow, tokens] of Object.entries(visit.marking ?? {})) {
    if (tokens < 1) return `${visit.id} has ${tokens} tokens on ${flow}`;
    if (!flowsOf(procedure).has(flow)) return `${visit.id} has a token on ${flow}, which does not exist`;
  }
  const waitsItself = visit.waits?.some(({ role, kind }) => (role === 'own' || role === 'option') && kind !== 'limit');
  if (children === 0 && !waitsItself && !visit.blocked && !(cutShort && visit.marking))
    return `${visit.id} neither waits nor works nor says what is wrong`;
  return undefined;
};

export const nothingIsLeft = (dossier: Dossier): Breach => {
  if (dossier.status !== 'closed') return undefined;
  if (dossier.visits.length > 0 || dossier.mail.length > 0) return 'something is left in a closed dossier';
  return dossier.clocks.every(({ state }) => state === 'stopped') ? undefined : 'a clock runs on in a closed dossier';
};

/** A parallel gateway takes one token from every incoming flow (BPMN 2.0.2, Parallel Gateway). */
export const joinsTakeFromAll = (procedure: Procedure, facts: readonly Fact[]): Breach => {
  const joins = new Map<NodeId, readonly FlowId[]>(
    procedure.nodes.filter(({ type }) => type === 'parallelGateway').map(({ id, incoming }) => [id, incoming]),
  );
  for (const fact of facts) {
    const incoming = fact.kind === 'VisitStarted' ? joins.get(fact.node) : undefined;
    if (incoming && fact.kind === 'VisitStarted' && !sameJson([...fact.consumed].sort(), [...incoming].sort()))
      return `${fact.visit} joined ${fact.consumed.join(', ')} only`;
  }
  return undefined;
};

export const enteredOnce = (facts: readonly Fact[], once: ReadonlySet<NodeId>): Breach => {
  const seen = new Set<NodeId>();
  for (const fact of facts) {
    if (fact.kind !== 'VisitStarted' || !once.has(fact.node)) continue;
    if (seen.has(fact.node)) return `${fact.node} was entered twice without a loop`;
    seen.add(fact.node);
  }
  return undefined;
};

/** The passages of a loop are numbered one after the other, none twice. */
export const passagesAreCounted = (facts: readonly Fact[]): Breach => {
  const last = new Map<string, number>();
  for (const fact of facts) {
    if (fact.kind !== 'VisitStarted' || fact.part !== 'item' || fact.scope === undefined) continue;
    const number = (last.get(fact.scope) ?? 0) + 1;
    if (fact.data?.['loopCounter'] !== number)
      return `${fact.visit} is passage ${String(fact.data?.['loopCounter'])} and should be ${number}`;
    last.set(fact.scope, number);
  }
  return undefined;
};

/** Every visit ends once, by leaving or by being cancelled, and not before what it holds. */
export const visitsEndOnce = (facts: readonly Fact[]): Breach => {
  const held = new Map<string, { readonly scope?: string; children: number }>();
  for (const fact of facts) {
    if (fact.kind === 'VisitStarted') {
      held.set(fact.visit, { children: 0, ...(fact.scope !== undefined && { scope: fact.scope }) });
      const scope = held.get(fact.scope ?? '');
      if (scope) scope.children++;
    }
    for (const id of fact.kind === 'VisitLeft' ? [fact.visit] : fact.kind === 'VisitsCancelled' ? fact.visits : []) {
      const visit = held.get(id);
      if (!visit) return `${id} ended and was not open`;
      if (visit.children > 0) return `${id} ended before what it holds`;
      const scope = held.get(visit.scope ?? '');
      if (scope) scope.children--;
      held.delete(id);
    }
  }
  return undefined;
};
