import { type NodeId, type Procedure } from '@mot-cua/procedure';
import { engineCatalogue } from '../catalogue';
import { type EngineCatalogue } from '../catalogue-shape';
import { type Command } from '../command';
import { type Context } from '../context';
import { decide } from '../decide';
import { type Dossier } from '../dossier';
import { type Fact } from '../fact';
import { type Plan, planOf } from '../plan';
import { type Rejection } from '../rejection';
import { possibleOf, type WayStep } from './possible';
import { answerOrNothing, nextScript, scripted } from './script';
import { stateKey } from './state-key';

/** States the walk looks at before it says that there are too many to say anything. */
export const MAX_PREVIEW_STATES = 3_000;
/** Facts the walk records and throws away before it says the same: a small procedure may go round in many ways. */
const MAX_PREVIEW_FACTS = 100_000;
/** Facts of one command of the walk: more is a loop without waiting. */
const MAX_FACTS_PER_STEP = 500;
/** Ways in which the unknown conditions of one step may turn out. */
const MAX_SCRIPTS = 64;

/** `path`: the steps that lead there. `stuck`: where the dossier then stands for ever; empty when it goes round instead. */
export type CounterExample = { readonly path: readonly WayStep[]; readonly stuck: readonly NodeId[] };

export type Verdict =
  | { readonly kind: 'can-always-finish'; readonly states: number }
  /** The counter-example: the shortest way to where no way leads to the end. */
  | ({ readonly kind: 'may-get-stuck'; readonly states: number } & CounterExample)
  | ({ readonly kind: 'cannot-finish'; readonly states: number } & CounterExample)
  | { readonly kind: 'too-big-to-say'; readonly states: number };

export type Preview =
  { readonly facts: readonly Fact[]; readonly dossier: Dossier; readonly verdict: Verdict } | { readonly rejected: Rejection };

/**
 * What a command would lead to, and whether the dossier could still finish afterwards. It decides the command and then walks the very engine
 * from there: every wait may be met, every condition over unknown values turns out both ways. Nothing is recorded anywhere.
 */
export const preview = (
  procedure: Procedure,
  dossier: Dossier,
  command: Command,
  context: Context,
  catalogue: EngineCatalogue = engineCatalogue,
): Preview => {
  const decision = decide(procedure, dossier, command, context, catalogue);
  if ('rejected' in decision) return decision;
  return {
    ...decision,
    verdict: judge(command.kind === 'Migrate' ? (context.target ?? procedure) : procedure, decision.dossier, context, catalogue),
  };
};

/** Can the dossier, as it stands, still finish? `most`: states to look at before saying that there are too many. */
export const judge = (
  procedure: Procedure,
  dossier: Dossier,
  context: Context,
  catalogue: EngineCatalogue = engineCatalogue,
  most = MAX_PREVIEW_STATES,
): Verdict => {
  const states = new Map<string, State>();
  const plan = planOf(procedure, catalogue);
  const known = knownNames(plan);
  const open: State[] = [enter(states, { dossier, now: context.now, once: new Set<string>() }, known, undefined, {})];
  const bounded = { ...context, bounds: { ...context.bounds, maxFactsPerCommand: MAX_FACTS_PER_STEP } };
  let facts = 0;
  for (let next = open.shift(); next; next = open.shift()) {
    for (const { moment, step, recorded } of successors(procedure, plan, next.moment, bounded, catalogue, known)) {
      facts += recorded;
      if (states.size > most || facts > MAX_PREVIEW_FACTS) return { kind: 'too-big-to-say', states: states.size };
      if (!moment) continue;
      const before = states.size;
      const state = enter(states, moment, known, next, step);
      state.from.push(next);
      if (states.size > before) open.push(state);
    }
  }
  return verdictOf(states, plan);
};

/** Dossiers that stand alike have the same future, so what was said of one is not walked again; so many are remembered of each procedure. */
const MOST_REMEMBERED = 1_000;
const remembered = new WeakMap<Procedure, Map<string, Verdict>>();

/** As `judge`, for many dossiers of one procedure. The answer is the same for all that differ only by ids, times and values nobody decides by. */
export const judgeAlike = (procedure: Procedure, dossier: Dossier, context: Context): Verdict => {
  const verdicts = remembered.get(procedure) ?? new Map<string, Verdict>();
  remembered.set(procedure, verdicts);
  const key = stateKey(dossier, knownNames(planOf(procedure, engineCatalogue)), new Set());
  const known = verdicts.get(key);
  if (known) return known;
  const verdict = judge(procedure, dossier, context);
  if (verdicts.size >= MOST_REMEMBERED) verdicts.clear();
  verdicts.set(key, verdict);
  return verdict;
};

type Moment = { readonly dossier: Dossier; readonly now: number; readonly once: ReadonlySet<string> };
type State = { readonly moment: Moment; readonly from: State[]; readonly before: State | undefined; readonly step: WayStep };

const enter = (
  states: Map<string, State>,
  moment: Moment,
  known: (name: string) => boolean,
  before: State | undefined,
  step: WayStep,
): State => {
  const key = stateKey(moment.dossier, known, moment.once);
  let state = states.get(key);
  if (!state) states.set(key, (state = { moment, from: [], before, step }));
  return state;
};

const successors = function* (
  procedure: Procedure,
  plan: Plan,
  { dossier, now, once }: Moment,
  context: Context,
  catalogue: EngineCatalogue,
  known: (name: string) => boolean,
): Generator<{ /** Absent: a way that does not count. */ readonly moment?: Moment; readonly step: WayStep; readonly recorded: number }> {
  for (const possible of possibleOf(plan, dossier, now)) {
    if (possible.once !== undefined && once.has(possible.once)) continue;
    const after = possible.once === undefined ? once : new Set([...once, possible.once]);
    let script: readonly boolean[] | undefined = [];
    for (let tries = 0; script && tries < MAX_SCRIPTS; tries++) {
      const { evaluate, taken } = scripted(script, known, possible.event);
      const decision = decide(
        procedure,
        dossier,
        possible.command,
        { ...context, now: possible.now, evaluate, answer: answerOrNothing },
        catalogue,
      );
      if ('rejected' in decision) break;
      const { step } = possible;
      const recorded = decision.facts.length;
      // A way on which no condition holds is the drawer's oversight, not a way the dossier goes; it is a finding of its own.
      const counts = !decision.facts.some((fact) => fact.kind === 'IncidentRaised' && fact.code === 'flow.none');
      yield counts ? { moment: { dossier: decision.dossier, now: possible.now, once: after }, step, recorded } : { step, recorded };
      script = nextScript(taken);
    }
  }
};

/** What loops and complex gateways count. */
const counters = new Set([
  'loopCounter',
  'numberOfInstances',
  'numberOfActiveInstances',
  'numberOfCompletedInstances',
  'numberOfTerminatedInstances',
  'activationCount',
  'waitingForStart',
]);

/** Outcomes of tasks are known once the task is done: what is decided by them is no guess. */
const knownNames = (plan: Plan): ((name: string) => boolean) => {
  const outcomes = new Set<string>();
  for (const { element, node } of plan.nodes()) if (element.work) outcomes.add(element.work(node).outcomeVariable);
  return (name) => outcomes.has(name) || counters.has(name);
};

const verdictOf = (states: ReadonlyMap<string, State>, plan: Plan): Verdict => {
  const finishing = new Set<State>();
  const open = [...states.values()].filter(({ moment }) => moment.dossier.status === 'closed');
  for (let state = open.pop(); state; state = open.pop()) {
    if (finishing.has(state)) continue;
    finishing.add(state);
    open.push(...state.from);
  }
  const size = states.size;
  const [first] = states.values();
  // The map is in the order of discovery, breadth first: the first one found is the nearest.
  const lost = [...states.values()].filter((state) => !finishing.has(state));
  if (lost.length === 0) return { kind: 'can-always-finish', states: size };
  const left = new Set([...states.values()].flatMap((state) => state.from.filter((before) => before !== state)));
  const dead = lost.find((state) => !left.has(state));
  return {
    kind: finishing.has(first) ? 'may-get-stuck' : 'cannot-finish',
    states: size,
    path: pathTo(dead ?? lost[0]),
    stuck: dead ? standingAt(dead.moment.dossier, plan) : [],
  };
};

const pathTo = (state: State): readonly WayStep[] => {
  const path: WayStep[] = [];
  for (let at: State | undefined = state; at?.before; at = at.before) path.unshift(at.step);
  return path;
};

/** Where tokens lie and what is under way, for somebody who looks for it in the diagram. */
const standingAt = ({ visits }: Dossier, plan: Plan): readonly NodeId[] => {
  const before = visits.flatMap(({ marking = {} }) => Object.keys(marking).map((flow) => plan.flow(flow).to));
  const under = visits.filter(({ live, marking, scope }) => scope !== undefined && !live && !marking).map(({ node }) => node);
  return [...new Set([...before, ...under])];
};
