import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type ProcedureDetail } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { limitInWords } from '../canvas/limit-text';
import { ServerClock } from '../connection/server-clock';
import { type Trouble, troubleOf } from '../connection/trouble';
import { Day, DayTime, writeIsoDay } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Icon } from '../look/icon';
import { Skeleton } from '../look/skeleton';
import { TroubleNotice } from '../look/trouble-notice';
import { Session } from '../session/session';
import { PageTitle } from '../shell/page-title';
import { RetirementCard } from '../publish/retirement-card';
import { VersionMovePanel } from '../publish/version-move-panel';
import { DraftDesk } from './draft-desk';

/** One procedure: its versions with the decisions that approved them, and its draft. */
@Component({
  selector: 'mc-procedure-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Day, DayTime, Icon, InLanguage, RetirementCard, RouterLink, Skeleton, TranslocoDirective, TroubleNotice, VersionMovePanel],
  providers: [DraftDesk],
  templateUrl: './procedure-page.html',
  styleUrl: './procedure-page.css',
})
export class ProcedurePage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly desk = inject(DraftDesk);
  private readonly title = inject(PageTitle);
  protected readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly clock = inject(ServerClock);

  /** From the address: `/procedures/:procedure`. */
  readonly procedure = input.required<string>();

  protected readonly detail = signal<ProcedureDetail | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly mayConfigure = computed(() => this.session.may('configure'));
  protected readonly limit = computed(() => {
    const limit = this.detail()?.limit;
    return limit && limitInWords(limit, this.language.current());
  });
  protected readonly day = writeIsoDay;
  protected readonly numbers = computed(() => (this.detail()?.versions ?? []).map(({ version }) => version));
  /** Repealed: nothing is received by it any more. */
  protected readonly gone = computed(() => Date.parse(this.detail()?.retirement?.from ?? '') <= this.clock.now());

  constructor() {
    effect(() => {
      const procedure = this.procedure();
      untracked(() => void this.load(procedure));
    });
  }

  protected async load(procedure: string): Promise<void> {
    this.trouble.set(undefined);
    try {
      const detail = await firstValueFrom(this.http.get<ProcedureDetail>(`api/procedures/${encodeURIComponent(procedure)}`));
      this.detail.set(detail);
      this.title.say(detail.code);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }

  protected async startDraft(): Promise<void> {
    if (await this.desk.start(this.procedure())) void this.router.navigate(['/procedures', this.procedure(), 'draft']);
    else this.trouble.set(this.desk.trouble());
  }
}
