import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  ViewEncapsulation,
  afterNextRender,
  effect,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { readingCatalogue } from '@mot-cua/engine';
import { type Text } from '@mot-cua/procedure';
import { canvasWords } from '../canvas/canvas-words';
import { describeElement } from '../canvas/describe-element';
import { type DiagramMarks, noMarks } from '../canvas/diagram-mark';
import { DiagramStyles } from '../canvas/diagram-styles';
import { ZoomControls } from '../canvas/zoom-controls';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Icon } from '../look/icon';
import { type Board } from './board/board';
import { labelOf } from './board/drawable';
import { targetOf } from './board/executed-rules';

/** The palette floats over this much of the board's left. Pixels. */
const PALETTE_WIDTH = 96;

/** How long the reason of a refusal is shown. Milliseconds. */
const REFUSAL_SHOWN = 6_000;

/** The drawing board: palette, context pad, drawing. What is drawn is asked of the board it hands out when it is ready. */
@Component({
  selector: 'mc-drawing-board',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [DiagramStyles, Icon, InLanguage, TranslocoDirective, ZoomControls],
  template: `
    <mc-diagram-styles />
    <div #holder class="board-holder" [class.board-drawn]="state() === 'drawn'"></div>
    @if (state() === 'opening') {
      <p *transloco="let t" class="note board-note board-opening" role="status">{{ t('draw.opening') }}</p>
    }
    @if (state() === 'failed') {
      <p *transloco="let t" class="note error board-note" role="alert">
        <mc-icon name="alert-circle" /><span>{{ t('draw.unreadable') }} {{ reason() }}</span>
      </p>
    }
    @if (refused(); as why) {
      <p class="note warning board-refusal" role="status"><mc-icon name="ban" [size]="16" />{{ why | inLanguage }}</p>
    }
    <p class="spoken-only" aria-live="polite">{{ spoken() }}</p>
    <div class="board-corner"><mc-zoom-controls [host]="board()" /></div>
  `,
  styleUrl: './drawing-board.css',
})
export class DrawingBoard {
  private readonly language = inject(Language);
  private readonly holder = viewChild.required<ElementRef<HTMLElement>>('holder');

  /** The diagram to draw. Another value replaces what is drawn and empties the undo history. */
  readonly xml = input.required<string>();
  readonly marks = input<DiagramMarks>(noMarks);
  readonly selected = model<string>();
  readonly label = input('');
  readonly ready = output<Board>();
  /** Another diagram has been drawn. */
  readonly opened = output();
  /** Says after every change, undo and redo. */
  readonly drawn = output();
  readonly failed = output<string>();

  protected readonly board = signal<Board | undefined>(undefined);
  protected readonly state = signal<'opening' | 'drawn' | 'failed'>('opening');
  protected readonly reason = signal('');
  /** Why the last connection was refused; gone by itself. */
  protected readonly refused = signal<Text | undefined>(undefined);
  /** What was done and what is selected now, for somebody who does not see the drawing. */
  protected readonly spoken = signal('');
  private refusal: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    let gone = false;
    inject(DestroyRef).onDestroy(() => {
      gone = true;
      clearTimeout(this.refusal);
      this.board()?.destroy();
    });
    afterNextRender(async () => {
      const board = await openBoard(this.holder().nativeElement);
      if (gone) board.destroy();
      else this.attach(board);
    });
    effect(() => {
      const [board, xml] = [this.board(), this.xml()];
      if (board && xml) untracked(() => void this.open(board, xml));
    });
    effect(() => {
      if (this.state() === 'drawn') this.board()?.show(this.marks());
    });
    effect(() => {
      this.board()?.speak(this.language.current());
    });
    effect(() => {
      if (this.state() === 'drawn') this.board()?.select(this.selected());
    });
    effect(() => {
      this.board();
      const drawing = this.holder().nativeElement.querySelector('svg');
      drawing?.setAttribute('role', 'application');
      drawing?.setAttribute('aria-label', `${this.label()}. ${canvasWords.boardHelp[this.language.current()]}`);
    });
  }

  private attach(board: Board): void {
    board.speak(this.language.current());
    board.onChange(() => {
      if (this.state() !== 'drawn') return;
      this.drawn.emit();
      this.say(board, board.pastChanges().done[0]?.words);
    });
    board.onSelection((id) => {
      this.selected.set(id);
      this.say(board);
    });
    this.holder()
      .nativeElement.querySelector('svg')
      ?.addEventListener('keydown', (event) => {
        if (board.walk(event)) event.preventDefault();
      });
    board.onRefusedConnection((why) => {
      clearTimeout(this.refusal);
      this.refused.set(why);
      this.refusal = setTimeout(() => {
        this.refused.set(undefined);
      }, REFUSAL_SHOWN);
    });
    this.board.set(board);
    this.ready.emit(board);
  }

  /** @param done what has just been done, when something was */
  private say(board: Board, done?: Text): void {
    const [id, tongue] = [this.selected(), this.language.current()];
    const element = id === undefined ? undefined : board.find(id);
    const kind = element && labelOf(targetOf(element), readingCatalogue)[tongue];
    const about = element && describeElement(element, board.numberOf(element.id), this.marks().nodes[element.id] ?? [], tongue);
    this.spoken.set([done?.[tongue], kind, about].filter(Boolean).join('. '));
  }

  private async open(board: Board, xml: string): Promise<void> {
    this.state.set('opening');
    try {
      await board.open(xml);
      this.state.set('drawn');
      this.opened.emit();
    } catch (error) {
      this.reason.set(error instanceof Error ? error.message : String(error));
      this.state.set('failed');
      this.failed.emit(this.reason());
    }
  }
}

async function openBoard(container: HTMLElement): Promise<Board> {
  const [{ createModeler }, { Board: Made }, { default: minimap }] = await Promise.all([
    import('./board/modeler'),
    import('./board/board'),
    import('diagram-js-minimap'),
  ]);
  return new Made(createModeler(container, readingCatalogue, [minimap]) as never, container, PALETTE_WIDTH);
}
