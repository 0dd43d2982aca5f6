import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AdministeredAgency, type CalendarRow } from '@mot-cua/contract';
import { DayField } from '../../forms/day-field';
import { ServerClock } from '../../connection/server-clock';
import { findsBlindly } from '../../language/accent-blind';
import { momentOf } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';
import { Skeleton } from '../../look/skeleton';
import { TroubleNotice } from '../../look/trouble-notice';
import { Asking } from '../asking';
import { IsoDay } from '../iso-day';
import { Tabs } from '../tabs';

type Nested = AdministeredAgency & { readonly depth: number };

const KINDS = ['department', 'commune', 'centre', 'office', 'other'] as const;

/** The agencies in their order, with what they were called before and who took over; founding, renaming and ending them is dated. */
@Component({
  selector: 'mc-agencies-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayField, Icon, InLanguage, IsoDay, Skeleton, Tabs, TranslocoDirective, TroubleNotice],
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

  private readonly all = signal<readonly AdministeredAgency[] | undefined>(undefined);
  protected readonly calendars = signal<readonly CalendarRow[]>([]);
  protected readonly open = signal<'found' | 'rename' | 'end' | 'unit' | 'change' | undefined>(undefined);
  protected readonly kinds = KINDS;
  protected readonly acts = ['change', 'rename', 'end', 'found'] as const;
  protected readonly today = computed(() => {
    const { year, month, day } = momentOf(this.clock.now());
    return `${year}-${month}-${day}`;
  });
  protected readonly rows = computed<readonly Nested[] | undefined>(() => {
    const all = this.all();
    const q = this.q() ?? '';
    return all && nested(all).filter(({ name, identifier = '' }) => findsBlindly(`${name.vi} ${name.en} ${identifier}`, q));
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
    this.open.set(undefined);
    void this.router.navigate([], { queryParams: params, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected nameOf(id: number | undefined): AdministeredAgency['name'] | undefined {
    return this.all()?.find((agency) => agency.id === id)?.name;
  }

  protected isOver({ to }: AdministeredAgency): boolean {
    return to !== undefined && to <= this.today();
  }

  protected async found(kind: string, vi: string, en: string, calendar: string, from: string, ground: string): Promise<void> {
    const parent = this.chosen();
    if (!parent) return;
    const { tier, codeFormat, codeSystem } = parent;
    const body = {
      parent: parent.id,
      kind,
      tier: kind === 'commune' ? 'commune' : tier,
      name: { vi: vi.trim(), en: en.trim() || vi.trim() },
      codeFormat,
      ...(codeSystem !== undefined && { codeSystem }),
      calendar,
      keys: [],
      from,
      ground: ground.trim(),
    };
    await this.done(await this.asking.post('api/administration/agencies', body));
  }

  protected async rename(vi: string, en: string, on: string, ground: string): Promise<void> {
    const body = { name: { vi: vi.trim(), en: en.trim() || vi.trim() }, on, ground: ground.trim() };
    await this.done(await this.asking.post(`api/administration/agencies/${this.agency() ?? ''}/names`, body));
  }

  protected async end(on: string, successor: string, ground: string): Promise<void> {
    const body = { on, ground: ground.trim(), ...(successor !== '' && { successor: Number(successor) }) };
    await this.done(await this.asking.post(`api/administration/agencies/${this.agency() ?? ''}/ending`, body));
  }

  protected async change(calendar: string, identifier: string, ground: string): Promise<void> {
    const before = this.chosen();
    if (!before) return;
    const { parent, kind, tier, name, codeFormat, codeSystem, keys, from } = before;
    const body = {
      kind,
      tier,
      name,
      codeFormat,
      keys,
      from,
      calendar,
      ground: ground.trim(),
      ...(parent !== undefined && { parent }),
      ...(codeSystem !== undefined && { codeSystem }),
      ...(identifier.trim() !== '' && { identifier: identifier.trim() }),
    };
    await this.done(await this.asking.put(`api/administration/agencies/${String(before.id)}`, body));
  }

  protected async addUnit(vi: string, en: string): Promise<void> {
    const body = { agency: Number(this.agency()), name: { vi: vi.trim(), en: en.trim() || vi.trim() } };
    await this.done(await this.asking.post('api/administration/units', body));
  }

  private async done(answered: object | undefined): Promise<void> {
    if (!answered) return;
    this.open.set(undefined);
    await this.fetch();
  }
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
