import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { type ModdleElement } from 'bpmn-moddle';

/** The services of bpmn-js this folder asks for by name. */
export type ViewerServices = {
  canvas: Canvas;
  elementRegistry: ElementRegistry;
  eventBus: EventBus;
};

/** What is drawn: a shape, a flow or a label, as bpmn-js keeps it. */
export type DrawnElement = {
  readonly id: string;
  readonly type: string;
  readonly businessObject: ModdleElement;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly waypoints?: readonly { readonly x: number; readonly y: number }[];
  readonly parent?: DrawnElement;
  readonly children?: readonly DrawnElement[];
  readonly labelTarget?: DrawnElement;
  readonly incoming?: readonly DrawnElement[];
  readonly outgoing?: readonly DrawnElement[];
  readonly source?: DrawnElement;
  readonly target?: DrawnElement;
  /** Events at the border of an activity. */
  readonly attachers?: readonly DrawnElement[];
};

/** True for a label drawn outside its element: it shares the element's business object. */
export const isOuterLabel = (element: DrawnElement): boolean => element.labelTarget !== undefined;

/** `userTask` of `bpmn:UserTask`: the name the procedure model and the catalogue know it by. */
export function localType(type: string): string {
  const name = type.slice(type.indexOf(':') + 1);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
