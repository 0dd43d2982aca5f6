import { type Course } from './course';

/** Ends the dossier from outside the diagram: everything open in it is cancelled, its clocks stop. */
export const closeDossier = (course: Course, outcome: string, why: string): void => {
  course.cancel([course.dossier.visits[0]], why);
  course.stopClocks();
  course.record({ kind: 'DossierClosed', outcome });
};
