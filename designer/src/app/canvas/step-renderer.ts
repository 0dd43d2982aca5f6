import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type GraphicsFactory from 'diagram-js/lib/core/GraphicsFactory';
import type Canvas from 'diagram-js/lib/core/Canvas';
import { type ModdleElement } from 'bpmn-moddle';
import { type DrawnElement, isOuterLabel } from './bpmn-services';
import { type DiagramTongue } from './diagram-tongue';
import { type DrawnSteps } from './drawn-steps';
import { drawLimitBadge, drawStepNumber, hatchPattern } from './step-badges';
import { fitLines } from './fit-lines';
import { LANE_HEAD_WIDTH, drawLaneHead } from './lane-head';
import { NODE_TEXT_PX, OUTER_TEXT_PX } from './opening-view';
import { svg, textWidth } from './svg';

type Attributes = Readonly<Record<string, unknown>>;
type Handler = (parent: SVGElement, element: DrawnElement, attributes?: Attributes) => SVGElement;
/** The renderer of bpmn-js, as far as ours leans on it. */
export type StandardRenderer = {
  readonly handlers: Readonly<Record<string, Handler>>;
  drawShape: Handler;
  drawConnection: Handler;
  getShapePath: (element: DrawnElement) => string;
  getConnectionPath: (element: DrawnElement) => string;
};

const PRIORITY = 1500;
/** More lines than these would run into the badges; the whole name is in the tooltip, in lists and in the panel. */
const TASK_LINES = 3;
const TASK_PADDING = 14;
/** In units of the drawing: as wide as bpmn-js makes its own labels, and a little. */
const WIDEST_LABEL = 124;
const innerFont = `${NODE_TEXT_PX}px "Source Sans 3", sans-serif`;
const outerFont = `${OUTER_TEXT_PX}px "Source Sans 3", sans-serif`;
/** Corner of a task, as the tokens' `--mc-r-md`. */
const CORNER = 5;
let drawings = 0;

/**
 * Draws what the standard's notation has no sign for: step numbers, time limits, steps whose time does not count, lane heads,
 * and the name in the language now chosen. All of it is part of the drawing: it survives export and undo.
 */
export class StepRenderer extends BaseRenderer {
  static readonly $inject = ['eventBus', 'canvas', 'elementRegistry', 'graphicsFactory', 'bpmnRenderer', 'diagramTongue', 'drawnSteps'];
  private readonly hatch = `mc-hatch-${++drawings}`;

  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly elementRegistry: ElementRegistry,
    private readonly graphicsFactory: GraphicsFactory,
    private readonly standard: StandardRenderer,
    private readonly tongue: DiagramTongue,
    private readonly steps: DrawnSteps,
  ) {
    super(eventBus, PRIORITY);
    eventBus.on('import.render.start', () => {
      this.addPattern();
    });
    // A step is drawn before the events on its edge are there.
    eventBus.on('import.render.complete', () => {
      this.redraw((element) => edgesTaken(element).some((taken) => taken > 0));
    });
    eventBus.on('i18n.changed', () => {
      this.redraw(() => true);
    });
    eventBus.on('commandStack.changed', () => {
      this.redraw((element) => this.drawn.get(element.id) !== this.steps.numberOf(element.id));
    });
  }

  /** The number last drawn on each step: the others need no new drawing when numbers move. */
  private readonly drawn = new Map<string, number | undefined>();

  override canRender(element: unknown): boolean {
    return (element as Partial<DrawnElement>).businessObject !== undefined;
  }

  override drawShape(parent: SVGElement, shape: unknown, attributes: Attributes = {}): SVGElement {
    const element = shape as DrawnElement;
    const model = element.businessObject;
    if (isOuterLabel(element)) return this.drawOuterLabel(parent, element, attributes);
    if (model.$instanceOf('bpmn:Lane') || model.$instanceOf('bpmn:Participant')) return this.drawLane(parent, element, attributes);
    if (model.$instanceOf('bpmn:Activity')) return this.drawActivity(parent, element, attributes);
    return this.named(model, () => this.standard.drawShape(parent, element, attributes));
  }

  override drawConnection(parent: SVGElement, connection: unknown, attributes: Attributes = {}): SVGElement {
    return this.standard.drawConnection(parent, connection as DrawnElement, { stroke: 'var(--mc-flow)', ...attributes });
  }

  override getShapePath(shape: unknown): string {
    return this.standard.getShapePath(shape as DrawnElement);
  }

  override getConnectionPath(connection: unknown): string {
    return this.standard.getConnectionPath(connection as DrawnElement);
  }

  /** A label's box was measured for the Vietnamese name: a longer English one is drawn in a wider box round the same middle. */
  private drawOuterLabel(parent: SVGElement, element: DrawnElement, attributes: Attributes): SVGElement {
    const wanted = Math.min(WIDEST_LABEL, textWidth(this.nameOf(element.businessObject), outerFont) + 4);
    if (this.tongue.current === 'vi' || wanted <= element.width)
      return this.named(element.businessObject, () => this.standard.drawShape(parent, element, attributes));
    const wider = Object.create(element, { width: { value: wanted } }) as DrawnElement;
    const text = this.named(element.businessObject, () => this.standard.drawShape(parent, wider, attributes));
    text.setAttribute('transform', `translate(${(element.width - wanted) * shareToLeft(element)} 0)`);
    return text;
  }

  private drawActivity(parent: SVGElement, element: DrawnElement, attributes: Attributes): SVGElement {
    const model = element.businessObject;
    const number = this.steps.numberOf(element.id);
    const counted = model.get('mc:counted') !== false;
    const fill = counted ? {} : { fill: `url(#${this.hatch})` };
    // The number takes the corner where the standard draws the sign of a user task: every numbered step is work for people.
    const draw = number === undefined ? this.standard.drawShape.bind(this.standard) : this.standard.handlers['bpmn:Task'];
    const name = this.nameOf(model);
    const [left, right] = edgesTaken(element);
    const lines = fitLines(name, element.width - TASK_PADDING - left - right, TASK_LINES, (text) => textWidth(text, innerFont));
    const shown = lines.join(left + right > 0 ? '\n' : ' ');
    const outline = model.$instanceOf('bpmn:SubProcess')
      ? this.named(model, () => draw(parent, element, { ...fill, ...attributes }))
      : withName(model, shown, () => draw(parent, element, { ...fill, ...attributes }));
    if (left !== right) parent.querySelector('text.djs-label')?.setAttribute('transform', `translate(${(left - right) / 2} 0)`);
    if (lines.join(' ') !== name) parent.append(svg('title', {}, '', name));
    if (!model.$instanceOf('bpmn:SubProcess')) {
      outline.setAttribute('rx', String(CORNER));
      outline.setAttribute('ry', String(CORNER));
      outline.style.strokeWidth = '1.5px';
    }
    if (!counted) outline.style.strokeDasharray = '5 3';
    this.drawn.set(element.id, number);
    if (number !== undefined) parent.append(drawStepNumber(number));
    const badge = drawLimitBadge(model, element.width, this.tongue.current);
    if (badge) parent.append(badge);
    return outline;
  }

  private drawLane(parent: SVGElement, element: DrawnElement, attributes: Attributes): SVGElement {
    const model = element.businessObject;
    const colours = { fill: 'var(--mc-lane)', stroke: 'var(--mc-lane-line)' };
    const outline = withName(model, '', () => this.standard.drawShape(parent, element, { ...colours, ...attributes }));
    const empty = model.$instanceOf('bpmn:Participant') && !model.get('processRef');
    const room = empty ? element.width : LANE_HEAD_WIDTH;
    outline.after(drawLaneHead(this.nameOf(model), room, element.height));
    return outline;
  }

  private nameOf(model: ModdleElement): string {
    const vi = (model.get('name') as string | undefined) ?? '';
    return this.tongue.current === 'en' ? ((model.get('mc:nameEn') as string | undefined) ?? vi) : vi;
  }

  /** Lets the standard renderer draw the name of the chosen language. */
  private named(model: ModdleElement, draw: () => SVGElement): SVGElement {
    if (this.tongue.current === 'vi') return draw();
    if (model.$instanceOf('bpmn:TextAnnotation')) {
      const english = model.get('mc:textEn') as string | undefined;
      return english ? withText(model, english, draw) : draw();
    }
    const english = model.get('mc:nameEn') as string | undefined;
    return english ? withName(model, english, draw) : draw();
  }

  private redraw(which: (element: DrawnElement) => boolean): void {
    this.elementRegistry.forEach((element, graphics) => {
      const drawn = element as unknown as DrawnElement;
      if (!drawn.parent || !which(drawn)) return;
      this.graphicsFactory.update(drawn.waypoints ? 'connection' : 'shape', element as never, graphics as SVGElement);
    });
  }

  private addPattern(): void {
    const root = this.canvas.getContainer().querySelector('svg');
    if (!root || root.querySelector(`#${this.hatch}`)) return;
    root.prepend(hatchPattern(this.hatch));
  }
}

/** What events at the middle of its left and right edge take of a step's inside. Units of the drawing. */
function edgesTaken({ x, y, width, height, attachers }: DrawnElement): readonly [left: number, right: number] {
  const at = (edge: number): number =>
    Math.max(
      0,
      ...(attachers ?? [])
        .filter((event) => Math.abs(event.x + event.width / 2 - edge) < event.width / 2)
        .filter((event) => event.y + event.height > y + height * 0.2 && event.y < y + height * 0.8)
        .map((event) => Math.abs(event.x + event.width / 2 - edge) + event.width / 2),
    );
  return [at(x), at(x + width)];
}

/** How much of what a label is too wide goes to its left: none beside the right of its flow, all beside the left, else half. */
function shareToLeft({ x, y, width, height, labelTarget }: DrawnElement): number {
  const points = labelTarget?.waypoints ?? [];
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from || from.x !== to.x || Math.max(from.y, to.y) < y || Math.min(from.y, to.y) > y + height) continue;
    if (x >= to.x) return 0;
    if (x + width <= to.x) return 1;
  }
  return 0.5;
}

function withName(model: ModdleElement, name: string, draw: () => SVGElement): SVGElement {
  return swapped(model, 'name', name, draw);
}

function withText(model: ModdleElement, text: string, draw: () => SVGElement): SVGElement {
  return swapped(model, 'text', text, draw);
}

/** The standard renderer reads the name from the model and cannot be told another: it is lent one for the time of drawing. */
function swapped(model: ModdleElement, property: 'name' | 'text', value: string, draw: () => SVGElement): SVGElement {
  const own = model[property];
  model[property] = value;
  try {
    return draw();
  } finally {
    model[property] = own;
  }
}
