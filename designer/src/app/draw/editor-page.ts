import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type Finding, type Form, type ProcedurePackage, workOf } from '@mot-cua/procedure';
import { ServerClock } from '../connection/server-clock';
import { type Trouble, troubleOf } from '../connection/trouble';
import { numbersOf } from '../canvas/numbers-of';
import { Time } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Icon } from '../look/icon';
import { Skeleton } from '../look/skeleton';
import { Toast } from '../look/toast';
import { TroubleNotice } from '../look/trouble-notice';
import { Appearance } from '../shell/appearance';
import { PageTitle } from '../shell/page-title';
import { type Board } from './board/board';
import { inOrder } from './check-draft';
import { Checker } from './checker';
import { ConflictNotice } from './conflict-notice';
import { DraftDesk } from './draft-desk';
import { DrawingBoard } from './drawing-board';
import { FileMenu } from './file-menu';
import { findingMarks, placesOf, together } from './finding-marks';
import { FormsEditor } from './forms-editor';
import { LeaveDialog } from './leave-dialog';
import { ElementPanel } from './panel/element-panel';
import { PackagePanel } from './panel/package-panel';
import { type PanelContext, namesIn, offersOf } from './panel/panel-context';
import { ProblemCounts } from './problem-counts';
import { ProblemList } from './problem-list';
import { StepTable } from './step-table';
import { TimeBudgetBar } from './time-budget-bar';

/** A draft is checked this long after the last change, and saved by itself after the other pause. Milliseconds. */
const CHECK_PAUSE = 350;
const SAVE_PAUSE = 20_000;
const views = ['diagram', 'steps', 'forms'] as const;
type View = (typeof views)[number];

/** Drawing a procedure: the board, the properties of what is selected, the problems, the time budget, the steps as a table, the forms. */
@Component({
  selector: 'mc-editor-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ConflictNotice, DrawingBoard, ElementPanel, FileMenu, FormsEditor, Icon, InLanguage, LeaveDialog, PackagePanel, ProblemCounts, ProblemList,
    RouterLink, Skeleton, StepTable, Time, TimeBudgetBar, TranslocoDirective, TroubleNotice,
  ], // prettier-ignore
  providers: [Checker, DraftDesk],
  host: { '(window:beforeunload)': 'warn($event)', '(document:keydown)': 'press($event)' },
  templateUrl: './editor-page.html',
  styleUrl: './editor-page.css',
})
export class EditorPage {
  private readonly router = inject(Router);
  private readonly checker = inject(Checker);
  private readonly language = inject(Language);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly clock = inject(ServerClock);
  protected readonly desk = inject(DraftDesk);

  /** From the address: `/procedures/:procedure/draft?view=steps&element=s6`. */
  readonly procedure = input.required<string>();
  readonly view = input<string>();
  readonly element = input<string>();

  protected readonly views = views;
  protected readonly shown = computed<View>(() => views.find((view) => view === this.view()) ?? 'diagram');
  protected readonly board = signal<Board | undefined>(undefined);
  /** What the board was last told to draw. */
  protected readonly drawnXml = signal('');
  protected readonly selected = signal<string | undefined>(undefined);
  /** Counts the changes of the drawing. */
  protected readonly turn = signal(0);
  private readonly savedTurn = signal(0);
  protected readonly changed = computed(() => this.turn() !== this.savedTurn() || this.desk.packChanged());
  protected readonly savedAt = signal<number | undefined>(undefined);
  protected readonly saveTrouble = signal<Trouble | undefined>(undefined);
  protected readonly checking = signal(false);
  private readonly serverFindings = signal<{ readonly turn: number; readonly findings: readonly Finding[] } | undefined>(undefined);
  protected readonly leaving = signal<((leave: boolean) => void) | undefined>(undefined);
  protected readonly imported = signal<readonly string[] | undefined>(undefined);

  protected readonly checked = this.checker.checked;
  protected readonly model = computed(() => this.checked()?.procedure);
  protected readonly numbers = computed(() => numbersOf(this.model()));
  protected readonly findings = computed(() => {
    const asked = this.serverFindings();
    return inOrder(together(this.checked()?.findings ?? [], asked?.turn === this.turn() ? asked.findings : []));
  });
  protected readonly marks = computed(() => findingMarks(this.findings()));
  protected readonly places = computed(() => placesOf(this.model(), this.numbers(), this.language.current()));
  protected readonly limit = computed(() => this.desk.pack()?.committedLimit ?? this.desk.pack()?.statutoryLimit);
  protected readonly offers = computed(() => offersOf(this.desk.vocabulary(), this.desk.organisation(), this.model()));
  protected readonly usedForms = computed(() => new Set((this.model()?.nodes ?? []).flatMap((node) => workOf(node)?.form ?? [])));
  protected readonly context = computed<PanelContext>(() => {
    const forms = this.desk.pack()?.forms ?? [];
    return { ...this.offers(), forms, names: namesIn(forms, this.model()), findings: this.findings() };
  });
  protected readonly canUndo = computed(() => (this.turn() >= 0 ? (this.board()?.canUndo() ?? false) : false));
  protected readonly canRedo = computed(() => (this.turn() >= 0 ? (this.board()?.canRedo() ?? false) : false));

  constructor() {
    const [appearance, title, destroyRef] = [inject(Appearance), inject(PageTitle), inject(DestroyRef)];
    appearance.pageWantsRoom.set(true);
    destroyRef.onDestroy(() => {
      appearance.pageWantsRoom.set(false);
    });
    effect(() => {
      const procedure = this.procedure();
      untracked(() => void this.open(procedure));
    });
    effect(() => {
      const name = this.desk.pack()?.name;
      if (name) title.say(name[this.language.current()] || name.vi);
    });
    this.checkAfterChanges(destroyRef);
    this.saveAfterChanges(destroyRef);
    this.keepAddress();
  }

  protected async open(procedure: string): Promise<void> {
    await this.desk.load(procedure);
    this.showSaved();
  }

  protected async start(): Promise<void> {
    if (await this.desk.start(this.procedure())) this.showSaved();
  }

  protected choose(view: View): void {
    void this.router.navigate([], { queryParams: { view: view === 'diagram' ? null : view }, queryParamsHandling: 'merge' });
  }

  protected goTo(element: string): void {
    if (this.shown() !== 'diagram') this.choose('diagram');
    this.selected.set(element);
    this.board()?.reveal(element);
  }

  protected drawn(): void {
    this.turn.update((turn) => turn + 1);
  }

  protected opened(): void {
    const wanted = this.element();
    if (wanted && this.board()?.find(wanted)) this.goTo(wanted);
    this.check();
  }

  protected changeForms(forms: readonly Form[]): void {
    this.desk.change({ forms });
  }

  protected changePack(change: Partial<ProcedurePackage>): void {
    this.desk.change(change);
  }

  /** A file takes the place of what is drawn; the draft keeps its forms and limits. */
  protected take({ xml, lost }: { xml: string; lost: readonly string[] }): void {
    this.drawnXml.set(xml);
    this.imported.set(lost);
    this.drawn();
  }

  protected async save(over?: number): Promise<boolean> {
    const board = this.board();
    if (!board || this.desk.saving()) return false;
    board.finishWriting();
    const turn = this.turn();
    const outcome = await this.desk.save(this.procedure(), await board.xml(), over);
    this.saveTrouble.set(outcome.kind === 'failed' ? outcome.trouble : undefined);
    if (outcome.kind !== 'saved') return false;
    this.savedTurn.set(turn);
    this.savedAt.set(this.clock.now());
    return true;
  }

  /** Takes what somebody else saved; what was done on this page is given up. */
  protected takeTheirs(): void {
    this.desk.take(this.desk.conflict());
    this.showSaved();
  }

  /** Saves, then asks the server, which knows more than this browser: who holds a role, which agencies there are. */
  protected async checkAll(): Promise<void> {
    if (this.changed() && !(await this.save())) return;
    this.checking.set(true);
    try {
      this.serverFindings.set({ turn: this.turn(), findings: await this.desk.check(this.procedure()) });
      this.toast.say(this.transloco.translate('draw.checkedByServer'));
    } catch (error) {
      this.saveTrouble.set(troubleOf(error));
    } finally {
      this.checking.set(false);
    }
  }

  protected async toPublishing(): Promise<void> {
    if (this.changed() && !(await this.save())) return;
    void this.router.navigate(['/procedures', this.procedure(), 'draft', 'publish']);
  }

  /** Asked by the router before another page comes. */
  mayLeave(): boolean | Promise<boolean> {
    if (!this.changed()) return true;
    return new Promise((resolve) => {
      this.leaving.set((leave) => {
        this.leaving.set(undefined);
        resolve(leave);
      });
    });
  }

  protected async saveAndLeave(): Promise<void> {
    if (await this.save()) this.leaving()?.(true);
    else this.leaving()?.(false);
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.changed()) event.preventDefault();
  }

  protected press(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 's') {
      event.preventDefault();
      void this.save();
      return;
    }
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null;
    if (typing || event.defaultPrevented) return;
    if (key === 'z' && !event.shiftKey) this.board()?.undo();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) this.board()?.redo();
    else return;
    event.preventDefault();
  }

  private showSaved(): void {
    this.drawnXml.set(this.desk.pack()?.diagram ?? '');
    this.savedTurn.set(this.turn());
    this.saveTrouble.set(undefined);
  }

  private check(): void {
    const [board, pack] = [this.board(), this.desk.pack()];
    if (board && pack)
      void board.xml().then((diagram) => {
        this.checker.check({ ...pack, diagram });
      });
  }

  private checkAfterChanges(destroyRef: DestroyRef): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      this.turn();
      this.desk.pack();
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.check();
      }, CHECK_PAUSE);
    });
    destroyRef.onDestroy(() => {
      clearTimeout(timer);
    });
  }

  private saveAfterChanges(destroyRef: DestroyRef): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      this.turn();
      this.desk.pack();
      const due = this.changed() && !this.desk.conflict() && !this.saveTrouble();
      clearTimeout(timer);
      if (due) timer = setTimeout(() => void this.save(), SAVE_PAUSE);
    });
    destroyRef.onDestroy(() => {
      clearTimeout(timer);
    });
  }

  /** The selected element stands in the address. */
  private keepAddress(): void {
    effect(() => {
      const element = this.selected() ?? null;
      if (!this.board() || element === untracked(() => this.element() ?? null)) return;
      void this.router.navigate([], { queryParams: { element }, queryParamsHandling: 'merge', replaceUrl: true });
    });
  }
}
