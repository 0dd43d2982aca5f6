import type Canvas from 'diagram-js/lib/core/Canvas';
import type Palette from 'diagram-js/lib/features/palette/Palette';
import { type Catalogue, type Text } from '@mot-cua/procedure';
import { type DiagramTongue } from '../../canvas/diagram-tongue';
import { type DrawnElement } from '../../canvas/bpmn-services';
import { type PopupMenu, type Tool } from './board-services';
import { type Drawable, drawables } from './drawable';
import { type Placing } from './placing';
import { readyStepsTitle } from './ready-step-menu';

/** What an office draws most; the rest is one click further. What the engine does not execute is not shown, wherever it is named here. */
const atHand = [
  ['none-start-event', 'none-end-event', 'timer-intermediate-catch', 'message-intermediate-catch'],
  ['user-task', 'service-task', 'script-task', 'expanded-subprocess'],
  ['exclusive-gateway', 'parallel-gateway', 'inclusive-gateway'],
];
export const createTitle: Text = { vi: 'Phần tử khác…', en: 'More elements…' };
const pool: Text = { vi: 'Khung quy trình có làn', en: 'Pool with lanes' };

type Entry = { group: string; html?: string; separator?: true; title?: string; action?: Record<string, (event: Event) => void> };

/** The palette: tools, elements at hand, everything else. Entries are real buttons: a key puts the element down, a click picks it up. */
export class ExecutedPalette {
  static readonly $inject = [
    'palette',
    'handTool',
    'lassoTool',
    'spaceTool',
    'globalConnect',
    'translate',
    'diagramTongue',
    'placing',
    'popupMenu',
    'canvas',
    'config.catalogue',
  ];

  constructor(
    palette: Palette,
    private readonly hand: Tool,
    private readonly lasso: Tool,
    private readonly space: Tool,
    private readonly connect: Tool,
    private readonly translate: (text: string) => string,
    private readonly tongue: DiagramTongue,
    private readonly placing: Placing,
    private readonly popupMenu: PopupMenu,
    private readonly canvas: Canvas,
    private readonly catalogue: Catalogue,
  ) {
    palette.registerProvider(this as never);
  }

  getPaletteEntries(): Record<string, Entry> {
    const known = new Map(drawables(this.catalogue).map((drawable) => [drawable.id, drawable]));
    const entries: Record<string, Entry> = {
      'hand-tool': this.tool('bpmn-icon-hand-tool', 'Activate hand tool', (event) => { this.hand.activateHand(event); }),
      'lasso-tool': this.tool('bpmn-icon-lasso-tool', 'Activate lasso tool', (event) => { this.lasso.activateSelection(event); }),
      'space-tool': this.tool('bpmn-icon-space-tool', 'Activate create/remove space tool', (event) => { this.space.activateSelection(event); }),
      'global-connect-tool': this.tool('bpmn-icon-connection-multi', 'Activate global connect tool', (event) => { this.connect.start(event); }),
    }; // prettier-ignore
    for (const [index, group] of atHand.entries()) {
      const shown = group.flatMap((id) => known.get(id) ?? []);
      if (shown.length > 0) entries[`separator-${index}`] = { group: `elements-${index}`, separator: true };
      for (const drawable of shown) entries[`create.${drawable.id}`] = this.creating(drawable, `elements-${index}`);
    }
    entries['create.pool'] = this.creating(
      { id: 'pool', target: { type: 'bpmn:Participant' }, className: 'bpmn-icon-participant', label: pool },
      'elements-2',
    );
    entries['separator-more'] = { group: 'more', separator: true };
    entries['create.ready'] = { ...this.button('more', 'bpmn-icon-user mc-ready', readyStepsTitle[this.tongue.current]), action: { click: (event) => { this.showMenu(event, 'mc-ready', readyStepsTitle); } } }; // prettier-ignore
    entries['create.more'] = { ...this.button('more', 'bpmn-icon-task mc-more', createTitle[this.tongue.current]), action: { click: (event) => { this.showMenu(event, 'mc-create', createTitle); } } }; // prettier-ignore
    return entries;
  }

  private tool(picture: string, words: string, click: (event: Event) => void): Entry {
    return { ...this.button('tools', picture, this.translate(words)), action: { click } };
  }

  private creating({ target, className, label }: Drawable, group: string): Entry {
    const start = (event: Event) => {
      this.placing.create(target, event);
    };
    return { ...this.button(group, className, label[this.tongue.current]), action: { click: start, dragstart: start } };
  }

  private button(group: string, picture: string, title: string): Entry {
    return { group, title, html: `<button type="button" class="entry ${picture}" draggable="true" title="${escaped(title)}"></button>` };
  }

  private showMenu(event: Event, menu: string, title: Text): void {
    const root = this.canvas.getRootElement() as unknown as DrawnElement;
    const box = (event.target as Element).getBoundingClientRect();
    this.popupMenu.open(
      root,
      menu,
      { x: box.right + 8, y: Math.max(16, box.top - 240) },
      { title: title[this.tongue.current], width: 320, search: true },
    );
  }
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
