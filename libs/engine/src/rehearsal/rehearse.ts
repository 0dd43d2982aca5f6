import { outcomesOf, type NodeId, type Procedure, type TimeLimit, workOf } from '@mot-cua/procedure';
import { type Command, type CommandBody } from '../command';
import { type Context } from '../context';
import { resolutionOf } from '../clocks';
import { decide } from '../decide';
import { type Dossier, notOpened, type Visit } from '../dossier';
import { fold } from '../evolve';
import { type Actor, type Fact, type Instant, type VisitId, type Wait } from '../fact';
import { visitOfWait } from '../find-visit';
import { type Rejection } from '../rejection';
import { duesOf, openWaitsOf, waitingAt } from '../simulation/simulation';
import { unreachable } from '../unreachable';

/** A dossier as it went: its facts, and the commands that led to them, each with the moment it was decided at. */
export type RecordedCase = {
  readonly facts: readonly Fact[];
  readonly commands: readonly { readonly now: Instant; readonly command: Command }[];
};

/** What a recorded dossier is walked on. */
export type Stage = {
  readonly procedure: Procedure;
  /** Limit of the whole; absent: as it was when the dossier was received. */
  readonly limit?: TimeLimit;
  /** What a node of the version it was received under is called now; undefined: it is gone. */
  readonly become: (old: NodeId) => NodeId | undefined;
  /** Nodes that did not exist in that version. */
  readonly added: ReadonlySet<NodeId>;
  readonly around: (now: Instant) => Omit<Context, 'now'>;
};

/** `same`: through the same steps in the same order; `other`: other steps, but as far as it went then; `stuck`: it can no longer end, or go on. */
export type Rehearsed = {
  readonly kind: 'same' | 'other' | 'stuck';
  /** Where it stands when it is stuck. */
  readonly at: readonly NodeId[];
  readonly why?: Rejection['code'];
  /** Where the ways part: the step it came to then, by the name it had, and the one it comes to now; absent on the side that had ended. */
  readonly parting?: { readonly then?: NodeId; readonly now?: NodeId };
  /** Steps nobody did then, because there were none: they were taken as done at once, with their first outcome. */
  readonly supposed: readonly NodeId[];
  /** Against the limit of the whole; absent: it had none. */
  readonly was?: 'onTime' | 'late';
  readonly now?: 'onTime' | 'late';
};

/** Due times passed before one act, and steps supposed in one dossier: more means going round. */
const MAX_DUES = 500;
const MAX_SUPPOSED = 50;

type Walk = {
  readonly dossier: Dossier;
  readonly facts: readonly Fact[];
  readonly supposed: readonly NodeId[];
  readonly why?: Rejection['code'];
};

/** Walks a recorded dossier again on another version: the same people do the same things at the same times, and the clock runs by the new limits. */
export function rehearse(recorded: RecordedCase, stage: Stage): Rehearsed {
  let walk: Walk = { dossier: notOpened, facts: [], supposed: [] };
  for (const [index, { now, command }] of recorded.commands.entries()) {
    walk = passDues(walk, now, stage);
    walk = perform(walk, command, now, index, stage);
    if (walk.dossier.status === 'notOpened') return { kind: 'stuck', at: [], supposed: [], ...(walk.why && { why: walk.why }) };
  }
  const end = recorded.facts.at(-1)?.at ?? 0;
  const closed = recorded.facts.some(({ kind }) => kind === 'DossierClosed');
  if (closed) walk = suppose(walk, end, recorded.commands.length, stage);
  return verdict(walk, recorded, closed, stage);
}

function verdict(walk: Walk, recorded: RecordedCase, closed: boolean, { procedure, become }: Stage): Rehearsed {
  const { dossier, supposed, why } = walk;
  const [was, now] = [standing(fold(recorded.facts, notOpened)), standing(dossier)];
  const blocked = dossier.visits.find((visit) => visit.blocked);
  const stuck = blocked !== undefined || (closed && dossier.status !== 'closed');
  const parting = partingOf(stepsOf(recorded.facts), stepsOf(walk.facts), become, procedure);
  return {
    kind: stuck ? 'stuck' : parting ? 'other' : 'same',
    ...(parting && { parting }),
    at: stuck ? waitingAt(dossier) : [],
    supposed,
    ...(stuck && why && { why }),
    ...(was && { was }),
    ...(now && { now }),
  };
}

const known =
  ({ nodes }: Procedure) =>
  (id: NodeId): NodeId | undefined =>
    nodes.some((node) => node.id === id) ? id : undefined;

/** The steps visited, in order. */
const stepsOf = (facts: readonly Fact[]): readonly NodeId[] =>
  facts.flatMap((fact) => (fact.kind === 'WaitOpened' && isStep(fact.wait) ? [fact.wait.node] : []));

/** The first place at which the steps differ; a step that is gone is no step of the draft. */
const partingOf = (
  then: readonly NodeId[],
  now: readonly NodeId[],
  become: Stage['become'],
  procedure: Procedure,
): Rehearsed['parting'] => {
  const alike = (place: number): boolean => {
    const [old, fresh] = [then[place], now[place]];
    return old !== undefined && fresh !== undefined && become(old) === known(procedure)(fresh);
  };
  const place = Array.from({ length: Math.max(then.length, now.length) }, (_, index) => index).find((index) => !alike(index));
  if (place === undefined) return undefined;
  const [old, fresh] = [then[place], now[place]];
  return { ...(old !== undefined && { then: old }), ...(fresh !== undefined && { now: fresh }) };
};

const isStep = ({ kind, role }: Wait): boolean => role === 'own' && kind !== 'limit' && kind !== 'child';

/** Whether the result was in time: by the resolution clock, as far as the dossier went. */
function standing(dossier: Dossier): Rehearsed['was'] {
  const clock = resolutionOf(dossier);
  if (clock?.due === undefined) return undefined;
  return (clock.state === 'stopped' ? clock.since : dossier.at) > clock.due ? 'late' : 'onTime';
}

/** What falls due before `now` passes at its own moment, in order. */
function passDues(walk: Walk, now: Instant, stage: Stage): Walk {
  let at = walk;
  for (let passed = 0; passed < MAX_DUES; passed += 1) {
    const [due] = duesOf(at.dossier);
    if (!due || due.due > now) return at;
    const next = ask(
      at,
      { kind: 'PassTimer', wait: due.id },
      Math.max(due.due, at.dossier.at),
      `due:${passed.toString()}:${due.id}`,
      stage,
    );
    if (next.dossier === at.dossier) return next;
    at = next;
  }
  return at;
}

function perform(walk: Walk, command: Command, now: Instant, index: number, stage: Stage): Walk {
  const id = `act:${index.toString()}`;
  const on = (body: CommandBody, by: Actor = command.by) => ask(walk, body, now, id, stage, by);
  switch (command.kind) {
    case 'OpenDossier': {
      const { procedure, limit = command.limit } = stage;
      const keys = procedure.lanes.flatMap(({ agency }) => agency ?? []);
      const missing = Object.fromEntries(keys.filter((key) => !(key in command.agencies)).map((key, n) => [key, -1 - n]));
      const { id: _, by: __, startAt, occasion, ...opening } = command;
      const reached = startAt === undefined ? undefined : stage.become(startAt);
      return on({
        ...opening,
        ...(reached !== undefined && { startAt: reached, ...(occasion && { occasion }) }),
        pinned: { ...command.pinned, process: procedure.id },
        agencies: { ...missing, ...command.agencies },
        ...(limit && { limit }),
      });
    }
    case 'CompleteTask':
      return atNode(walk, command.visit, 'task', now, index, stage, (ready, { visit, wait }) =>
        ask(ready, { ...command, visit: visit.id }, now, id, stage, {
          ...command.by,
          agency: wait.work?.agency ?? 0,
          role: wait.work?.role ?? '',
        }),
      );
    case 'CompleteJob':
    case 'FailJob':
      return atNode(walk, visitOfWait(command.wait), 'job', now, index, stage, (ready, { wait }) =>
        ask(ready, { ...command, wait: wait.id }, now, id, stage, command.by),
      );
    case 'AnswerCall':
      return atNode(walk, visitOfWait(command.wait), 'child', now, index, stage, (ready, { wait }) =>
        ask(ready, { ...command, wait: wait.id }, now, id, stage, command.by),
      );
    case 'Choose':
      return atNode(walk, command.visit, 'choice', now, index, stage, (ready, { visit }) =>
        ask(ready, { ...command, visit: visit.id }, now, id, stage, command.by),
      );
    case 'AcceptSubmission': {
      const { limit = command.limit } = stage;
      return on({ ...command, ...(limit && { limit }) });
    }
    case 'ReturnSubmission':
    case 'Resubmit':
    case 'RefuseSubmission':
    case 'RefuseDossier':
    case 'ReceiveMessage':
    case 'ReceiveSignal':
    case 'Withdraw':
    case 'Suspend':
    case 'Resume':
    case 'ChangeClock':
    case 'ExtendClock':
    case 'ReceiveSupplement':
    case 'Reappoint':
      return on(command);
    case 'RequestSupplement':
      return atNode(walk, command.visit, 'task', now, index, stage, (ready, { visit }) =>
        ask(ready, { ...command, visit: visit.id }, now, id, stage, command.by),
      );
    // The clock passes its own due times; who held a task, and what was done beside the diagram, does not change the way.
    case 'PassTimer':
    case 'AssignTask':
    case 'HandOver':
    case 'RetryIncident':
    case 'Move':
    case 'Migrate':
    case 'CorrectData':
    case 'RecomputeDue':
    case 'AddRemark':
      return walk;
    default:
      return unreachable(command);
  }
}

type Waiting = { readonly visit: Visit; readonly wait: Wait };

/** Does an act where the step it was done at waits now; new steps in between are supposed. What no longer waits is left out. */
function atNode(
  walk: Walk,
  visit: VisitId,
  kind: Wait['kind'],
  now: Instant,
  index: number,
  stage: Stage,
  act: (ready: Walk, waiting: Waiting) => Walk,
): Walk {
  const node = stage.become(nodeOf(visit));
  const find = (on: Walk) => openWaitsOf(on.dossier).find(({ wait }) => wait.kind === kind && wait.node === node);
  const here = find(walk);
  if (here) return act(walk, here);
  const ready = suppose(walk, now, index, stage, find);
  const waiting = find(ready);
  return waiting ? act(ready, waiting) : walk;
}

/** Steps that did not exist are taken as done at once, until `enough` says so or none is left. */
function suppose(walk: Walk, now: Instant, index: number, stage: Stage, enough: (on: Walk) => unknown = () => undefined): Walk {
  let at = walk;
  while (at.supposed.length < MAX_SUPPOSED && !enough(at)) {
    const fresh = openWaitsOf(at.dossier).find(({ wait }) => (wait.kind === 'task' || wait.kind === 'job') && stage.added.has(wait.node));
    if (!fresh) return at;
    const { wait, visit } = fresh;
    const node = stage.procedure.nodes.find(({ id }) => id === wait.node);
    const work = node && workOf(node);
    const body: CommandBody =
      wait.kind === 'job'
        ? { kind: 'CompleteJob', wait: wait.id }
        : { kind: 'CompleteTask', visit: visit.id, ...(work && { outcome: outcomesOf(work)[0] }) };
    const by =
      wait.kind === 'job'
        ? { system: 'runtime' as const }
        : { person: 'rehearsal', agency: wait.work?.agency ?? 0, role: wait.work?.role ?? '' };
    const next = ask(at, body, Math.max(now, at.dossier.at), `supposed:${index.toString()}:${at.supposed.length.toString()}`, stage, by);
    if (next.dossier === at.dossier) return next;
    at = { ...next, supposed: [...at.supposed, wait.node] };
  }
  return at;
}

function ask(
  walk: Walk,
  body: CommandBody,
  now: Instant,
  id: string,
  { procedure, around }: Stage,
  by: Actor = { system: 'runtime' },
): Walk {
  const at = Math.max(now, walk.dossier.at);
  const decision = decide(procedure, walk.dossier, { ...body, id, by } as Command, { ...around(at), now: at });
  if ('rejected' in decision) return { ...walk, why: decision.rejected.code };
  return { ...walk, dossier: decision.dossier, facts: [...walk.facts, ...decision.facts] };
}

const nodeOf = (visit: VisitId): NodeId => visit.slice(0, visit.lastIndexOf('#'));
