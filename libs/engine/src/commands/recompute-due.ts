import { findClock } from '../clocks';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { type Instant } from '../fact';
import { findMovedDues } from '../recomputed-dues';
import { reject } from '../rejection';
import { type Answer, refuseUnlessOpen, refuseWithoutGround } from './check';

/**
 * Reckons the due times anew by the calendar as it is now: an explicit act with its ground, never a side effect of changing the calendar.
 * Refused when nothing moves, so that asking twice leaves one fact.
 */
export const recomputeDue = (course: Course, { ground, calendar, revision }: CommandOf<'RecomputeDue'>): Answer => {
  const refused = refuseUnlessOpen(course) ?? refuseWithoutGround(ground);
  if (refused) return refused;
  const { clocks, waits } = findMovedDues(course.dossier, course.context);
  if (clocks.length === 0 && waits.length === 0) return reject('recompute.nothing-moves');
  course.record({ kind: 'DueRecomputed', calendar, revision, ground, clocks, waits });
  for (const { clock, due } of clocks) watchAgain(course, clock, due);
  return undefined;
};

/** A limit that had run out already and now lies ahead again is watched anew. */
const watchAgain = (course: Course, name: string, due: Instant): void => {
  const [root] = course.dossier.visits;
  const limit = findClock(course, name)?.limit;
  const watched = root.waits?.some(({ kind, id }) => kind === 'limit' && id.endsWith(`.${name}`));
  if (watched || due <= course.now || limit === undefined) return;
  course.wait(root, { kind: 'limit', mark: name, due, rule: { kind: 'limit', limit }, from: course.now });
};
