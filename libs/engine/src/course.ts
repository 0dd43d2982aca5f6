import { closableFrom, findLimitProblem, type WorkingCalendar } from '@mot-cua/calendar';
import { answerDecision, type FlowId, type TimeLimit } from '@mot-cua/procedure';
import { armingOf } from './arming';
import {
  type Arrival,
  type Behaviour,
  type Beginning,
  type Leaving,
  type NewWait,
  type Outgoing,
  type Step,
  type Throw,
} from './behaviour';
import { type Bounds, bounds } from './bounds';
import { endClock, pauseWhileWaiting, resumeAfterWaiting } from './clocks';
import { askForSupplement, SUPPLEMENT } from './supplement';
import { compensate, isUndoable, undoNext } from './compensation';
import { type Context, type Evaluate } from './context';
import { type Clock, type Dossier, type Visit } from './dossier';
import { evaluateFeel } from './evaluate';
import { evolve } from './evolve';
import { type Actor, type Data, type Fact, type FactBody, type Instant, type VisitId, type Wait } from './fact';
import { findVisit, getVisit, hasTokens } from './find-visit';
import { Incident, type IncidentCode } from './incident';
import { localsOf, namesOf, ownersOf } from './names';
import { chooseFlows } from './outgoing';
import { type Plan, type PlanNode } from './plan';
import { reckonDue } from './reckon';
import { type Rejection } from './rejection';
import { broadcastSignal, raise } from './throwing';
import { armWarnings } from './warnings';

/** What is still to be done in this command. It holds no truth: entries whose visit is gone are skipped, and it can be rebuilt from the markings. */
export type Entry =
  | { readonly kind: 'at'; readonly at: PlanNode; readonly scope: VisitId }
  | { readonly kind: 'settle'; readonly scope: VisitId }
  | { readonly kind: 'meet'; readonly visit: VisitId; readonly wait: string };

/** What a course must know of its command. `basis`: the sector law an officer invoked. */
export type Asking = { readonly id: string; readonly by: Actor; readonly basis?: string; readonly note?: string };

/**
 * The course of one command through a dossier: the facts so far, the dossier they lead to, and the agenda of what comes next.
 * Behaviours see it as `Step`. It lives for one `decide` and is never shared.
 */
export class Course implements Step {
  readonly facts: Fact[] = [];
  readonly agenda: Entry[] = [];
  /** Scopes in which something moved: the only ones whose joins need asking. */
  readonly touched = new Set<VisitId>();
  /** Number of the agenda entry being worked on: the player's beat. Entries that lead to no fact have none. */
  private microstep = 0;
  private isNewStep = false;
  /** Conditional events must be looked at before the next token moves. */
  dataChanged = false;
  /** When everything in this command happens. */
  readonly at: Instant;
  /** What limits and timers are reckoned from: the same moment, but for what a migration opens anew. */
  now: Instant;
  /** Set when following the diagram led to something the law forbids: then nothing of the command happened. */
  refusal: Rejection | undefined;
  readonly bounds: Bounds;
  private readonly evaluator: Evaluate;

  constructor(
    public plan: Plan,
    public dossier: Dossier,
    readonly command: Asking,
    readonly context: Context,
  ) {
    this.at = Math.max(context.now, dossier.at);
    this.now = this.at;
    this.bounds = context.bounds ? { ...bounds, ...context.bounds } : bounds;
    this.evaluator = context.evaluate ?? evaluateFeel;
  }

  /** Records a fact and applies it at once: there is no other way to change the dossier. */
  record(body: FactBody): void {
    if (this.isNewStep) this.microstep++;
    this.isNewStep = false;
    const fact: Fact = {
      seq: this.dossier.seq + 1,
      at: this.at,
      by: this.command.by,
      command: this.command.id,
      step: this.microstep,
      v: 1,
      ...body,
    };
    this.dossier = evolve(this.dossier, fact);
    this.facts.push(fact);
  }

  /** The facts that follow belong together, apart from those before. */
  nextStep(): void {
    this.isNewStep = true;
  }

  get offset(): number {
    return this.context.calendar.offset;
  }
  get calendar(): WorkingCalendar {
    return this.context.calendar;
  }
  get maxItems(): number {
    return this.bounds.maxItems;
  }
  get clocks(): readonly Clock[] {
    return this.dossier.clocks;
  }

  alive(visit: Visit): boolean {
    return findVisit(this.dossier, visit.id) !== undefined;
  }
  current(visit: Visit): Visit {
    return getVisit(this.dossier, visit.id);
  }
  children(scope: Visit): readonly Visit[] {
    return this.dossier.visits.filter((visit) => visit.scope === scope.id);
  }
  scopeOf(visit: Visit): Visit | undefined {
    return findVisit(this.dossier, visit.scope);
  }
  homeOf(visit: Visit): Visit {
    let home = visit;
    while (home.scope !== undefined && !this.plan.get(home.node).element.home) home = getVisit(this.dossier, home.scope);
    return home;
  }
  /** The wrapper of loops answers for a body, the element itself for everything else. */
  behaviourOf(visit: Visit): Behaviour {
    const at = this.plan.get(visit.node);
    return at.loop && visit.part !== 'item' ? at.loop : at.element;
  }

  start(at: PlanNode, scope: Visit, { consumed = none, part, data, kept, arrival }: Beginning = {}): void {
    const body = isBody(at, { part });
    const id = `${at.id}#${this.dossier.count + 1}`;
    let locals = data;
    let trouble: Incident | undefined;
    if (!body) {
      try {
        locals = localsOf(this, at, scope, data);
      } catch (error) {
        trouble = asIncident(error);
      }
    }
    const holds = body || at.element.scope;
    if (holds && this.depthOf(scope) >= this.bounds.maxDepth) trouble = new Incident('depth.too-deep', String(this.bounds.maxDepth));
    this.record({
      kind: 'VisitStarted',
      visit: id,
      node: at.id,
      scope: scope.id,
      consumed,
      ...(part && { part }),
      ...(locals && { data: locals }),
      ...(kept && { kept }),
      ...(holds && { isScope: true as const }),
      ...(arrival && { cause: arrival.kind }),
    });
    this.touched.add(scope.id);
    if (holds) this.touched.add(id);
    if (trouble) this.halt(id, 'start', trouble, arrival);
    else this.begin(id, arrival);
  }

  /** Arms what may interrupt the visit, then lets the element act. Also taken up again after an incident. */
  begin(id: VisitId, arrival: Arrival | undefined): void {
    const visit = getVisit(this.dossier, id);
    const at = this.plan.get(visit.node);
    const armed = this.guarded(
      id,
      'arm',
      () => {
        for (const wait of armingOf(this, visit, at)) this.wait(visit, wait);
      },
      arrival,
    );
    if (!armed) return;
    this.guarded(
      id,
      'enter',
      () => {
        this.behaviourOf(visit).enter(this, this.current(visit), at, arrival);
        if (!this.alive(visit)) return;
        if (at.node.limit && !isBody(at, visit)) this.watch(visit, at, at.node.limit);
        if (at.node.pauses === SUPPLEMENT) askForSupplement(this);
        else if (at.node.pauses !== undefined) pauseWhileWaiting(this, at.node.pauses);
      },
      arrival,
    );
  }

  /** A step's limit is watched by a wait of its own, so that overrunning it is a fact of the history. */
  watch(visit: Visit, at: PlanNode, limit: TimeLimit): void {
    this.wait(visit, { kind: 'limit', mark: 'limit', due: this.due(limit), rule: { kind: 'limit', limit }, from: this.now });
    armWarnings(this, visit, at, limit);
  }

  leave(visit: Visit, { along, result, beside, consumedAtOnce }: Leaving = {}): void {
    const at = this.plan.get(visit.node);
    const scope = this.scopeOf(visit);
    const ending = result || beside ? { ...visit, data: { ...visit.data, ...result, ...beside } } : visit;
    const mapped = at.node.outputs.length > 0 && !isBody(at, visit);
    const out = mapped ? this.mapped(at, ending) : result;
    const written = beside ? { ...out, ...beside } : out;
    const taken = along ?? (visit.part ? none : chooseFlows(this, ending, at, written));
    const after = scope && this.behaviourOf(scope).childEnds?.(this, scope, this.plan.get(scope.node), ending);
    const keeps = scope !== undefined && this.keeps(visit, at, scope);
    if (written) this.set(visit, written);
    this.record({ kind: 'VisitLeft', visit: visit.id, taken, ...(keeps && { keep: { data: this.current(visit).data ?? {} } }) });
    if (!scope) {
      const { outcome = 'completed', end } = (visit.memory?.['.'] ?? {}) as { readonly outcome?: string; readonly end?: string };
      this.record({ kind: 'DossierClosed', outcome, ...(end !== undefined && { end }) });
      return;
    }
    this.touched.add(scope.id);
    if (at.node.pauses !== undefined) resumeAfterWaiting(this);
    // Its own visit is gone: what fails now is the scope's, and stops the scope until it is put right.
    if (after && !this.guarded(scope.id, 'emptied', after) && this.alive(scope)) return;
    this.agenda.push({ kind: 'settle', scope: scope.id });
    if (!consumedAtOnce) this.follow(taken, scope.id);
  }

  /** Tokens on these flows go on, the first in document order first. */
  follow(taken: readonly FlowId[], scope: VisitId): void {
    for (let i = taken.length - 1; i >= 0; i--) {
      const to = this.plan.get(this.plan.flow(taken[i]).to);
      if (!to.later) this.agenda.push({ kind: 'at', at: to, scope });
    }
  }

  cancel(roots: readonly Visit[], reason: string, also: { readonly emptied?: Visit; readonly sealed?: Visit } = {}): void {
    const dying = new Set(roots.map((visit) => visit.id));
    const bereft = new Set<VisitId>();
    const doomed: Visit[] = [];
    for (const visit of this.dossier.visits) {
      const dies = dying.has(visit.id);
      if (!dies && !(visit.scope !== undefined && dying.has(visit.scope))) continue;
      if (visit.scope !== undefined && !dying.has(visit.scope)) bereft.add(visit.scope);
      dying.add(visit.id);
      doomed.push(visit);
    }
    if (doomed.length === 0 && !also.sealed && !(also.emptied && hasTokens(this.current(also.emptied)))) return;
    doomed.reverse();
    for (const visit of doomed) this.behaviourOf(visit).cancelled?.(this, visit, this.plan.get(visit.node));
    this.record({
      kind: 'VisitsCancelled',
      visits: doomed.map((visit) => visit.id),
      reason,
      ...(also.emptied && { emptied: also.emptied.id }),
      ...(also.sealed && { sealed: also.sealed.id }),
    });
    if (doomed.some(({ node }) => this.plan.get(node).node.pauses !== undefined) && bereft.size > 0) resumeAfterWaiting(this);
    if (also.emptied) bereft.add(also.emptied.id);
    for (const scope of bereft) {
      this.touched.add(scope);
      this.agenda.push({ kind: 'settle', scope });
    }
  }

  wait(visit: Visit, { node = visit.node, role = 'own', mark, ...wait }: NewWait): void {
    const id = mark === undefined ? `${visit.id}/${node}` : `${visit.id}/${node}.${mark}`;
    this.record({ kind: 'WaitOpened', visit: visit.id, wait: { id, node, role, ...wait } as Wait });
    // What already holds, or has already come, meets the wait when its turn comes, never from here.
    if (wait.kind === 'condition') this.dataChanged = true;
    if (wait.kind === 'message' && this.dossier.mail.length > 0) this.agenda.push({ kind: 'meet', visit: visit.id, wait: id });
  }

  note(visit: Visit, note: { readonly node?: string; readonly put?: Data; readonly push?: Data }): void {
    this.record({ kind: 'Noted', visit: visit.id, ...note });
  }

  set(visit: Visit, values: Data): void {
    for (const [owner, set] of ownersOf(this, visit, values)) {
      this.record({ kind: 'DataChanged', visit: owner, set });
      this.dataChanged = true;
    }
  }

  compensate(visit: Visit, activity: string | undefined, wait: boolean): 'done' | 'pending' {
    return compensate(this, visit, activity, wait);
  }
  undoNext(visit: Visit): boolean {
    return undoNext(this, visit);
  }
  settle(scope: Visit): void {
    this.agenda.push({ kind: 'settle', scope: scope.id });
  }

  evaluate(expression: string, visit: Visit, names?: Data): Data[string] {
    return this.ask(expression, visit, names).value;
  }
  condition(expression: string, visit: Visit, names?: Data): boolean {
    const { value, hint } = this.ask(expression, visit, names, 'condition');
    if (typeof value === 'boolean') return value;
    throw new Incident('condition.not-boolean', hint === undefined ? expression : `${expression}: ${hint}`);
  }
  /** Has what a conditional event waits for come about? No answer is "not yet": such an event waits for data by nature. */
  hasComeAbout(condition: string, visit: Visit): boolean {
    return this.ask(condition, visit, undefined, 'event').value === true;
  }
  private ask(
    expression: string,
    visit: Visit,
    names: Data | undefined,
    asked?: 'condition' | 'event',
  ): { readonly value: Data[string]; readonly hint?: string } {
    const answer = this.evaluator(expression, namesOf(this, visit, names), this.now, asked);
    if ('failed' in answer) throw new Incident('expression.failed', `${expression}: ${answer.failed}`);
    return answer;
  }
  decide({ procedure }: PlanNode, id: string, visit: Visit): { readonly value: Data[string]; readonly rules: readonly string[] } {
    const decision = procedure.decisions && Object.hasOwn(procedure.decisions, id) ? procedure.decisions[id] : undefined;
    if (!decision) throw new Incident('decision.unknown', id);
    const answer = (this.context.answer ?? answerDecision)(decision, namesOf(this, visit), this.now);
    if (answer.kind === 'failed') throw new Incident(answer.code, answer.detail);
    return answer;
  }
  due(limit: TimeLimit): Instant {
    if (findLimitProblem(limit)) throw new Incident('timer.invalid', `${limit.value} ${limit.unit}`);
    return reckonDue(limit, this.now, this.context);
  }
  /** What is opened meanwhile is reckoned as if it had begun then. */
  reckonedFrom(begun: Instant, open: () => void): void {
    const { now } = this;
    this.now = begun;
    open();
    this.now = now;
  }
  closableFrom(limit: TimeLimit): Instant {
    if (findLimitProblem(limit)) throw new Incident('timer.invalid', `${limit.value} ${limit.unit}`);
    return closableFrom(this.context.calendar, this.now, limit);
  }
  agency(key: string): number | undefined {
    return this.dossier.agencies[key];
  }
  fail(code: IncidentCode, detail?: string): never {
    throw new Incident(code, detail);
  }

  raise(visit: Visit, thrown: Throw): boolean {
    return raise(this, visit, thrown);
  }
  broadcast(visit: Visit, name: string, payload?: Data): void {
    this.record({ kind: 'EventThrown', visit: visit.id, event: 'signal', name, ...(payload && { payload }) });
    broadcastSignal(this, name, payload);
  }
  send(visit: Visit, message: Outgoing): void {
    this.record({ kind: 'EventThrown', visit: visit.id, event: 'message', ...message });
  }
  incident(visit: Visit, hook: string, code: IncidentCode, detail?: string): void {
    this.record({ kind: 'IncidentRaised', visit: visit.id, code, hook, ...(detail !== undefined && { detail }) });
  }
  stopClocks(): void {
    for (const clock of this.dossier.clocks) if (clock.state !== 'stopped') endClock(this, clock.name);
  }

  /** Runs a hook; an incident is recorded on the visit, with what is needed to run the hook again. False: it did not come to its end. */
  guarded(id: VisitId, hook: string, run: () => void, arrival?: Arrival): boolean {
    try {
      run();
      return findVisit(this.dossier, id) !== undefined;
    } catch (error) {
      this.halt(id, hook, asIncident(error), arrival);
      return false;
    }
  }

  private halt(id: VisitId, hook: string, { code, detail }: Incident, arrival: Arrival | undefined): void {
    const visit = findVisit(this.dossier, id);
    if (!visit) return;
    if (arrival) this.note(visit, { put: { arrival } });
    this.incident(visit, hook, code, detail);
  }

  private depthOf(scope: Visit): number {
    let depth = 1;
    for (let visit: Visit | undefined = scope; visit?.scope !== undefined; visit = this.scopeOf(visit)) depth++;
    return depth;
  }

  private mapped(at: PlanNode, ending: Visit): Data {
    return Object.fromEntries(at.node.outputs.map(({ to, expression }) => [to, this.evaluate(expression, ending)]));
  }

  /** What compensation may undo later: completed activities with a handler, and completed scopes that hold such. */
  private keeps(visit: Visit, at: PlanNode, scope: Visit): boolean {
    if (!isUndoable(this.current(visit), at)) return false;
    if ((this.current(scope).kept?.length ?? 0) >= this.bounds.maxKept) throw new Incident('kept.too-many', String(this.bounds.maxKept));
    return true;
  }
}

const none: readonly FlowId[] = [];

/** The visit round the passages of a loop. */
const isBody = (at: PlanNode, { part }: Pick<Visit, 'part'>): boolean => at.loop !== undefined && part !== 'item';

const asIncident = (error: unknown): Incident => {
  if (error instanceof Incident) return error;
  throw error;
};
