import { type FlowId, type Node, type NodeId } from '@mot-cua/procedure';
import { armingOf } from '../arming';
import { watchAgain } from '../clocks';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { type Visit } from '../dossier';
import { type Kept, type Wait } from '../fact';
import { type Plan, planOf } from '../plan';
import { reject } from '../rejection';
import { watch } from '../starting';
import { type Answer, refuseUnlessOpen, refuseWithoutGround } from './check';

/**
 * Pins the dossier to another version of its procedure. Nodes and flows keep their ids unless the command maps them. What waits is closed and
 * opened anew as the new version says, reckoned from the old beginning, so that time used counts; what has already happened does not happen again.
 */
export const migrate = (course: Course, { to, nodes = {}, flows = {}, ground }: CommandOf<'Migrate'>): Answer => {
  const refused = refuseUnlessOpen(course) ?? refuseWithoutGround(ground);
  if (refused) return refused;
  const { target } = course.context;
  if (!target) return reject('migrate.illegal', { why: 'target' });
  const before = course.plan;
  const after = planOf(target, before.catalogue);
  const mapped: Readonly<Record<NodeId, NodeId>> = {
    ...nodes,
    ...(before.root.id !== after.root.id && { [before.root.id]: after.root.id }),
  };
  const illegal = refuseUnfit(course, before, after, mapped, flows);
  if (illegal) return illegal;

  const { visits } = course.dossier;
  course.record({ kind: 'DossierMigrated', to, nodes: mapped, flows, ground });
  course.plan = after;
  for (const visit of visits) openAnew(course, before, visit, mapped);
  for (const { id, marking } of course.dossier.visits) if (marking) course.touched.add(id);
  return undefined;
};

const refuseUnfit = (
  course: Course,
  before: Plan,
  after: Plan,
  nodes: Readonly<Record<NodeId, NodeId>>,
  flows: Readonly<Record<FlowId, FlowId>>,
): Answer => {
  const mapNode = (id: NodeId) => nodes[id] ?? id;
  for (const visit of course.dossier.visits) {
    const why = unfit(before.get(visit.node).node, after.find(mapNode(visit.node))?.node, mapNode, after.root.id);
    if (why !== undefined) return reject('migrate.illegal', { why, at: visit.node });
    // Handlers on their way follow an order that the new version may not know.
    if (visit.queue) return reject('migrate.illegal', { why: 'compensating', at: visit.node });
    const lost = Object.keys(visit.marking ?? {}).find((flow) => scopeOfFlow(after, flows[flow] ?? flow) !== mapNode(visit.node));
    if (lost !== undefined) return reject('migrate.illegal', { why: 'flow', at: lost });
    const forgotten = lostKept(visit.kept ?? [], after, mapNode);
    if (forgotten !== undefined) return reject('migrate.illegal', { why: 'kept', at: forgotten });
  }
  return undefined;
};

const unfit = (old: Node, now: Node | undefined, mapNode: (id: NodeId) => NodeId, root: NodeId): string | undefined => {
  if (!now) return 'node';
  if (old.type !== now.type) return 'kind';
  if (old.type !== 'process' && (now.scope ?? root) !== (old.scope === undefined ? root : mapNode(old.scope))) return 'scope';
  return old.loop?.kind === now.loop?.kind ? undefined : 'loop';
};

const scopeOfFlow = (plan: Plan, flow: FlowId): NodeId | undefined => {
  const found = plan.findFlow(flow);
  return found && (plan.find(found.from)?.node.scope ?? plan.root.id);
};

const lostKept = (kept: readonly Kept[], after: Plan, mapNode: (id: NodeId) => NodeId): NodeId | undefined => {
  for (const entry of kept) {
    if (!after.find(mapNode(entry.node))) return entry.node;
    const inside = lostKept(entry.kept ?? [], after, mapNode);
    if (inside !== undefined) return inside;
  }
  return undefined;
};

/** Its own work, and what may interrupt it: whatever was still awaited, and whatever the old version did not know. */
const openAnew = (course: Course, before: Plan, old: Visit, nodes: Readonly<Record<NodeId, NodeId>>): void => {
  const visit = course.current(old);
  const at = course.plan.get(visit.node);
  const wasAwaited = new Set((old.waits ?? []).map(({ node }) => nodes[node] ?? node));
  const wasKnown = (id: NodeId) => before.nodes().some((node) => (nodes[node.id] ?? node.id) === id);
  course.reckonedFrom(old.startedAt, () => {
    course.guarded(visit.id, 'arm', () => {
      for (const wait of armingOf(course, visit, at)) {
        const node = wait.node ?? '';
        if (wasAwaited.has(node) || !wasKnown(node)) course.wait(visit, wait);
      }
    });
    if (old.waits?.some(isOwn)) course.guarded(visit.id, 'enter', () => course.behaviourOf(visit).enter(course, course.current(visit), at));
    if (at.node.limit && (old.waits?.some(isStepLimit) || !before.get(old.node).node.limit)) watch(course, visit, at, at.node.limit);
  });
  if (visit.scope === undefined) watchAgain(course, old);
  keepHolder(course, old, visit);
};

const isOwn = ({ role, kind }: Wait): boolean => (role === 'own' || role === 'option') && kind !== 'limit';

const isStepLimit = ({ kind, id }: Wait): boolean => kind === 'limit' && id.endsWith('.limit');

const keepHolder = (course: Course, old: Visit, visit: Visit): void => {
  const holder = old.waits?.find(({ kind }) => kind === 'task')?.work?.holder;
  const wait = course.current(visit).waits?.find(({ kind }) => kind === 'task');
  if (holder !== undefined && wait) course.record({ kind: 'TaskAssigned', visit: visit.id, wait: wait.id, to: holder });
};
