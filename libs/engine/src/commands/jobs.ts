import { type CommandOf } from '../command';
import { type Course } from '../course';
import { type Visit } from '../dossier';
import { type Wait, type WaitId } from '../fact';
import { findVisit, visitOfWait } from '../find-visit';
import { meet } from '../meeting';
import { reject } from '../rejection';
import { type Answer, refuseUnlessOpen, refuseUnsoundData } from './check';

/** A machine has done its work. */
export const completeJob = (course: Course, { wait: id, payload }: CommandOf<'CompleteJob'>): Answer => {
  const refused = refuseUnlessOpen(course) ?? refuseUnsoundData(course, payload);
  if (refused) return refused;
  const job = findJob(course, id);
  if (!job) return reject('job.not-waiting', { wait: id });
  meet(course, job.visit, job.wait, { kind: 'job', ...(payload && { payload }) });
  return undefined;
};

/**
 * A machine's attempt failed. With `code` it is an error of the procedure, caught where the diagram says; without, the attempt counts and the
 * last one is an incident, whose retry gives fresh attempts.
 */
export const failJob = (course: Course, { wait: id, error, retryAt, code }: CommandOf<'FailJob'>): Answer => {
  const refused = refuseUnlessOpen(course);
  if (refused) return refused;
  const job = findJob(course, id);
  if (!job) return reject('job.not-waiting', { wait: id });
  const { visit, wait } = job;
  const left = code === undefined ? Math.max((wait.left ?? 1) - 1, 0) : 0;
  course.record({ kind: 'JobFailed', visit: visit.id, wait: id, error, left, ...(left > 0 && retryAt !== undefined && { retryAt }) });
  if (left > 0) return undefined;
  if (code === undefined) course.incident(visit, 'enter', 'job.failed', error);
  else if (!course.raise(visit, { kind: 'error', name: code })) course.incident(visit, 'enter', 'error.uncaught', code);
  return undefined;
};

const findJob = (course: Course, id: WaitId): { readonly visit: Visit; readonly wait: Wait } | undefined => {
  const visit = findVisit(course.dossier, visitOfWait(id));
  const wait = visit?.waits?.find((other) => other.id === id && other.kind === 'job');
  return visit && wait && { visit, wait };
};
