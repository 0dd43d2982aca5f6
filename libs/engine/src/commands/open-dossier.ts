import { type TriggerKind } from '@mot-cua/procedure';
import { type Arrival } from '../behaviour';
import { beginningAt, beginningsOf } from '../beginnings';
import { awaitAcceptance } from '../acceptance';
import { findClock, isLawfulPause, pauseClock, RESOLUTION, runClock } from '../clocks';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { type FactBody, type Instant, type VisitId } from '../fact';
import { getVisit } from '../find-visit';
import { type Content, type Plan, type PlanNode } from '../plan';
import { reject } from '../rejection';
import { begin } from '../starting';
import { holdSteps } from '../step-clocks';
import { mayBeReceived } from '../triggered-starts';
import { conditionOf } from '../triggers/conditional/conditional';
import { type Answer, refuseUnsoundData, refuseUnsoundLimit, refuseWithoutGround } from './check';

type Opened = Extract<FactBody, { kind: 'DossierOpened' }>;

/** Receives a dossier: opens the procedure, starts its resolution clock and goes to the first work; one handed in from outside first waits to be accepted. */
export const openDossier = (course: Course, command: CommandOf<'OpenDossier'>): Answer => {
  if (course.dossier.status !== 'notOpened') return reject('dossier.already-open');
  const { content } = course.plan.root;
  if (command.startAt !== undefined && !beginningAt(content, command.startAt)) return reject('start.unknown', { node: command.startAt });
  if (command.startAt === undefined && !mayBeReceived(course.plan.procedure)) return notByHand(content);
  if (command.occasion && command.occasion.depth > course.bounds.maxOpenedDeep)
    return reject('occasion.too-deep', { most: course.bounds.maxOpenedDeep });
  const reached = command.startAt === undefined ? undefined : arrivalAt(course.plan.get(command.startAt), command);
  const unsound =
    refuseMissingAgency(course.plan, command.agencies) ??
    refuseUnsoundData(course, command.data) ??
    refuseUnsoundLimit(command.limit) ??
    refuseUnlawfulPause(course, command);
  if (unsound) return unsound;

  const root: VisitId = `${course.plan.root.id}#1`;
  course.record(openedFact(command, reached, course.now));
  course.record({
    kind: 'VisitStarted',
    visit: root,
    node: course.plan.root.id,
    consumed: [],
    ...(command.data && !command.occasion && { data: command.data }),
    isScope: true,
  });
  course.touched.add(root);
  if (command.limit && command.clockStart === undefined && !command.submitted) runClock(course, RESOLUTION, command.limit);
  recordRemarks(course, command);
  if (command.submitted) awaitAcceptance(course);
  else beginWork(course, reached);
  return undefined;
};

export const recordRemarks = (course: Course, { remarks = [] }: CommandOf<'OpenDossier' | 'AcceptSubmission'>): void => {
  for (const { ref, what } of remarks) course.record({ kind: 'RemarkAdded', ref, what });
};

/** The first work of the dossier begins: where it was reached from outside, else where a condition of a start event holds, else by itself. */
export const beginWork = (course: Course, reached?: Arrival): void => {
  const root = course.dossier.visits[0].id;
  const { content } = course.plan.root;
  let arrival = reached;
  course.touched.add(root);
  const declared = course.guarded(
    root,
    'start',
    () => {
      declareProperties(course, root);
      arrival ??= conditionMet(course, root);
    },
    reached,
  );
  if (!declared) return;
  if (arrival || beginsByHand(content)) begin(course, root, arrival);
  else course.refusal ??= notByHand(content).rejected;
};

/**
 * The first start event whose condition holds for what was handed in. A dossier that is not there yet has no data of its own: what a conditional start
 * may refer to is the world at that moment (BPMN 2.0.2, Conditional Start Event), and all that is known of it came with the opening.
 */
const conditionMet = (course: Course, root: VisitId): Arrival | undefined => {
  const visit = getVisit(course.dossier, root);
  for (const { id, node } of course.plan.root.content.nodes) {
    if (node.type !== 'startEvent' || node.parallelMultiple) continue;
    for (const [trigger, { kind, details }] of node.triggers.entries())
      if (kind === 'conditional' && course.hasComeAbout(conditionOf(details), visit)) return { kind: 'conditional', node: id, trigger };
  }
  return undefined;
};

/** What the dossier waits for from its reception on stops its clock and the steps it has just reached. */
export const pauseReceived = (course: Course, { pause }: CommandOf<'OpenDossier' | 'AcceptSubmission'>): void => {
  if (!pause || findClock(course, RESOLUTION)?.state !== 'running') return;
  pauseClock(course, RESOLUTION, pause.reason, pause.ground);
  holdSteps(course);
};

export const refuseUnlawfulPause = (course: Course, { pause }: CommandOf<'OpenDossier' | 'AcceptSubmission'>): Answer =>
  pause &&
  (refuseWithoutGround(pause.ground) ??
    (isLawfulPause(course, pause.reason) ? undefined : reject('clock.reason-unlawful', { reason: pause.reason })));

/** Nothing would begin: every start event waits for a message, a signal or a moment. */
const beginsByHand = (content: Content): boolean => startsOf(content).length === 0 || beginningsOf(content).length > 0;
const notByHand = (content: Content) => reject('start.triggered', { nodes: startsOf(content).join(', ') });
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
  {
    pinned,
    code,
    agencies,
    channel,
    applicant,
    profile,
    calendar,
    limit,
    clockStart,
    calledBy,
    submitted,
    occasion,
  }: CommandOf<'OpenDossier'>,
  reached: Arrival | undefined,
  now: Instant,
): Opened => ({
  kind: 'DossierOpened',
  pinned,
  code,
  cause: calledBy ? 'call' : ((reached && causes[reached.kind as TriggerKind]) ?? 'person'),
  agencies,
  ...(channel && { channel }),
  ...(applicant !== undefined && { applicant }),
  ...(profile !== undefined && { profile }),
  calendar,
  ...(limit && clockStart === 'acceptance' && { awaitedLimit: limit }),
  ...(calledBy && { calledBy }),
  ...(occasion && { occasion: { ...occasion, ...(occasion.due !== undefined && occasion.due < now && { late: now - occasion.due }) } }),
  ...(submitted && { submitted }),
});

/** A receive task awaits a message and has no trigger to say so. */
const arrivalAt = ({ id, node }: PlanNode, { occasion, data }: Pick<CommandOf<'OpenDossier'>, 'occasion' | 'data'>): Arrival => {
  const { trigger = 0 } = occasion ?? {};
  return {
    kind: node.triggers[trigger]?.kind ?? 'message',
    node: id,
    ...(occasion && node.triggers.length > 1 && { trigger }),
    ...(occasion && data && { payload: data }),
  };
};
