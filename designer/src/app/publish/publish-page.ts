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
import { type Trouble, troubleOf } from '../connection/trouble';
import { checkDraft, inOrder, type Checked } from '../draw/check-draft';
import { DraftDesk } from '../draw/draft-desk';
import { findingMarks, placesOf, together } from '../draw/finding-marks';
import { ProblemList } from '../draw/problem-list';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Icon } from '../look/icon';
import { LevelShape } from '../look/level-shape';
import { Skeleton } from '../look/skeleton';
import { Toast } from '../look/toast';
import { TroubleNotice } from '../look/trouble-notice';
import { Appearance } from '../shell/appearance';
import { type Approval, ApprovalForm } from './approval-form';

/** The last look before a draft becomes a version: what is wrong with it, what decision approves it, what follows. */
@Component({
  selector: 'mc-publish-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ApprovalForm, Diagram, Icon, InLanguage, LevelShape, ProblemList, RouterLink, Skeleton, TranslocoDirective, TroubleNotice],
  providers: [DraftDesk],
  templateUrl: './publish-page.html',
  styleUrl: './publish-page.css',
})
export class PublishPage {
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly desk = inject(DraftDesk);

  /** From the address: `/procedures/:procedure/draft/publish`. */
  readonly procedure = input.required<string>();

  protected readonly mine = signal<Checked | undefined>(undefined);
  protected readonly servers = signal<readonly Finding[] | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly selected = signal<string | undefined>(undefined);
  protected readonly approval = signal<Approval | undefined>(undefined);
  protected readonly missing = signal<readonly string[]>([]);
  protected readonly publishing = signal(false);
  protected readonly findings = computed(() => inOrder(together(this.mine()?.findings ?? [], this.servers() ?? [])));
  protected readonly checked = computed(() => this.mine() !== undefined && this.servers() !== undefined);
  protected readonly errors = computed(() => this.findings().filter(({ severity }) => severity === 'error').length);
  protected readonly warnings = computed(() => this.findings().filter(({ severity }) => severity === 'warning').length);
  protected readonly ready = computed(() => this.checked() && isPublishable(this.findings()));
  protected readonly marks = computed(() => findingMarks(this.findings()));
  protected readonly places = computed(() => placesOf(this.mine()?.procedure, numbersOf(this.mine()?.procedure), this.language.current()));
  protected readonly nextVersion = computed(() => (this.desk.detail()?.published?.version ?? 0) + 1);
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
    this.trouble.set(undefined);
    await this.desk.load(procedure);
    const pack = this.desk.pack();
    if (!pack) return;
    this.mine.set(await checkDraft(pack));
    try {
      this.servers.set(await this.desk.check(procedure));
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }

  protected take({ approval, missing }: { approval: Approval | undefined; missing: readonly string[] }): void {
    this.approval.set(approval);
    this.missing.set(missing);
  }

  protected ask(): void {
    this.dialog()?.nativeElement.showModal();
  }

  protected async publish(note: string): Promise<void> {
    this.dialog()?.nativeElement.close();
    this.publishing.set(true);
    this.trouble.set(undefined);
    try {
      const version = await this.desk.publish(this.procedure(), this.approval(), note.trim());
      this.toast.say(this.transloco.translate('publish.published', { version: version.version }));
      await this.router.navigate(['/procedures', this.procedure(), 'versions', version.version]);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    } finally {
      this.publishing.set(false);
    }
  }
}
