import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type NodeId, type Procedure, type ProcedurePackage, type Text, writeCsv, writeTable } from '@mot-cua/procedure';
import { saveFile } from '../connection/save-file';
import { Language } from '../language/language';
import { Icon } from '../look/icon';
import { writeXlsx } from '../spreadsheet/write-xlsx';
import { printTable } from './print-table';

/** Widths of the columns of a printed table: letters. */
const WIDTHS = [8, 46, 34, 26, 26, 20, 44];

/** A procedure as the table of its approving decision, with totals: as a file for Excel, as CSV, on paper. */
@Component({
  selector: 'mc-table-files',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoDirective],
  template: `
    <div class="row" *transloco="let t; prefix: 'draw.paper'">
      <button type="button" class="btn quiet small" (click)="xlsx()"><mc-icon name="download" [size]="16" />{{ t('printXlsx') }}</button>
      <button type="button" class="btn quiet small" (click)="csv()"><mc-icon name="download" [size]="16" />{{ t('print') }}</button>
      <button type="button" class="btn quiet small" (click)="print()"><mc-icon name="printer" [size]="16" />{{ t('onPaper') }}</button>
    </div>
  `,
})
export class TableFiles {
  private readonly language = inject(Language);

  readonly procedure = input.required<Procedure>();
  readonly numbers = input.required<ReadonlyMap<NodeId, number>>();
  readonly roles = input<readonly { readonly id: string; readonly name: Text }[]>([]);
  readonly pack = input.required<ProcedurePackage>();

  private readonly rows = computed(() => {
    const { statutoryLimit, committedLimit } = this.pack();
    return writeTable(this.procedure(), {
      numbers: this.numbers(),
      roles: this.roles(),
      tongue: this.language.current(),
      ...(statutoryLimit && { statutoryLimit }),
      ...(committedLimit && { committedLimit }),
    });
  });

  protected xlsx(): void {
    const bytes = writeXlsx({ name: this.pack().code, rows: this.rows(), widths: WIDTHS });
    saveFile(`${this.pack().code}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes);
  }

  protected csv(): void {
    saveFile(`${this.pack().code}.csv`, 'text/csv', writeCsv(this.rows()));
  }

  protected print(): void {
    const { name, code } = this.pack();
    printTable(`${name[this.language.current()] || name.vi} (${code})`, this.rows(), this.language.current());
  }
}
