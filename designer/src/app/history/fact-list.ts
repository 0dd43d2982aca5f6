import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { DayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Icon } from '../look/icon';
import { LevelShape } from '../look/level-shape';
import { countUpTo } from './ascending';
import { type FactLine } from './fact-line';
import { type LineWindow, windowAround, windowMoved } from './line-window';

/** Distance from an end of the list, in pixels, at which more lines are laid out. */
const NEAR_PX = 300;

/** The facts of a dossier, oldest first. What happened after the moment shown is dimmed; the moment shown is in sight. */
@Component({
  selector: 'mc-fact-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, InLanguage, LevelShape, TranslocoDirective],
  template: `
    <ol *transloco="let t" [attr.aria-label]="t('history.facts')">
      @if (shown().from > 0) {
        <li class="more">{{ t('history.factsBefore', { count: shown().from }) }}</li>
      }
      @for (line of listed(); track line.seq) {
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
      @if (shown().to < stops().length) {
        <li class="more">{{ t('history.factsAfter', { count: stops().length - shown().to }) }}</li>
      }
    </ol>
  `,
  styleUrl: './fact-list.css',
})
export class FactList {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** Numbers of the facts listed, ascending. */
  readonly stops = input.required<readonly number[]>();
  /** What is said of each: asked only for those laid out. */
  readonly lineOf = input.required<(seq: number) => FactLine>();
  /** Number of the fact shown; 0 before the first. */
  readonly at = input.required<number>();
  /** Number of the fact at which the chain or the fold breaks. */
  readonly brokenAt = input<number>();
  readonly chosen = output<number>();

  /** A history may have a hundred thousand facts: only those near the one shown, or near where one has scrolled to, are in the page. */
  protected readonly shown = linkedSignal<{ readonly line: number; readonly count: number }, LineWindow>({
    source: computed(() => ({ line: Math.max(0, countUpTo(this.stops(), this.at()) - 1), count: this.stops().length })),
    computation: ({ line, count }, before) => windowAround(line, count, before?.source.count === count ? before.value : undefined),
  });
  protected readonly listed = computed(() => this.stops().slice(this.shown().from, this.shown().to).map(this.lineOf()));

  constructor() {
    const list = this.host.nativeElement;
    afterRenderEffect({
      // With the frame that shows the moment, not after it: the page is laid out and painted once.
      earlyRead: () => {
        this.stops();
        list.querySelector(`[data-seq="${String(this.at())}"]`)?.scrollIntoView({ block: 'nearest' });
      },
    });
    // Not by the template: most scrolling changes nothing, and must not have the page looked through.
    const look = (): void => {
      this.look();
    };
    list.addEventListener('scroll', look, { passive: true });
    inject(DestroyRef).onDestroy(() => {
      list.removeEventListener('scroll', look);
    });
  }

  /** Near an end of what is laid out: goes on there. */
  private look(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.host.nativeElement;
    const [shown, count] = [this.shown(), this.stops().length];
    if (scrollTop < NEAR_PX && shown.from > 0) this.shown.set(windowMoved(shown, count, 'start'));
    else if (scrollHeight - scrollTop - clientHeight < NEAR_PX && shown.to < count) this.shown.set(windowMoved(shown, count, 'end'));
  }
}
