import { DestroyRef, Injectable, computed, effect, inject, signal } from '@angular/core';
import { type Finding, type ProcedurePackage, readyForm, workOf } from '@mot-cua/procedure';
import { numbersOf } from '../canvas/numbers-of';
import { ServerClock } from '../connection/server-clock';
import { type Trouble, troubleOf } from '../connection/trouble';
import { type Board } from './board/board';
import { inOrder } from './check-draft';
import { Checker } from './checker';
import { DraftDesk } from './draft-desk';
import { findingMarks, together } from './finding-marks';
import { type PanelContext, namesIn, offersOf } from './panel/panel-context';

/** A draft is checked this long after the last change, and saved by itself after the other pause. Milliseconds. */
const CHECK_PAUSE = 350;
const SAVE_PAUSE = 20_000;
/** So many drawings that a file took the place of can be had back. */
const MOST_BEFORE = 5;

/** A draft being drawn: what the board holds beside what the desk has saved, what the checks say of it, and saving it. */
@Injectable()
export class DraftEditing {
  private readonly checker = inject(Checker);
  private readonly desk = inject(DraftDesk);
  private readonly clock = inject(ServerClock);
  private readonly savedTurn = signal(0);
  private readonly serverFindings = signal<{ readonly turn: number; readonly findings: readonly Finding[] } | undefined>(undefined);

  readonly board = signal<Board | undefined>(undefined);
  /** What the board was last told to draw. */
  readonly drawnXml = signal('');
  /** Counts the changes of the drawing. */
  readonly turn = signal(0);
  readonly changed = computed(() => this.turn() !== this.savedTurn() || this.desk.packChanged());
  readonly savedAt = signal<number | undefined>(undefined);
  readonly saveTrouble = signal<Trouble | undefined>(undefined);
  /** The server is being asked what it says of the draft. */
  readonly checking = signal(false);
  /** A diagram came from a file: what of it cannot be kept. */
  readonly imported = signal<readonly string[] | 'unknown' | undefined>(undefined);
  /** The draft as it stood on this page when somebody else's saving was met. */
  readonly mine = signal<ProcedurePackage | undefined>(undefined);
  /** What stood here before files or restore points took its place, the last one last. */
  private readonly before = signal<readonly ProcedurePackage[]>([]);
  readonly canBringBack = computed(() => this.before().length > 0);
  private readonly canUndoChange = computed(() => this.turn() >= 0 && (this.board()?.canUndo() ?? false));
  readonly canUndo = computed(() => this.canUndoChange() || this.canBringBack());
  readonly canRedo = computed(() => this.turn() >= 0 && (this.board()?.canRedo() ?? false));

  readonly checked = this.checker.checked;
  readonly model = computed(() => this.checked()?.procedure);
  readonly numbers = computed(() => numbersOf(this.model()));
  readonly findings = computed(() => {
    const asked = this.serverFindings();
    return inOrder(together(this.checked()?.findings ?? [], asked?.turn === this.turn() ? asked.findings : []));
  });
  readonly marks = computed(() => findingMarks(this.findings()));
  readonly limit = computed(() => this.desk.pack()?.committedLimit ?? this.desk.pack()?.statutoryLimit);
  readonly usedForms = computed(() => new Set((this.model()?.nodes ?? []).flatMap((node) => workOf(node)?.form ?? [])));
  readonly context = computed<PanelContext>(() => {
    const forms = this.desk.pack()?.forms ?? [];
    const offers = offersOf(this.desk.vocabulary(), this.desk.organisation(), this.model());
    return {
      ...offers,
      forms,
      decisions: this.desk.pack()?.decisions ?? [],
      names: namesIn(forms, this.model()),
      findings: this.findings(),
    };
  });

  constructor() {
    const destroyRef = inject(DestroyRef);
    effect(() => {
      this.board()?.know(this.context());
    });
    this.afterChanges(CHECK_PAUSE, () => true, () => { this.check(); }, destroyRef); // prettier-ignore
    this.afterChanges(
      SAVE_PAUSE,
      () => this.changed() && !this.desk.conflict() && !this.saveTrouble(),
      () => void this.save(),
      destroyRef,
    );
  }

  async open(procedure: string): Promise<void> {
    await this.desk.load(procedure);
    this.showSaved();
  }

  async start(procedure: string): Promise<void> {
    if (await this.desk.start(procedure)) this.showSaved();
  }

  /** The board is there: what is put on it may bring a form along. */
  attach(board: Board): void {
    board.onReadyStep(({ form, step }) => {
      const forms = this.desk.pack()?.forms ?? [];
      if (!forms.some(({ id }) => id === form)) this.desk.change({ forms: [...forms, readyForm(form, step, forms)] });
    });
    board.onParts(({ forms, decisions }) => {
      const pack = this.desk.pack();
      if (pack) this.desk.change({ forms: [...pack.forms, ...forms], decisions: [...(pack.decisions ?? []), ...decisions] });
    });
    this.board.set(board);
  }

  /** The drawing has changed. */
  drawn(): void {
    this.turn.update((turn) => turn + 1);
  }

  /** Takes back the last change of the drawing; where there is none, brings back what stood here before a file or a restore point. */
  undo(): void {
    if (this.canUndoChange()) this.board()?.undo();
    else this.bringBack();
  }

  /** What stood here before the last file or restore point stands here again, whatever was changed since. */
  bringBack(): void {
    const whole = this.before().at(-1);
    if (!whole) return;
    this.imported.set(undefined);
    this.before.update((before) => before.slice(0, -1));
    this.put(whole);
  }

  /** A file takes the place of what is drawn; the draft keeps its forms and limits. */
  async take(xml: string): Promise<void> {
    this.imported.set(undefined);
    await this.keepBefore();
    this.put({ diagram: xml });
  }

  /** The draft as it once was saved takes the place of what is drawn; kept by the next saving, like any other change. */
  async goBack(pack: ProcedurePackage): Promise<void> {
    this.imported.set(undefined);
    await this.keepBefore();
    this.put(pack);
  }

  /** A package of another installation takes the place of the whole draft; the code and the approval stay as they are here. */
  async takePackage(pack: ProcedurePackage): Promise<void> {
    const { approval: _, code: __, ...content } = pack;
    await this.keepBefore();
    this.put(content);
    this.imported.set([]);
  }

  private async keepBefore(): Promise<void> {
    const [board, pack] = [this.board(), this.desk.pack()];
    if (!board || !pack) return;
    board.finishWriting();
    const diagram = await board.xml();
    if (diagram !== '') this.before.update((before) => [...before, { ...pack, diagram }].slice(-MOST_BEFORE));
  }

  private put({ diagram, ...content }: Partial<ProcedurePackage> & Pick<ProcedurePackage, 'diagram'>): void {
    if (Object.keys(content).length > 0) this.desk.change({ ...content, diagram });
    this.draw(diagram);
    this.drawn();
  }

  /** @param over the revision to write over, when the person has decided so after a conflict */
  async save(over?: number): Promise<boolean> {
    const [board, detail] = [this.board(), this.desk.detail()];
    if (!board || !detail || this.desk.saving()) return false;
    board.finishWriting();
    const turn = this.turn();
    const diagram = await board.xml();
    if (diagram === '') return false;
    const outcome = await this.desk.save(detail.id, diagram, over);
    this.saveTrouble.set(outcome.kind === 'failed' ? outcome.trouble : undefined);
    const pack = this.desk.pack();
    this.mine.set(outcome.kind === 'conflict' && pack ? { ...pack, diagram } : undefined);
    if (outcome.kind !== 'saved') return false;
    this.savedTurn.set(turn);
    this.savedAt.set(this.clock.now());
    return true;
  }

  /** Takes what somebody else saved; what was done on this page is given up. */
  takeTheirs(): void {
    this.desk.take(this.desk.conflict());
    this.showSaved();
  }

  /** Saves, then asks the server, which knows more than this browser: who holds a role, which agencies there are. True when it answered. */
  async checkAll(): Promise<boolean> {
    const detail = this.desk.detail();
    if (!detail || (this.changed() && !(await this.save()))) return false;
    this.checking.set(true);
    try {
      this.serverFindings.set({ turn: this.turn(), findings: await this.desk.check(detail.id) });
      return true;
    } catch (error) {
      this.saveTrouble.set(troubleOf(error));
      return false;
    } finally {
      this.checking.set(false);
    }
  }

  /** Checks the draft as it is, away from the drawing. */
  check(): void {
    const [board, pack] = [this.board(), this.desk.pack()];
    if (board && pack)
      void board.xml().then((diagram) => {
        if (diagram !== '') this.checker.check({ ...pack, diagram });
      });
  }

  /** The same text is drawn again as well: what was changed since lies on the board. */
  private draw(xml: string): void {
    this.drawnXml.update((drawn) => (xml !== '' && drawn === xml ? `${xml}\n` : xml));
  }

  private showSaved(): void {
    this.draw(this.desk.pack()?.diagram ?? '');
    this.savedTurn.set(this.turn());
    this.saveTrouble.set(undefined);
  }

  /** Does something once nothing has changed for a while. */
  private afterChanges(pause: number, due: () => boolean, act: () => void, destroyRef: DestroyRef): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      this.turn();
      this.desk.pack();
      const wanted = due();
      clearTimeout(timer);
      if (wanted) timer = setTimeout(act, pause);
    });
    destroyRef.onDestroy(() => {
      clearTimeout(timer);
    });
  }
}
