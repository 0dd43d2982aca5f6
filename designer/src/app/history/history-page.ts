import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DossierRow, type Page } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../connection/trouble';
import { ExportButton } from '../documents/export-button';
import { Day, Time } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { DossierCode } from '../look/dossier-code';
import { Empty } from '../look/empty';
import { Icon } from '../look/icon';
import { LevelShape } from '../look/level-shape';
import { Skeleton } from '../look/skeleton';
import { TimelinessMark } from '../look/timeliness-mark';
import { StatusPill } from '../look/status-pill';
import { TroubleNotice } from '../look/trouble-notice';
import { Session } from '../session/session';
import { typingPause } from '../shell/typing-pause';

/** Finding a dossier to look at its history. The words searched for stand in the address. */
@Component({
  selector: 'mc-history-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Day,
    DossierCode,
    Empty,
    ExportButton,
    Icon,
    InLanguage,
    LevelShape,
    RouterLink,
    Skeleton,
    StatusPill,
    Time,
    TimelinessMark,
    TranslocoDirective,
    TroubleNotice,
  ],
  templateUrl: './history-page.html',
  styleUrls: ['../look/list-page.css', './history-page.css'],
})
export class HistoryPage {
  private readonly session = inject(Session);
  protected readonly auditing = signal(this.session.may('audit'));
  protected readonly overseeing = signal(this.session.may('oversee', 'audit'));
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly afterTyping = typingPause();
  private asked = 0;

  /** From the address: `/history?q=...`. */
  readonly q = input<string>();

  private readonly pages = signal<readonly Page<DossierRow>[] | undefined>(undefined);
  protected readonly filters = computed((): Record<string, string> => (this.q() ? { q: this.q() ?? '' } : {}));
  protected readonly rows = computed(() => this.pages()?.flatMap((page) => page.rows));
  protected readonly next = computed(() => this.pages()?.at(-1)?.next);
  protected readonly busy = signal(false);
  protected readonly trouble = signal<Trouble | undefined>(undefined);

  constructor() {
    effect(() => {
      this.q();
      untracked(() => void this.fetch());
    });
  }

  protected type(q: string): void {
    this.afterTyping(() => {
      this.find(q);
    });
  }

  protected find(q: string): void {
    void this.router.navigate([], { queryParams: { q: q.trim() || null }, replaceUrl: true });
  }

  protected open(row: DossierRow): void {
    void this.router.navigate(['/history', row.id]);
  }

  /** @param after cursor of the next page; absent: the list is asked for anew and the old rows stay until it is here */
  protected async fetch(after?: string): Promise<void> {
    const ticket = ++this.asked;
    const q = this.q() ?? '';
    this.busy.set(true);
    try {
      const params = { ...(q && { q }), ...(after !== undefined && { after }) };
      const page = await firstValueFrom(this.http.get<Page<DossierRow>>('api/dossiers', { params }));
      if (ticket !== this.asked) return;
      this.pages.update((pages) => (after === undefined ? [page] : [...(pages ?? []), page]));
      this.trouble.set(undefined);
    } catch (error) {
      if (ticket === this.asked) this.trouble.set(troubleOf(error));
    } finally {
      if (ticket === this.asked) this.busy.set(false);
    }
  }
}
