import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type FiguredVersion, type FiguresView, type OrganisationView, type VersionDetail } from '@mot-cua/contract';
import { type Procedure } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { Diagram } from '../../canvas/diagram';
import { noMarks } from '../../canvas/diagram-mark';
import { ServerClock } from '../../connection/server-clock';
import { type Trouble, troubleOf } from '../../connection/trouble';
import { MonthField } from '../../forms/month-field';
import { DayTime, momentOf } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Language } from '../../language/language';
import { Empty } from '../../look/empty';
import { Skeleton } from '../../look/skeleton';
import { TroubleNotice } from '../../look/trouble-notice';
import { Appearance } from '../../shell/appearance';
import { historyNames } from '../history-names';
import { readPinned } from '../read-pinned';
import { FigureTables } from './figure-tables';
import { heatOf } from './heat';
import { MomentList } from './moment-list';
import { lastYear, MEASURES, PERCENTILES, type Sought, soughtOf, type Tab, TABS } from './question';

/** How dossiers of one procedure version went together: a heat map, paths, units and officers, returns, deviations; everything leads to a dossier and a moment. */
@Component({
  selector: 'mc-analysis-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DayTime,
    Diagram,
    Empty,
    FigureTables,
    InLanguage,
    MomentList,
    MonthField,
    RouterLink,
    Skeleton,
    TranslocoDirective,
    TroubleNotice,
  ],
  templateUrl: './analysis-page.html',
  styleUrl: './analysis-page.css',
})
export class AnalysisPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly clock = inject(ServerClock);

  /** From the address: `/history/analysis?procedure=vn-birth&version=1&from=2026-01&to=2026-12&measure=waited&p=90&agency=11&tab=paths&what=late&node=check`. */
  readonly procedure = input<string>();
  readonly version = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly agency = input<string>();
  readonly measure = input<string>();
  readonly p = input<string>();
  readonly tab = input<string>();
  readonly what = input<string>();
  readonly node = input<string>();
  readonly flow = input<string>();
  readonly kind = input<string>();
  readonly days = input<string>();
  readonly person = input<string>();

  protected readonly versions = signal<readonly FiguredVersion[] | undefined>(undefined);
  protected readonly figures = signal<FiguresView | undefined>(undefined);
  protected readonly detail = signal<VersionDetail | undefined>(undefined);
  private readonly drawn = signal<Procedure | undefined>(undefined);
  protected readonly agencies = signal<OrganisationView['agencies']>([]);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly measures = MEASURES;
  protected readonly percentiles = PERCENTILES;

  protected readonly chosen = computed(() => {
    const versions = this.versions() ?? [];
    return (
      versions.find(({ procedure, version }) => procedure === this.procedure() && String(version) === this.version()) ??
      versions.find(({ procedure }) => procedure === this.procedure()) ??
      versions.at(0)
    );
  });
  protected readonly shownMeasure = computed(() => MEASURES.find((one) => one === this.measure()) ?? 'total');
  protected readonly percentile = computed(() => PERCENTILES.find((one) => String(one) === this.p()) ?? 75);
  protected readonly period = computed(() => {
    const { year, month, day } = momentOf(this.clock.now());
    const usual = lastYear(`${year}-${month}-${day}`);
    return { from: this.from() ?? usual.from, to: this.to() ?? usual.to };
  });
  protected readonly shownTab = computed<Tab>(() => TABS.find((one) => one === this.tab()) ?? 'work');
  protected readonly sought = computed(() =>
    soughtOf({
      what: this.what(),
      node: this.node(),
      flow: this.flow(),
      kind: this.kind(),
      days: this.days(),
      person: this.person(),
    }),
  );
  protected readonly marks = computed(() => {
    const figures = this.figures();
    return figures ? heatOf(figures, this.language.current()) : noMarks;
  });
  protected readonly names = computed(() => historyNames(this.drawn(), {}));
  protected readonly selected = computed(() => this.sought()?.node ?? this.sought()?.flow);
  /** What the figures are asked by; the same value asks only once. */
  private readonly asked = computed(
    () => {
      const chosen = this.chosen();
      return chosen && { chosen, params: this.params() };
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  private readonly params = computed((): Record<string, string> => {
    const agency = this.agency();
    return {
      ...this.period(),
      measure: this.shownMeasure(),
      percentile: String(this.percentile()),
      ...(agency !== undefined && { agency }),
    };
  });

  constructor() {
    inject(Appearance).pageWantsRoom.set(true);
    void this.fetchVersions();
    effect(() => {
      const asked = this.asked();
      if (asked) untracked(() => void this.fetch(asked.chosen, asked.params));
    });
    effect(() => {
      const { procedure, version } = this.chosen() ?? {};
      if (procedure !== undefined && version !== undefined) untracked(() => void this.fetchDiagram(procedure, version));
    });
  }

  protected show(change: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge' });
  }

  protected choose(value: string): void {
    const [procedure, version] = value.split('@');
    this.show({ procedure, version, ...forgetSought });
  }

  protected seek(sought: Sought): void {
    const { what, node = null, flow = null, kind = null, person = null, days } = sought;
    this.show({ what, node, flow, kind, person, days: days === undefined ? null : String(days) });
  }

  /** An element of the diagram leads to the dossiers behind its number. */
  protected select(id: string | undefined): void {
    const figures = this.figures();
    if (id === undefined || id === this.selected() || !figures) return;
    if (figures.steps.some(({ node }) => node === id)) this.seek({ what: 'longest', node: id });
    if (figures.flows.some(({ flow }) => flow === id)) this.seek({ what: 'passed', flow: id });
  }

  protected async fetchVersions(): Promise<void> {
    this.trouble.set(undefined);
    try {
      const [known, organisation] = await Promise.all([
        firstValueFrom(this.http.get<{ rows: FiguredVersion[] }>('api/figures')),
        firstValueFrom(this.http.get<OrganisationView>('api/organisation')),
      ]);
      this.agencies.set(organisation.agencies);
      this.versions.set(known.rows);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }

  private async fetch(chosen: FiguredVersion, params: Record<string, string>): Promise<void> {
    this.trouble.set(undefined);
    try {
      const figures = await firstValueFrom(this.http.get<FiguresView>(addressOf(chosen), { params }));
      if (this.asked()?.params === params) this.figures.set(figures);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }

  private async fetchDiagram(procedure: string, version: number): Promise<void> {
    try {
      const detail = await firstValueFrom(
        this.http.get<VersionDetail>(`api/procedures/${encodeURIComponent(procedure)}/versions/${String(version)}`),
      );
      this.drawn.set(await readPinned(detail.package.diagram));
      this.detail.set(detail);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }
}

const forgetSought = { what: null, node: null, flow: null, kind: null, person: null, days: null };
const addressOf = ({ procedure, version }: FiguredVersion): string => `api/figures/${encodeURIComponent(procedure)}/${String(version)}`;
