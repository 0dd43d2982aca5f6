import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import { type Catalogue, type Text } from '@mot-cua/procedure';
import { type DrawnElement } from '../../canvas/bpmn-services';
import { type DiagramTongue } from '../../canvas/diagram-tongue';
import { type PopupMenu } from './board-services';
import { drawables } from './drawable';
import { mayFollow } from './menu-providers';
import { type Placing } from './placing';
import { readyStepsTitle } from './ready-step-menu';

type Entry = { group?: string; className?: string; title?: string; action: Record<string, (event: Event, element: DrawnElement) => void> };
type Entries = Record<string, Entry>;

/** The steps an office draws next most often. */
const nextAtHand = ['user-task', 'exclusive-gateway', 'none-end-event'];
const append: Text = { vi: 'Thêm', en: 'Append' };
export const appendTitle: Text = { vi: 'Thêm phần tử tiếp theo khác…', en: 'Append something else…' };

/** The pad beside a selected element: what the engine executes may follow it, by one click or from a menu. */
export class ExecutedContextPad {
  static readonly $inject = ['contextPad', 'placing', 'popupMenu', 'diagramTongue', 'config.catalogue'];

  constructor(
    contextPad: ContextPad,
    private readonly placing: Placing,
    private readonly popupMenu: PopupMenu,
    private readonly tongue: DiagramTongue,
    private readonly catalogue: Catalogue,
  ) {
    // After the provider of bpmn-js (priority 1000), whose appending entries are replaced.
    contextPad.registerProvider(500, this as never);
  }

  getContextPadEntries(element: DrawnElement): (entries: Entries) => Entries {
    return (entries) => {
      const continued = Object.keys(entries).some((name) => name.startsWith('append.') && name !== 'append.text-annotation');
      const kept = Object.entries(entries).filter(([name]) => !name.startsWith('append.') || name === 'append.text-annotation');
      return { ...(continued ? this.appending(element) : {}), ...Object.fromEntries(kept) };
    };
  }

  private appending(source: DrawnElement): Entries {
    const { current } = this.tongue;
    const shown = drawables(this.catalogue).filter(({ id, target }) => nextAtHand.includes(id) && mayFollow(source, target));
    const entries: Entries = {};
    for (const { id, target, className, label } of shown) {
      entries[`append.${id}`] = {
        group: 'model',
        className,
        title: `${append[current]}: ${label[current]}`,
        action: {
          click: (_event, element) => { this.placing.append(element, target); },
          dragstart: (event, element) => { this.placing.dragFrom(element, target, event); },
        }, // prettier-ignore
      };
    }
    entries['append.ready'] = {
      group: 'model',
      className: 'bpmn-icon-user mc-ready',
      title: readyStepsTitle[current],
      action: { click: (event, element) => { this.showMenu(event, element, 'mc-ready-append', readyStepsTitle); } }, // prettier-ignore
    };
    entries['append.more'] = {
      group: 'model',
      className: 'bpmn-icon-task mc-more',
      title: appendTitle[current],
      action: { click: (event, element) => { this.showMenu(event, element, 'mc-append', appendTitle); } }, // prettier-ignore
    };
    return entries;
  }

  private showMenu(event: Event, element: DrawnElement, menu: string, title: Text): void {
    const box = (event.target as Element).getBoundingClientRect();
    this.popupMenu.open(element, menu, { x: box.right + 8, y: box.top }, { title: title[this.tongue.current], width: 320, search: true });
  }
}
