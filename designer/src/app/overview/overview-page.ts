import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type OverviewOfficer, type OverviewView } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { IsoDay } from '../administration/iso-day';
import { ServerClock } from '../connection/server-clock';
import { type Trouble, troubleOf } from '../connection/trouble';
import { DayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Icon } from '../look/icon';
import { LevelBadge } from '../look/level-badge';
import { LevelShape } from '../look/level-shape';
import { Skeleton } from '../look/skeleton';
import { TroubleNotice } from '../look/trouble-notice';
import { EndedCounts } from './ended-counts';
import { LevelStack } from './level-stack';
import { Percent } from './percent';
import { PERIODS, type PeriodKind, periodUntil } from './period';
import { RateLine } from './rate-line';
import { addUp, byNeed, findUnit, LEVELS, total, type Unit, unitsOf } from './unit-tree';

/** How often the numbers are asked for anew while the page is open. */
const RENEW_MS = 60_000;
const TIERS = ['all', 'province', 'commune'] as const;
type Tier = (typeof TIERS)[number];

/** The leader's overview: rate, levels per unit and tier, officers of a unit, lateness by cause; every number leads to its list. */
@Component({
  selector: 'mc-overview-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DayTime,
    EndedCounts,
    Icon,
    InLanguage,
    IsoDay,
    LevelBadge,
    LevelShape,
    LevelStack,
    Percent,
    RateLine,
    RouterLink,
    Skeleton,
    TranslocoDirective,
    TroubleNotice,
  ],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
})
export class OverviewPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly clock = inject(ServerClock);

  /** From the address: `/overview?period=month&tier=commune&of=tasks&unit=30`. */
  readonly period = input<string>();
  readonly tier = input<string>();
  readonly of = input<string>();
  readonly unit = input<string>();

  protected readonly view = signal<OverviewView | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly officers = signal<readonly OverviewOfficer[]>([]);
  protected readonly periods = PERIODS;
  protected readonly tiers = TIERS;
  protected readonly levels = LEVELS;

  protected readonly shownPeriod = computed<PeriodKind>(() => PERIODS.find((kind) => kind === this.period()) ?? 'month');
  protected readonly shownTier = computed<Tier>(() => TIERS.find((one) => one === this.tier()) ?? 'all');
  protected readonly measure = computed<'dossiers' | 'tasks'>(() => (this.of() === 'tasks' ? 'tasks' : 'dossiers'));
  private readonly range = computed(() => periodUntil(this.shownPeriod(), this.clock.now()), {
    equal: (a, b) => a.from === b.from && a.to === b.to,
  });

  private readonly roots = computed(() => {
    const view = this.view();
    return view ? unitsOf(view) : [];
  });
  protected readonly whole = computed(() => {
    const view = this.view();
    if (!view) return undefined;
    const roots = this.roots();
    const closed = roots.reduce((sum, root) => sum + root.closed, 0);
    const late = roots.reduce((sum, root) => sum + root.closedLate, 0);
    return {
      counts: addUp(roots.map(({ dossiers }) => dossiers)),
      opened: roots.reduce((sum, root) => sum + root.opened, 0),
      closed,
      ended: { all: closed, early: roots.reduce((sum, root) => sum + root.closedEarly, 0), late },
      onTime: closed - late,
      rate: closed > 0 ? ((closed - late) / closed) * 100 : undefined,
      level: roots.length === 1 ? roots[0].level : undefined,
    };
  });
  /** Units under the one root, by tier; a scope of several roots shows those. */
  protected readonly groups = computed(() => {
    const roots = this.roots();
    const units = roots.length === 1 && roots[0].units.length > 0 ? roots[0].units : roots;
    return (['province', 'district', 'commune', 'central'] as const)
      .map((tier) => ({ tier, units: byNeed(units.filter((unit) => unit.tier === tier)) }))
      .filter(({ tier, units: some }) => some.length > 0 && (this.shownTier() === 'all' || this.shownTier() === tier));
  });
  protected readonly chosen = computed<Unit | undefined>(() => findUnit(this.roots(), Number(this.unit())));
  protected readonly causes = computed(() => this.view()?.causes.filter(({ dossiers }) => dossiers > 0) ?? []);
  protected readonly prolonged = computed(() => this.view()?.causes.reduce((sum, { prolonged }) => sum + prolonged, 0) ?? 0);
  protected readonly total = total;

  constructor() {
    effect(() => {
      const range = this.range();
      untracked(() => void this.fetch(range));
    });
    effect(() => {
      const unit = this.unit();
      untracked(() => void this.fetchOfficers(unit));
    });
    const timer = setInterval(() => void this.fetch(this.range()), RENEW_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }

  protected retry(): void {
    void this.fetch(this.range());
  }

  protected show(params: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: params, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** Where a unit's mark stands on the line from 60 to 100 percent. */
  protected placeOf(rate: number): number {
    return Math.max(0, Math.min(100, ((rate - 60) / 40) * 100));
  }

  private async fetch({ from, to }: { readonly from: string; readonly to: string }): Promise<void> {
    try {
      this.view.set(await firstValueFrom(this.http.get<OverviewView>('api/overview', { params: { from, to } })));
      this.trouble.set(undefined);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }

  private async fetchOfficers(agency: string | undefined): Promise<void> {
    this.officers.set([]);
    if (!agency) return;
    try {
      this.officers.set(
        (await firstValueFrom(this.http.get<{ rows: OverviewOfficer[] }>('api/overview/officers', { params: { agency } }))).rows,
      );
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }
}
