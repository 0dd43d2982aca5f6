import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type OverviewDossier, type OverviewTask, type Page } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../connection/trouble';
import { Day, DayTime, Time } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { DossierCode } from '../look/dossier-code';
import { Empty } from '../look/empty';
import { LevelShape } from '../look/level-shape';
import { Skeleton } from '../look/skeleton';
import { TroubleNotice } from '../look/trouble-notice';

const LEVELS = ['red', 'orange', 'yellow', 'green'] as const;
const CAUSES = ['co-operation', 'verification', 'workload', 'absence', 'system', 'regulation', 'applicant', 'other', 'none'] as const;

/** The list behind a number of the overview: dossiers or tasks, soonest due first, narrowed by what the address says. */
@Component({
  selector: 'mc-overview-list-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Day, DayTime, DossierCode, Empty, InLanguage, LevelShape, RouterLink, Skeleton, Time, TranslocoDirective, TroubleNotice],
  templateUrl: './list-page.html',
  styleUrl: './list-page.css',
})
export class ListPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);

  /** `dossiers` or `tasks`, from the route; the rest from the address. */
  readonly of = input.required<'dossiers' | 'tasks'>();
  readonly agency = input<string>();
  readonly level = input<string>();
  readonly prolonged = input<string>();
  readonly cause = input<string>();
  readonly person = input<string>();
  readonly role = input<string>();

  protected readonly levels = computed(() => (this.of() === 'dossiers' ? [...LEVELS, 'paused' as const] : LEVELS));
  protected readonly causes = CAUSES;
  protected readonly dossiers = signal<readonly OverviewDossier[] | undefined>(undefined);
  protected readonly tasks = signal<readonly OverviewTask[] | undefined>(undefined);
  protected readonly next = signal<string | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly count = computed(() => (this.of() === 'dossiers' ? this.dossiers() : this.tasks())?.length);
  private readonly params = computed<Record<string, string>>(() => {
    const { agency, level, prolonged, cause, person, role } = this;
    const known = this.of() === 'dossiers' ? { agency, level, prolonged, cause } : { agency, level, person, role };
    return Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value() ? [[name, value() ?? '']] : [])));
  });

  constructor() {
    effect(() => {
      this.params();
      this.of();
      untracked(() => void this.fetch());
    });
  }

  protected narrow(params: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: params, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async fetch(): Promise<void> {
    this.dossiers.set(undefined);
    this.tasks.set(undefined);
    this.next.set(undefined);
    await this.more();
  }

  protected async more(): Promise<void> {
    const after = this.next();
    const params = { ...this.params(), ...(after !== undefined && { after }) };
    this.trouble.set(undefined);
    try {
      if (this.of() === 'dossiers') {
        const page = await firstValueFrom(this.http.get<Page<OverviewDossier>>('api/overview/dossiers', { params }));
        this.dossiers.update((rows = []) => [...rows, ...page.rows]);
        this.next.set(page.next);
      } else {
        const page = await firstValueFrom(this.http.get<Page<OverviewTask>>('api/overview/tasks', { params }));
        this.tasks.update((rows = []) => [...rows, ...page.rows]);
        this.next.set(page.next);
      }
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }
}
