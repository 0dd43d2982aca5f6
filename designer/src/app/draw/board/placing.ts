import type AutoPlace from 'diagram-js/lib/features/auto-place/AutoPlace';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type Create from 'diagram-js/lib/features/create/Create';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import { type ModdleElement } from 'bpmn-moddle';
import { type DrawnElement } from '../../canvas/bpmn-services';
import { type ElementFactory, type Modeling } from './board-services';
import { type Target } from './drawable';

/** Brings a new element onto the board: by the mouse where it is put down, by the keyboard behind the selected step or into the middle. */
export class Placing {
  static readonly $inject = ['create', 'autoPlace', 'elementFactory', 'modeling', 'selection', 'canvas'];

  constructor(
    private readonly creating: Create,
    private readonly autoPlace: AutoPlace,
    private readonly factory: ElementFactory,
    private readonly modeling: Modeling,
    private readonly selection: Selection,
    private readonly canvas: Canvas,
  ) {}

  /** @param event a drag, a click (then the next click puts it down), or the click a key makes (then it is put down at once) */
  create(target: Target, event: Event): void {
    this.start(this.shapesOf(target), event);
  }

  /** The same with a step that already has its properties. */
  createStep(model: ModdleElement, event: Event): void {
    this.start([this.shapeOf(model)], event);
  }

  appendStep(source: DrawnElement, model: ModdleElement): void {
    this.autoPlace.append(source as never, this.shapeOf(model) as never, {});
  }

  private start(shapes: DrawnElement[], event: Event): void {
    if (isByKey(event)) {
      this.put(shapes[0]);
      return;
    }
    this.creating.start(event as never, shapes as never, { hints: { autoSelect: [shapes[0]] } });
  }

  /** Puts an element behind another one, joined by a flow, where there is room. */
  append(source: DrawnElement, target: Target): void {
    this.autoPlace.append(source as never, this.shapesOf(target)[0] as never, {});
  }

  /** Drags an element that will be joined to `source` where it is put down. */
  dragFrom(source: DrawnElement, target: Target, event: Event): void {
    this.creating.start(event as never, this.shapesOf(target)[0] as never, { source });
  }

  private put(shape: DrawnElement): void {
    const [source] = this.selection.get() as unknown as DrawnElement[];
    if (
      (source as DrawnElement | undefined)?.businessObject.$instanceOf('bpmn:FlowNode') &&
      shape.businessObject.$instanceOf('bpmn:FlowNode')
    ) {
      this.autoPlace.append(source as never, shape as never, {});
      return;
    }
    const { x, y, width, height } = this.canvas.viewbox();
    const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    const made = this.modeling.createShape(shape, middle, this.containerAt(middle));
    this.selection.select(made as never);
  }

  /** The innermost pool or sub-process at a point, else the process itself. */
  private containerAt({ x, y }: { x: number; y: number }): DrawnElement {
    let container = this.canvas.getRootElement() as unknown as DrawnElement;
    const holds = (element: DrawnElement) =>
      (element.businessObject.$instanceOf('bpmn:Participant') || element.businessObject.$instanceOf('bpmn:SubProcess')) &&
      element.x <= x && x <= element.x + element.width && element.y <= y && y <= element.y + element.height; // prettier-ignore
    for (let inner: DrawnElement | undefined = container; inner; inner = (container.children ?? []).find(holds)) container = inner;
    return container;
  }

  private shapeOf(model: ModdleElement): DrawnElement {
    return this.factory.createShape({ type: model.$type, businessObject: model });
  }

  private shapesOf(target: Target): DrawnElement[] {
    if (target.type === 'bpmn:Participant') return [this.factory.createParticipantShape()];
    const shape = this.factory.createShape({ ...target });
    if (target.type !== 'bpmn:SubProcess' || target.isExpanded === false) return [shape];
    return [shape, this.factory.createShape({ type: 'bpmn:StartEvent', x: 40, y: 82, parent: shape })];
  }
}

/** A key pressed on a button makes a click that no pointer made. */
const isByKey = (event: Event): boolean => event.type === 'click' && (event as MouseEvent).detail === 0;
