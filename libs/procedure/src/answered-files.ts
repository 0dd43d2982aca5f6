import { type Field, type Form } from './package';
import { type Json, type Text } from './text';

/** A file somebody answered with, and the required paper it is a scan of, when the field says so. */
export type AnsweredFile = { readonly file: string; readonly paper?: string; readonly label: Text };

/** The files among the answers to a form, those in groups too, in the order of the fields. The answers are sound (`checkAnswers`). */
export const answeredFiles = (form: Pick<Form, 'fields'>, answers: Readonly<Record<string, Json>>): readonly AnsweredFile[] =>
  form.fields.flatMap((field) => ofField(field, answers[field.name]));

const ofField = ({ kind, paper, label, fields = [] }: Field, value: Json | undefined): readonly AnsweredFile[] => {
  if (kind === 'file') return typeof value === 'string' ? [{ file: value, label, ...(paper !== undefined && { paper }) }] : [];
  if (kind !== 'group' || !Array.isArray(value)) return [];
  return value.flatMap((entry: Json) => answeredFiles({ fields }, (entry ?? {}) as Readonly<Record<string, Json>>));
};
