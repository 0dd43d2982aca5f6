import { type Procedure } from '@mot-cua/procedure';
import { engineCatalogue } from '../catalogue';
import { type EngineCatalogue } from '../catalogue-shape';
import { type Command } from '../command';
import { type Context } from '../context';
import { decide } from '../decide';
import { type Dossier } from '../dossier';
import { type Fact } from '../fact';
import { type Plan, planOf } from '../plan';
import { type Rejection } from '../rejection';
import { possibleOf } from './possible';
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

export type Verdict =
  | { readonly kind: 'can-always-finish'; readonly states: number }
  /** `path`: the shortest way to a state from which no way leads to the end. */
  | { readonly kind: 'may-get-stuck'; readonly states: number; readonly path: readonly string[] }
  | { readonly kind: 'cannot-finish'; readonly states: number }
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
  const open: State[] = [enter(states, { dossier, now: context.now, once: new Set<string>() }, known, undefined, '')];
  const bounded = { ...context, bounds: { ...context.bounds, maxFactsPerCommand: MAX_FACTS_PER_STEP } };
  let facts = 0;
  for (let next = open.shift(); next; next = open.shift()) {
    for (const { moment, says, recorded } of successors(procedure, plan, next.moment, bounded, catalogue, known)) {
      facts += recorded;
      if (states.size > most || facts > MAX_PREVIEW_FACTS) return { kind: 'too-big-to-say', states: states.size };
      if (!moment) continue;
      const before = states.size;
      const state = enter(states, moment, known, next, says);
      state.from.push(next);
      if (states.size > before) open.push(state);
    }
  }
  return verdictOf(states);
};

type Moment = { readonly dossier: Dossier; readonly now: number; readonly once: ReadonlySet<string> };
type State = { readonly moment: Moment; readonly from: State[]; readonly before: State | undefined; readonly says: string };

const enter = (
  states: Map<string, State>,
  moment: Moment,
  known: (name: string) => boolean,
  before: State | undefined,
  says: string,
): State => {
  const key = stateKey(moment.dossier, known, moment.once);
  let state = states.get(key);
  if (!state) states.set(key, (state = { moment, from: [], before, says }));
  return state;
};

const successors = function* (
  procedure: Procedure,
  plan: Plan,
  { dossier, now, once }: Moment,
  context: Context,
  catalogue: EngineCatalogue,
  known: (name: string) => boolean,
): Generator<{ /** Absent: a way that does not count. */ readonly moment?: Moment; readonly says: string; readonly recorded: number }> {
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
      const { says } = possible;
      const recorded = decision.facts.length;
      // A way on which no condition holds is the drawer's oversight, not a way the dossier goes; it is a finding of its own.
      const counts = !decision.facts.some((fact) => fact.kind === 'IncidentRaised' && fact.code === 'flow.none');
      yield counts ? { moment: { dossier: decision.dossier, now: possible.now, once: after }, says, recorded } : { says, recorded };
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

const verdictOf = (states: ReadonlyMap<string, State>): Verdict => {
  const finishing = new Set<State>();
  const open = [...states.values()].filter(({ moment }) => moment.dossier.status === 'closed');
  for (let state = open.pop(); state; state = open.pop()) {
    if (finishing.has(state)) continue;
    finishing.add(state);
    open.push(...state.from);
  }
  const size = states.size;
  const [first] = states.values();
  if (!finishing.has(first)) return { kind: 'cannot-finish', states: size };
  // The map is in the order of discovery, breadth first: the first one found is the nearest.
  const stuck = [...states.values()].find((state) => !finishing.has(state));
  return stuck ? { kind: 'may-get-stuck', states: size, path: pathTo(stuck) } : { kind: 'can-always-finish', states: size };
};

const pathTo = (state: State): readonly string[] => {
  const path: string[] = [];
  for (let at: State | undefined = state; at?.before; at = at.before) path.unshift(at.says);
  return path;
};
