import { addressFields } from './address/address-in-parts';
import { type Field, type Form, type JsonSchema } from './package';
import { type Json } from './text';

/** Length of an answer where the field sets none. */
export const lengths = { text: 500, longText: 5_000, address: 500, email: 254, file: 128 } as const;
/** Entries of a group where the field sets no other most. */
export const MOST_ENTRIES = 100;
/** What an answer looks like. The browser turns what people type (dd/MM/yyyy, spaces in numbers) into these. */
export const patterns = {
  /** Số định danh cá nhân: 12 digits (Luật Căn cước 2023, Điều 12). */
  idNumber: '^\\d{12}$',
  /** Mobile 03, 05, 07, 08, 09 and eight digits; fixed line 02 and nine. */
  phone: '^0(?:[35789]\\d{8}|2\\d{9})$',
  email: '^[^\\s@<>"]{1,64}@[^\\s@<>"]{1,63}(?:\\.[^\\s@<>"]{1,63})+$',
  /** ISO 8601; that the day exists is checked beside. */
  date: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
  /** A reference to an uploaded file, never a name or an address. */
  file: '^[A-Za-z0-9_-]{1,128}$',
} as const;
/** One line of text: no line breaks, no control characters. */
const ONE_LINE = '^[^\\u0000-\\u001f\\u007f]*$';
const MANY_LINES = '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$';

/**
 * JSON Schema (draft 2020-12) of a form's answers, for other systems and for whoever wants to check with a validator of their own.
 * Unknown fields are refused. A field that is shown only under a condition is never required here: JSON Schema cannot ask FEEL.
 */
export const schemaOfForm = (form: Form): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:mot-cua:form:${form.id}`,
  title: form.title.vi,
  ...schemaOfAnswers(form.fields),
});

const schemaOfAnswers = (fields: readonly Field[]): Readonly<Record<string, Json>> => ({
  type: 'object',
  properties: Object.fromEntries(fields.map((field) => [field.name, { title: field.label.vi, ...schemaOfField(field) }])),
  required: fields.filter(({ required, visible }) => required && visible === undefined).map(({ name }) => name),
  additionalProperties: false,
});

export const schemaOfField = (field: Field): Readonly<Record<string, Json>> => {
  switch (field.kind) {
    case 'text':
    case 'address':
      return { type: 'string', ...least(field), maxLength: field.maxLength ?? lengths[field.kind], pattern: ONE_LINE };
    case 'longText':
      return { type: 'string', ...least(field), maxLength: field.maxLength ?? lengths.longText, pattern: MANY_LINES };
    case 'email':
      return { type: 'string', maxLength: lengths.email, pattern: patterns.email };
    case 'idNumber':
    case 'phone':
    case 'file':
      return { type: 'string', pattern: patterns[field.kind] };
    case 'date':
      return { type: 'string', pattern: patterns.date, format: 'date' };
    case 'choice':
      return { enum: (field.choices ?? []).map(({ value }) => value) };
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer', minimum: field.minimum ?? Number.MIN_SAFE_INTEGER, maximum: field.maximum ?? Number.MAX_SAFE_INTEGER };
    case 'money':
      // Whole đồng.
      return { type: 'integer', minimum: field.minimum ?? 0, maximum: field.maximum ?? Number.MAX_SAFE_INTEGER };
    case 'number':
      return { type: 'number', minimum: field.minimum ?? Number.MIN_SAFE_INTEGER, maximum: field.maximum ?? Number.MAX_SAFE_INTEGER };
    case 'addressInParts':
      return schemaOfAnswers(addressFields);
    case 'group':
      return {
        type: 'array',
        items: schemaOfAnswers(field.fields ?? []),
        minItems: fewest(field),
        maxItems: field.maximum ?? MOST_ENTRIES,
      };
  }
};

/** A required group has one entry at least. */
export const fewest = ({ minimum = 0, required }: Field): number => Math.max(minimum, required ? 1 : 0);

/** A required text says something. */
const least = (field: Field): { readonly minLength?: number } => (field.required ? { minLength: 1 } : {});
