import { PopupEntries } from 'bpmn-js/lib/features/popup-menu/PopupEntries';
import { type Catalogue, type Text, type TriggerKind } from '@mot-cua/procedure';
import { localType } from '../../canvas/bpmn-services';

/** What bpmn-js makes of a menu entry: a BPMN type and what distinguishes it. */
export type Target = {
  readonly type: string;
  readonly isExpanded?: boolean;
  readonly triggeredByEvent?: boolean;
  readonly isInterrupting?: boolean;
  readonly cancelActivity?: boolean;
  readonly instantiate?: boolean;
  readonly eventDefinitionType?: string;
  readonly eventDefinitionAttrs?: Readonly<Record<string, unknown>>;
};
/** One element that may be drawn: its name from the engine's catalogue, its picture from bpmn-js. */
export type Drawable = { readonly id: string; readonly target: Target; readonly className: string; readonly label: Text };

/** Drawn but not executed: they hold or explain what is. */
const frames = new Set([
  'participant',
  'lane',
  'textAnnotation',
  'group',
  'association',
  'sequenceFlow',
  'label',
  'process',
  'collaboration',
]);

/** `timer` of `bpmn:TimerEventDefinition`. */
export const triggerOf = (definition: string): TriggerKind => localType(definition).replace(/EventDefinition$/, '') as TriggerKind;

/**
 * Whether the engine executes an element with this trigger at this place: what the palette, every menu, pasting and importing ask.
 * The same catalogue makes the server refuse a diagram, so the two cannot disagree.
 */
export function isExecuted(target: Target, catalogue: Catalogue): boolean {
  const type = localType(target.type);
  if (frames.has(type)) return true;
  if (!Object.hasOwn(catalogue.elements, type)) return false;
  const face = catalogue.elements[type];
  if (target.triggeredByEvent && !catalogue.features?.includes('eventSubProcess')) return false;
  if (target.instantiate && !catalogue.features?.includes('instantiation')) return false;
  if (face.family !== 'event') return true;
  const trigger = target.eventDefinitionType === undefined ? 'none' : triggerOf(target.eventDefinitionType);
  if (trigger !== 'none' && !catalogue.triggers[trigger]) return false;
  const anywhere = [...(face.triggers ?? ['none']), ...(face.triggersInEventSubProcess ?? [])];
  return anywhere.includes(trigger);
}

/** Everything the engine executes, in the order of bpmn-js: the source of the menus for creating and appending. */
export const drawables = (catalogue: Catalogue): readonly Drawable[] =>
  Object.entries(PopupEntries)
    .map(([id, entry]) => ({
      id,
      target: entry.target as Target,
      className: entry.className,
      label: labelOf(entry.target as Target, catalogue),
    }))
    .filter(({ target }) => isExecuted(target, catalogue) && Object.hasOwn(catalogue.elements, localType(target.type)));

const plain: Text = { vi: '', en: '' };
const collapsed: Text = { vi: ' (thu gọn)', en: ' (collapsed)' };
const byEvent: Text = { vi: ' theo sự kiện', en: ' on an event' };
const notInterrupting: Text = { vi: ' (không ngắt)', en: ' (not interrupting)' };

/** What people call a target: the catalogue's words, put together. */
export function labelOf(target: Target, catalogue: Catalogue): Text {
  const element = catalogue.elements[localType(target.type)]?.label ?? plain;
  const trigger = target.eventDefinitionType === undefined ? undefined : catalogue.triggers[triggerOf(target.eventDefinitionType)]?.label;
  const suffixes = [
    target.triggeredByEvent ? byEvent : plain,
    target.isExpanded === false ? collapsed : plain,
    target.isInterrupting === false || target.cancelActivity === false ? notInterrupting : plain,
  ];
  const said = (tongue: keyof Text) =>
    `${element[tongue]}${suffixes.map((suffix) => suffix[tongue]).join('')}${trigger ? `: ${trigger[tongue].toLowerCase()}` : ''}`;
  return { vi: said('vi'), en: said('en') };
}
