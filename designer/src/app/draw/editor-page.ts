import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type Finding } from '@mot-cua/procedure';
import { Time } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Icon } from '../look/icon';
import { Skeleton } from '../look/skeleton';
import { Toast } from '../look/toast';
import { TroubleNotice } from '../look/trouble-notice';
import { ToolButton } from '../look/tool-button';
import { Appearance } from '../shell/appearance';
import { PageTitle } from '../shell/page-title';
import { type Shortcut, Shortcuts } from '../shell/shortcuts';
import { ChangeHistory } from './change-history';
import { Checker } from './checker';
import { CounterExample } from './counter-example';
import { CommentList } from './comment-list';
import { ConflictScreen } from './conflict-screen';
import { DecisionsEditor } from './decisions/decisions-editor';
import { DraftDesk } from './draft-desk';
import { DraftEditing } from './draft-editing';
import { DrawingBoard } from './drawing-board';
import { ElementComments } from './element-comments';
import { ExamplePlayer } from './example-player';
import { FileMenu } from './file-menu';
import { placesOf } from './finding-marks';
import { FormsEditor } from './forms-editor';
import { LeaveDialog } from './leave-dialog';
import { ElementPanel } from './panel/element-panel';
import { PackagePanel } from './panel/package-panel';
import { ProblemCounts } from './problem-counts';
import { ProblemList } from './problem-list';
import { RestorePoints } from './restore-points';
import { SimulationView } from './simulate/simulation-view';
import { StepTable } from './step-table';
import { TimeBudgetBar } from './time-budget-bar';

/** Keys the board hears by itself, for the sheet of shortcuts. */
const boardKeys: readonly Shortcut[] = [
  { keys: ['Ctrl S'], label: 'draw.key.save' },
  { keys: ['Ctrl Z', 'Ctrl Y'], label: 'draw.key.undo' },
  { keys: ['Ctrl F'], label: 'draw.key.find' },
  { keys: ['Alt →', 'Alt ←', 'Alt ↑', 'Alt ↓'], label: 'draw.key.walk' },
  { keys: ['←', '→', '↑', '↓'], label: 'draw.key.move' },
  { keys: ['N'], label: 'draw.key.create' },
  { keys: ['A'], label: 'draw.key.append' },
  { keys: ['B'], label: 'draw.key.ready' },
  { keys: ['R'], label: 'draw.key.replace' },
  { keys: ['E'], label: 'draw.key.name' },
  { keys: ['Ctrl C', 'Ctrl V'], label: 'draw.key.copy' },
  { keys: ['Delete'], label: 'draw.key.remove' },
];

const views = ['diagram', 'steps', 'forms', 'decisions', 'simulate'] as const;
type View = (typeof views)[number];
/** Views that take the whole page under the toolbar. */
const shownWhole: ReadonlySet<View> = new Set<View>(['forms', 'decisions', 'simulate']);

/** Drawing a procedure: the board, the properties of what is selected, the problems, the time budget, the steps as a table, the forms. */
@Component({
  selector: 'mc-editor-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChangeHistory, CommentList, ConflictScreen, DecisionsEditor, DrawingBoard, ElementPanel, ExamplePlayer, FileMenu, FormsEditor, Icon, InLanguage, LeaveDialog, PackagePanel, ProblemCounts, ProblemList,
    RestorePoints, RouterLink, SimulationView, Skeleton, StepTable, Time, TimeBudgetBar, ToolButton, TranslocoDirective, TroubleNotice,
  ], // prettier-ignore
  providers: [Checker, CounterExample, DraftDesk, DraftEditing, ElementComments],
  host: { '(window:beforeunload)': 'warn($event)', '(document:keydown)': 'press($event)' },
  templateUrl: './editor-page.html',
  styleUrl: './editor-page.css',
})
export class EditorPage {
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  protected readonly desk = inject(DraftDesk);
  protected readonly editing = inject(DraftEditing);
  protected readonly example = inject(CounterExample);

  /** From the address: `/procedures/:procedure/draft?view=steps&element=s6`. */
  readonly procedure = input.required<string>();
  readonly view = input<string>();
  readonly element = input<string>();

  protected readonly views = views;
  protected readonly shown = computed<View>(() => views.find((view) => view === this.view()) ?? 'diagram');
  protected readonly selected = signal<string | undefined>(undefined);
  protected readonly leaving = signal<((leave: boolean) => void) | undefined>(undefined);
  protected readonly whole = computed(() => shownWhole.has(this.shown()));
  /** What a simulation runs on: the draft with the diagram last understood. */
  protected readonly simulated = computed(() => {
    const [pack, checked] = [this.desk.pack(), this.editing.checked()];
    return pack && checked?.procedure && { procedure: checked.procedure, pack: { ...pack, diagram: checked.diagram } };
  });
  protected readonly marks = computed(() => (this.example.of() ? this.example.marks() : this.editing.marks()));
  protected readonly minimap = signal(false);
  protected readonly places = computed(() => placesOf(this.editing.model(), this.editing.numbers(), this.language.current()));

  constructor() {
    const [appearance, title, destroyRef, comments] = [inject(Appearance), inject(PageTitle), inject(DestroyRef), inject(ElementComments)];
    appearance.pageWantsRoom.set(true);
    inject(Shortcuts).listen(boardKeys, destroyRef);
    const saveByKey = (event: KeyboardEvent) => {
      this.saveByKey(event);
    };
    // Before whatever on the page keeps keys to itself: a name being written on the drawing does.
    document.addEventListener('keydown', saveByKey, { capture: true });
    destroyRef.onDestroy(() => {
      appearance.pageWantsRoom.set(false);
      document.removeEventListener('keydown', saveByKey, { capture: true });
    });
    effect(() => {
      const procedure = this.procedure();
      untracked(() => {
        void this.editing.open(procedure);
        void comments.load(procedure);
      });
    });
    effect(() => {
      const name = this.desk.pack()?.name;
      if (name) title.say(name[this.language.current()] || name.vi);
    });
    effect(() => {
      const at = this.example.at();
      if (at !== undefined) untracked(() => this.editing.board()?.reveal(at));
    });
    effect(() => {
      this.editing.turn();
      untracked(() => {
        this.example.close();
      });
    });
    effect(() => {
      const [element, underWay] = [this.selected() ?? null, this.router.currentNavigation()];
      // Whoever is on the way to another page is not called back: a second navigation would end the first.
      if (underWay || !this.editing.board() || element === untracked(() => this.element() ?? null)) return;
      void this.router.navigate([], { queryParams: { element }, queryParamsHandling: 'merge', replaceUrl: true });
    });
  }

  protected choose(view: View): void {
    void this.router.navigate([], { queryParams: { view: view === 'diagram' ? null : view }, queryParamsHandling: 'merge' });
  }

  protected goTo(element: string): void {
    if (this.shown() !== 'diagram') this.choose('diagram');
    this.selected.set(element);
    this.editing.board()?.reveal(element);
  }

  protected tidy(): void {
    const refused = this.editing.board()?.tidy();
    if (refused) this.toast.say(refused[this.language.current()]);
  }

  protected toggleMinimap(): void {
    this.editing.board()?.toggleMinimap();
    this.minimap.set(this.editing.board()?.isMinimapOpen() ?? false);
  }

  protected playWay(finding: Finding): void {
    if (this.shown() !== 'diagram') this.choose('diagram');
    this.example.play(finding);
  }

  protected repair(finding: Finding): void {
    if (finding.fix) this.editing.board()?.repair(finding.fix);
    this.example.close();
  }

  protected opened(): void {
    const wanted = this.element();
    if (wanted && this.editing.board()?.find(wanted)) this.goTo(wanted);
    this.editing.check();
  }

  protected async checkAll(): Promise<void> {
    if (await this.editing.checkAll()) this.toast.say(this.transloco.translate('draw.checkedByServer'));
  }

  protected async toPublishing(): Promise<void> {
    if (this.editing.changed() && !(await this.editing.save())) return;
    void this.router.navigate(['/procedures', this.procedure(), 'draft', 'publish']);
  }

  /** Asked by the router before another page comes. */
  mayLeave(): boolean | Promise<boolean> {
    if (!this.editing.changed()) return true;
    return new Promise((resolve) => {
      this.leaving.set((leave) => {
        this.leaving.set(undefined);
        resolve(leave);
      });
    });
  }

  protected async saveAndLeave(): Promise<void> {
    this.leaving()?.(await this.editing.save());
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.editing.changed()) event.preventDefault();
  }

  private saveByKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void this.editing.save();
  }

  /** Ctrl Z and Ctrl Y where no text is being typed, which has an undo of its own. */
  protected press(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null;
    if (typing || event.defaultPrevented) return;
    if (key === 'z' && !event.shiftKey) this.editing.undo();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) this.editing.board()?.redo();
    else return;
    event.preventDefault();
  }
}
