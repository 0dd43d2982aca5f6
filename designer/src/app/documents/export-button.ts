import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Trouble } from '../connection/trouble';
import { Icon } from '../look/icon';
import { TroubleNotice } from '../look/trouble-notice';
import { Download } from './download';

/** Saves the list of a page as a sheet, with the filters the page shows. */
@Component({
  selector: 'mc-export-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoDirective, TroubleNotice],
  template: `
    <ng-container *transloco="let t">
      <button type="button" class="btn" [class.small]="small()" [attr.aria-busy]="busy()" (click)="save()">
        <mc-icon name="download" [size]="16" />{{ t('sheet.excel') }}
      </button>
      @if (trouble(); as what) {
        <mc-trouble-notice [trouble]="what" [what]="t('sheet.notMade')" />
      }
    </ng-container>
  `,
})
export class ExportButton {
  private readonly download = inject(Download);

  /** Address of the sheet, e.g. `api/exports/tasks`. */
  readonly url = input.required<string>();
  readonly params = input<Record<string, string | number | readonly string[]>>({});
  readonly small = input(false);

  protected readonly busy = signal(false);
  protected readonly trouble = signal<Trouble | undefined>(undefined);

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.trouble.set(await this.download.save(this.url(), this.params()));
    this.busy.set(false);
  }
}
