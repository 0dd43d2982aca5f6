import { Location } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type DossierTime, type WayAhead } from '@mot-cua/contract';
import { DayField } from '../forms/day-field';
import { limitInWords } from '../canvas/limit-text';
import { troubleOf } from '../connection/trouble';
import { DayTime, LongDayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { clockTitle } from '../look/clock-title';
import { Derivation } from '../look/derivation';
import { DossierCode } from '../look/dossier-code';
import { DueChip } from '../look/due-chip';
import { Icon } from '../look/icon';
import { LevelShape } from '../look/level-shape';
import { Skeleton } from '../look/skeleton';
import { TroubleNotice } from '../look/trouble-notice';
import { PageTitle } from '../shell/page-title';

/** Answers later than this are no forecast any more. */
const MOST_ANSWER_DAYS = 250;

/** Why a dossier is due when it is, at any moment of its history, and what lies ahead; on paper for whoever asks for it (R-16). */
@Component({
  selector: 'mc-time-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DayField,
    DayTime,
    Derivation,
    DossierCode,
    DueChip,
    Icon,
    InLanguage,
    LevelShape,
    LongDayTime,
    RouterLink,
    Skeleton,
    TranslocoDirective,
    TroubleNotice,
  ],
  templateUrl: './time-page.html',
  styleUrl: './time-page.css',
})
export class TimePage {
  protected readonly language = inject(Language);
  private readonly location = inject(Location);

  readonly dossier = input.required<string>();

  /** Wall time of the office, `2026-11-25T14:30`; empty for now. */
  protected readonly moment = signal('');
  protected readonly answerDays = signal(5);

  protected readonly time = httpResource<DossierTime>(() => {
    const query = new URLSearchParams({ answerDays: String(this.answerDays()) });
    const moment = this.moment();
    if (moment) query.set('at', new Date(`${moment}:00+07:00`).toISOString());
    return `api/dossiers/${encodeURIComponent(this.dossier())}/time?${query.toString()}`;
  });
  /** The last answer of the server; while it is asked again the page stays as it is. */
  protected readonly shown = linkedSignal<DossierTime | undefined, DossierTime | undefined>({
    source: () => (this.time.hasValue() ? this.time.value() : undefined),
    computation: (fetched, previous) => fetched ?? (this.time.isLoading() ? previous?.value : undefined),
  });
  protected readonly trouble = computed(() => {
    const error = this.time.error();
    return error && troubleOf(error);
  });
  protected readonly clockWords = computed(() => {
    const clock = this.shown()?.clock;
    return clock && `time.${clock.stoppedBy ?? clock.state}`;
  });

  constructor() {
    const [title, transloco] = [inject(PageTitle), inject(TranslocoService)];
    effect((onCleanup) => {
      this.language.current();
      const words = transloco.selectTranslate<string>('time.title').subscribe((text) => {
        title.say(text);
      });
      onCleanup(() => {
        words.unsubscribe();
      });
    });
  }

  /** A day alone means its end; an hour that cannot be read likewise. */
  protected at(day: string, typed: string): void {
    const [, hour, minute] = /^\s*([01]?\d|2[0-3])[:hg.]([0-5]\d)\s*$/.exec(typed) ?? [];
    this.moment.set(day === '' ? '' : `${day}T${hour && minute ? `${hour.padStart(2, '0')}:${minute}` : '23:59'}`);
  }

  protected suppose(typed: string): void {
    const days = Number(typed);
    if (Number.isInteger(days) && days >= 1 && days <= MOST_ANSWER_DAYS) this.answerDays.set(days);
  }

  protected readonly titleOf = clockTitle;

  protected limitOf(step: WayAhead['steps'][number]): string {
    return step.limit ? limitInWords(step.limit, this.language.current()) : '';
  }

  protected decisionsOf(way: WayAhead): string {
    return way.decisions.map((name) => name[this.language.current()] || name.vi).join(' → ');
  }

  protected print(): void {
    globalThis.print();
  }

  protected back(): void {
    this.location.back();
  }
}
