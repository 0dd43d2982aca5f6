import { type Course } from './course';
import { runClock, stopClock, unwatch, watch } from './clocks';
import { type Clock, type Dossier } from './dossier';
import { type ClockActDetails } from './fact';
import { legalProfileOf } from './legal-profile-of';
import { reckonDue } from './reckon';

/** The clock of what was handed in from outside: by when the one-stop accepts it or asks for more. The resolution clock begins behind it. */
export const ACCEPTANCE = 'acceptance';

/** What is watched beside it: when the clerk is to be reminded of a submission nobody has answered, two working hours after it came. */
export const ACCEPTANCE_ALERT = 'acceptance-alert';

export const acceptanceOf = ({ clocks }: Pick<Dossier, 'clocks'>): Clock | undefined => clocks.find(({ name }) => name === ACCEPTANCE);

/** Starts it, or begins it anew when the applicant has completed the submission; without a limit where the law only says "at once" (NĐ 61). */
export const awaitAcceptance = (course: Course, ground?: string, details: ClockActDetails = {}): void => {
  const { onlineAnswer: limit, onlineAlert: reminder } = legalProfileOf(course.dossier);
  if (reminder) watch(course, ACCEPTANCE_ALERT, reminder, reckonDue(reminder, course.now, course.context));
  if (limit) runClock(course, ACCEPTANCE, limit, ground, details);
  else course.record({ kind: 'ClockChanged', clock: ACCEPTANCE, to: 'running', ...(ground !== undefined && { ground }), ...details });
};

/** It was answered: nobody is reminded of it any more. */
export const endAcceptance = (course: Course, said: Parameters<typeof stopClock>[2] = {}): void => {
  stopClock(course, ACCEPTANCE, said);
  unwatch(course, ACCEPTANCE_ALERT);
};
