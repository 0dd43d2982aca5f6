import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { type PlaceCode } from '../problems/place-texts';
import { type ProblemValues } from '../problems/problem-texts';
import { Refusal, type WrongPlace } from '../problems/refusal';

/**
 * Bodies and queries hold what their class declares and nothing else. Every wrong place is named, by JSON Pointer,
 * with its own sentence; the first reason of each field only, as the second seldom helps.
 */
export const validation = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  stopAtFirstError: true,
  exceptionFactory: (errors: ValidationError[]) => new Refusal('request.invalid', { errors: errors.flatMap((error) => places(error, '')) }),
});

function places(error: ValidationError, above: string): WrongPlace[] {
  const path = `${above}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const inside = (error.children ?? []).flatMap((child) => places(child, path));
  const [name] = Object.keys(error.constraints ?? {});
  if (name === undefined) return inside;
  if (name === 'whitelistValidation') return [{ path, code: 'field.unknown' }, ...inside];
  if (error.value === undefined || error.value === null) return [{ path, code: 'field.missing' }];
  // Constraints are named by the codes of our own fields (`fields.ts`).
  return [{ path, code: name as PlaceCode, values: (error.contexts?.[name] ?? {}) as ProblemValues }, ...inside];
}
