import { type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

// Swagger takes a function for a lazy reference only when it is called `type`: hence `type: () => of()` and not `type: of`.

/** How the members of an answer appear in the OpenAPI document. What is accepted as input is declared in `door/fields.ts`. */
type Faces = { readonly description?: string; readonly optional?: boolean };

const shown = (schema: ApiPropertyOptions, { description, optional = false }: Faces): PropertyDecorator =>
  ApiProperty({ ...schema, ...(description ? { description } : {}), required: !optional } as ApiPropertyOptions);

export const ShowsText = (faces: Faces & { pattern?: string } = {}): PropertyDecorator =>
  shown({ type: String, ...(faces.pattern ? { pattern: faces.pattern } : {}) }, faces);
/** An instant, ISO 8601 in UTC. */
export const ShowsInstant = (faces: Faces = {}): PropertyDecorator => shown({ type: String, format: 'date-time' }, faces);
export const ShowsWhole = (faces: Faces = {}): PropertyDecorator => shown({ type: 'integer' }, faces);
export const ShowsNumber = (faces: Faces = {}): PropertyDecorator => shown({ type: Number }, faces);
export const ShowsYesNo = (faces: Faces = {}): PropertyDecorator => shown({ type: Boolean }, faces);
export const ShowsChoice = (choices: readonly (string | number)[], faces: Faces = {}): PropertyDecorator =>
  shown({ type: typeof choices[0] === 'number' ? Number : String, enum: [...choices] }, faces);
export const ShowsChoices = (choices: readonly string[], faces: Faces = {}): PropertyDecorator =>
  shown({ type: String, enum: [...choices], isArray: true }, faces);
export const ShowsTexts = (faces: Faces = {}): PropertyDecorator => shown({ type: String, isArray: true }, faces);
export const ShowsObject = (of: () => Class, faces: Faces = {}): PropertyDecorator => shown({ type: () => of() }, faces);
export const ShowsList = (of: () => Class, faces: Faces = {}): PropertyDecorator => shown({ type: () => of(), isArray: true }, faces);
/** An object whose member names are data and whose values are of one class, already named in the document. */
export const ShowsMap = (of: Class, faces: Faces = {}): PropertyDecorator =>
  shown({ type: 'object', additionalProperties: { $ref: `#/components/schemas/${of.name}` } }, faces);
/** An object of values nobody here interprets, e.g. a dossier's data. */
export const ShowsValues = (faces: Faces = {}): PropertyDecorator => shown({ type: 'object', additionalProperties: true }, faces);
/**
 * A shape of the core (`@mot-cua/engine`, `@mot-cua/procedure`), which the browser shares as code: the document calls it an open object
 * and names it, and the generated client types refer to the core's own type.
 */
export const ShowsCore = (name: CoreShape, faces: Faces & { list?: boolean } = {}): PropertyDecorator => {
  const open = { type: 'object', additionalProperties: true, 'x-mot-cua-core': name } as const;
  return shown((faces.list === true ? { type: 'array', items: open } : open) as ApiPropertyOptions, faces);
};
export type CoreShape = 'CalendarLayer' | 'Dossier' | 'Fact' | 'Finding' | 'WaitAtVisit';
