import { ChangeDetectionStrategy, Component, ElementRef, effect, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { DayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Icon } from '../look/icon';
import { LevelShape } from '../look/level-shape';
import { type FactLine } from './fact-line';

/** The facts of a dossier, oldest first. What happened after the moment shown is dimmed; the moment shown is in sight. */
@Component({
  selector: 'mc-fact-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, InLanguage, LevelShape, TranslocoDirective],
  template: `
    <ol *transloco="let t" [attr.aria-label]="t('history.facts')">
      @for (line of lines(); track line.seq) {
        <li [class.now]="line.seq === at()" [class.later]="line.seq > at()" [class.broken]="line.seq === brokenAt()">
          <button
            type="button"
            [attr.aria-current]="line.seq === at() ? 'step' : null"
            [attr.data-seq]="line.seq"
            (click)="chosen.emit(line.seq)"
          >
            <span class="number">{{ line.seq }}</span>
            <span class="what">
              <span class="sentence">
                @if (line.late) {
                  <mc-level-shape standing="red" [size]="16" />
                } @else if (line.clock) {
                  <mc-icon name="clock" [size]="16" />
                } @else if (line.trouble) {
                  <mc-icon name="alert-circle" [size]="16" />
                }
                <span>{{ line.sentence | inLanguage }}</span>
              </span>
              @if (line.note) {
                <q>{{ line.note }}</q>
              }
              <small [title]="line.byInFull | inLanguage">{{ line.at | dayTime }} · {{ line.by | inLanguage }}</small>
            </span>
          </button>
        </li>
      } @empty {
        <li class="nothing">{{ t('history.noFacts') }}</li>
      }
    </ol>
  `,
  styleUrl: './fact-list.css',
})
export class FactList {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly lines = input.required<readonly FactLine[]>();
  /** Number of the fact shown; 0 before the first. */
  readonly at = input.required<number>();
  /** Number of the fact at which the chain or the fold breaks. */
  readonly brokenAt = input<number>();
  readonly chosen = output<number>();

  constructor() {
    effect(() => {
      const at = this.at();
      this.lines();
      requestAnimationFrame(() => {
        this.host.nativeElement.querySelector(`[data-seq="${String(at)}"]`)?.scrollIntoView({ block: 'nearest' });
      });
    });
  }
}
