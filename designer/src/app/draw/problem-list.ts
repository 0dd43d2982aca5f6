import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Finding } from '@mot-cua/procedure';
import { InLanguage } from '../language/in-language';
import { LevelShape } from '../look/level-shape';
import { Icon } from '../look/icon';

/** What the checks say, errors first; each row leads to its place in the drawing. */
@Component({
  selector: 'mc-problem-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InLanguage, LevelShape, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'draw.problems'">
      <ul>
        @for (finding of findings(); track $index) {
          <li [class.chosen]="finding.element !== undefined && finding.element === selected()">
            <button type="button" class="place-of" [disabled]="finding.element === undefined" (click)="goTo.emit(finding.element!)">
              @switch (finding.severity) {
                @case ('error') {
                  <mc-level-shape standing="red" [title]="t('error')" />
                }
                @case ('warning') {
                  <mc-level-shape standing="orange" [title]="t('warning')" />
                }
                @case ('note') {
                  <mc-icon name="info-circle" [size]="16" />
                }
              }
              <span class="spoken-only">{{ t(finding.severity) }}</span>
              <span class="grow">{{ finding.message | inLanguage }}</span>
              @if (placeOf(finding); as place) {
                <span class="place">{{ place }}</span>
              }
            </button>
            @if (finding.way) {
              <button type="button" class="btn quiet small act" (click)="playWay.emit(finding)">
                <mc-icon name="player-play" [size]="16" />{{ t('play') }}
              </button>
            }
            @if (canRepair() && finding.fix; as fix) {
              <button type="button" class="btn small act" (click)="repair.emit(finding)">{{ t('fix.' + fix.kind) }}</button>
            }
          </li>
        } @empty {
          @if (checked()) {
            <li class="none"><mc-level-shape standing="green" />{{ t('none') }}</li>
          }
        }
      </ul>
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      min-height: 0;
      overflow: auto;
      container-type: inline-size;
    }
    li {
      /* A thousand findings are laid out where they are looked at. */
      content-visibility: auto;
      contain-intrinsic-height: auto 51px;
      border-bottom: 1px solid var(--mc-hairline);
    }
    li:has(.act) {
      display: flex;
      gap: 6px;
      align-items: center;
      padding-right: 10px;
    }
    .place-of {
      display: flex;
      align-items: center;
      gap: 8px;
      width: 100%;
      min-height: var(--mc-row);
      padding: 5px 14px;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: left;
      cursor: pointer;
    }
    .place-of:disabled {
      cursor: default;
    }
    button:not(:disabled):hover {
      background: var(--mc-surface-3);
    }
    button:focus-visible {
      outline-offset: -2px;
    }
    .chosen {
      background: var(--mc-accent-soft);
    }
    .place {
      flex: none;
      color: var(--mc-text-3);
      font: var(--mc-dense);
      white-space: nowrap;
    }
    .none {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 9px 14px;
    }
    /* Beside a drawing: the place below the sentence, what can be done below both. */
    @container (max-width: 420px) {
      li:has(.act) {
        flex-wrap: wrap;
        padding-bottom: 6px;
      }
      .place-of {
        flex-wrap: wrap;
      }
      .place-of > .grow {
        flex: 1 0 calc(100% - 40px);
      }
      .place,
      .act {
        margin-left: 24px;
      }
    }
  `,
})
export class ProblemList {
  readonly findings = input.required<readonly Finding[]>();
  readonly selected = input<string>();
  /** Names of places: step numbers, names of elements, in the language now chosen. */
  readonly places = input<ReadonlyMap<string, string>>(new Map());
  /** False while nothing has been checked: an empty list then says nothing. */
  readonly checked = input(true);
  /** False where the drawing is only looked at. */
  readonly canRepair = input(true);
  readonly goTo = output<string>();
  /** Play the way that leads to it. */
  readonly playWay = output<Finding>();
  /** Make the repair it proposes. */
  readonly repair = output<Finding>();

  protected readonly placeOf = (finding: Finding): string | undefined =>
    finding.element === undefined ? undefined : this.places().get(finding.element);
}
