import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type FileRow, type ResultDocumentRow } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { ServerClock } from '../connection/server-clock';
import { FileItem } from '../files/file-item';
import { UploadButton } from '../files/upload-button';
import { FormDraft } from '../forms/form-draft';
import { FormFields } from '../forms/form-fields';
import { isoDayOf } from '../language/dates';
import { Toast } from '../look/toast';
import { TroubleNotice } from '../look/trouble-notice';
import { resultBody, resultForm } from './result-form';
import { documentWords } from './words';

/** Issuing a result document of a dossier: its number, dates, signer and signed file. */
@Component({
  selector: 'mc-result-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FileItem, FormFields, TranslocoDirective, TroubleNotice, UploadButton],
  providers: [documentWords],
  template: `
    <dialog #dialog *transloco="let t" aria-labelledby="result-title" (cancel)="closed.emit()">
      <form (submit)="$event.preventDefault(); issue()">
        <h2 id="result-title">{{ t('documents.result.issue') }}</h2>
        <mc-form-fields [draft]="draft()" [summary]="attempted()" />
        <div class="field">
          <b>{{ t('documents.result.file') }}</b>
          @if (file(); as one) {
            <mc-file-item [file]="one" [removable]="true" (removed)="file.set(undefined)" />
          } @else {
            <mc-upload-button [of]="t('documents.result.file')" (taken)="file.set($event)" />
          }
        </div>
        <p class="caption">{{ t('documents.result.hint') }}</p>
        @if (trouble(); as what) {
          <mc-trouble-notice [trouble]="what" [what]="t('documents.result.notIssued')" [typed]="true" />
        }
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('state.cancel') }}</button>
          <button type="submit" class="btn primary" [attr.aria-busy]="busy()">{{ t('documents.result.issueNow') }}</button>
        </div>
      </form>
    </dialog>
  `,
  styles: `
    dialog {
      width: min(620px, 94vw);
    }
  `,
})
export class ResultDialog {
  private readonly http = inject(HttpClient);
  private readonly toast = inject(Toast);
  private readonly clock = inject(ServerClock);
  private readonly transloco = inject(TranslocoService);
  private readonly act = new Act();
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');

  readonly dossier = input.required<string>();
  readonly earlier = input.required<readonly ResultDocumentRow[]>();
  readonly issued = output<ResultDocumentRow>();
  readonly closed = output();

  protected readonly draft = linkedSignal(() => {
    const today = isoDayOf(this.clock.now());
    return new FormDraft(resultForm(this.earlier()), { kind: 'result', signedOn: today, issuedOn: today });
  });
  protected readonly file = signal<FileRow | undefined>(undefined);
  protected readonly attempted = signal(false);
  protected readonly busy = this.act.busy;
  protected readonly trouble = this.act.trouble;

  constructor() {
    // The words of this area come with the dialog: it opens when they are there.
    effect(() => this.dialog()?.nativeElement.showModal());
  }

  protected async issue(): Promise<void> {
    if (this.busy()) return;
    this.attempted.set(true);
    if (!this.draft().submit()) return;
    await this.act.run(
      async () => {
        const url = `api/dossiers/${encodeURIComponent(this.dossier())}/results`;
        const body = resultBody(this.draft().answers(), this.file()?.id);
        const row = await firstValueFrom(this.http.post<ResultDocumentRow>(url, body, { context: this.act.context() }));
        this.toast.say(this.transloco.translate('documents.result.issued', { number: row.number }));
        this.issued.emit(row);
      },
      (trouble) => {
        if (trouble.kind === 'refused') this.draft().blame(trouble.problem.errors, '');
      },
    );
  }
}
