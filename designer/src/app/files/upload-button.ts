import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type FileRow } from '@mot-cua/contract';
import { Icon } from '../look/icon';
import { TroubleNotice } from '../look/trouble-notice';
import { type Uploaded, Uploads } from './uploads';
import { fileWords } from './words';

/** Chooses files and sends them, one after the other; says beside itself which were not taken and why. */
@Component({
  selector: 'mc-upload-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoDirective, TroubleNotice],
  providers: [fileWords],
  template: `
    <ng-container *transloco="let t">
      <label class="btn small" [attr.aria-busy]="busy()">
        <mc-icon name="upload" [size]="16" />{{ busy() ? t('files.uploading') : t('files.upload') }}
        <input
          #box
          type="file"
          class="spoken-only"
          [multiple]="several()"
          [id]="inputId()"
          accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx,.xlsx"
          [attr.aria-label]="of() ? t('files.uploadFor', { paper: of() }) : t('files.upload')"
          [disabled]="busy()"
          (change)="send(box)"
        />
      </label>
      @for (one of refused(); track $index) {
        @if (one.kind === 'failed') {
          <mc-trouble-notice [trouble]="one.trouble" [what]="t('files.notTaken', { name: one.name })" />
        } @else if (one.kind !== 'taken') {
          <p class="note error" role="alert"><mc-icon name="alert-circle" />{{ one.sentence }}</p>
        }
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 6px;
    }
    label:has(:focus-visible) {
      outline: 2px solid var(--mc-accent);
      outline-offset: 2px;
    }
  `,
})
export class UploadButton {
  private readonly uploads = inject(Uploads);

  /** The paper the files are scans of, as people call it. */
  readonly of = input<string>();
  readonly several = input(true);
  /** For a label elsewhere on the page. */
  readonly inputId = input<string | null>(null);
  readonly taken = output<FileRow>();

  protected readonly busy = signal(false);
  protected readonly refused = signal<readonly Uploaded[]>([]);

  protected async send(box: HTMLInputElement): Promise<void> {
    const files = [...(box.files ?? [])];
    this.busy.set(true);
    this.refused.set([]);
    for (const file of files) {
      const what = await this.uploads.send(file);
      if (what.kind === 'taken') this.taken.emit(what.file);
      else this.refused.update((refused) => [...refused, what]);
    }
    box.value = '';
    this.busy.set(false);
  }
}
