import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Text } from '@mot-cua/procedure';
import { DayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Icon } from '../look/icon';
import { TimelinessMark } from '../look/timeliness-mark';
import { type VisitOf } from './visits-of';

/** Visits shown round the one at the moment; a step may have been sent back hundreds of times. */
const SHOWN = 8;

/** The visits of the step chosen on the diagram, each a place to go to. */
@Component({
  selector: 'mc-step-visits',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, InLanguage, TimelinessMark, TranslocoDirective],
  template: `
    <section *transloco="let t; prefix: 'history.visits'">
      <h3>
        <mc-icon name="refresh" /><span>{{ t('title', { step: (step() | inLanguage) }) }}</span>
        <span class="count">{{ visits().length }}</span>
      </h3>
      @if (shown().length === 0) {
        <p class="dense third">{{ t('none') }}</p>
      }
      <ol>
        @for (visit of shown(); track visit.from) {
          <li>
            <button type="button" [attr.aria-current]="visit === current() ? 'step' : null" (click)="chosen.emit(visit.from)">
              <b>{{ t('nth', { nth: visit.nth }) }}</b>
              <span>{{ visit.began | dayTime }}</span>
              <mc-icon name="arrow-right" [size]="14" />
              @if (visit.ended; as ended) {
                <span>{{ ended | dayTime }}</span>
                @if (visit.how === 'cancelled') {
                  <span class="third">{{ t('cancelled') }}</span>
                }
              } @else {
                <span class="third">{{ t('open') }}</span>
              }
              @if (visit.timeliness; as how) {
                <mc-timeliness [how]="how" />
              }
              @if (visit.due; as due) {
                <span class="third">{{ t('due', { time: (due | dayTime) }) }}</span>
              }
            </button>
          </li>
        }
      </ol>
      @if (visits().length > shown().length) {
        <p class="caption">{{ t('more', { count: visits().length - shown().length }) }}</p>
      }
    </section>
  `,
  styles: `
    section {
      padding: 10px 14px 12px;
      border-bottom: 1px solid var(--mc-hairline);
    }
    h3 {
      display: flex;
      align-items: center;
      gap: 6px;
      margin-bottom: 7px;
    }
    button {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 6px;
      width: 100%;
      min-height: 28px;
      padding: 3px 6px;
      border: 0;
      border-radius: var(--mc-r-md);
      background: none;
      color: inherit;
      font: var(--mc-dense);
      text-align: left;
      cursor: pointer;
    }
    button:hover {
      background: var(--mc-surface-3);
    }
    button[aria-current] {
      background: var(--mc-accent-soft);
    }
  `,
})
export class StepVisits {
  readonly step = input.required<Text>();
  readonly visits = input.required<readonly VisitOf[]>();
  /** Number of the fact shown. */
  readonly at = input.required<number>();
  readonly chosen = output<number>();

  /** The visit the moment shown lies in, else the last before it. */
  protected readonly current = computed(() => this.visits().findLast(({ from }) => from <= this.at()));
  protected readonly shown = computed(() => {
    const place = (this.current()?.nth ?? 1) - 1;
    const from = Math.max(0, Math.min(place - SHOWN / 2, this.visits().length - SHOWN));
    return this.visits().slice(from, from + SHOWN);
  });
}
