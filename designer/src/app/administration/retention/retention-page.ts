import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type ErasableRow, type ErasureDone, type RetentionRow } from '@mot-cua/contract';
import { Day } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';
import { Skeleton } from '../../look/skeleton';
import { Toast } from '../../look/toast';
import { TroubleNotice } from '../../look/trouble-notice';
import { Session } from '../../session/session';
import { Asking } from '../asking';
import { Tabs } from '../tabs';

/** Shortest ground the server takes. */
const SHORTEST = 3;

/** How long personal data are kept per procedure, what may be erased now, and the erasing, with a preview and a ground; auditors see the same and change nothing. */
@Component({
  selector: 'mc-retention-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Day, Icon, InLanguage, RouterLink, Skeleton, Tabs, TranslocoDirective, TroubleNotice],
  templateUrl: './retention-page.html',
  styleUrls: ['../list.css', './retention-page.css'],
})
export class RetentionPage {
  private readonly toast = inject(Toast);
  private readonly words = inject(TranslocoService);
  protected readonly administers = inject(Session).may('administer');
  protected readonly asking = new Asking();
  protected readonly erasing = new Asking();
  protected readonly schedule = signal<readonly RetentionRow[] | undefined>(undefined);
  protected readonly due = signal<readonly ErasableRow[] | undefined>(undefined);
  protected readonly editing = signal<string | undefined>(undefined);
  protected readonly picked = signal<ReadonlySet<string>>(new Set());
  protected readonly reason = signal('');
  protected readonly ready = computed(() => this.picked().size > 0 && this.reason().trim().length >= SHORTEST && !this.erasing.busy());
  protected readonly preview = computed(() => {
    const rows = (this.due() ?? []).filter(({ id }) => this.picked().has(id));
    return {
      dossiers: rows.length,
      values: rows.reduce((sum, { values }) => sum + values, 0),
      files: rows.reduce((sum, { files }) => sum + files, 0),
    };
  });

  constructor() {
    void this.fetch();
  }

  protected async fetch(): Promise<void> {
    const [schedule, due] = await Promise.all([
      this.asking.get<{ rows: RetentionRow[] }>('api/retention'),
      this.asking.get<{ rows: ErasableRow[] }>('api/erasures/due'),
    ]);
    if (schedule) this.schedule.set(schedule.rows);
    if (due) {
      this.due.set(due.rows);
      this.picked.set(new Set());
    }
  }

  protected async keepFor(procedure: string, months: string, under: string): Promise<void> {
    const done = await this.asking.put(`api/retention/${encodeURIComponent(procedure)}`, { months: Number(months), under: under.trim() });
    if (!done) return;
    this.editing.set(undefined);
    await this.fetch();
  }

  protected pick(id: string, on: boolean): void {
    this.picked.update((known) => new Set(on ? [...known, id] : [...known].filter((one) => one !== id)));
  }

  protected pickAll(on: boolean): void {
    this.picked.set(new Set(on ? (this.due() ?? []).map(({ id }) => id) : []));
  }

  protected async erase(): Promise<void> {
    const done = await this.erasing.post<ErasureDone>('api/erasures', { dossiers: [...this.picked()], reason: this.reason().trim() });
    if (!done) return;
    this.toast.say(this.words.translate('administration.retention.done', { count: done.answer.erased }));
    this.reason.set('');
    await this.fetch();
  }
}
