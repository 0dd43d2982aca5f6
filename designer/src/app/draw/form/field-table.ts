import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Field, fieldKinds, readableNames, type RequiredPaper } from '@mot-cua/procedure';
import { InLanguage } from '../../language/in-language';
import { readNumber, writeNumber } from '../../language/numbers';
import { Icon } from '../../look/icon';
import { ToolButton } from '../../look/tool-button';
import { freeName } from '../free-name';
import { ExpressionEditor } from '../panel/expression-editor';

/** The fields of a form as rows; a group holds a table of its own. Says all fields after each finished change. */
@Component({
  selector: 'mc-field-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ExpressionEditor, Icon, InLanguage, ToolButton, TranslocoDirective],
  host: { '[class.nested]': 'nested()' },
  templateUrl: './field-table.html',
  styleUrl: './field-table.css',
})
export class FieldTable {
  readonly fields = input.required<readonly Field[]>();
  /** What a file may be a scan of. */
  readonly papers = input<readonly RequiredPaper[]>([]);
  /** What one entry of a group asks: no further groups, and personal is the group as a whole. */
  readonly nested = input(false);
  /** What the ids of its controls begin with. */
  readonly idsBegin = input('');
  readonly changed = output<readonly Field[]>();

  protected readonly kindWords = fieldKinds;
  private readonly kinds = computed(() =>
    (Object.keys(fieldKinds) as readonly Field['kind'][]).filter((kind) => kind !== 'address' && (kind !== 'group' || !this.nested())),
  );

  /** An address in one line is what it was in versions before; a new one is asked in parts. */
  protected kindsFor({ kind }: Field): readonly Field['kind'][] {
    return kind === 'address' ? [...this.kinds(), kind] : this.kinds();
  }

  protected idOf(index: number, what: string): string {
    return `${this.idsBegin()}-${String(index)}-${what}`;
  }

  protected isCounted({ kind }: Field): boolean {
    return kind === 'integer' || kind === 'number' || kind === 'money' || kind === 'group';
  }

  /** The names a condition may ask: the other fields beside it. */
  protected others(field: Field): readonly string[] {
    return this.fields()
      .filter((other) => other !== field)
      .flatMap(readableNames);
  }

  /** Both languages empty: no hint. */
  protected setHint(index: number, change: Partial<Field['label']>): void {
    const hint = { vi: '', en: '', ...this.fields()[index].hint, ...change };
    this.setOptional(index, 'hint', hint.vi.trim() || hint.en.trim() ? hint : undefined);
  }

  /** Undefined takes the property away. */
  protected setOptional<Name extends 'hint' | 'visible' | 'minimum' | 'maximum' | 'maxLength' | 'paper'>(
    index: number,
    name: Name,
    value: Field[Name] | undefined,
  ): void {
    const { [name]: _, ...rest } = this.fields()[index];
    this.put(index, (value === undefined ? rest : { ...rest, [name]: value }) as Field);
  }

  protected readonly numberOf = readNumber;

  protected numberText(value: number | undefined): string {
    return value === undefined ? '' : writeNumber(value);
  }

  protected add(): void {
    this.changed.emit([...this.fields(), newField(this.fields())]);
  }

  protected setField(index: number, change: Partial<Field>): void {
    this.put(index, { ...this.fields()[index], ...change });
  }

  protected relabel(index: number, label: Partial<Field['label']>): void {
    this.setField(index, { label: { ...this.fields()[index].label, ...label } });
  }

  /** What belongs to the kind before goes with it. */
  protected chooseKind(index: number, written: string): void {
    const kind = written as Field['kind'];
    const { choices, fields, minimum: _least, maximum: _most, maxLength: _longest, paper: _paper, ...rest } = this.fields()[index];
    this.put(index, {
      ...rest,
      kind,
      ...(kind === 'choice' && { choices: choices ?? [{ value: 'a', label: { vi: '', en: '' } }] }),
      ...(kind === 'group' && { fields: fields ?? [newField([])] }),
    });
  }

  protected setChoices(index: number, written: string): void {
    this.setField(index, { choices: readChoices(written) });
  }

  protected choicesText(field: Field): string {
    return (field.choices ?? []).map(({ value, label }) => [value, label.vi, label.en].join(' | ')).join('\n');
  }

  protected move(index: number, by: 1 | -1): void {
    const fields = [...this.fields()];
    const [field] = fields.splice(index, 1);
    fields.splice(index + by, 0, field);
    this.changed.emit(fields);
  }

  protected removeField(index: number): void {
    this.changed.emit(this.fields().filter((_, place) => place !== index));
  }

  private put(index: number, field: Field): void {
    this.changed.emit(this.fields().map((each, place) => (place === index ? field : each)));
  }
}

const newField = (beside: readonly Field[]): Field => ({
  name: freeName('field', beside.map(({ name }) => name)), // prettier-ignore
  label: { vi: '', en: '' },
  kind: 'text',
  required: false,
});

/** One choice a line: `mã | tiếng Việt | tiếng Anh`. A line without a code has its words for one. */
export function readChoices(written: string): NonNullable<Field['choices']> {
  return written
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([value]) => value)
    .map(([value, vi = value, en = vi]) => ({ value, label: { vi, en } }));
}
