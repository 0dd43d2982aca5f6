import { closableFrom, findLimitProblem, type WorkingCalendar } from '@mot-cua/calendar';
import { answerDecision, type FlowId, type TimeLimit } from '@mot-cua/procedure';
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
import { type Bounds, bounds, FACTS_OF_A_PASSAGE } from './bounds';
import { type Also, cancel } from './cancelling';
import { endClock } from './clocks';
import { compensate, undoNext } from './compensation';
import { type Context, type Evaluate } from './context';
import { type Clock, type Dossier, type Visit } from './dossier';
import { Draft, type Writable } from './draft';
import { evaluateFeel } from './evaluate';
import { apply } from './evolve';
import { type Actor, type Data, type Envelope, type Fact, type FactBody, type Instant, type VisitId, type Wait } from './fact';
import { findLiving, findVisit, getVisit } from './find-visit';
import { asIncident, Incident, type IncidentCode } from './incident';
import { leave } from './leaving';
import { isHome, namesOf, ownersOf } from './names';
import { type Plan, type PlanNode } from './plan';
import { reckonDue } from './reckon';
import { type Rejection } from './rejection';
import { start } from './starting';
import { broadcastSignal, catches, raise } from './throwing';

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
  private passages = 0;
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
  /** As it is now: every fact changes it. */
  readonly dossier: Dossier;
  private readonly draft: Draft;

  constructor(
    public plan: Plan,
    before: Dossier,
    readonly command: Asking,
    readonly context: Context,
  ) {
    this.draft = new Draft(before);
    this.dossier = this.draft.dossier;
    this.at = Math.max(context.now, before.at);
    this.now = this.at;
    this.bounds = context.bounds ? { ...bounds, ...context.bounds } : bounds;
    this.evaluator = context.evaluate ?? evaluateFeel;
  }

  /** Records a fact and applies it at once: there is no other way to change the dossier. */
  record(body: FactBody): void {
    this.add({ ...this.envelope(), ...body });
  }

  /** What the next fact carries beside its own payload. The facts of every step begin with it in one literal, which costs a third of `record`. */
  envelope(): Envelope {
    if (this.isNewStep) this.microstep++;
    this.isNewStep = false;
    return {
      seq: this.dossier.seq + 1,
      at: this.at,
      by: this.command.by,
      command: this.command.id,
      step: this.microstep,
      v: 1,
    };
  }
  add(fact: Fact): void {
    apply(this.draft, fact);
    this.facts.push(fact);
  }

  /** The facts that follow belong together, apart from those before. */
  nextStep(): void {
    this.isNewStep = true;
  }

  /** A loop over so many begins: its passages are bounded by themselves. */
  expectsPassages(number: number): void {
    this.passages += number;
  }
  /** How many facts this command may record. */
  get mostFacts(): number {
    const { maxFactsPerCommand, maxFactsWithPassages } = this.bounds;
    return Math.max(maxFactsPerCommand, Math.min(maxFactsPerCommand + this.passages * FACTS_OF_A_PASSAGE, maxFactsWithPassages));
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
  get maxRounds(): number {
    return this.bounds.maxRounds;
  }
  get callsDeep(): number {
    return this.dossier.calledBy?.depth ?? 0;
  }
  get maxCallsDeep(): number {
    return this.bounds.maxCallsDeep;
  }
  get clocks(): readonly Clock[] {
    return this.dossier.clocks;
  }

  alive(visit: Visit): boolean {
    return findLiving(this.dossier, visit) !== undefined;
  }
  current(visit: Visit): Visit {
    return findLiving(this.dossier, visit) ?? getVisit(this.dossier, visit.id);
  }
  children(scope: Visit): readonly Visit[] {
    return this.dossier.visits.filter((visit) => visit.scope === scope.id);
  }
  scopeOf(visit: Visit): Visit | undefined {
    return findVisit(this.dossier, visit.scope);
  }
  homeOf(visit: Visit): Visit {
    let home = visit;
    while (home.scope !== undefined && !isHome(this, home)) home = getVisit(this.dossier, home.scope);
    return home;
  }
  /** The wrapper of loops answers for a body, the element itself for everything else. */
  behaviourOf(visit: Visit): Behaviour {
    const at = this.plan.get(visit.node);
    return at.loop && visit.part !== 'item' ? at.loop : at.element;
  }

  start(at: PlanNode, scope: Visit, beginning: Beginning = {}): void {
    start(this, at, scope, beginning);
  }
  leave(visit: Visit, leaving: Leaving = {}): void {
    leave(this, visit, leaving);
  }
  cancel(roots: readonly Visit[], reason: string, also: Also = {}): void {
    cancel(this, roots, reason, also);
  }

  /** Tokens on these flows go on, the first in document order first. */
  follow(taken: readonly FlowId[], scope: VisitId): void {
    for (let i = taken.length - 1; i >= 0; i--) {
      const to = this.plan.get(this.plan.flow(taken[i]).to);
      if (!to.later) this.agenda.push({ kind: 'at', at: to, scope });
    }
  }

  wait(visit: Visit, wait: NewWait): void {
    const node = wait.node ?? visit.node;
    const id = wait.mark === undefined ? `${visit.id}/${node}` : `${visit.id}/${node}.${wait.mark}`;
    this.add({
      ...this.envelope(),
      kind: 'WaitOpened',
      visit: visit.id,
      wait: wait.kind === 'task' ? openedTask(id, node, wait) : openedWait(id, node, wait),
    });
    // What already holds, or has already come, meets the wait when its turn comes, never from here.
    if (wait.kind === 'condition') this.dataChanged = true;
    if (wait.kind === 'message' && this.dossier.mail.length > 0) this.agenda.push({ kind: 'meet', visit: visit.id, wait: id });
  }

  ceasesToWait(visit: Visit, kind: Wait['kind']): void {
    for (const wait of this.current(visit).waits ?? [])
      if (wait.kind === kind) this.record({ kind: 'WaitMet', visit: visit.id, wait: wait.id, what: kind });
  }
  note(visit: Visit, note: { readonly node?: string; readonly put?: Data; readonly push?: Data }): void {
    this.add({ ...this.envelope(), kind: 'Noted', visit: visit.id, ...note });
  }

  set(visit: Visit, values: Data): void {
    for (const { owner, set } of ownersOf(this, visit, values)) {
      this.add({ ...this.envelope(), kind: 'DataChanged', visit: owner, set });
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

  catches(visit: Visit, error: string): boolean {
    return catches(this, visit, { kind: 'error', name: error });
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

  /** What went wrong is recorded on the visit, with what is needed to run the hook again. */
  halt(id: VisitId, hook: string, { code, detail }: Incident, arrival: Arrival | undefined): void {
    const visit = findVisit(this.dossier, id);
    if (!visit) return;
    if (arrival) this.note(visit, { put: { arrival } });
    this.incident(visit, hook, code, detail);
  }
}

/** That of a task is written out: a rest pattern costs several times as much, and nearly every step opens a task. */
const openedWait = (id: string, node: string, { node: _node, mark: _mark, role = 'own', ...wait }: NewWait): Wait => ({
  id,
  node,
  role,
  ...wait,
});
const openedTask = (id: string, node: string, { due, work }: NewWait): Wait => {
  const opened: Writable<Wait> = { id, node, role: 'own', kind: 'task' };
  if (due !== undefined) opened.due = due;
  if (work !== undefined) opened.work = work;
  return opened;
};
