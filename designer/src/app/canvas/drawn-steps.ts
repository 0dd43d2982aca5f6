import type EventBus from 'diagram-js/lib/core/EventBus';
import { type ModdleElement } from 'bpmn-moddle';
import { stepNumbers } from './step-numbers';

/** What a viewer of bpmn-js tells of the file it draws. */
type Drawer = { getDefinitions: () => ModdleElement | undefined };

/** The numbers of the steps of the file now drawn; a change of the drawing makes them anew. They are known before the first shape is drawn. */
export class DrawnSteps {
  static readonly $inject = ['eventBus', 'bpmnjs'];
  private numbers: ReadonlyMap<string, number> | undefined;

  constructor(
    eventBus: EventBus,
    private readonly drawer: Drawer,
  ) {
    eventBus.on(['import.render.start', 'commandStack.changed', 'diagram.clear'], 5000, () => {
      this.numbers = undefined;
    });
  }

  numberOf(id: string): number | undefined {
    return this.all().get(id);
  }

  all(): ReadonlyMap<string, number> {
    this.numbers ??= numbersOf(this.drawer.getDefinitions());
    return this.numbers;
  }
}

/** A numbered step is work for people. */
export const isStep = (element: ModdleElement): boolean => element.$instanceOf('bpmn:UserTask');

function numbersOf(definitions: ModdleElement | undefined): ReadonlyMap<string, number> {
  const elements = listOf(definitions, 'rootElements').flatMap(everythingIn);
  const next = new Map<ModdleElement, string[]>();
  const leads = (from: unknown, to: ModdleElement | undefined): void => {
    if (to?.id === undefined) return;
    const targets = next.get(from as ModdleElement);
    if (targets) targets.push(to.id);
    else next.set(from as ModdleElement, [to.id]);
  };
  // Into a sub-process, along flows, and onto the events at a border.
  for (const element of elements) {
    if (element.$instanceOf('bpmn:SequenceFlow')) leads(element.get('sourceRef'), element.get('targetRef') as ModdleElement | undefined);
    else if (element.$instanceOf('bpmn:BoundaryEvent')) leads(element.get('attachedToRef'), element);
    else if (element.$instanceOf('bpmn:StartEvent')) leads(element.$parent, element);
  }
  const nodes = elements.filter((element) => element.$instanceOf('bpmn:FlowNode'));
  return stepNumbers(nodes.map((node) => ({ id: node.id ?? '', step: isStep(node), next: next.get(node) ?? [] })));
}

/** What a process or sub-process holds, at any depth, in the order of the file. */
function everythingIn(container: ModdleElement): readonly ModdleElement[] {
  if (!container.$instanceOf('bpmn:FlowElementsContainer')) return [];
  return listOf(container, 'flowElements').flatMap((element) => [element, ...everythingIn(element)]);
}

const listOf = (element: ModdleElement | undefined, property: string): readonly ModdleElement[] =>
  (element?.get(property) as ModdleElement[] | undefined) ?? [];
