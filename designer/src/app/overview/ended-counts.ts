import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TimelinessMark } from '../look/timeliness-mark';

/** What ended in a period; neither early nor late was on time. */
export type Ended = { readonly all: number; readonly early: number; readonly late: number };

/** Early, on time and late with their numbers; with a list behind it each leads to its dossiers. */
@Component({
  selector: 'mc-ended-counts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TimelinessMark],
  template: `
    @for (each of counts(); track each.how) {
      @if (params(); as known) {
        <a routerLink="/overview/resolved" [queryParams]="{ ...known, timeliness: each.how }">
          <mc-timeliness [how]="each.how" /><b>{{ each.count }}</b>
        </a>
      } @else {
        <span
          ><mc-timeliness [how]="each.how" /><b>{{ each.count }}</b></span
        >
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 12px;
    }
    a,
    span {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      color: var(--mc-text);
    }
  `,
})
export class EndedCounts {
  readonly ended = input.required<Ended>();
  /** The address of the list: unit and period. Absent: there is no list of these. */
  readonly params = input<Readonly<Record<string, string | number>>>();

  protected readonly counts = computed(() => {
    const { all, early, late } = this.ended();
    return [
      { how: 'early', count: early },
      { how: 'on-time', count: all - early - late },
      { how: 'late', count: late },
    ] as const;
  });
}
