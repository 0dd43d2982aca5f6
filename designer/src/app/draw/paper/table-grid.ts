import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { columnKinds } from '@mot-cua/procedure';
import { LevelShape } from '../../look/level-shape';
import { TableDesk } from './table-desk';

/** Rows shown; what lies below is read all the same. */
const MAX_SHOWN = 300;

/** The table as it came, each column with what it was taken for and each row with what is to be said of it. */
@Component({
  selector: 'mc-table-grid',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LevelShape, TranslocoDirective],
  template: `
    <table *transloco="let t; prefix: 'draw.paper'">
      <thead>
        <tr>
          <th class="number">{{ t('rowHead') }}</th>
          @for (kind of columns(); track $index) {
            <th>
              <select
                #chosen
                class="input"
                [attr.aria-label]="t('column', { number: $index + 1 })"
                (change)="desk.choose($index, asKind(chosen.value))"
              >
                <option value="" [selected]="kind === undefined">{{ t('kinds.none') }}</option>
                @for (each of kinds; track each) {
                  <option [value]="each" [selected]="kind === each">{{ t('kinds.' + each) }}</option>
                }
              </select>
            </th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.number) {
          <tr [class.head]="row.isHead" [class.aside]="!row.isStep">
            <td class="number">
              @if (row.standing; as standing) {
                <mc-level-shape [standing]="standing" [title]="t(standing === 'red' ? 'error' : 'warning')" />
              }
              {{ row.number }}
            </td>
            @for (cell of row.cells; track $index) {
              <td>{{ cell }}</td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
      overflow: auto;
      background: var(--mc-surface);
    }
    td {
      min-width: 90px;
      max-width: 380px;
      padding: 6px 10px;
      vertical-align: top;
      white-space: pre-line;
    }
    th {
      position: sticky;
      z-index: 1;
      top: 0;
      min-width: 150px;
      padding: 6px;
    }
    th.number,
    td.number {
      width: 64px;
      min-width: 64px;
      text-align: right;
      color: var(--mc-text-3);
      white-space: nowrap;
    }
    .head td {
      font-weight: 600;
      background: var(--mc-surface-3);
    }
    .aside:not(.head) td {
      color: var(--mc-text-3);
    }
  `,
})
export class TableGrid {
  protected readonly desk = inject(TableDesk);
  protected readonly kinds = columnKinds;

  private readonly width = computed(() => Math.max(0, ...this.desk.cells().map(({ length }) => length)));
  protected readonly columns = computed(() => {
    const known = this.desk.read()?.columns.kinds ?? [];
    return Array.from({ length: this.width() }, (_, index) => known[index]);
  });
  protected readonly rows = computed(() => {
    const read = this.desk.read();
    const steps = new Set(Object.values(read?.rows ?? {}));
    const standing = new Map<number, 'red' | 'orange'>();
    for (const { row, severity } of [...(read?.problems ?? [])].reverse())
      if (row !== undefined && severity !== 'note') standing.set(row, severity === 'error' ? 'red' : 'orange');
    return this.desk
      .cells()
      .slice(0, MAX_SHOWN)
      .map((cells, index) => ({
        number: index + 1,
        cells: Array.from({ length: this.width() }, (_, column) => cells[column] ?? ''),
        isHead: index === read?.columns.header,
        isStep: steps.has(index + 1),
        standing: standing.get(index + 1),
      }));
  });

  protected readonly asKind = (value: string) => columnKinds.find((kind) => kind === value);
}
