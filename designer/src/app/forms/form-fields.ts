import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Field, MOST_ENTRIES } from '@mot-cua/procedure';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Icon } from '../look/icon';
import { ToolButton } from '../look/tool-button';
import { AddressParts } from './address-parts';
import { DateInput } from './date-input';
import { FileAnswer } from './file-answer';
import { type FieldProblem, type FormDraft } from './form-draft';
import { formWords } from './words';

let forms = 0;

/** Draws a form of the procedure: labels above, what is wrong under the field, a list of it on top after a failed submit. */
@Component({
  selector: 'mc-form-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AddressParts, DateInput, FileAnswer, Icon, InLanguage, ToolButton, TranslocoDirective],
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

  /** "Con 1, Nơi ở, Tỉnh": the field a problem is at, of a group its entry too, of an address its part. */
  protected placeOf({ field: name, entry }: FieldProblem): string {
    const field = this.draft().form.fields.find((one) => one.name === name);
    if (!field) return name;
    const outer = entry?.index === undefined ? this.said(field.label) : this.entryName(field, entry.index);
    return [outer, ...labelsWithin(entry).map((label) => this.said(label))].join(', ');
  }

  protected goTo(problem: FieldProblem): void {
    document.getElementById(`${this.prefix()}-${idWithin(problem)}`)?.focus();
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
      case 'addressInParts':
      case 'file':
      case 'group':
        return 'text';
    }
  }

  private said(text: Field['label']): string {
    return text[this.language.current()] || text.vi;
  }
}

/** The labels on the way to a problem within an entry or an address, outermost first. */
function labelsWithin(entry: FieldProblem['entry']): readonly Field['label'][] {
  return entry ? [entry.label, ...labelsWithin(entry.problem.entry)] : [];
}

/** "children-0-home-province": how the id of a problem's control goes on after that of its form. */
function idWithin({ field, entry }: FieldProblem): string {
  if (!entry) return field;
  return [field, ...(entry.index === undefined ? [] : [String(entry.index)]), idWithin(entry.problem)].join('-');
}
