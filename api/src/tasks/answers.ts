import { checkAnswers, type AnswerProblem, type Form, type Json } from '@mot-cua/procedure';
import { answerTexts } from '../problems/answer-texts';
import { fill } from '../problems/problem-texts';
import { Refusal, type WrongPlace } from '../problems/refusal';

/** Answers a form accepts, and which of them are personal: those are stored apart from the history. */
export type AcceptedAnswers = { readonly data: Readonly<Record<string, Json>>; readonly personal: readonly string[] };

/** A task without a form takes no answers. */
const noForm: Form = { id: 'none', title: { vi: '', en: '' }, fields: [] };

/**
 * The answers as they will be kept. Refused with `answers.invalid` (422), each wrong place named, when the form does not accept them.
 * @param at JSON Pointer of the answers in the body
 */
export function checkedAnswers(form: Form | undefined, answers: Readonly<Record<string, unknown>>, at: string): AcceptedAnswers {
  const { fields } = form ?? noForm;
  const checked = checkAnswers(form ?? noForm, answers);
  if (checked.kind === 'refused') throw new Refusal('answers.invalid', { errors: checked.problems.map((problem) => place(problem, at)) });
  const personal = fields.filter((field) => field.personal === true && Object.hasOwn(checked.answers, field.name));
  return { data: checked.answers, personal: personal.map(({ name }) => name) };
}

function place({ path, code, detail }: AnswerProblem, at: string): WrongPlace {
  const { vi, en } = answerTexts[code];
  return { path: `${at}${path}`, code: `answer.${code}`, message: { vi: fill(vi, detail), en: fill(en, detail) } };
}
