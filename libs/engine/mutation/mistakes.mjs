import { mistakesOfElements } from './mistakes-of-elements.mjs';
import { mistakesOfTheCourse } from './mistakes-of-the-course.mjs';

/**
 * Mistakes an engine of BPMN can make, each as a small change of its source. `from` must occur exactly once in `file` (under libs/engine/src);
 * the tests of libs/engine must notice every one of them.
 */
export const mistakes = [...mistakesOfElements, ...mistakesOfTheCourse];
