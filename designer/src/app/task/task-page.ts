import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type Responsible, type ResultDocumentRow, type TaskDetail, type TaskOutcome, type VersionDetail } from '@mot-cua/contract';
import { type Text } from '@mot-cua/procedure';
import { Act } from '../connection/act';
import { type Trouble, troubleOf } from '../connection/trouble';
import { FormDraft } from '../forms/form-draft';
import { FormFields } from '../forms/form-fields';
import { forgetKept, keepTyped, readKept } from '../forms/kept-draft';
import { DayTime, Time, writeDay, writeIsoDay, writeTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { clockTitle } from '../look/clock-title';
import { DeadlineChip } from '../look/deadline-chip';
import { Derivation } from '../look/derivation';
import { DossierCode } from '../look/dossier-code';
import { DueChip } from '../look/due-chip';
import { Empty } from '../look/empty';
import { Icon } from '../look/icon';
import { Limit } from '../look/limit';
import { Skeleton } from '../look/skeleton';
import { StatusPill } from '../look/status-pill';
import { Toast } from '../look/toast';
import { TroubleNotice } from '../look/trouble-notice';
import { Appearance } from '../shell/appearance';
import { OpenWork } from '../shell/open-work';
import { PageTitle } from '../shell/page-title';
import { Shortcuts } from '../shell/shortcuts';
import { ActMenu } from './acts/act-menu';
import { DossierFacts } from './dossier-facts';
import { HandOver } from './hand-over';
import { RefuseHandOver } from './refuse-hand-over';
import { NoteList } from './talk/note-list';
import { OpinionList } from './talk/opinion-list';
import { VerificationList } from './talk/verification-list';
import { TaskDesk, taskAddress } from './task-desk';
import { WhereItIs } from './where-it-is';

const tabs = ['where', 'how', 'talk', 'opinions'] as const;
type Tab = (typeof tabs)[number];
type Given = NonNullable<Responsible['given']>;
type Say = (key: string, values: Readonly<Record<string, string>>) => string;

/** Everything one needs to do a step: what is known, the form, the conclusions with what follows, the time, the place on the map. */
@Component({
  selector: 'mc-task-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActMenu,
    DayTime,
    DeadlineChip,
    Derivation,
    DossierCode,
    DossierFacts,
    DueChip,
    Empty,
    FormFields,
    HandOver,
    Icon,
    InLanguage,
    Limit,
    NoteList,
    OpinionList,
    RefuseHandOver,
    RouterLink,
    Skeleton,
    StatusPill,
    Time,
    TranslocoDirective,
    TroubleNotice,
    VerificationList,
    WhereItIs,
  ],
  templateUrl: './task-page.html',
  styleUrl: './task-page.css',
})
export class TaskPage {
  private readonly router = inject(Router);
  private readonly desk = inject(TaskDesk);
  private readonly work = inject(OpenWork);
  private readonly toast = inject(Toast);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  private readonly completing = new Act();

  readonly dossier = input.required<string>();
  readonly visit = input.required<string>();

  protected readonly place = computed(() => ({ dossier: this.dossier(), visit: this.visit() }));
  protected readonly task = httpResource<TaskDetail>(() => taskAddress(this.place()));
  protected readonly fetchTrouble = computed(() => {
    const error = this.task.error();
    return error && troubleOf(error);
  });
  protected readonly gone = computed(() => {
    const trouble = this.fetchTrouble();
    return trouble?.kind === 'refused' && (trouble.problem.status === 404 || trouble.problem.code === 'task.not-waiting');
  });
  protected readonly version = httpResource<VersionDetail>(() => {
    const view = this.detail()?.dossierView;
    return view && `api/procedures/${encodeURIComponent(view.procedure)}/versions/${String(view.version)}`;
  });
  /** The last answer of the server; while it is asked again the page stays as it is. */
  protected readonly detail = linkedSignal<TaskDetail | undefined, TaskDetail | undefined>({
    source: () => (this.task.hasValue() ? this.task.value() : undefined),
    computation: (fetched, previous) => fetched ?? (this.task.isLoading() ? previous?.value : undefined),
  });

  /** Who handed this task over, while nobody here has accepted it. */
  protected readonly given = computed(() => this.detail()?.dossierView.responsible.find(({ visit }) => visit === this.visit())?.given);

  private readonly name = computed(() => `task:${this.dossier()}/${this.visit()}`);
  private readonly form = computed(() => this.detail()?.form, { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  protected readonly draft = computed(() => {
    const form = this.form();
    return form && new FormDraft(form, this.detail()?.dossierView.data ?? {}, readKept(this.name())?.['form']);
  });
  protected readonly outcome = linkedSignal<string>(() => String(readKept(this.name())?.['task']?.['outcome'] ?? ''));
  protected readonly note = linkedSignal<string>(() => String(readKept(this.name())?.['task']?.['note'] ?? ''));
  protected readonly savedAt = keepTyped(() => {
    const kept = { form: this.draft()?.typed() ?? {}, task: { outcome: this.outcome(), note: this.note() } };
    const typed = (this.draft()?.touched() ?? false) || this.outcome() !== '' || this.note() !== '';
    return typed ? { name: this.name(), kept } : undefined;
  });

  /** Other steps the dossier waits at: branches that run beside this one. Limits and events on a step are no steps. */
  protected readonly elsewhere = computed(() => {
    const detail = this.detail();
    const waits =
      detail?.dossierView.waits.filter((wait) => wait.role === 'own' && wait.kind !== 'limit' && wait.node !== detail.node) ?? [];
    return [...new Map(waits.map((wait) => [wait.node, wait])).values()];
  });

  /** Clocks beside the statutory one that go on now: those that ended are on the page of the time. */
  protected readonly running = computed(() => this.detail()?.dossierView.clocks.filter(({ state }) => state !== 'stopped') ?? []);
  protected readonly titleOf = clockTitle;
  protected readonly isPaused = computed(
    () => this.detail()?.dossierView.state.clocks.some(({ name, state }) => name === 'resolution' && state === 'paused') ?? false,
  );

  protected readonly tab = signal<Tab>('where');
  protected readonly tabs = tabs;
  protected readonly attempted = linkedSignal({ source: this.name, computation: () => false });
  protected readonly releasing = linkedSignal({ source: this.name, computation: () => false });
  /** The sector law that allows what the general rule does not: asked for once the rules refuse for want of it. */
  protected readonly basis = linkedSignal({ source: this.name, computation: () => '' });
  protected readonly wantsBasis = computed(() => {
    const trouble = this.trouble()?.trouble;
    return this.basis() !== '' || (trouble?.kind === 'refused' && /^supplement\.(?:behind-window|repeated)$/.test(trouble.problem.code));
  });
  protected readonly busy = this.completing.busy;
  protected readonly trouble = linkedSignal<string, { what: string; trouble: Trouble } | undefined>({
    source: this.name,
    computation: () => undefined,
  });

  constructor() {
    const [title, appearance, destroyRef] = [inject(PageTitle), inject(Appearance), inject(DestroyRef)];
    appearance.pageWantsRoom.set(true);
    destroyRef.onDestroy(() => {
      appearance.pageWantsRoom.set(false);
    });
    effect(() => {
      const detail = this.detail();
      if (detail) title.say(detail.nodeName[this.language.current()] || detail.nodeName.vi);
    });
    inject(Shortcuts).listen(
      [
        { keys: ['c'], label: 'task.key.claim', run: () => { if (this.detail()?.holder === undefined) void this.claim(); } },
        { keys: ['F9'], label: 'task.key.complete', run: () => { void this.goOn(); } },
      ], // prettier-ignore
      destroyRef,
    );
  }

  /** A step that asks for the number of the result has it from the document just issued. */
  protected fillFrom({ number, issuedOn, file }: ResultDocumentRow): void {
    const draft = this.draft();
    if (!draft || !this.detail()?.mine) return;
    const known = { document_number: number, document_date: writeIsoDay(issuedOn), document_file: file?.name };
    for (const [name, value] of Object.entries(known))
      if (value !== undefined && draft.form.fields.some((field) => field.name === name)) draft.type(name, value);
  }

  protected reload(): void {
    this.task.reload();
  }

  protected claim(): Promise<void> {
    return this.act('task.notClaimed', async () => {
      await this.desk.claim(this.place());
      this.task.reload();
    });
  }

  protected release(ground: string): Promise<void> {
    return this.act('task.notReleased', async () => {
      await this.desk.release(this.place(), ground);
      this.toast.say(this.transloco.translate('task.released'));
      await this.leave();
    });
  }

  protected async complete(): Promise<void> {
    const detail = this.detail();
    if (!detail) return;
    this.attempted.set(true);
    const outcome = detail.outcomes.length === 1 ? (detail.outcomes[0]?.id ?? '') : this.outcome();
    const right = this.draft()?.submit() ?? true;
    if (!right || !outcome) return;
    const [note, basis] = [this.note().trim(), this.basis().trim()];
    await this.act('task.notCompleted', async () => {
      const done = await this.desk.complete(
        this.place(),
        { outcome, data: this.draft()?.answers() ?? {}, ...(note ? { note } : {}), ...(basis ? { basis } : {}) },
        this.completing,
      );
      this.completing.answered();
      forgetKept(this.name());
      this.sayWhatFollows(done);
      await this.leave();
    });
  }

  private async goOn(): Promise<void> {
    const detail = this.detail();
    if (detail?.returnsResult && (detail.mine || !detail.holder))
      await this.router.navigate(['/returns'], { queryParams: { code: detail.code } });
    else if (detail?.mine && !detail.returnsResult) await this.complete();
  }

  /** An act beside the diagram was done: the task may be gone, or go on waiting. */
  protected async acted({ outcome }: { readonly outcome: TaskOutcome }): Promise<void> {
    this.toast.say(this.transloco.translate('task.actDone', { code: outcome.dossier.code }));
    void this.work.renew();
    if (outcome.dossier.waits.some(({ visit, kind }) => visit === this.visit() && kind === 'task')) this.task.reload();
    else await this.leave();
  }

  /** @param what said to the officer */
  protected async handedOver(what: string): Promise<void> {
    this.toast.say(this.transloco.translate(what));
    await this.leave();
  }

  /** "UBND xã A, Công chức chuyển lúc ...: lý do"; what came back says who did not accept it. */
  protected givenText({ agencyName, roleName, by, at, ground, refused }: Given, say: Say): string {
    const words = (text: Text | undefined): string | undefined => text && (text[this.language.current()] || text.vi);
    const unit = [by, words(roleName), words(agencyName)].filter(Boolean).join(', ');
    const time = `${writeDay(at)} ${writeTime(at)}`;
    if (refused) return say('task.refusedBy', { unit, time, ground: ground ?? '' });
    return ground === undefined ? say('task.givenByPlain', { unit, time }) : say('task.givenBy', { unit, time, ground });
  }

  protected namesOf(steps: TaskDetail['outcomes'][number]['leadsTo']): string {
    return steps.map((step) => step[this.language.current()] || step.vi).join('; ');
  }

  private sayWhatFollows(done: TaskOutcome): void {
    const steps = this.namesOf(done.next.map((step) => step.name));
    const { code } = done.dossier;
    this.toast.say(this.transloco.translate(steps ? 'task.completed' : 'task.completedEnd', { code, steps }));
  }

  private async leave(): Promise<void> {
    void this.work.renew();
    await this.router.navigate(['/inbox']);
  }

  private async act(what: string, work: () => Promise<void>): Promise<void> {
    this.trouble.set(undefined);
    await this.completing.run(work, (trouble) => {
      if (trouble.kind === 'refused') this.draft()?.blame(trouble.problem.errors, '/data');
      this.trouble.set({ what, trouble });
    });
  }
}
