import type AutoPlace from 'diagram-js/lib/features/auto-place/AutoPlace';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Create from 'diagram-js/lib/features/create/Create';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import { type ModdleElement } from 'bpmn-moddle';
import { type DrawnElement } from '../../canvas/bpmn-services';
import { type HostServices } from '../../canvas/diagram-host';
import { type ClipboardAcrossTabs } from './clipboard-across-tabs';
import { type ContentSearch } from './content-search';

type Changes = Readonly<Record<string, unknown>>;

/** The commands of bpmn-js this folder gives. Each call is one entry of the undo history. */
export type Modeling = {
  updateProperties: (element: DrawnElement, changes: Changes) => void;
  updateModdleProperties: (element: DrawnElement, model: ModdleElement, changes: Changes) => void;
  updateLabel: (element: DrawnElement, text: string | null) => void;
  connect: (source: DrawnElement, target: DrawnElement) => void;
  removeElements: (elements: readonly DrawnElement[]) => void;
  createShape: (shape: DrawnElement, at: { x: number; y: number }, parent: DrawnElement) => DrawnElement;
};
export type ElementFactory = {
  createShape: (attributes: Changes) => DrawnElement;
  createParticipantShape: (attributes?: Changes) => DrawnElement;
};
export type BpmnFactory = { create: (type: string, attributes?: Changes) => ModdleElement };
export type Tool = { activateHand: (event: Event) => void; activateSelection: (event: Event) => void; start: (event: Event) => void };
export type PopupMenu = {
  registerProvider: (menu: string, priority: number, provider: unknown) => void;
  open: (target: DrawnElement, menu: string, at: { x: number; y: number; cursor?: unknown }, options?: Changes) => void;
};

/** What a board's bpmn-js offers beside what every drawing offers. */
export type BoardServices = HostServices & {
  modeling: Modeling;
  commandStack: CommandStack;
  elementFactory: ElementFactory;
  bpmnFactory: BpmnFactory;
  selection: Selection;
  /** False: not allowed. */
  rules: { allowed: (action: string, context: Changes) => unknown };
  autoPlace: AutoPlace;
  create: Create;
  directEditing: { isActive: () => boolean; complete: () => void; activate: (element: DrawnElement) => void };
  searchPad: { toggle: () => void };
  bpmnSearch: ContentSearch;
  clipboard: ClipboardAcrossTabs;
  minimap: { toggle: () => void; isOpen: () => boolean };
  bpmnReplace: { replaceElement: (element: DrawnElement, target: Changes) => DrawnElement };
};
