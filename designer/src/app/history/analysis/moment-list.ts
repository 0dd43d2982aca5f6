import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type FiguresView, type MomentView } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../../connection/trouble';
import { DayTime } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';
import { Skeleton } from '../../look/skeleton';
import { TroubleNotice } from '../../look/trouble-notice';
import { type HistoryNames } from '../history-names';
import { searchParams, type Sought } from './question';
import { workingTimeText } from './working-time-text';

/** As the api tells at most. */
const MOST_FOUND = 200;

/** The dossiers behind a number: of a step, a flow or a kind of deviation; each opens at its moment, any two can be laid side by side. */
@Component({
  selector: 'mc-moment-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, InLanguage, RouterLink, Skeleton, TranslocoDirective, TroubleNotice],
  templateUrl: './moment-list.html',
  styleUrl: './moment-list.css',
})
export class MomentList {
  private readonly http = inject(HttpClient);

  readonly procedure = input.required<string>();
  readonly version = input.required<number>();
  readonly agency = input<string>();
  readonly sought = input<Sought>();
  readonly figures = input<FiguresView>();
  readonly names = input.required<HistoryNames>();
  readonly seek = output<Sought>();

  protected readonly rows = signal<readonly MomentView[] | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  /** One dossier put aside to be compared with the next one chosen. */
  protected readonly aside = signal<MomentView | undefined>(undefined);
  protected readonly most = MOST_FOUND;
  protected readonly time = workingTimeText;
  protected readonly searches = ['longest', 'waited', 'late', 'again', 'open'] as const;
  protected readonly step = computed(() => {
    const node = this.sought()?.node;
    return node === undefined ? undefined : (this.figures()?.steps.find((one) => one.node === node) ?? none(node));
  });
  private readonly asked = computed(
    () => ({ address: `api/figures/${encodeURIComponent(this.procedure())}/${String(this.version())}/dossiers`, params: this.params() }),
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  private readonly params = computed(() => {
    const [sought, agency] = [this.sought(), this.agency()];
    return sought && { ...searchParams(sought), ...(agency !== undefined && { agency }) };
  });

  constructor() {
    effect(() => {
      const { address, params } = this.asked();
      untracked(() => {
        this.rows.set(undefined);
        if (params) void this.fetch(address, params);
      });
    });
  }

  protected search(what: (typeof this.searches)[number], node: string, days = 2): void {
    this.seek.emit({ what, node, ...(what === 'waited' && { days }) });
  }

  private async fetch(address: string, params: Record<string, string>): Promise<void> {
    this.trouble.set(undefined);
    try {
      const { rows } = await firstValueFrom(this.http.get<{ rows: MomentView[] }>(address, { params }));
      if (this.asked().params === params) this.rows.set(rows);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }
}

const none = (node: string) => ({ node, visits: 0, time: 0, waited: 0, worked: 0, late: 0, again: 0, cancelled: 0 });
