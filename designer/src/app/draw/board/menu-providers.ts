import type EventBus from 'diagram-js/lib/core/EventBus';
import * as replacing from 'bpmn-js/lib/features/replace/ReplaceOptions';
import { type Catalogue } from '@mot-cua/procedure';
import { type DrawnElement, localType } from '../../canvas/bpmn-services';
import { type DiagramTongue } from '../../canvas/diagram-tongue';
import { type PopupMenu } from './board-services';
import { type Target, drawables, isExecuted, labelOf } from './drawable';
import { type Placing } from './placing';

type Entry = { label?: string; className?: string; action: (event: Event) => void; group?: { id: string; name: string } };
type Entries = Record<string, Entry>;
type Option = { readonly actionName: string; readonly target?: Target };

const nothingFound = { vi: 'Không có phần tử nào khớp.', en: 'No element matches.' };
const groups = {
  event: { vi: 'Sự kiện', en: 'Events' },
  activity: { vi: 'Công việc', en: 'Work' },
  gateway: { vi: 'Cổng', en: 'Gateways' },
} as const;

/** Menus that create or append: everything the engine executes, with the catalogue's own names in both languages, found in either of them. */
export class ElementMenus {
  static readonly $inject = ['popupMenu', 'placing', 'diagramTongue', 'config.catalogue', 'eventBus'];

  constructor(
    popupMenu: PopupMenu,
    private readonly placing: Placing,
    private readonly tongue: DiagramTongue,
    private readonly catalogue: Catalogue,
    eventBus: EventBus,
  ) {
    // The title of a menu stands right below that of the page.
    eventBus.on('popupMenu.opened', () => {
      document.querySelector('.djs-popup-title')?.setAttribute('aria-level', '2');
    });
    const getEmptyPlaceholder = () => nothingFound[this.tongue.current];
    popupMenu.registerProvider('mc-create', 1000, { getEmptyPlaceholder, getPopupMenuEntries: () => this.entries(() => true, (target, event) => { this.placing.create(target, event); }) }); // prettier-ignore
    popupMenu.registerProvider('mc-append', 1000, {
      getEmptyPlaceholder,
      getPopupMenuEntries: (source: DrawnElement) => this.entries((target) => mayFollow(source, target), (target) => { this.placing.append(source, target); }), // prettier-ignore
    });
  }

  private entries(shown: (target: Target) => boolean, act: (target: Target, event: Event) => void): Entries {
    const { current } = this.tongue;
    return Object.fromEntries(
      drawables(this.catalogue)
        .filter(({ target }) => shown(target))
        .map((drawable) => {
          const family = this.catalogue.elements[localType(drawable.target.type)].family;
          return [
            drawable.id,
            {
              label: drawable.label[current],
              className: drawable.className,
              group: { id: family, name: groups[family][current] },
              search: [drawable.label.vi, drawable.label.en],
              action: (event: Event) => {
                act(drawable.target, event);
              },
            },
          ];
        }),
    );
  }
}

/** The menu that changes an element into another: what the engine does not execute is taken out, the rest is called by the catalogue. */
export class ReplaceMenu {
  static readonly $inject = ['popupMenu', 'diagramTongue', 'config.catalogue'];

  constructor(
    popupMenu: PopupMenu,
    private readonly tongue: DiagramTongue,
    private readonly catalogue: Catalogue,
  ) {
    // After the provider of bpmn-js (priority 1000), whose entries this one looks through.
    popupMenu.registerProvider('bpmn-replace', 500, this);
  }

  getPopupMenuEntries(): (entries: Entries) => Entries {
    return (entries) =>
      Object.fromEntries(
        Object.entries(entries).flatMap(([name, entry]) => {
          const target = targets.get(name);
          if (!target) return [[name, entry]];
          return isExecuted(target, this.catalogue) ? [[name, { ...entry, label: this.labelOf(target) ?? entry.label }]] : [];
        }),
      );
  }

  getEmptyPlaceholder(): string {
    return nothingFound[this.tongue.current];
  }

  getPopupMenuHeaderEntries(): (entries: Entries) => Entries {
    return (entries) => Object.fromEntries(Object.entries(entries).filter(([name]) => this.isOffered(name)));
  }

  private labelOf(target: Target): string | undefined {
    return Object.hasOwn(this.catalogue.elements, localType(target.type))
      ? labelOf(target, this.catalogue)[this.tongue.current]
      : undefined;
  }

  private isOffered(name: string): boolean {
    if (name === 'toggle-loop') return this.catalogue.features?.includes('standardLoop') ?? false;
    if (name === 'toggle-parallel-mi' || name === 'toggle-sequential-mi')
      return this.catalogue.features?.includes('multiInstance') ?? false;
    return name === 'toggle-non-interrupting';
  }
}

/** The target behind each entry of the replace menu, by the name bpmn-js gives it. */
export const targets: ReadonlyMap<string, Target> = new Map(
  Object.values(replacing)
    .flatMap((list): Option[] =>
      Array.isArray(list) ? (list as Option[]) : Object.values(list as unknown as Record<string, Option[]>).flat(),
    )
    .flatMap(({ actionName, target }): [string, Target][] => (target?.type ? [[actionName, target]] : [])),
);

/** What may stand behind a node, joined by a flow: never a start, never something that sits on a border. */
export function mayFollow(source: DrawnElement, target: Target): boolean {
  if (['bpmn:StartEvent', 'bpmn:BoundaryEvent', 'bpmn:Participant'].includes(target.type) || target.triggeredByEvent) return false;
  if (source.businessObject.$instanceOf('bpmn:EventBasedGateway'))
    return ['bpmn:IntermediateCatchEvent', 'bpmn:ReceiveTask'].includes(target.type);
  return true;
}
