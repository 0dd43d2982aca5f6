import { type TriggerKind } from '@mot-cua/procedure';
import { type Arrival } from '../behaviour';
import { beginningAt, beginningsOf } from '../beginnings';
import { awaitAcceptance } from '../acceptance';
import { findClock, isLawfulPause, pauseClock, RESOLUTION, runClock } from '../clocks';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { type FactBody, type VisitId } from '../fact';
import { getVisit } from '../find-visit';
import { type Content, type Plan, type PlanNode } from '../plan';
import { reject } from '../rejection';
import { begin } from '../starting';
import { holdSteps } from '../step-clocks';
import { type Answer, refuseUnsoundData, refuseUnsoundLimit, refuseWithoutGround } from './check';

type Opened = Extract<FactBody, { kind: 'DossierOpened' }>;

/** Receives a dossier: opens the procedure, starts its resolution clock and goes to the first work; one handed in from outside first waits to be accepted. */
export const openDossier = (course: Course, command: CommandOf<'OpenDossier'>): Answer => {
  if (course.dossier.status !== 'notOpened') return reject('dossier.already-open');
  const { content } = course.plan.root;
  if (command.startAt !== undefined && !beginningAt(content, command.startAt)) return reject('start.unknown', { node: command.startAt });
  if (command.startAt === undefined && !beginsByHand(content)) return reject('start.triggered', { nodes: startsOf(content).join(', ') });
  const start = command.startAt === undefined ? undefined : course.plan.get(command.startAt);
  const unsound =
    refuseMissingAgency(course.plan, command.agencies) ??
    refuseUnsoundData(course, command.data) ??
    refuseUnsoundLimit(command.limit) ??
    refuseUnlawfulPause(course, command);
  if (unsound) return unsound;

  const root: VisitId = `${course.plan.root.id}#1`;
  course.record(openedFact(command, start));
  course.record({
    kind: 'VisitStarted',
    visit: root,
    node: course.plan.root.id,
    consumed: [],
    ...(command.data && { data: command.data }),
    isScope: true,
  });
  course.touched.add(root);
  if (command.limit && command.clockStart === undefined && !command.submitted) runClock(course, RESOLUTION, command.limit);
  for (const { ref, what } of command.remarks ?? []) course.record({ kind: 'RemarkAdded', ref, what });
  if (command.submitted) awaitAcceptance(course);
  else beginWork(course, start);
  return undefined;
};

/** The first work of the dossier begins. */
export const beginWork = (course: Course, start?: PlanNode): void => {
  const root = course.dossier.visits[0].id;
  course.touched.add(root);
  if (course.guarded(root, 'start', () => declareProperties(course, root))) begin(course, root, start && arrivalAt(start));
};

/** What the dossier waits for from its first moment on stops its clock and the steps it has just reached. */
export const pauseOpened = (course: Course, { pause }: CommandOf<'OpenDossier'>): void => {
  if (!pause || findClock(course, RESOLUTION)?.state !== 'running') return;
  pauseClock(course, RESOLUTION, pause.reason, pause.ground);
  holdSteps(course);
};

const refuseUnlawfulPause = (course: Course, { pause }: CommandOf<'OpenDossier'>): Answer =>
  pause &&
  (refuseWithoutGround(pause.ground) ??
    (isLawfulPause(course, pause.reason) ? undefined : reject('clock.reason-unlawful', { reason: pause.reason })));

/** Nothing would begin: every start event waits for a message, a signal or a moment. */
const beginsByHand = (content: Content): boolean => startsOf(content).length === 0 || beginningsOf(content).length > 0;
const startsOf = ({ nodes }: Content): readonly string[] => nodes.flatMap(({ id, node }) => (node.type === 'startEvent' ? [id] : []));

/** First values of the names the procedure declares, unless they came with the dossier. */
export const declareProperties = (course: Course, root: VisitId): void => {
  const visit = getVisit(course.dossier, root);
  const undeclared = course.plan.root.node.properties.filter(
    ({ name, value }) => value !== undefined && !(visit.data && Object.hasOwn(visit.data, name)),
  );
  if (undeclared.length === 0) return;
  const set = Object.fromEntries(undeclared.map(({ name, value }) => [name, course.evaluate(value as string, visit)]));
  course.record({ kind: 'DataChanged', visit: root, set });
};

/** Every work of the diagram must have an agency before the dossier sets out, not when it gets there. */
const refuseMissingAgency = (plan: Plan, agencies: Readonly<Record<string, number>>): Answer => {
  for (const { node, element, agency } of plan.works()) {
    const key = element.work?.(node).agency ?? agency;
    if (key === undefined || !Object.hasOwn(agencies, key)) return reject('agency.missing', { agency: key ?? '', node: node.id });
  }
  return undefined;
};

const causes: Partial<Record<TriggerKind, Opened['cause']>> = { message: 'message', timer: 'timer', signal: 'signal' };

const openedFact = (
  { pinned, code, agencies, channel, applicant, profile, calendar, limit, clockStart, calledBy, submitted }: CommandOf<'OpenDossier'>,
  start: PlanNode | undefined,
): Opened => {
  const trigger = start && arrivalAt(start).kind;
  return {
    kind: 'DossierOpened',
    pinned,
    code,
    cause: calledBy ? 'call' : ((trigger && causes[trigger as TriggerKind]) ?? 'person'),
    agencies,
    ...(channel && { channel }),
    ...(applicant !== undefined && { applicant }),
    ...(profile !== undefined && { profile }),
    calendar,
    ...(limit && clockStart === 'acceptance' && { awaitedLimit: limit }),
    ...(calledBy && { calledBy }),
    ...(submitted && { submitted }),
  };
};

/** A receive task awaits a message and has no trigger to say so. */
const arrivalAt = ({ id, node }: PlanNode): Arrival => ({ kind: node.triggers[0]?.kind ?? 'message', node: id });
