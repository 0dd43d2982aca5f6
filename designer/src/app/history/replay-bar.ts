import { ChangeDetectionStrategy, Component, type ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Clock, type Instant } from '@mot-cua/engine';
import { type IconName } from '../../icons/icon-names';
import { DayTime, LongDayTime, officeZone, writeDay, writeTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { DeadlineChip } from '../look/deadline-chip';
import { Icon } from '../look/icon';
import { Player } from '../look/player';
import { TimelinessMark } from '../look/timeliness-mark';
import { ToolButton } from '../look/tool-button';
import { firstAfter } from './ascending';
import { type DueAt } from './clock-at';
import { type FactLine } from './fact-line';
import { type LandmarkKind, landmarkKinds } from './landmarks';
import { Play, speeds } from './play';
import { type TimeAxis, pausedBands } from './time-axis';

const jumpIcons: Readonly<Record<LandmarkKind, IconName>> = { handOver: 'user-check', late: 'clock', value: 'pencil' };

/** Places for ticks along the axis: more could not be told apart. */
const TICKS_ACROSS = 600;

/** Where a fact lies on the axis. */
export type BarStop = { readonly seq: number; readonly at: Instant; readonly late: boolean };

/** Play, pause, step, speed, and the real time axis of the dossier: ticks are facts, hatch is a pause, grey are rest days. */
@Component({
  selector: 'mc-replay-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, DeadlineChip, Icon, InLanguage, LongDayTime, Player, TimelinessMark, ToolButton, TranslocoDirective],
  templateUrl: './replay-bar.html',
  styleUrl: './replay-bar.css',
})
export class ReplayBar {
  private readonly rail = viewChild.required<ElementRef<HTMLElement>>('rail');

  protected readonly play = inject(Play);
  protected readonly language = inject(Language);
  protected readonly speeds = speeds;

  /** The facts listed, for the ticks. */
  readonly stops = input.required<readonly BarStop[]>();
  /** The fact shown; none before the first. */
  readonly line = input<FactLine>();
  readonly axis = input.required<TimeAxis>();
  /** The clock of the dossier at the end of its history: all pauses there were. */
  readonly clock = input<Clock>();
  /** How urgent it was at the moment shown. */
  readonly due = input<DueAt>();
  readonly paused = input(false);
  readonly landmarks = input.required<Readonly<Record<LandmarkKind, readonly number[]>>>();
  /** Acts outside the diagram, on a rail of their own. */
  readonly deviations = input<readonly { readonly seq: number; readonly at: Instant; readonly what: string }[]>([]);
  readonly jumped = output<number>();
  readonly end = input.required<Instant>();

  protected readonly jumps = computed(() =>
    landmarkKinds.map((kind) => ({ kind, icon: jumpIcons[kind], seq: firstAfter(this.landmarks()[kind], this.play.seq()) })),
  );
  protected readonly asides = computed(() => this.deviations().map((each) => ({ ...each, place: this.axis().at(each.at) })));
  protected readonly place = computed(() => {
    const line = this.line();
    return line ? this.axis().at(line.at) : 0;
  });
  /** Lines of one drawing, not an element each: a history has thousands. Two facts at the same place are one line, red when one of them is late. */
  protected readonly ticks = computed(() => {
    const places = new Map<number, boolean>();
    for (const { at, late } of this.stops()) {
      const place = Math.round((this.axis().at(at) * TICKS_ACROSS) / 100);
      places.set(place, late || (places.get(place) ?? false));
    }
    const drawn = (wanted: boolean): string =>
      [...places].flatMap(([place, late]) => (late === wanted ? [`M${String(place)} 0V1`] : [])).join('');
    return { others: drawn(false), late: drawn(true) };
  });
  protected readonly tickBox = `0 0 ${String(TICKS_ACROSS)} 1`;
  protected readonly pauses = computed(() => {
    const records = this.clock()?.pauses ?? [];
    return pausedBands(this.axis(), records, this.end()).map((band, index) => ({ ...band, pause: records[index] }));
  });

  private readonly weekdays = computed(() => new Intl.DateTimeFormat(this.language.current(), { weekday: 'long', timeZone: officeZone }));

  /** Ticks at the place of the finger: the last fact at or before that time. */
  protected drag(event: PointerEvent): void {
    if (event.type === 'pointerdown') {
      this.play.pause();
      this.rail().nativeElement.setPointerCapture(event.pointerId);
    } else if (!this.rail().nativeElement.hasPointerCapture(event.pointerId)) {
      return;
    }
    const box = this.rail().nativeElement.getBoundingClientRect();
    const place = ((event.clientX - box.left) / Math.max(1, box.width)) * 100;
    const slack = (6 / Math.max(1, box.width)) * 100;
    const instant = this.axis().instantAt(place + slack);
    const last = this.stops().findLast((stop) => stop.at <= instant);
    this.play.goTo(last?.seq ?? 0);
  }

  /** The keys of a slider; the page answers the same keys from everywhere else. */
  protected press(event: KeyboardEvent): void {
    const { play } = this;
    if (event.key === 'ArrowRight' || event.key === 'ArrowUp') play.step(1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') play.step(-1);
    else if (event.key === 'Home') play.first();
    else if (event.key === 'End') play.last();
    else return;
    event.preventDefault();
  }

  /** `13/11 15:00`. */
  protected short(instant: Instant): string {
    return `${writeDay(instant).slice(0, 5)} ${writeTime(instant)}`;
  }

  protected weekday(instant: Instant): string {
    return this.weekdays().format(instant);
  }
}
