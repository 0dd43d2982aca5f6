import { deadline, deadlineWithPauses, lastWorkingMoment, latestStart } from '@mot-cua/calendar';
import { type FlowId, type NodeId, type Procedure, type TimeLimit } from '@mot-cua/procedure';
import { engineCatalogue } from '../catalogue';
import { type EngineCatalogue } from '../catalogue-shape';
import { resolutionOf } from '../clocks';
import { type Context } from '../context';
import { type Dossier, type Visit } from '../dossier';
import { type Instant, type VisitId } from '../fact';
import { type Plan, type PlanNode, planOf } from '../plan';
import { SUPPLEMENT } from '../supplement';
import { waysOn } from './ways-on';

/** What is supposed about others: when the applicant answers. */
export type Supposition = { readonly applicantAnswers: TimeLimit };

export type ForecastStep = {
  readonly node: NodeId;
  /** Only where the dossier stands now. */
  readonly visit?: VisitId;
  /** `work`: a step of the office; `applicant`: the clock is paused; `supplement`: the limit begins anew behind it. */
  readonly kind: 'work' | 'applicant' | 'supplement';
  readonly counted: boolean;
  readonly limit?: TimeLimit;
  readonly start: Instant;
  /** When it is due if every step uses its whole limit. */
  readonly due: Instant;
  /** The latest moment it may end so that what follows still fits into the dossier's time. Absent: uncounted, or the dossier has no limit. */
  readonly latest?: Instant;
};

export type ForecastWay = {
  /** Flows taken, in order: their names say which decisions make this way. */
  readonly flows: readonly FlowId[];
  readonly steps: readonly ForecastStep[];
  readonly end: NodeId;
  /** When the last counted step is done if each uses its whole limit. */
  readonly doneAt: Instant;
  /** The due time of the dossier on this way: later than now's where the way pauses the clock or begins the limit anew. */
  readonly due?: Instant;
  readonly onTime: boolean;
};

export type Forecast = {
  readonly now: Instant;
  readonly ways: readonly ForecastWay[];
  /** There are more ways than are shown. */
  readonly more: boolean;
};

/**
 * What lies before an open dossier: for each way on from where it stands the due times of the steps, and the latest moment each may end. Pure;
 * supposes that each step uses its limit and that the applicant answers when supposed. A branch of several at once is a way of its own.
 */
export const forecast = (
  procedure: Procedure,
  dossier: Dossier,
  context: Pick<Context, 'now' | 'calendar' | 'convention'>,
  suppose: Supposition = { applicantAnswers: { value: 5, unit: 'working-days' } },
  catalogue: EngineCatalogue = engineCatalogue,
): Forecast => {
  const plan = planOf(procedure, catalogue);
  const now = Math.max(context.now, dossier.at);
  const found = dossier.visits
    .filter((visit) => visit.marking === undefined && visit.scope !== undefined)
    .map((visit) => ({ visit, ...waysOn(plan, plan.get(visit.node)) }));
  const reckoning: Reckoning = { plan, dossier, suppose, ...context, now };
  return {
    now,
    ways: found.flatMap(({ visit, ways }) => ways.map(({ nodes, flows }) => wayOf(reckoning, visit, nodes, flows))),
    more: found.some(({ more }) => more),
  };
};

type Reckoning = Pick<Context, 'calendar' | 'convention'> & {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly suppose: Supposition;
  readonly now: Instant;
};

const wayOf = (reckoning: Reckoning, visit: Visit, nodes: readonly PlanNode[], flows: readonly FlowId[]): ForecastWay => {
  const { steps, due } = walked(reckoning, visit, nodes);
  const done = steps.findLast(({ counted, kind }) => counted && kind === 'work')?.due ?? reckoning.now;
  return {
    flows,
    steps: withLatest(reckoning, steps),
    end: nodes[nodes.length - 1].id,
    doneAt: done,
    ...(due !== undefined && { due }),
    onTime: due === undefined || done <= due,
  };
};

type Walked = Omit<ForecastStep, 'latest'> & { readonly dossierDue?: Instant };

/** Step by step: each begins when the one before is due. */
const walked = (
  reckoning: Reckoning,
  visit: Visit,
  nodes: readonly PlanNode[],
): { readonly steps: readonly Walked[]; readonly due?: Instant } => {
  const { calendar, convention, dossier, now } = reckoning;
  const clock = resolutionOf(dossier);
  let dossierDue = clock?.state === 'stopped' && clock.stoppedBy === undefined ? undefined : clock?.due;
  let at = now;
  const steps: Walked[] = [];
  for (const [index, node] of nodes.entries()) {
    const kind = kindOf(node);
    if (!kind) continue;
    const here = index === 0 ? visit : undefined;
    const limit = kind === 'work' ? node.node.limit : reckoning.suppose.applicantAnswers;
    const start = here?.startedAt ?? at;
    const reckoned = limit ? deadline(calendar, limit, kind === 'work' ? start : at, convention) : at;
    const due = Math.max(at, here ? (dueOf(here) ?? reckoned) : reckoned);
    const before = dossierDue;
    if (kind === 'supplement' && clock?.limit) dossierDue = deadline(calendar, clock.limit, due, convention);
    if (kind === 'applicant' && before !== undefined) dossierDue = pausedDue(reckoning, before, at, due);
    steps.push({
      node: node.id,
      ...(here && { visit: here.id }),
      kind,
      counted: node.node.counted,
      ...(limit && { limit }),
      start,
      due: kind === 'work' && !limit ? at : due,
      ...(before !== undefined && { dossierDue: before }),
    });
    at = Math.max(at, due);
  }
  return { steps, ...(dossierDue !== undefined && { due: dossierDue }) };
};

const kindOf = ({ node }: PlanNode): ForecastStep['kind'] | undefined => {
  if (node.pauses === SUPPLEMENT) return 'supplement';
  if (node.pauses !== undefined) return 'applicant';
  return node.type === 'userTask' || node.limit !== undefined ? 'work' : undefined;
};

/** What the step is due by, where the dossier stands now. */
const dueOf = ({ waits = [] }: Visit): Instant | undefined => waits.find(({ kind }) => kind === 'task')?.due;

/** The due time a pause leads to: as much working time is left behind it as before. */
const pausedDue = ({ calendar, dossier, convention }: Reckoning, before: Instant, from: Instant, to: Instant): Instant => {
  const clock = resolutionOf(dossier);
  if (!clock?.limit) return before;
  if (from >= before) return before;
  const pauses = [...(clock.pauses ?? []).map((pause) => (pause.to === undefined ? { ...pause, to } : pause))];
  const last = pauses.at(-1);
  if (last?.to === undefined || last.to < from) pauses.push({ from, to, reason: 'supposed' });
  return Math.max(before, deadlineWithPauses(calendar, clock.limit, clock.startedAt, convention, pauses));
};

/** Backwards: what follows must still fit, up to where the due time changes. */
const withLatest = ({ calendar, convention }: Reckoning, steps: readonly Walked[]): readonly ForecastStep[] => {
  const after: ForecastStep[] = [];
  let latest: Instant | undefined;
  let due: Instant | undefined;
  for (const { dossierDue, ...step } of steps.toReversed()) {
    if (dossierDue !== due) {
      due = dossierDue;
      latest = dossierDue;
    }
    const mayEnd = latest !== undefined && step.counted && step.kind === 'work' ? lastWorkingMoment(calendar, latest) : undefined;
    after.push({ ...step, ...(mayEnd !== undefined && { latest: mayEnd }) });
    if (mayEnd !== undefined && step.limit) latest = latestStart(calendar, step.limit, mayEnd, convention);
  }
  return after.reverse();
};
