import { type PauseReason } from '@mot-cua/calendar';
import { type NodeId, type TimeLimit, type Work } from '@mot-cua/procedure';
import { findClock, pauseClock, RESOLUTION, resumeClock, runClock, stopClock } from './clocks';
import { type Course } from './course';
import { type Clock, type Dossier, type Visit } from './dossier';
import { findVisit } from './find-visit';
import { type Plan, type PlanNode } from './plan';
import { awaitsSupplement } from './supplement';

/** Why the clock of a stage or an agency stands still: with that of the whole dossier. */
export const WITH_DOSSIER = 'with-dossier';

/** Why the clock of a stage or an agency did not run, in words: it follows the dossier, no person paused it. */
export const STRETCH_PAUSES: readonly PauseReason[] = [
  { code: WITH_DOSSIER, name: { vi: 'đồng hồ của hồ sơ tạm dừng', en: 'the clock of the dossier stood still' } },
  { code: 'handed-on', name: { vi: 'hồ sơ ở giai đoạn hoặc cơ quan khác', en: 'the dossier was at another stage or agency' } },
].map((reason) => ({ ...reason, basis: '', endedBy: { vi: 'hồ sơ trở lại', en: 'the dossier came back' } }));

/** A part of the way that has a limit of its own and so a clock of its own: a stage of the procedure, or an agency. */
export type Stretch = { readonly kind: 'stage' | 'agency'; readonly key: string; readonly limit: TimeLimit };

export const clockOfStretch = ({ kind, key }: Pick<Stretch, 'kind' | 'key'>): string => `${kind}:${key}`;

/** Which stretch a clock measures; undefined: it measures the dossier itself. */
export const stretchOfClock = (name: string): Pick<Stretch, 'kind' | 'key'> | undefined => {
  const [, kind, key] = /^(stage|agency):(.+)$/.exec(name) ?? [];
  return key === undefined ? undefined : { kind: kind as Stretch['kind'], key };
};

/** The stretches of a procedure: its stages with a limit, then its lanes with one. */
export const stretchesOf = ({ procedure: { stages = [], lanes } }: Pick<Plan, 'procedure'>): readonly Stretch[] => [
  ...stages.map(({ id, limit }): Stretch => ({ kind: 'stage', key: id, limit })),
  ...lanes.flatMap(({ agency, limit }): readonly Stretch[] =>
    agency !== undefined && limit ? [{ kind: 'agency', key: agency, limit }] : [],
  ),
];

/**
 * Keeps the clocks of stages and agencies, once everything waits again: each runs while a counted step of it waits, ends when the dossier goes on from
 * it, runs on with what was left when the dossier comes back, stands still with the clock of the whole, and begins anew with it.
 */
export const keepStretches = (course: Course): void => {
  const stretches = stretchesOf(course.plan);
  const forgotten = course.dossier.clocks.filter(
    ({ name, state }) => state !== 'stopped' && stretchOfClock(name) && !stretches.some((stretch) => clockOfStretch(stretch) === name),
  );
  // A new version of the procedure may know the stage no longer.
  for (const { name } of forgotten) stopClock(course, name, { act: 'handed-on' });
  for (const stretch of stretches) keepStretch(course, stretch);
};

const keepStretch = (course: Course, stretch: Stretch): void => {
  const name = clockOfStretch(stretch);
  const clock = findClock(course, name);
  const whole = findClock(course, RESOLUTION);
  const stands = whole?.state === 'paused' || awaitsSupplement(whole);
  if (!isAt(course, stretch)) {
    if (clock && clock.state !== 'stopped') stopClock(course, name, { act: 'handed-on' });
    return;
  }
  if (stands) {
    if (clock?.state === 'running') pauseClock(course, name, WITH_DOSSIER);
    return;
  }
  if (!clock) runClock(course, name, stretch.limit);
  else if (startsAnew(course, clock)) runClock(course, name, stretch.limit, undefined, { act: 'restart' });
  else if (clock.state !== 'running') resumeClock(course, name);
};

/** The limit of the whole began anew in this command. */
const startsAnew = ({ facts }: Course, { state }: Clock): boolean =>
  state !== 'stopped' && facts.some((fact) => fact.kind === 'ClockChanged' && fact.clock === RESOLUTION && fact.act === 'restart');

const isAt = ({ plan, dossier }: Course, stretch: Stretch): boolean =>
  dossier.visits.some(
    (visit) =>
      visit.scope !== undefined &&
      visit.waits?.some(({ role }) => role === 'own') &&
      belongs(visit, plan.get(visit.node), stretch, dossier, plan),
  );

const belongs = (visit: Visit, at: PlanNode, { kind, key }: Stretch, dossier: Dossier, plan: Plan): boolean => {
  if (!at.node.counted) return false;
  switch (kind) {
    case 'stage':
      return stageOf(visit, dossier, plan) === key;
    case 'agency':
      return ((at.element.work?.(at.node) as Work | undefined)?.agency ?? at.agency) === key;
  }
};

/** Its own stage, else that of the nearest scope round it. */
const stageOf = (visit: Visit, dossier: Dossier, plan: Plan): NodeId | undefined => {
  for (let at: Visit | undefined = visit; at; at = findVisit(dossier, at.scope)) {
    const { stage } = plan.get(at.node).node;
    if (stage !== undefined) return stage;
  }
  return undefined;
};
