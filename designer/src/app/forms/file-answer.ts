import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type FileRow } from '@mot-cua/contract';
import { troubleOf } from '../connection/trouble';
import { FileItem } from '../files/file-item';
import { UploadButton } from '../files/upload-button';
import { Language } from '../language/language';
import { TroubleNotice } from '../look/trouble-notice';
import { GIVEN_FILE } from './given-file';

/** The answer to a question for a file: sent when it is chosen, shown by its name, taken away again; the answer is the file's id. */
@Component({
  selector: 'mc-file-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FileItem, TranslocoDirective, TroubleNotice, UploadButton],
  template: `
    <ng-container *transloco="let t">
      @if (pretends()) {
        @if (answer()) {
          <span class="tag">{{ t('forms.fileGiven') }}</span>
        } @else {
          <button type="button" class="btn small" [id]="inputId()" (click)="take(GIVEN)">{{ t('forms.pretendFile') }}</button>
        }
      } @else if (file(); as chosen) {
        <mc-file-item [file]="chosen" [removable]="!locked()" (removed)="take('')" />
      } @else if (trouble(); as what) {
        <mc-trouble-notice [trouble]="what" [what]="t('forms.fileNotFetched')" [canRetry]="true" (retry)="known.reload()" />
      } @else if (locked()) {
        <span class="third">{{ t('forms.noFile') }}</span>
      }
      @if (!pretends() && !locked() && !answer()) {
        <mc-upload-button [of]="label()" [several]="false" [inputId]="inputId()" (taken)="chose($event)" />
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      padding-block: 4px;
    }
  `,
})
export class FileAnswer {
  private readonly language = inject(Language);

  /** Id of the file; empty: none yet. */
  readonly answer = input.required<string>();
  readonly inputId = input.required<string>();
  /** What is asked, in both languages. */
  readonly question = input.required<{ readonly vi: string; readonly en: string }>();
  readonly locked = input(false);
  /** A form that is only tried: nothing is sent, a file is taken as given. */
  readonly pretends = input(false);
  readonly answerChange = output<string>();

  protected readonly GIVEN = GIVEN_FILE;
  protected readonly label = computed(() => this.question()[this.language.current()] || this.question().vi);
  /** What was sent just now is known without asking. */
  private readonly sent = signal<FileRow | undefined>(undefined);
  protected readonly known = httpResource<FileRow>(() =>
    this.pretends() || this.answer() === '' || this.sent()?.id === this.answer()
      ? undefined
      : `api/files/${encodeURIComponent(this.answer())}`,
  );
  protected readonly file = computed(() => {
    if (this.answer() === '') return undefined;
    const sent = this.sent();
    if (sent?.id === this.answer()) return sent;
    return this.known.hasValue() ? this.known.value() : undefined;
  });
  protected readonly trouble = computed(() => {
    const error = this.answer() === '' ? undefined : this.known.error();
    return error && troubleOf(error);
  });

  protected chose(file: FileRow): void {
    this.sent.set(file);
    this.take(file.id);
  }

  protected take(id: string): void {
    this.answerChange.emit(id);
  }
}
