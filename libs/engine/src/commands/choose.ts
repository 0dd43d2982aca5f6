import { type CommandOf } from '../command';
import { type Course } from '../course';
import { findVisit } from '../find-visit';
import { goOn } from '../meeting';
import { type PlanNode } from '../plan';
import { reject } from '../rejection';
import { type Answer, refuseUnlessOpen, refuseUnlessTheirs } from './check';

/** Chooses the next step of an ad-hoc sub-process, or says that it is done. */
export const choose = (course: Course, { visit: id, node, by }: CommandOf<'Choose'>): Answer => {
  const refused = refuseUnlessOpen(course);
  if (refused) return refused;
  const visit = findVisit(course.dossier, id);
  const wait = visit?.waits?.find(({ kind }) => kind === 'choice');
  if (!visit || !wait) return reject('choice.unknown', { node });
  const notTheirs = wait.work && refuseUnlessTheirs({ visit, wait: { ...wait, work: wait.work } }, by);
  if (notTheirs) return notTheirs;
  const at = course.plan.get(visit.node);
  const chosen = node === 'finish' ? undefined : at.content.nodes.find((inner) => inner.id === node && mayBeChosen(inner));
  if (node !== 'finish' && !chosen) return reject('choice.unknown', { node });
  const isSequential = (at.node.details as { readonly sequential?: boolean } | null)?.sequential === true;
  if (chosen && isSequential && (visit.live ?? 0) > 0) return reject('choice.busy', { node });
  course.record({ kind: 'WaitMet', visit: id, wait: wait.id, what: 'choice', ...(chosen && { again: wait }), payload: { chosen: node } });
  goOn(course, id, wait, { kind: 'choice', ...(chosen && { node: chosen.id }) });
  return undefined;
};

/** What a flow leads to is begun by that flow (BPMN 2.0.2, Ad-Hoc Sub-Process). */
const mayBeChosen = ({ node }: PlanNode): boolean =>
  node.incoming.length === 0 && node.attachedTo === undefined && !node.triggeredByEvent && !node.forCompensation;
