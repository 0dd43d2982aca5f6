import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type Finding, isPublishable } from '@mot-cua/procedure';
import { Diagram } from '../canvas/diagram';
import { numbersOf } from '../canvas/numbers-of';
import { Act } from '../connection/act';
import { type Trouble, troubleOf } from '../connection/trouble';
import { checkDraft, inOrder, type Checked } from '../draw/check-draft';
import { CounterExample } from '../draw/counter-example';
import { DraftDesk, type Publication } from '../draw/draft-desk';
import { ExamplePlayer } from '../draw/example-player';
import { findingMarks, placesOf, together } from '../draw/finding-marks';
import { ProblemList } from '../draw/problem-list';
import { Day, DayTime, writeDay, writeIsoDay } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Icon } from '../look/icon';
import { LevelShape } from '../look/level-shape';
import { Skeleton } from '../look/skeleton';
import { Toast } from '../look/toast';
import { TroubleNotice } from '../look/trouble-notice';
import { Appearance } from '../shell/appearance';
import { type Approval, ApprovalForm } from './approval-form';
import { EffectiveDay } from './effective-day';
import { RehearsalPanel } from './rehearsal-panel';

/** The last look before a draft becomes a version: what is wrong with it, what decision approves it, what follows. */
@Component({
  selector: 'mc-publish-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ApprovalForm, Day, DayTime, Diagram, EffectiveDay, ExamplePlayer, Icon, InLanguage, LevelShape, ProblemList, RehearsalPanel, RouterLink, Skeleton, TranslocoDirective,
    TroubleNotice,
  ], // prettier-ignore
  providers: [CounterExample, DraftDesk],
  templateUrl: './publish-page.html',
  styleUrl: './publish-page.css',
})
export class PublishPage {
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly act = new Act();
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly desk = inject(DraftDesk);
  protected readonly example = inject(CounterExample);

  /** From the address: `/procedures/:procedure/draft/publish`. */
  readonly procedure = input.required<string>();

  protected readonly mine = signal<Checked | undefined>(undefined);
  protected readonly servers = signal<readonly Finding[] | undefined>(undefined);
  private readonly checkTrouble = signal<Trouble | undefined>(undefined);
  protected readonly trouble = computed(() => this.act.trouble() ?? this.checkTrouble());
  protected readonly selected = signal<string | undefined>(undefined);
  protected readonly approval = signal<Approval | undefined>(undefined);
  protected readonly missing = signal<readonly string[]>([]);
  protected readonly publishing = this.act.busy;
  /** The decision is given here, not in the draft: once it is, nobody is told that it is missing. */
  protected readonly findings = computed(() =>
    inOrder(together(this.mine()?.findings ?? [], this.servers() ?? [])).filter(
      ({ code }) => code !== 'package.approval' || this.chosen() === undefined,
    ),
  );
  protected readonly checked = computed(() => this.mine() !== undefined && this.servers() !== undefined);
  protected readonly errors = computed(() => this.findings().filter(({ severity }) => severity === 'error').length);
  protected readonly warnings = computed(() => this.findings().filter(({ severity }) => severity === 'warning').length);
  protected readonly ready = computed(() => this.checked() && isPublishable(this.findings()));
  protected readonly marks = computed(() => (this.example.of() ? this.example.marks() : findingMarks(this.findings())));
  protected readonly places = computed(() => placesOf(this.mine()?.procedure, numbersOf(this.mine()?.procedure), this.language.current()));
  protected readonly nextVersion = computed(() => (this.desk.detail()?.versions[0]?.version ?? 0) + 1);
  protected readonly note = signal('');
  /** ISO day from which it applies; empty: at once; undefined: what is typed is no day. */
  protected readonly day = signal<string | undefined>('');
  protected readonly proposal = computed(() => this.desk.saved()?.publishing.proposal);
  /** What the reader may do with the draft as it is: publish it, propose it to another administrator, or wait for that one. */
  protected readonly state = computed(() => {
    const publishing = this.desk.saved()?.publishing;
    if (!publishing || publishing.mayPublish) return 'publish';
    return publishing.proposal ? 'wait' : 'propose';
  });
  protected readonly chosen = computed(() => this.proposal()?.approval ?? this.approval());
  /** The day it begins, as it is written; undefined: at once. */
  protected readonly begins = computed(() => {
    const [proposal, day] = [this.proposal(), this.day()];
    if (proposal) return proposal.effectiveAt && writeDay(proposal.effectiveAt);
    return day ? writeIsoDay(day) : undefined;
  });
  protected readonly writeIsoDay = writeIsoDay;
  protected readonly missingText = computed(() => this.missing().map((what) => this.transloco.translate(`publish.${what}`)).join(', ')); // prettier-ignore

  constructor() {
    const appearance = inject(Appearance);
    appearance.pageWantsRoom.set(true);
    effect((onCleanup) => {
      onCleanup(() => {
        appearance.pageWantsRoom.set(false);
      });
    });
    effect(() => {
      const procedure = this.procedure();
      untracked(() => void this.load(procedure));
    });
  }

  protected async load(procedure: string): Promise<void> {
    this.checkTrouble.set(undefined);
    await this.desk.load(procedure);
    const pack = this.desk.pack();
    if (!pack) return;
    this.mine.set(await checkDraft(pack));
    try {
      this.servers.set(await this.desk.check(procedure));
    } catch (error) {
      this.checkTrouble.set(troubleOf(error));
    }
  }

  protected take({ approval, missing }: { approval: Approval | undefined; missing: readonly string[] }): void {
    this.approval.set(approval);
    this.missing.set(missing);
  }

  protected toDrawing({ element }: Finding): void {
    void this.router.navigate(['/procedures', this.procedure(), 'draft'], { queryParams: { element } });
  }

  protected ask(): void {
    this.dialog()?.nativeElement.showModal();
  }

  protected propose(): Promise<boolean> {
    return this.act.run(async () => {
      await this.desk.propose(this.procedure(), this.said());
      this.toast.say(this.transloco.translate('publish.proposed'));
    });
  }

  protected withdraw(): Promise<boolean> {
    return this.act.run(() => this.desk.withdraw(this.procedure()));
  }

  protected publish(): Promise<boolean> {
    this.dialog()?.nativeElement.close();
    return this.act.run(async () => {
      const version = await this.desk.publish(this.procedure(), this.proposal() ? {} : this.said());
      this.toast.say(this.transloco.translate('publish.published', { version: version.version }));
      await this.router.navigate(['/procedures', this.procedure(), 'versions', version.version]);
    });
  }

  private said(): Publication {
    const [approval, note, day] = [this.approval(), this.note().trim(), this.day()];
    return { ...(approval && { approval }), ...(note && { note }), ...(day && { effectiveOn: day }) };
  }
}
