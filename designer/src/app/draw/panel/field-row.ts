import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type PanelField } from '@mot-cua/procedure';
import { InLanguage } from '../../language/in-language';
import { DeclarationEditor } from './declaration-editor';
import { ExpressionEditor } from './expression-editor';
import { LimitEditor } from './limit-editor';
import { MappingsEditor } from './mappings-editor';
import { OutcomesEditor } from './outcomes-editor';
import { WarningsEditor } from './warnings-editor';
import { type PanelContext } from './panel-context';
import { type Declared, type PropertyValue, type WrittenMapping, type WrittenOutcome } from './property';

/** One row of the panel: label, the editor its data name, hint. Says a value only when it is finished (on leaving the field). */
@Component({
  selector: 'mc-field-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DeclarationEditor,
    ExpressionEditor,
    InLanguage,
    LimitEditor,
    MappingsEditor,
    OutcomesEditor,
    TranslocoDirective,
    WarningsEditor,
  ],
  templateUrl: './field-row.html',
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    textarea {
      min-height: 54px;
    }
    .code {
      font-family: var(--mc-font-code);
      font-size: 0.8125rem;
    }
  `,
})
export class FieldRow {
  readonly field = input.required<PanelField>();
  readonly value = input.required<PropertyValue>();
  readonly context = input.required<PanelContext>();
  readonly declarations = input<readonly Declared[]>([]);
  /** Unique on the page: joins label and field. */
  readonly fieldId = input.required<string>();

  readonly changed = output<PropertyValue>();
  readonly referred = output<string | undefined>();
  readonly declared = output<string>();

  protected readonly text = computed(() => {
    const value = this.value();
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
  /** What counts is counted unless the diagram says otherwise; every other flag has the standard's own default. */
  protected readonly on = computed(() => (this.field().property === 'mc:counted' ? this.value() !== false : this.value() === true));
  protected readonly outcomes = computed(() => (this.value() ?? []) as readonly WrittenOutcome[]);
  protected readonly mappings = computed(() => (this.value() ?? []) as readonly WrittenMapping[]);
  protected readonly role = computed(() => this.context().roles.find((role) => role.id === this.value()));
  protected readonly unlisted = computed(() => {
    const [value, context] = [this.text(), this.context()];
    const listed: Partial<Record<PanelField['editor'], readonly string[]>> = {
      role: context.roles.map(({ id }) => id),
      agency: context.agencies.map(({ key }) => key),
      form: context.forms.map(({ id }) => id),
      decision: context.decisions.map(({ id }) => id),
    };
    return value !== '' && !(listed[this.field().editor] ?? [value]).includes(value) ? value : undefined;
  });

  protected say(value: string): void {
    if (value !== this.text()) this.changed.emit(value.trim() === '' ? undefined : value);
  }

  protected sayWhole(value: string): void {
    const number = Number(value);
    if (value.trim() === '') this.changed.emit(undefined);
    else if (Number.isInteger(number)) this.changed.emit(number);
  }

  protected sayFlag(on: boolean): void {
    this.changed.emit(this.field().property === 'mc:counted' && on ? undefined : on);
  }
}
