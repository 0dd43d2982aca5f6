import { type CallAnswer, type CommandOf } from '../command';
import { type Course } from '../course';
import { type Visit } from '../dossier';
import { type Data, type Wait } from '../fact';
import { findVisit, visitOfWait } from '../find-visit';
import { Incident } from '../incident';
import { meet } from '../meeting';
import { reject } from '../rejection';
import { type Answer, refuseUnlessOpen, refuseUnsoundData } from './check';

type Ended = Extract<CallAnswer, { what: 'ended' }>;

/**
 * What became of the dossier that a call asked for. A suspended dossier notes the answer and goes on by it when it is resumed: the called dossier
 * says it only once.
 */
export const answerCall = (course: Course, { wait: id, answer }: CommandOf<'AnswerCall'>): Answer => {
  const isSuspended = course.dossier.status === 'suspended';
  const refused =
    (isSuspended ? undefined : refuseUnlessOpen(course)) ?? refuseUnsoundData(course, answer.what === 'ended' ? answer.data : undefined);
  if (refused) return refused;
  const visit = findVisit(course.dossier, visitOfWait(id));
  const wait = visit?.waits?.find((other) => other.id === id && other.kind === 'child');
  if (!visit || !wait) return reject('call.not-waiting', { wait: id });
  switch (answer.what) {
    case 'opened':
      course.note(visit, { put: { child: { dossier: answer.dossier, code: answer.code } } });
      return undefined;
    case 'refused':
      course.halt(visit.id, 'enter', new Incident('call.refused', answer.why), undefined);
      return undefined;
    case 'ended':
      if (isSuspended) course.note(visit, { put: { ended: { outcome: answer.outcome, data: answer.data ?? {} } } });
      else goOnWith(course, visit, wait, answer);
      return undefined;
  }
};

/** After a suspension: calls whose dossiers ended meanwhile go on. */
export const takeUpAnswers = (course: Course): void => {
  for (const { id } of [...course.dossier.visits]) {
    const visit = findVisit(course.dossier, id);
    const wait = visit?.waits?.find(({ kind }) => kind === 'child');
    const { ended } = (visit?.memory?.['.'] ?? {}) as { readonly ended?: { readonly outcome: string; readonly data: Data } };
    if (visit && wait && ended) goOnWith(course, visit, wait, { what: 'ended', ...ended });
  }
};

/** The values at its end, and its outcome under the name a task's outcome has. */
const goOnWith = (course: Course, visit: Visit, wait: Wait, { outcome, data }: Ended): void =>
  meet(course, visit, wait, { kind: 'child', payload: { ...data, outcome } });
