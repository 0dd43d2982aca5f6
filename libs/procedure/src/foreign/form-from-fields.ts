import { type ModdleElement } from 'bpmn-moddle';
import { type Field, type Form } from '../package';
import { isName } from '../reading/source';
import { attributeOf, partsOf } from './foreign-parts';

/** A field of a form drawn inside the file as Camunda 7, Flowable and Activiti write it. */
export type ForeignField = {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly constraints: readonly { readonly name: string; readonly config: string | undefined }[];
  readonly values: readonly { readonly id: string; readonly name: string }[];
  /** What it says beside, that has no place in a form here. */
  readonly beside: readonly string[];
};

/** `camunda:formField` inside `formData`. */
export const fieldOfData = (field: ModdleElement): ForeignField => ({
  ...fieldOf(field, 'label'),
  constraints: partsOf(field, 'validation').flatMap((validation) =>
    partsOf(validation, 'constraint').map((one) => ({ name: attributeOf(one, 'name') ?? '', config: attributeOf(one, 'config') })),
  ),
  beside: [...said(field, 'defaultValue'), ...partsOf(field, 'properties').map(() => 'properties')],
});

/** `flowable:formProperty`, `activiti:formProperty`, and Camunda's of old. */
export const fieldOfProperty = (field: ModdleElement): ForeignField => ({
  ...fieldOf(field, 'name'),
  constraints: attributeOf(field, 'required') === 'true' ? [{ name: 'required', config: undefined }] : [],
  beside: [
    ...said(field, 'default', 'expression', 'variable', 'datePattern'),
    ...['readable', 'writable', 'writeable'].flatMap((name) => (attributeOf(field, name) === 'false' ? [`${name}="false"`] : [])),
  ],
});

const fieldOf = (field: ModdleElement, label: string): Pick<ForeignField, 'id' | 'label' | 'type' | 'values'> => ({
  id: attributeOf(field, 'id') ?? '',
  label: attributeOf(field, label) ?? '',
  type: attributeOf(field, 'type') ?? 'string',
  values: partsOf(field, 'value').map((one) => ({ id: attributeOf(one, 'id') ?? '', name: attributeOf(one, 'name') ?? '' })),
});

const said = (field: ModdleElement, ...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => {
    const value = attributeOf(field, name);
    return value === undefined ? [] : [`${name}="${value.slice(0, 60)}"`];
  });

const kinds: Readonly<Record<string, Field['kind']>> = {
  string: 'text',
  long: 'integer',
  boolean: 'boolean',
  date: 'date',
  enum: 'choice',
  double: 'number',
};

/** The form drawn inside a task; `left` names the fields and rules that have no place in ours. */
export const formFromFields = (
  id: string,
  title: string,
  fields: readonly ForeignField[],
): { readonly form: Form; readonly left: readonly string[] } => {
  const left: string[] = [];
  const read = fields.flatMap((field): readonly Field[] => {
    const { id: name, type } = field;
    const label = field.label || name;
    left.push(...field.beside.map((what) => `${what} (${name || '?'})`));
    const kind = kinds[type];
    if (!kind || !isName(name)) {
      left.push(`formField ${name || '?'} (${type || '?'})`);
      return [];
    }
    return [
      {
        name,
        label: { vi: label, en: label },
        kind,
        ...rulesOf(field, name, left),
        ...(kind === 'choice' && { choices: field.values.map((one) => ({ value: one.id, label: { vi: one.name, en: one.name } })) }),
      },
    ];
  });
  const named = title === '' ? id : title;
  return { form: { id, title: { vi: named, en: named }, fields: read }, left };
};

const rulesOf = (
  { constraints }: ForeignField,
  name: string,
  left: string[],
): Pick<Field, 'required' | 'minimum' | 'maximum' | 'maxLength'> => {
  const rules: { required: boolean; minimum?: number; maximum?: number; maxLength?: number } = { required: false };
  for (const { name: rule, config } of constraints) {
    const limit = Number(config);
    if (rule === 'required') rules.required = true;
    else if (rule === 'min' && Number.isFinite(limit)) rules.minimum = limit;
    else if (rule === 'max' && Number.isFinite(limit)) rules.maximum = limit;
    else if (rule === 'maxlength' && Number.isInteger(limit)) rules.maxLength = limit;
    else left.push(`constraint ${rule} (${name})`);
  }
  return rules;
};
