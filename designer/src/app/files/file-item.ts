import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type FileRow } from '@mot-cua/contract';
import { DayTime } from '../language/dates';
import { Icon } from '../look/icon';
import { FilePreview } from './file-preview';
import { fileWords } from './words';
import { writeBytes } from './write-bytes';

/** One file: its name opens it, what is known of it stands below. */
@Component({
  selector: 'mc-file-item',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, FilePreview, Icon, TranslocoDirective],
  providers: [fileWords],
  template: `
    <ng-container *transloco="let t">
      <span class="row">
        <mc-icon [name]="file().state === 'clean' ? 'file-check' : 'file-alert'" [size]="16" />
        @if (file().state === 'clean') {
          <button type="button" class="link ellipsis" [attr.aria-label]="t('files.open', { name: file().name })" (click)="open.set(true)">
            {{ file().name }}
          </button>
        } @else {
          <span class="ellipsis">{{ file().name }}</span>
        }
        <span class="third dense nowrap">{{ size() }}</span>
        @if (removable()) {
          <button
            type="button"
            class="icon-btn"
            [attr.aria-label]="t('files.remove', { name: file().name })"
            [title]="t('files.remove', { name: file().name })"
            (click)="removed.emit()"
          >
            <mc-icon name="x" [size]="16" />
          </button>
        }
      </span>
      @if (file().state !== 'clean') {
        <span class="line-2">{{ t('files.state.' + file().state) }}</span>
      } @else if (!removable()) {
        <span class="line-2">{{ t('files.by', { name: file().by, time: (file().at | dayTime) }) }}</span>
      }
      @if (open()) {
        <mc-file-preview [file]="file()" (closed)="open.set(false)" />
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .link {
      min-width: 0;
      padding: 0;
      border: 0;
      background: none;
      color: var(--mc-accent);
      font: inherit;
      text-align: left;
      cursor: pointer;
    }
    .link:hover {
      text-decoration: underline;
    }
    .line-2 {
      padding-left: 24px;
    }
  `,
})
export class FileItem {
  readonly file = input.required<FileRow>();
  /** Not yet part of a dossier: it may still be left out. */
  readonly removable = input(false);
  readonly removed = output();

  protected readonly open = signal(false);
  protected readonly size = computed(() => writeBytes(this.file().bytes));
}
