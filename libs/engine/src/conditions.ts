import { type Course } from './course';
import { findVisit } from './find-visit';
import { Incident } from './incident';
import { meet } from './meeting';

/**
 * Looks at every conditional event that waits, oldest first. It fires when its condition is true for the first time and then each time it has become
 * true again; an answer that is no boolean is "not yet", since such an event waits for data by nature.
 */
export const lookAtConditions = (course: Course): void => {
  const waiting = course.dossier.visits.flatMap((visit) =>
    (visit.waits ?? []).filter(({ kind }) => kind === 'condition').map((wait) => ({ visit, wait })),
  );
  for (const { visit: before, wait: earlier } of waiting) {
    const visit = findVisit(course.dossier, before.id);
    const wait = visit?.waits?.find(({ id }) => id === earlier.id);
    if (!visit || !wait || visit.blocked) continue;
    let holds = false;
    const answered = course.guarded(visit.id, 'condition', () => {
      if (wait.name === undefined) throw new Incident('expression.failed');
      holds = course.hasComeAbout(wait.name, visit);
    });
    if (!answered) continue;
    if (holds && wait.last !== true) meet(course, visit, wait, { kind: 'condition' });
    else if (!holds && wait.last === true) course.record({ kind: 'WaitOpened', visit: visit.id, wait: { ...wait, last: false } });
  }
};
