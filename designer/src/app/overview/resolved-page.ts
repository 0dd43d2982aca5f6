import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TIMELINESS_LABELS } from '@mot-cua/calendar';
import { type Page, type ResolvedDossier } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { ServerClock } from '../connection/server-clock';
import { type Trouble, troubleOf } from '../connection/trouble';
import { DayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { DossierCode } from '../look/dossier-code';
import { Empty } from '../look/empty';
import { Skeleton } from '../look/skeleton';
import { TimelinessMark } from '../look/timeliness-mark';
import { TroubleNotice } from '../look/trouble-notice';
import { PERIODS, type PeriodKind, periodUntil } from './period';

const ENDED = ['early', 'on-time', 'late'] as const;

/** Dossiers that ended in a period, the last one first: early, on time or late by the due time lateness is measured by. */
@Component({
  selector: 'mc-resolved-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, DossierCode, Empty, InLanguage, RouterLink, Skeleton, TimelinessMark, TranslocoDirective, TroubleNotice],
  templateUrl: './resolved-page.html',
  styleUrl: './list-page.css',
})
export class ResolvedPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly clock = inject(ServerClock);

  /** From the address: `/overview/resolved?period=month&agency=30&timeliness=late`. */
  readonly period = input<string>();
  readonly agency = input<string>();
  readonly timeliness = input<string>();

  protected readonly periods = PERIODS;
  protected readonly kinds = ENDED;
  protected readonly labels = TIMELINESS_LABELS;
  protected readonly rows = signal<readonly ResolvedDossier[] | undefined>(undefined);
  protected readonly next = signal<string | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly shownPeriod = computed<PeriodKind>(() => PERIODS.find((kind) => kind === this.period()) ?? 'month');
  private readonly params = computed(() => ({
    ...periodUntil(this.shownPeriod(), this.clock.now()),
    ...(this.agency() ? { agency: this.agency() ?? '' } : {}),
    ...(this.timeliness() ? { timeliness: this.timeliness() ?? '' } : {}),
  }));
  /** The same words as long as the day is the same: the clock ticks. */
  private readonly asked = computed(() => JSON.stringify(this.params()));

  constructor() {
    effect(() => {
      this.asked();
      untracked(() => void this.fetch());
    });
  }

  protected narrow(params: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: params, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async fetch(): Promise<void> {
    this.rows.set(undefined);
    this.next.set(undefined);
    await this.more();
  }

  protected async more(): Promise<void> {
    const after = this.next();
    this.trouble.set(undefined);
    try {
      const params = { ...this.params(), ...(after !== undefined && { after }) };
      const page = await firstValueFrom(this.http.get<Page<ResolvedDossier>>('api/overview/resolved', { params }));
      this.rows.update((known = []) => [...known, ...page.rows]);
      this.next.set(page.next);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }
}
