import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type OrganisationView, type ProcedureDetail, type VersionDetail } from '@mot-cua/contract';
import { type Procedure, type TimeLimit } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { Diagram } from '../canvas/diagram';
import { limitInWords } from '../canvas/limit-text';
import { numbersOf } from '../canvas/numbers-of';
import { type Trouble, troubleOf } from '../connection/trouble';
import { DraftDesk } from '../draw/draft-desk';
import { StepTable } from '../draw/step-table';
import { readPinned } from '../history/read-pinned';
import { writeDay, writeIsoDay, writeTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { writeMoney } from '../language/numbers';
import { Icon } from '../look/icon';
import { Skeleton } from '../look/skeleton';
import { TroubleNotice } from '../look/trouble-notice';
import { Session } from '../session/session';
import { Appearance } from '../shell/appearance';
import { VersionFiles } from './version-files';

const views = ['diagram', 'steps', 'forms'] as const;
type View = (typeof views)[number];

/** A published version, which nobody changes any more: its diagram, its table of steps, its forms and papers, the decision behind it. */
@Component({
  selector: 'mc-version-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Diagram, Icon, InLanguage, RouterLink, Skeleton, StepTable, TranslocoDirective, TroubleNotice, VersionFiles],
  providers: [DraftDesk],
  templateUrl: './version-page.html',
  styleUrl: './version-page.css',
})
export class VersionPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly desk = inject(DraftDesk);
  private readonly session = inject(Session);
  private readonly language = inject(Language);

  /** From the address: `/procedures/:procedure/versions/:version?view=steps&element=s6`. */
  readonly procedure = input.required<string>();
  readonly version = input.required<string>();
  readonly view = input<string>();
  readonly element = input<string>();

  protected readonly views = views;
  protected readonly shown = computed<View>(() => views.find((view) => view === this.view()) ?? 'diagram');
  protected readonly detail = signal<VersionDetail | undefined>(undefined);
  protected readonly entry = signal<ProcedureDetail | undefined>(undefined);
  protected readonly model = signal<Procedure | undefined>(undefined);
  protected readonly roles = signal<OrganisationView['roles']>([]);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly numbers = computed(() => numbersOf(this.model()));
  protected readonly mayConfigure = computed(() => this.session.may('configure'));
  protected readonly day = writeIsoDay;
  protected readonly money = writeMoney;

  constructor() {
    const appearance = inject(Appearance);
    appearance.pageWantsRoom.set(true);
    effect((onCleanup) => {
      onCleanup(() => {
        appearance.pageWantsRoom.set(false);
      });
    });
    effect(() => {
      const [procedure, version] = [this.procedure(), this.version()];
      untracked(() => void this.load(procedure, version));
    });
  }

  protected async load(procedure: string, version: string): Promise<void> {
    this.trouble.set(undefined);
    const address = `api/procedures/${encodeURIComponent(procedure)}`;
    try {
      const [detail, entry] = await Promise.all([
        firstValueFrom(this.http.get<VersionDetail>(`${address}/versions/${encodeURIComponent(version)}`)),
        firstValueFrom(this.http.get<ProcedureDetail>(address)),
      ]);
      this.detail.set(detail);
      this.entry.set(entry);
      this.model.set(await readPinned(detail.package.diagram));
      const organisation = await firstValueFrom(this.http.get<OrganisationView>('api/organisation')).catch(() => undefined);
      this.roles.set(organisation?.roles ?? []);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }

  protected choose(view: View): void {
    void this.router.navigate([], { queryParams: { view: view === 'diagram' ? null : view }, queryParamsHandling: 'merge' });
  }

  protected select(element: string | undefined): void {
    if (element === this.element()) return;
    void this.router.navigate([], { queryParams: { element: element ?? null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected limitText(limit: TimeLimit | undefined): string {
    return limit ? limitInWords(limit, this.language.current()) : '';
  }

  protected time(instant: string): string {
    return `${writeDay(instant)} ${writeTime(instant)}`;
  }

  protected async startDraft(): Promise<void> {
    if (await this.desk.start(this.procedure())) void this.router.navigate(['/procedures', this.procedure(), 'draft']);
    else this.trouble.set(this.desk.trouble());
  }
}
