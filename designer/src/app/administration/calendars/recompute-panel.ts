import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type MovingDossierRow, type Page, type RecomputationPreviewView, type RecomputationRow } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../../connection/act';
import { type Trouble, troubleOf } from '../../connection/trouble';
import { Day, DayTime, Time } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { TroubleNotice } from '../../look/trouble-notice';

/** While an order is being carried out its progress is asked for this often. */
const ASK_AGAIN_MS = 3_000;

/** What a changed calendar would move among the open dossiers, and the explicit act that moves it. */
@Component({
  selector: 'mc-recompute-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Day, DayTime, InLanguage, Time, TranslocoDirective, TroubleNotice],
  templateUrl: './recompute-panel.html',
  styleUrl: './recompute-panel.css',
})
export class RecomputePanel {
  private readonly http = inject(HttpClient);
  private readonly act = new Act();

  readonly calendar = input.required<string>();
  readonly revision = input.required<number>();
  /** The notice of the newest change, offered as the ground. */
  readonly notice = input<string>();

  protected readonly preview = signal<RecomputationPreviewView | undefined>(undefined);
  protected readonly rows = signal<readonly MovingDossierRow[]>([]);
  protected readonly next = signal<string | undefined>(undefined);
  protected readonly orders = signal<readonly RecomputationRow[]>([]);
  protected readonly busy = this.act.busy;
  private readonly ordersTrouble = signal<Trouble | undefined>(undefined);
  protected readonly trouble = computed(() => this.act.trouble() ?? this.ordersTrouble());
  protected readonly stale = computed(() => (this.preview()?.revision ?? this.revision()) !== this.revision());

  constructor() {
    effect(() => {
      this.calendar();
      untracked(() => void this.fetchOrders());
    });
    const timer = setInterval(() => {
      if (this.orders().some(({ finishedAt }) => finishedAt === undefined)) void this.fetchOrders();
    }, ASK_AGAIN_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }

  protected look(): Promise<boolean> {
    return this.act.run(async () => {
      this.preview.set(await firstValueFrom(this.http.post<RecomputationPreviewView>(`api/calendars/${this.calendar()}/preview`, {})));
      this.rows.set([]);
      await this.more();
    });
  }

  protected async more(): Promise<void> {
    const after = this.next();
    const page = await firstValueFrom(
      this.http.get<Page<MovingDossierRow>>(`api/calendars/${this.calendar()}/moving`, { params: after ? { after } : {} }),
    );
    this.rows.update((rows) => [...rows, ...page.rows]);
    this.next.set(page.next);
  }

  protected order(ground: string): Promise<boolean> {
    return this.act.run(async () => {
      const body = { revision: this.revision(), ground: ground.trim() };
      await firstValueFrom(
        this.http.post<RecomputationRow>(`api/calendars/${this.calendar()}/recomputations`, body, { context: this.act.context() }),
      );
      this.act.answered();
      this.preview.set(undefined);
      await this.fetchOrders();
    });
  }

  private async fetchOrders(): Promise<void> {
    this.ordersTrouble.set(undefined);
    try {
      const { rows } = await firstValueFrom(this.http.get<{ rows: RecomputationRow[] }>('api/calendars/recomputations'));
      this.orders.set(rows.filter(({ calendar }) => calendar === this.calendar()).slice(0, 5));
    } catch (error) {
      this.ordersTrouble.set(troubleOf(error));
    }
  }
}
