import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Field, type Form, type RequiredPaper } from '@mot-cua/procedure';
import { InLanguage } from '../language/in-language';
import { FormDraft } from '../forms/form-draft';
import { FormFields } from '../forms/form-fields';
import { Empty } from '../look/empty';
import { Icon } from '../look/icon';
import { FieldTable } from './form/field-table';
import { freeName } from './free-name';
import { PartList } from './part-list';

/** The forms of a package: one list, and the fields of the one chosen in a table. Says the whole list after each finished change. */
@Component({
  selector: 'mc-forms-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, FieldTable, FormFields, Icon, InLanguage, PartList, TranslocoDirective],
  templateUrl: './forms-editor.html',
  styleUrls: ['./part-editor.css', './forms-editor.css'],
})
export class FormsEditor {
  readonly forms = input.required<readonly Form[]>();
  /** The required papers of the procedure: what a file may be a scan of. */
  readonly papers = input<readonly RequiredPaper[]>([]);
  /** Ids of forms some step uses: those cannot be taken away. */
  readonly used = input<ReadonlySet<string>>(new Set());
  readonly changed = output<readonly Form[]>();

  protected readonly chosen = linkedSignal<readonly Form[], string | undefined>({
    source: this.forms,
    computation: (forms, before) => (forms.some(({ id }) => id === before?.value) ? before?.value : forms[0]?.id),
  });
  protected readonly parts = computed(() => this.forms().map(({ id, title, fields }) => ({ id, name: title, size: fields.length })));
  protected readonly form = computed(() => this.forms().find(({ id }) => id === this.chosen()));

  protected readonly previewing = signal(false);
  /** The answers typed into the preview were checked as they would be when sent. */
  protected readonly tried = linkedSignal({ source: this.form, computation: () => false });
  /** The form as the officer will see it, by the same component. */
  protected readonly preview = computed(() => {
    const form = this.form();
    return this.previewing() && form ? new FormDraft(form) : undefined;
  });

  protected add(): void {
    const id = freeName('form', this.forms().map((form) => form.id)); // prettier-ignore
    this.changed.emit([...this.forms(), { id, title: { vi: 'Biểu mẫu mới', en: 'New form' }, fields: [] }]);
    this.chosen.set(id);
  }

  protected remove(form: Form): void {
    this.changed.emit(this.forms().filter(({ id }) => id !== form.id));
  }

  protected retitle(form: Form, title: Partial<Form['title']>): void {
    this.replace(form, { title: { ...form.title, ...title } });
  }

  protected refield(form: Form, fields: readonly Field[]): void {
    this.replace(form, { fields });
  }

  private replace(form: Form, change: Partial<Form>): void {
    this.changed.emit(this.forms().map((each) => (each.id === form.id ? { ...each, ...change } : each)));
  }
}
