import { type Field, type Form, type Json } from '@mot-cua/procedure';

export type AnswerProblem = {
  /** Name of the field. */
  readonly field: string;
  /** Looked up among the words of the forms. */
  readonly code: string;
  readonly detail?: Readonly<Record<string, string | number>>;
};

/** What is wrong with the answers, at most one problem a field. */
export function checkAnswers(form: Form, answers: Readonly<Record<string, Json>>): readonly AnswerProblem[] {
  return form.fields.flatMap((field) => {
    const problem = checkAnswer(field, answers[field.name]);
    return problem ? [{ field: field.name, ...problem }] : [];
  });
}

function checkAnswer(field: Field, answer: Json | undefined): Omit<AnswerProblem, 'field'> | undefined {
  if (answer === undefined || answer === '') return field.required ? { code: 'missing' } : undefined;
  if (typeof answer === 'number') {
    if (field.kind !== 'number' && !Number.isInteger(answer)) return { code: 'not-whole' };
    if (field.minimum !== undefined && answer < field.minimum) return { code: 'too-small', detail: { minimum: field.minimum } };
    if (field.maximum !== undefined && answer > field.maximum) return { code: 'too-large', detail: { maximum: field.maximum } };
  }
  if (typeof answer === 'string') {
    if (field.kind === 'idNumber' && !/^(\d{9}|\d{12})$/.test(answer)) return { code: 'id-number' };
    if (field.kind === 'phone' && !/^(0|\+84)\d{9,10}$/.test(answer)) return { code: 'phone' };
    if (field.kind === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(answer)) return { code: 'email' };
    if (field.maxLength !== undefined && answer.length > field.maxLength) return { code: 'too-long', detail: { maximum: field.maxLength } };
  }
  return undefined;
}
