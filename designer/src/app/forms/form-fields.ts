import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Field, MOST_ENTRIES } from '@mot-cua/procedure';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Icon } from '../look/icon';
import { ToolButton } from '../look/tool-button';
import { DateInput } from './date-input';
import { FileAnswer } from './file-answer';
import { type FieldProblem, type FormDraft } from './form-draft';
import { formWords } from './words';

let forms = 0;

/** Draws a form of the procedure: labels above, what is wrong under the field, a list of it on top after a failed submit. */
@Component({
  selector: 'mc-form-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, FileAnswer, Icon, InLanguage, ToolButton, TranslocoDirective],
  providers: [formWords],
  templateUrl: './form-fields.html',
  styleUrl: './form-fields.css',
})
export class FormFields {
  readonly draft = input.required<FormDraft>();
  /** Nothing can be changed: the form as it was answered. */
  readonly locked = input(false);
  /** The form is only tried: files are taken as given, nothing is sent. */
  readonly pretends = input(false);
  /** The last submit failed: the list of what to correct stands on top. */
  readonly summary = input(false);

  /** These fields are an entry of a group: what the ids of its controls begin with. */
  readonly within = input<string>();

  private readonly language = inject(Language);
  private readonly own = `form${String(++forms)}`;
  private readonly prefix = computed(() => this.within() ?? this.own);

  protected idOf(field: Field): string {
    return `${this.prefix()}-${field.name}`;
  }

  /** "Con 2": what a screen reader calls an entry. */
  protected entryName({ label }: Field, index: number): string {
    return `${this.said(label)} ${String(index + 1)}`;
  }

  protected mostOf({ maximum }: Field): number {
    return maximum ?? MOST_ENTRIES;
  }

  protected describedBy(field: Field): string | null {
    if (this.draft().shownProblems().has(field.name)) return `${this.idOf(field)}-problem`;
    return field.hint ? `${this.idOf(field)}-hint` : null;
  }

  protected textOf(field: Field): string {
    const typed = this.draft().typed()[field.name];
    return typeof typed === 'string' ? typed : '';
  }

  /** "Con 1, Họ tên": the field a problem is at, of a group its entry too. */
  protected placeOf({ field: name, entry }: FieldProblem): string {
    const field = this.draft().form.fields.find((one) => one.name === name);
    if (!field) return name;
    return entry ? `${this.entryName(field, entry.index)}, ${this.said(entry.label)}` : this.said(field.label);
  }

  protected goTo({ field, entry }: FieldProblem): void {
    const within = entry ? `-${String(entry.index)}-${entry.problem.field}` : '';
    document.getElementById(`${this.prefix()}-${field}${within}`)?.focus();
  }

  protected inputModeOf(field: Field): string {
    switch (field.kind) {
      case 'integer':
      case 'money':
      case 'idNumber':
        return 'numeric';
      case 'number':
        return 'decimal';
      case 'phone':
        return 'tel';
      case 'email':
        return 'email';
      case 'text':
      case 'longText':
      case 'date':
      case 'boolean':
      case 'choice':
      case 'address':
      case 'file':
      case 'group':
        return 'text';
    }
  }

  private said(text: Field['label']): string {
    return text[this.language.current()] || text.vi;
  }
}
