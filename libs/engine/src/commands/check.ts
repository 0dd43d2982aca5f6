import { findLimitProblem } from '@mot-cua/calendar';
import { type TimeLimit } from '@mot-cua/procedure';
import { MAX_DATA_DEPTH } from '../bounds';
import { type Course } from '../course';
import { type Visit } from '../dossier';
import { type Actor, type Data, type VisitId, type Wait } from '../fact';
import { findVisit } from '../find-visit';
import { reject, type Rejection } from '../rejection';

/** What a handler answers: a refusal before the first fact, or nothing when it has recorded what was asked. */
export type Answer = { readonly rejected: Rejection } | undefined;

/** Only an open dossier moves. */
export const refuseUnlessOpen = ({ dossier: { status } }: Course): Answer => {
  switch (status) {
    case 'open':
      return undefined;
    case 'notOpened':
      return reject('dossier.not-open');
    case 'submitted':
      return reject('dossier.not-accepted');
    case 'suspended':
      return reject('dossier.suspended');
    case 'closed':
      return reject('dossier.closed');
  }
};

/** Acts beside the diagram need a reason that can be read later. */
export const refuseWithoutGround = (ground: string): Answer => (ground.trim() === '' ? reject('ground.missing') : undefined);

export type OpenTask = { readonly visit: Visit; readonly wait: TaskWait };
type TaskWait = Wait & { readonly work: NonNullable<Wait['work']> };

/** The task waiting at a visit. */
export const findTask = (course: Course, id: VisitId): OpenTask | undefined => {
  const visit = findVisit(course.dossier, id);
  const wait = visit?.waits?.find(isTask);
  return visit && wait ? { visit, wait } : undefined;
};

const isTask = (wait: Wait): wait is TaskWait => wait.kind === 'task' && wait.work !== undefined;

/** A task is for those who hold its role in its agency; once taken, for the one who took it or who stands in for that person. */
export const refuseUnlessTheirs = ({ wait: { work } }: OpenTask, by: Actor): Answer => {
  if (by.person === undefined || by.agency !== work.agency || by.role !== work.role)
    return reject('task.not-yours', { role: work.role, agency: work.agency });
  if (work.holder !== undefined && work.holder !== by.person && work.holder !== by.inPlaceOf)
    return reject('task.taken', { holder: work.holder });
  return undefined;
};

/** A limit of nothing, of decades or in no known unit. */
export const refuseUnsoundLimit = (limit: TimeLimit | undefined): Answer => {
  const problem = limit && findLimitProblem(limit);
  return problem && reject('data.invalid', { at: '/limit', why: problem.code });
};

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Data from outside: plain JSON, not too much, not too deep, no names that JavaScript gives a meaning to. `detail.at` names the place. */
export const refuseUnsoundData = (course: Course, data: Data | undefined): Answer => {
  if (!data) return undefined;
  let values = 0;
  const open: { readonly value: unknown; readonly at: string; readonly depth: number }[] = [{ value: data, at: '', depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, at, depth } = next;
    if (++values > course.bounds.maxValues) return reject('data.invalid', { at, why: 'too-many', most: course.bounds.maxValues });
    if (depth > MAX_DATA_DEPTH) return reject('data.invalid', { at, why: 'too-deep', most: MAX_DATA_DEPTH });
    if (value === null || typeof value === 'boolean' || typeof value === 'string') continue;
    if (typeof value === 'number' && Number.isFinite(value)) continue;
    if (typeof value !== 'object') return reject('data.invalid', { at, why: 'not-json' });
    for (const key of Object.keys(value)) {
      if (forbidden.has(key)) return reject('data.invalid', { at: `${at}/${key}`, why: 'forbidden-name' });
      open.push({ value: (value as Record<string, unknown>)[key], at: `${at}/${key}`, depth: depth + 1 });
    }
  }
  return undefined;
};
