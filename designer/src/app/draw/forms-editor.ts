import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Field, type Form } from '@mot-cua/procedure';
import { readNumber, writeNumber } from '../language/numbers';
import { InLanguage } from '../language/in-language';
import { FormDraft } from '../forms/form-draft';
import { FormFields } from '../forms/form-fields';
import { Empty } from '../look/empty';
import { Icon } from '../look/icon';
import { ToolButton } from '../look/tool-button';
import { PartList } from './part-list';

/** The kinds of field a form may have, in the order of the choice list. */
const kinds: readonly Field['kind'][] = [
  'text',
  'longText',
  'integer',
  'number',
  'money',
  'date',
  'boolean',
  'choice',
  'idNumber',
  'phone',
  'email',
  'address',
  'file',
];

/** The forms of a package: one list, and the fields of the one chosen in a table. Says the whole list after each finished change. */
@Component({
  selector: 'mc-forms-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, FormFields, Icon, InLanguage, PartList, ToolButton, TranslocoDirective],
  templateUrl: './forms-editor.html',
  styleUrls: ['./part-editor.css', './forms-editor.css'],
})
export class FormsEditor {
  readonly forms = input.required<readonly Form[]>();
  /** Ids of forms some step uses: those cannot be taken away. */
  readonly used = input<ReadonlySet<string>>(new Set());
  readonly changed = output<readonly Form[]>();

  protected readonly kinds = kinds;
  protected readonly chosen = linkedSignal<readonly Form[], string | undefined>({
    source: this.forms,
    computation: (forms, before) => (forms.some(({ id }) => id === before?.value) ? before?.value : forms[0]?.id),
  });
  protected readonly parts = computed(() => this.forms().map(({ id, title, fields }) => ({ id, name: title, size: fields.length })));
  protected readonly form = computed(() => this.forms().find(({ id }) => id === this.chosen()));

  protected readonly previewing = signal(false);
  /** The form as the officer will see it, by the same component. */
  protected readonly preview = computed(() => {
    const form = this.form();
    return this.previewing() && form ? new FormDraft(form) : undefined;
  });

  protected add(): void {
    const id = fresh('form', this.forms().map((form) => form.id)); // prettier-ignore
    this.changed.emit([...this.forms(), { id, title: { vi: 'Biểu mẫu mới', en: 'New form' }, fields: [] }]);
    this.chosen.set(id);
  }

  protected remove(form: Form): void {
    this.changed.emit(this.forms().filter(({ id }) => id !== form.id));
  }

  protected retitle(form: Form, title: Partial<Form['title']>): void {
    this.replace(form, { title: { ...form.title, ...title } });
  }

  /** Both languages empty: no hint. */
  protected setHint(form: Form, index: number, change: Partial<Form['title']>): void {
    const hint = { vi: '', en: '', ...form.fields[index].hint, ...change };
    this.setOptional(form, index, 'hint', hint.vi.trim() || hint.en.trim() ? hint : undefined);
  }

  /** Undefined takes the property away. */
  protected setOptional<Name extends 'hint' | 'visible' | 'minimum' | 'maximum' | 'maxLength'>(
    form: Form,
    index: number,
    name: Name,
    value: Field[Name] | undefined,
  ): void {
    const fields = form.fields.map((field, at): Field => {
      if (at !== index) return field;
      const { [name]: _, ...rest } = field;
      return (value === undefined ? rest : { ...rest, [name]: value }) as Field;
    });
    this.replace(form, { fields });
  }

  protected readonly numberOf = readNumber;

  protected numberText(value: number | undefined): string {
    return value === undefined ? '' : writeNumber(value);
  }

  protected addField(form: Form): void {
    const name = fresh('field', form.fields.map((field) => field.name)); // prettier-ignore
    this.replace(form, { fields: [...form.fields, { name, label: { vi: '', en: '' }, kind: 'text', required: false }] });
  }

  protected setField(form: Form, index: number, change: Partial<Field>): void {
    this.replace(form, { fields: form.fields.map((field, place) => (place === index ? { ...field, ...change } : field)) });
  }

  protected relabel(form: Form, index: number, label: Partial<Field['label']>): void {
    this.setField(form, index, { label: { ...form.fields[index].label, ...label } });
  }

  protected chooseKind(form: Form, index: number, kind: string): void {
    const field = form.fields[index];
    const chosen = kind as Field['kind'];
    const choices = chosen === 'choice' ? (field.choices ?? [{ value: 'a', label: { vi: '', en: '' } }]) : undefined;
    const { choices: _before, ...others } = field;
    this.replace(form, {
      fields: form.fields.map((each, place) => (place === index ? { ...others, kind: chosen, ...(choices && { choices }) } : each)),
    });
  }

  protected setChoices(form: Form, index: number, written: string): void {
    this.setField(form, index, { choices: readChoices(written) });
  }

  protected choicesText(field: Field): string {
    return (field.choices ?? []).map(({ value, label }) => [value, label.vi, label.en].join(' | ')).join('\n');
  }

  protected move(form: Form, index: number, by: 1 | -1): void {
    const fields = [...form.fields];
    const [field] = fields.splice(index, 1);
    fields.splice(index + by, 0, field);
    this.replace(form, { fields });
  }

  protected removeField(form: Form, index: number): void {
    this.replace(form, { fields: form.fields.filter((_, place) => place !== index) });
  }

  private replace(form: Form, change: Partial<Form>): void {
    this.changed.emit(this.forms().map((each) => (each.id === form.id ? { ...each, ...change } : each)));
  }
}

/** One choice a line: `mã | tiếng Việt | tiếng Anh`. A line without a code has its words for one. */
export function readChoices(written: string): NonNullable<Field['choices']> {
  return written
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([value]) => value)
    .map(([value, vi = value, en = vi]) => ({ value, label: { vi, en } }));
}

/** The first `base1`, `base2`... not taken. */
function fresh(base: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${base}${String(number)}`)) number += 1;
  return `${base}${String(number)}`;
}
