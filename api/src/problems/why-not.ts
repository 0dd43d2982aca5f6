import { type Text } from '@mot-cua/procedure';
import { type Refusal } from '@mot-cua/store';
import { fill } from './problem-texts';
import { rejectionProblem } from './rejection-problems';

/** Why something would be refused, as a sentence beside it. */
export function whyNot(refusal: Refusal): Text {
  const { text, values } = rejectionProblem(refusal);
  return { vi: `${fill(text.title.vi, values)}.`, en: `${fill(text.title.en, values)}.` };
}
