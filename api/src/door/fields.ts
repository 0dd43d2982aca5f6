import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateNested, type ValidationArguments } from 'class-validator';
import { type PlaceCode } from '../problems/place-texts';
import { type ProblemValues } from '../problems/problem-texts';

/**
 * Fields of bodies and queries: one decorator says what is accepted, what is told when it is not, and what the OpenAPI document shows.
 * The validator's message is a code of `place-texts.ts`; its gaps travel as the validator's context.
 */
type Faces = { readonly description?: string; readonly optional?: boolean };

const INT4_MAX = 2_147_483_647;

/** A text of `min` (default 1) to `max` characters; `pattern` restricts its form, `example` shows it. */
export function TextField(field: Faces & { max: number; min?: number; pattern?: RegExp; example?: string }): PropertyDecorator {
  const { max, min = 1, pattern, example = '' } = field;
  return faces(
    field,
    { type: String, minLength: min, maxLength: max, ...(pattern ? { pattern: pattern.source } : {}), ...(example ? { example } : {}) },
    [
      check(
        'field.text',
        { min, max },
        (value) => typeof value === 'string' && value.length <= max && value.trim().length >= Math.min(min, 1) && value.length >= min,
      ),
      ...(pattern ? [check('field.pattern', { example }, (value) => typeof value !== 'string' || pattern.test(value))] : []),
    ],
  );
}

/** A whole number; `fromQuery` accepts its decimal digits, because a query has only texts. */
export function WholeNumberField(field: Faces & { min?: number; max?: number; fromQuery?: boolean }): PropertyDecorator {
  const { min = 0, max = INT4_MAX, fromQuery = false } = field;
  return faces(field, { type: 'integer', minimum: min, maximum: max }, [
    ...(fromQuery
      ? [Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value))]
      : []),
    check(
      'field.whole-number',
      { min, max },
      (value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max,
    ),
  ]);
}

export function NumberField(field: Faces & { min: number; max: number }): PropertyDecorator {
  const { min, max } = field;
  return faces(field, { type: Number, minimum: min, maximum: max }, [
    check('field.number', { min, max }, (value) => typeof value === 'number' && value >= min && value <= max),
  ]);
}

export function YesNoField(field: Faces = {}): PropertyDecorator {
  return faces(field, { type: Boolean }, [check('field.boolean', {}, (value) => typeof value === 'boolean')]);
}

/** One of a closed list of texts. */
export function ChoiceField(choices: readonly string[], field: Faces = {}): PropertyDecorator {
  return faces(field, { type: String, enum: [...choices] }, [
    check('field.choice', { choices: choices.join(', ') }, (value) => typeof value === 'string' && choices.includes(value)),
  ]);
}

/** Any number of texts of a query, given by repeating the name; `choices` closes the list of what they may be. */
export function RepeatedField(field: Faces & { max: number; maxLength: number; choices?: readonly string[] }): PropertyDecorator {
  const { max, maxLength, choices } = field;
  return faces({ ...field, optional: true }, { type: String, isArray: true, maxItems: max, ...(choices ? { enum: [...choices] } : {}) }, [
    Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat())),
    check(
      choices ? 'field.choice' : 'field.list',
      choices ? { choices: choices.join(', ') } : { max },
      (value) =>
        Array.isArray(value) &&
        value.length <= max &&
        value.every((text) => typeof text === 'string' && text.length <= maxLength && (choices?.includes(text) ?? true)),
    ),
  ]);
}

/** A calendar day, `YYYY-MM-DD`, that exists. */
export function DayField(field: Faces = {}): PropertyDecorator {
  return faces(field, { type: String, format: 'date' }, [check('field.date', {}, (value) => typeof value === 'string' && isDay(value))]);
}

/** An instant in UTC, ISO 8601 with `Z`. */
export function InstantField(field: Faces = {}): PropertyDecorator {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;
  return faces(field, { type: String, format: 'date-time' }, [
    check(
      'field.instant',
      {},
      (value) => typeof value === 'string' && form.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)),
    ),
  ]);
}

/** An object of a class with fields of its own. */
export function ObjectField(of: () => Class, field: Faces = {}): PropertyDecorator {
  return faces(field, { type: () => of() }, [Type(of), check('field.object', {}, isObject), ValidateNested()]);
}

/** A list of objects of one class, at most `max` long. */
export function ListField(of: () => Class, field: Faces & { max: number }): PropertyDecorator {
  return faces(field, { type: () => of(), isArray: true, maxItems: field.max }, [
    Type(of),
    check('field.list', { max: field.max }, (value) => Array.isArray(value) && value.length <= field.max && value.every(isObject)),
    ValidateNested({ each: true }),
  ]);
}

/** A list of texts, at most `max` long, each of at most `maxLength` characters. */
export function TextListField(field: Faces & { max: number; maxLength: number }): PropertyDecorator {
  const { max, maxLength } = field;
  return faces(field, { type: String, isArray: true, maxItems: max }, [
    check(
      'field.list',
      { max },
      (value) => Array.isArray(value) && value.length <= max && value.every((text) => typeof text === 'string' && text.length <= maxLength),
    ),
  ]);
}

/** An object whose members are checked elsewhere, e.g. answers to a form by the form itself. */
export function FreeObjectField(field: Faces = {}): PropertyDecorator {
  return faces(field, { type: 'object', additionalProperties: true }, [check('field.object', {}, isObject)]);
}

function faces(field: Faces, shown: ApiPropertyOptions, rules: readonly (PropertyDecorator | MethodDecorator)[]): PropertyDecorator {
  const { optional = false, description } = field;
  return applyDecorators(
    ApiProperty({ ...shown, ...(description ? { description } : {}), required: !optional } as ApiPropertyOptions),
    // An optional field may be left out or be null, which means the same.
    ...(optional ? [IsOptional(), Transform(({ value }: { value: unknown }) => value ?? undefined)] : []),
    ...rules,
  );
}

function check(code: PlaceCode, values: ProblemValues, accepts: (value: unknown) => boolean): PropertyDecorator {
  return ValidateBy(
    { name: code, validator: { validate: accepts, defaultMessage: (_: ValidationArguments | undefined) => code } },
    { context: values },
  );
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
