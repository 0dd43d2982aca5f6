import { evaluateCondition } from '@mot-cua/expression';
import { addressFields } from './address/address-in-parts';
import { MOST_ENTRIES, fewest, lengths, patterns } from './form-schema';
import { type Field, type Form } from './package';
import { plainValue, type Unsafe } from './plain-value';
import { type Json } from './text';

/** One place of the answers that cannot be accepted. The sentence for people is looked up by the code, with `detail` filled in. */
export type AnswerProblem = {
  /** Name of the form's field; empty when the answers as a whole are wrong. Of a group's entry or an address `path` says which, and what in it. */
  readonly field: string;
  /** JSON Pointer (RFC 6901) into the answers. */
  readonly path: string;
  readonly code: AnswerProblemCode;
  readonly detail?: Readonly<Record<string, string | number>>;
};
export type AnswerProblemCode =
  | 'missing'
  | 'unknown'
  | 'hidden'
  | 'wrong-type'
  | 'not-whole'
  | 'too-small'
  | 'too-large'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'not-a-choice'
  | 'id-number'
  | 'phone'
  | 'email'
  | 'date'
  | 'file'
  | 'characters'
  | Exclude<Unsafe['code'], 'too-large'>
  | 'data-too-large';

export type CheckedAnswers =
  | {
      readonly kind: 'accepted';
      /** Texts in NFC and trimmed, phone numbers in the national form; without empty and hidden fields. */ readonly answers: Readonly<
        Record<string, Json>
      >;
    }
  | { readonly kind: 'refused'; readonly problems: readonly AnswerProblem[] };

/**
 * Checks the answers of a form, the same in browser and server.
 *
 * Fields are a list of fifteen kinds, so they are checked by the table below, which needs no code made at run time: a schema compiler
 * would (ajv makes functions from text), and the page's security policy forbids that. `schemaOfForm` gives the same rules as JSON Schema, and
 * the spec holds both together.
 *
 * @param data what came in: anything at all. Empty texts and null are no answers. A field whose condition is not met must not be
 *   answered; a condition that has no answer shows the field.
 */
export const checkAnswers = (form: Form, data: unknown): CheckedAnswers => {
  const plain = plainValue(data);
  if (plain.kind === 'unsafe') return refused([unsafeProblem(plain.unsafe)]);
  if (!isRecord(plain.value)) return refused([{ field: '', path: '', code: 'wrong-type', detail: { expected: 'object' } }]);
  const { answers, problems } = checkRecord(form, plain.value);
  return problems.length > 0 ? refused(problems) : { kind: 'accepted', answers };
};

type Checked = { readonly answers: Readonly<Record<string, Json>>; readonly problems: readonly AnswerProblem[] };

const checkRecord = (form: Pick<Form, 'fields'>, given: Readonly<Record<string, Json>>): Checked => {
  const answers = Object.fromEntries(form.fields.flatMap((field) => settled(field, given[field.name])));
  const shown = shownFields(form, answers);
  const problems = [
    ...Object.keys(given)
      .filter((name) => !form.fields.some((field) => field.name === name))
      .map((name) => problem(name, 'unknown')),
    ...form.fields.flatMap((field) => checkField(field, answers[field.name], given[field.name], shown.has(field))),
  ];
  return { answers, problems };
};

/** The fields to be shown while these are the answers. */
export const shownFields = (form: Pick<Form, 'fields'>, answers: Readonly<Record<string, Json>>): ReadonlySet<Field> => {
  const values = (name: string): Json | undefined => answers[name] ?? (form.fields.some((field) => field.name === name) ? null : undefined);
  return new Set(
    form.fields.filter(({ visible }) => {
      if (visible === undefined) return true;
      const decided = evaluateCondition(visible, values);
      return decided.kind === 'failed' || decided.value;
    }),
  );
};

const refused = (problems: readonly AnswerProblem[]): CheckedAnswers => ({ kind: 'refused', problems });
const isRecord = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unsafeProblem = ({ path, code }: Unsafe): AnswerProblem => ({
  field: path.split('/')[1] ?? '',
  path,
  code: code === 'too-large' ? 'data-too-large' : code,
});

const pathOf = (name: string): string => `/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;

const problem = (field: string, code: AnswerProblemCode, detail?: AnswerProblem['detail']): AnswerProblem => ({
  field,
  path: pathOf(field),
  code,
  ...(detail && { detail }),
});

/** The answer as it will be kept; nothing for an empty one. */
const settled = (field: Field, value: Json | undefined): readonly (readonly [string, Json])[] => {
  const { name, kind } = field;
  if (value === undefined || value === null) return [];
  if (kind === 'group' && Array.isArray(value)) return value.length === 0 ? [] : [[name, value.map((entry) => settledEntry(field, entry))]];
  if (kind === 'addressInParts' && isRecord(value)) return isEmptyAddress(value) ? [] : [[name, settledEntry(field, value)]];
  if (typeof value !== 'string') return [[name, value]];
  const text = kind === 'phone' ? nationalPhone(value) : kind === 'idNumber' ? value.replace(/[\s.]/g, '') : value.trim();
  return text === '' ? [] : [[name, text]];
};

const settledEntry = (group: Field, entry: Json): Json => (isRecord(entry) ? checkRecord(membersOf(group), entry).answers : entry);

const membersOf = ({ kind, fields = [] }: Field): Pick<Form, 'fields'> => ({ fields: kind === 'addressInParts' ? addressFields : fields });

/** Nothing was said in any part. */
const isEmptyAddress = (value: Readonly<Record<string, Json>>): boolean =>
  Object.values(value).every((part) => part === null || (typeof part === 'string' && part.trim() === ''));

const nationalPhone = (value: string): string => value.replace(/[\s.()-]/g, '').replace(/^(?:\+84|0084)/, '0');

/** @param given the value before it was settled: an entry of a group and an address are asked whole, with what their fields do not know */
const checkField = (field: Field, value: Json | undefined, given: Json | undefined, shown: boolean): readonly AnswerProblem[] => {
  if (value === undefined) return field.required && shown ? [problem(field.name, 'missing')] : [];
  if (!shown) return [problem(field.name, 'hidden')];
  if (field.kind === 'group') return Array.isArray(given) ? checkEntries(field, given) : [wrongType(field, 'array')];
  if (field.kind === 'addressInParts') return checkWithin(field, given ?? null, pathOf(field.name));
  const wrong = checkValue(field, field.kind, value);
  return wrong ? [wrong] : [];
};

const checkEntries = (group: Field, entries: readonly Json[]): readonly AnswerProblem[] => {
  const [minimum, maximum] = [fewest(group), group.maximum ?? MOST_ENTRIES];
  if (entries.length < minimum) return [problem(group.name, 'too-few', { minimum })];
  if (entries.length > maximum) return [problem(group.name, 'too-many', { maximum })];
  return entries.flatMap((entry, index) => checkWithin(group, entry, `${pathOf(group.name)}/${String(index)}`));
};

/** @param at JSON Pointer of the record: an entry of the group, or the address itself */
const checkWithin = (outer: Field, record: Json, at: string): readonly AnswerProblem[] => {
  if (!isRecord(record)) return [{ field: outer.name, path: at, code: 'wrong-type', detail: { expected: 'object' } }];
  return checkRecord(membersOf(outer), record).problems.map((inner) => ({ ...inner, field: outer.name, path: `${at}${inner.path}` }));
};

const checkValue = (field: Field, kind: Exclude<Field['kind'], 'group' | 'addressInParts'>, value: Json): AnswerProblem | undefined => {
  switch (kind) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : wrongType(field, 'boolean');
    case 'integer':
    case 'number':
    case 'money':
      return typeof value === 'number' ? checkNumber(field, value) : wrongType(field, 'number');
    case 'choice':
      return field.choices?.some((choice) => choice.value === value)
        ? undefined
        : problem(field.name, typeof value === 'string' ? 'not-a-choice' : 'wrong-type');
    default:
      return typeof value === 'string' ? checkText(field, kind, value) : wrongType(field, 'string');
  }
};

const wrongType = (field: Field, expected: string): AnswerProblem => problem(field.name, 'wrong-type', { expected });

const checkNumber = (field: Field, value: number): AnswerProblem | undefined => {
  const minimum = field.minimum ?? (field.kind === 'money' ? 0 : Number.MIN_SAFE_INTEGER);
  const maximum = field.maximum ?? Number.MAX_SAFE_INTEGER;
  if (field.kind !== 'number' && !Number.isInteger(value)) return problem(field.name, 'not-whole');
  if (value < minimum) return problem(field.name, 'too-small', { minimum });
  return value > maximum ? problem(field.name, 'too-large', { maximum }) : undefined;
};

type TextKind = Exclude<Field['kind'], 'boolean' | 'integer' | 'number' | 'money' | 'choice' | 'group' | 'addressInParts'>;

const checkText = (field: Field, kind: TextKind, value: string): AnswerProblem | undefined => {
  switch (kind) {
    case 'text':
    case 'address':
    case 'longText': {
      const maximum = field.maxLength ?? lengths[kind];
      if (Array.from(value).length > maximum) return problem(field.name, 'too-long', { maximum });
      // Line breaks and tabs are for long texts only.
      const allowed = kind === 'longText' ? value.replace(/[\t\n\r]/g, '') : value;
      return /\p{Cc}/u.test(allowed.replace(/[\u0080-\u009f]/g, '')) ? problem(field.name, 'characters') : undefined;
    }
    case 'email':
      return new RegExp(patterns.email).test(value) && value.length <= lengths.email ? undefined : problem(field.name, 'email');
    case 'idNumber':
      return new RegExp(patterns.idNumber).test(value) ? undefined : problem(field.name, 'id-number');
    case 'phone':
      return new RegExp(patterns.phone).test(value) ? undefined : problem(field.name, 'phone');
    case 'file':
      return new RegExp(patterns.file).test(value) ? undefined : problem(field.name, 'file');
    case 'date':
      return isDay(value) ? undefined : problem(field.name, 'date');
  }
};

/** A day that exists, between the years 1800 and 2999. */
const isDay = (value: string): boolean => {
  if (!new RegExp(patterns.date).test(value) || value < '1800' || value >= '3000') return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
};
