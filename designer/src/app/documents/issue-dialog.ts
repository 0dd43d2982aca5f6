import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, type ElementRef, effect, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type DocumentRow } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { type Trouble } from '../connection/trouble';
import { FormDraft } from '../forms/form-draft';
import { FormFields } from '../forms/form-fields';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Toast } from '../look/toast';
import { TroubleNotice } from '../look/trouble-notice';
import { type IssuedForm, issueBody, issueForm, issuedForms, issuedTitles } from './issue-forms';
import { documentWords } from './words';

/** Writing and issuing Form 02, 03, 04 or 05 for a dossier. */
@Component({
  selector: 'mc-issue-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormFields, InLanguage, TranslocoDirective, TroubleNotice],
  providers: [documentWords],
  templateUrl: './issue-dialog.html',
  styles: `
    dialog {
      width: min(620px, 94vw);
    }
  `,
})
export class IssueDialog {
  private readonly http = inject(HttpClient);
  private readonly toast = inject(Toast);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  private readonly act = new Act();
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');

  readonly dossier = input.required<string>();
  readonly first = input<IssuedForm>('02');
  readonly issued = output<DocumentRow>();
  readonly closed = output();

  protected readonly forms = issuedForms;
  protected readonly titles = issuedTitles;
  protected readonly form = linkedSignal(() => this.first());
  protected readonly draft = linkedSignal(() => new FormDraft(issueForm(this.form()), { newHour: '17:00' }));
  protected readonly attempted = linkedSignal({ source: this.form, computation: () => false });
  protected readonly trouble = linkedSignal<IssuedForm, Trouble | undefined>({ source: this.form, computation: () => undefined });
  protected readonly busy = this.act.busy;

  constructor() {
    // The words of this area come with the dialog: it opens when they are there.
    effect(() => this.dialog()?.nativeElement.showModal());
  }

  protected choose(form: string): void {
    const known = issuedForms.find((each) => each === form);
    if (known) this.form.set(known);
  }

  protected async issue(): Promise<void> {
    if (this.busy()) return;
    this.attempted.set(true);
    if (!this.draft().submit()) return;
    await this.act.run(
      async () => {
        const url = `api/dossiers/${encodeURIComponent(this.dossier())}/documents`;
        const body = issueBody(this.form(), this.draft().answers());
        const { rows } = await firstValueFrom(this.http.post<{ rows: DocumentRow[] }>(url, body, { context: this.act.context() }));
        const [row] = rows;
        if (!row) return;
        const title = row.title[this.language.current()];
        this.toast.say(this.transloco.translate('documents.issued', { title, number: row.number }));
        this.issued.emit(row);
      },
      (trouble) => {
        if (trouble.kind === 'refused') this.draft().blame(trouble.problem.errors, '');
      },
    );
  }
}
