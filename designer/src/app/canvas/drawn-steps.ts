import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { type ModdleElement } from 'bpmn-moddle';
import { type DrawnElement, isOuterLabel } from './bpmn-services';
import { stepNumbers } from './step-numbers';

/** The numbers of the steps now on one drawing; a change of the drawing makes them anew. */
export class DrawnSteps {
  static readonly $inject = ['eventBus', 'elementRegistry'];
  private numbers: ReadonlyMap<string, number> | undefined;

  constructor(
    eventBus: EventBus,
    private readonly elementRegistry: ElementRegistry,
  ) {
    eventBus.on(['import.render.complete', 'commandStack.changed', 'diagram.clear'], 5000, () => {
      this.numbers = undefined;
    });
  }

  numberOf(id: string): number | undefined {
    return this.all().get(id);
  }

  all(): ReadonlyMap<string, number> {
    this.numbers ??= numbersOf(this.elementRegistry.getAll() as unknown as DrawnElement[]);
    return this.numbers;
  }
}

/** A numbered step is work for people. */
export const isStep = (element: ModdleElement): boolean => element.$instanceOf('bpmn:UserTask');

function numbersOf(elements: readonly DrawnElement[]): ReadonlyMap<string, number> {
  const nodes = elements.filter((element) => !isOuterLabel(element) && element.businessObject.$instanceOf('bpmn:FlowNode'));
  const place = documentPlaces(nodes);
  const inOrder = [...nodes].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  return stepNumbers(inOrder.map((node) => ({ id: node.id, step: isStep(node.businessObject), next: following(node) })));
}

/** Over flows, onto the events at its border, and into a sub-process. */
function following(node: DrawnElement): string[] {
  const along = (node.outgoing ?? []).flatMap((flow) =>
    flow.businessObject.$instanceOf('bpmn:SequenceFlow') && flow.target ? [flow.target.id] : [],
  );
  const inside = (node.children ?? []).filter((child) => child.businessObject.$instanceOf('bpmn:StartEvent')).map((child) => child.id);
  return [...inside, ...along, ...(node.attachers ?? []).map(({ id }) => id)];
}

/** The order in which the file writes the nodes, sub-processes where they stand. */
function documentPlaces(nodes: readonly DrawnElement[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const roots = new Set(nodes.map((node) => rootOf(node.businessObject)));
  const waiting = [...roots].reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.id !== undefined) places.set(element.id, places.size);
    const inside = element.$instanceOf('bpmn:FlowElementsContainer') ? (element.get('flowElements') as ModdleElement[]) : [];
    waiting.push(...[...inside].reverse());
  }
  return places;
}

function rootOf(element: ModdleElement): ModdleElement {
  let root = element;
  while (root.$parent?.$instanceOf('bpmn:FlowElementsContainer')) root = root.$parent;
  return root;
}
