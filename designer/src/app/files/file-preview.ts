import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { TranslocoDirective } from '@jsverse/transloco';
import { type FileRow } from '@mot-cua/contract';
import { Icon } from '../look/icon';
import { fileWords } from './words';

/** A file over the page: pictures and PDFs are shown, others can be saved; below it the hash the history holds. */
@Component({
  selector: 'mc-file-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoDirective],
  providers: [fileWords],
  template: `
    <dialog #dialog [attr.aria-label]="file().name" (cancel)="closed.emit()">
      <ng-container *transloco="let t">
        <header class="row">
          <h2 class="grow ellipsis">{{ file().name }}</h2>
          <a class="btn" [href]="address()" download [attr.aria-label]="t('files.save', { name: file().name })">
            <mc-icon name="download" [size]="16" />
          </a>
          <button type="button" class="btn" (click)="closed.emit()">{{ t('files.close') }}</button>
        </header>
        <div class="shown">
          @if (!file().shown) {
            <p class="note">{{ t('files.cannotShow') }}</p>
          } @else if (file().type === 'application/pdf') {
            <iframe [src]="framed()" [title]="file().name"></iframe>
          } @else {
            <img [src]="address() + '?inline=true'" [alt]="file().name" />
          }
        </div>
        <p class="caption hash">{{ t('files.hash', { hash: file().sha256 }) }}</p>
      </ng-container>
    </dialog>
  `,
  styles: `
    dialog {
      width: min(1000px, 94vw);
      height: 92vh;
      max-height: none;
      padding: 0;
    }
    dialog[open] {
      display: grid;
      grid-template-rows: auto 1fr auto;
    }
    header {
      padding: 10px 16px;
      border-bottom: 1px solid var(--mc-hairline);
    }
    .shown {
      display: grid;
      place-items: center;
      min-height: 0;
      overflow: auto;
      background: var(--mc-surface-3);
    }
    iframe {
      width: 100%;
      height: 100%;
      border: 0;
    }
    img {
      max-width: 100%;
    }
    .hash {
      padding: 8px 16px;
      overflow-wrap: anywhere;
    }
  `,
})
export class FilePreview {
  private readonly safe = inject(DomSanitizer);
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');

  readonly file = input.required<FileRow>();
  readonly closed = output();

  protected readonly address = computed(() => `api/files/${encodeURIComponent(this.file().id)}/content`);
  // The address is ours; what it answers is a PDF, sent with headers that let it be drawn and nothing else.
  protected readonly framed = computed(() => this.safe.bypassSecurityTrustResourceUrl(`${this.address()}?inline=true`));

  constructor() {
    afterNextRender(() => this.dialog()?.nativeElement.showModal());
  }
}
