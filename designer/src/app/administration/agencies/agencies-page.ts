import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AdministeredAgency, type CalendarRow } from '@mot-cua/contract';
import { ServerClock } from '../../connection/server-clock';
import { DayField } from '../../forms/day-field';
import { findsBlindly } from '../../language/accent-blind';
import { momentOf } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Skeleton } from '../../look/skeleton';
import { TroubleNotice } from '../../look/trouble-notice';
import { Asking } from '../asking';
import { IsoDay } from '../iso-day';
import { Tabs } from '../tabs';
import { AgencyPanel } from './agency-panel';

type Nested = AdministeredAgency & { readonly depth: number };

/** The agencies in their order, with what they were called before and who took over; founding, renaming and ending them is dated. */
@Component({
  selector: 'mc-agencies-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AgencyPanel, DayField, InLanguage, IsoDay, Skeleton, Tabs, TranslocoDirective, TroubleNotice],
  templateUrl: './agencies-page.html',
  styleUrls: ['../list.css', './agencies-page.css'],
})
export class AgenciesPage {
  private readonly router = inject(Router);
  private readonly clock = inject(ServerClock);
  protected readonly asking = new Asking();

  /** From the address: `/administration/agencies?q=...&agency=30`. */
  readonly q = input<string>();
  readonly agency = input<string>();
  /** A day `2025-06-30`: the structure as it was then. Absent: everything ever known. */
  readonly on = input<string>();

  private readonly all = signal<readonly AdministeredAgency[] | undefined>(undefined);
  protected readonly calendars = signal<readonly CalendarRow[]>([]);
  protected readonly today = computed(() => {
    const { year, month, day } = momentOf(this.clock.now());
    return `${year}-${month}-${day}`;
  });
  protected readonly rows = computed<readonly Nested[] | undefined>(() => {
    const [all, on] = [this.all(), this.on()];
    const q = this.q() ?? '';
    const shown = on === undefined ? all : all?.flatMap((agency) => agencyThen(agency, on) ?? []);
    return shown && nested(shown).filter(({ name, identifier = '' }) => findsBlindly(`${name.vi} ${name.en} ${identifier}`, q));
  });
  protected readonly chosen = computed(() => this.all()?.find(({ id }) => String(id) === this.agency()));
  protected readonly others = computed(() => this.all()?.filter(({ id, to }) => String(id) !== this.agency() && to === undefined) ?? []);

  constructor() {
    void this.fetch();
  }

  protected async fetch(): Promise<void> {
    const [agencies, calendars] = await Promise.all([
      this.asking.get<{ rows: AdministeredAgency[] }>('api/administration/agencies'),
      this.asking.get<{ rows: CalendarRow[] }>('api/calendars'),
    ]);
    if (agencies) this.all.set(agencies.rows);
    this.calendars.set(calendars?.rows ?? []);
  }

  protected show(params: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: params, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected nameOf(id: number | undefined): AdministeredAgency['name'] | undefined {
    return this.all()?.find((agency) => agency.id === id)?.name;
  }

  protected isOver({ to }: AdministeredAgency): boolean {
    return to !== undefined && to <= (this.on() ?? this.today());
  }
}

/** An agency as it was on a day: under the name of then; undefined when it was not there. */
function agencyThen(agency: AdministeredAgency, on: string): AdministeredAgency | undefined {
  if (agency.from > on || (agency.to !== undefined && agency.to <= on)) return undefined;
  const then = agency.formerNames.find(({ to }) => on < to);
  return { ...agency, name: then?.name ?? agency.name, formerNames: agency.formerNames.filter(({ to }) => to <= on) };
}

/** Agencies under those above them; what hangs on nothing known comes first. */
function nested(all: readonly AdministeredAgency[]): readonly Nested[] {
  const known = new Set(all.map(({ id }) => id));
  const under = (parent: number | undefined, depth: number): readonly Nested[] =>
    all
      .filter((agency) => (parent === undefined ? agency.parent === undefined || !known.has(agency.parent) : agency.parent === parent))
      .flatMap((agency) => [{ ...agency, depth }, ...under(agency.id, depth + 1)]);
  return under(undefined, 0);
}
