import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type CalendarRow, type CalendarView } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../../connection/act';
import { type Trouble, troubleOf } from '../../connection/trouble';
import { DayTime } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';
import { Skeleton } from '../../look/skeleton';
import { TroubleNotice } from '../../look/trouble-notice';
import { Tabs } from '../tabs';

/** All calendars, in the order in which they are laid on one another. */
@Component({
  selector: 'mc-calendars-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, InLanguage, RouterLink, Skeleton, Tabs, TranslocoDirective, TroubleNotice],
  templateUrl: './calendars-page.html',
  styleUrl: '../list.css',
})
export class CalendarsPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly act = new Act();

  private readonly all = signal<readonly CalendarRow[] | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly createTrouble = this.act.trouble;
  protected readonly creating = signal(false);
  protected readonly rows = computed(() => {
    const all = this.all();
    return all && below(all, undefined, 0);
  });
  /** What a new calendar may be laid on: at most two levels down. */
  protected readonly parents = computed(() => this.all()?.filter(({ level }) => level !== 'unit') ?? []);

  constructor() {
    void this.fetch();
  }

  protected async fetch(): Promise<void> {
    this.trouble.set(undefined);
    try {
      this.all.set((await firstValueFrom(this.http.get<{ rows: CalendarRow[] }>('api/calendars'))).rows);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }

  protected async create(id: string, parent: string, vi: string, en: string, notice: string): Promise<void> {
    const level = this.all()?.find((row) => row.id === parent)?.level === 'national' ? 'province' : 'unit';
    const name = { vi: vi.trim(), en: en.trim() || vi.trim() };
    const body = { revision: 0, notice: notice.trim(), parent, layer: { level, name, years: [], days: [], timetables: [] } };
    await this.act.run(async () => {
      await firstValueFrom(
        this.http.put<CalendarView>(`api/calendars/${encodeURIComponent(id.trim())}`, body, { context: this.act.context() }),
      );
      await this.router.navigate(['/administration/calendars', id.trim()]);
    });
  }
}

type Nested = CalendarRow & { readonly depth: number };

const below = (rows: readonly CalendarRow[], parent: string | undefined, depth: number): readonly Nested[] =>
  depth > 3 ? [] : rows.filter((row) => row.parent === parent).flatMap((row) => [{ ...row, depth }, ...below(rows, row.id, depth + 1)]);
