import type Canvas from 'diagram-js/lib/core/Canvas';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import { type DrawnElement } from '../../canvas/bpmn-services';
import { type DiagramTongue } from '../../canvas/diagram-tongue';
import { type PopupMenu } from './board-services';
import { appendTitle } from './context-pad';
import { createTitle } from './palette-provider';
import { readyStepsTitle } from './ready-step-menu';

type Keyboard = { addListener: (listener: (context: { keyEvent: KeyboardEvent }) => boolean | undefined) => void };

/** The menus by a key: N creates, A appends to what is selected, B takes a ready step. What bpmn-js itself hears stays as it is. */
export class BoardKeys {
  static readonly $inject = ['keyboard', 'popupMenu', 'selection', 'canvas', 'diagramTongue'];

  constructor(
    keyboard: Keyboard,
    private readonly popupMenu: PopupMenu,
    private readonly selection: Selection,
    private readonly canvas: Canvas,
    private readonly tongue: DiagramTongue,
  ) {
    keyboard.addListener(({ keyEvent }) => this.press(keyEvent));
  }

  private press({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): true | undefined {
    if (ctrlKey || metaKey || altKey) return undefined;
    const chosen = this.selection.get() as unknown as DrawnElement[];
    const [source] = chosen.length === 1 && chosen[0].businessObject.$instanceOf('bpmn:FlowNode') ? chosen : [];
    switch (key.toLowerCase()) {
      case 'n':
        return this.open('mc-create', createTitle[this.tongue.current]);
      case 'a':
        return source ? this.open('mc-append', appendTitle[this.tongue.current], source) : undefined;
      case 'b':
        return this.open(source ? 'mc-ready-append' : 'mc-ready', readyStepsTitle[this.tongue.current], source);
      default:
        return undefined;
    }
  }

  private open(menu: string, title: string, source?: DrawnElement): true {
    const box = this.canvas.getContainer().getBoundingClientRect();
    const { x, y, scale } = this.canvas.viewbox() as unknown as { x: number; y: number; scale: number };
    const at = source
      ? { x: box.left + (source.x + source.width - x) * scale + 8, y: box.top + (source.y - y) * scale }
      : { x: box.left + box.width / 2 - 160, y: box.top + box.height / 4 };
    this.popupMenu.open(source ?? (this.canvas.getRootElement() as unknown as DrawnElement), menu, at, { title, width: 320, search: true });
    return true;
  }
}
