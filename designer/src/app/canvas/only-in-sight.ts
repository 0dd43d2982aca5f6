import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { type ModdleElement } from 'bpmn-moddle';
import { type DrawnElement } from './bpmn-services';
import { type GraphicsInSight } from './graphics-in-sight';
import { type Box } from './opening-view';
import { type Rest, whenIdle } from './when-idle';

/** Up to so many elements everything is painted: leaving some out would save nothing anybody notices. */
const FEW = 400;

/** The browser paints what lies this far beyond the window, in widths and heights of it. */
const AROUND = 1;

/**
 * Of a large drawing, only what is in the window is drawn at once, what lies round it as soon as there is time, and the rest not until the window comes near.
 * Chromium restyles and lays out every shape of an SVG at each change, so that 1,000 steps otherwise cost a second to show and 50 ms a frame to move.
 */
export class OnlyInSight {
  static readonly $inject = ['eventBus', 'canvas', 'elementRegistry', 'graphicsFactory'];
  /** All of what is in this box is painted; undefined: everything there is. In units of the drawing. */
  private painted: Box | undefined;
  private importing = false;
  /** Everything is painted whatever its number: something shows the drawing as a whole. */
  private whole = false;
  private asked: number | undefined;
  private rest: Rest | undefined;
  private gone = false;

  constructor(
    private readonly eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly elementRegistry: ElementRegistry,
    private readonly graphics: GraphicsInSight,
  ) {
    this.on<{ definitions: ModdleElement }>('import.render.start', ({ definitions }) => {
      this.importing = true;
      this.painted = undefined;
      this.rest?.forget();
      this.graphics.makesAway = !this.whole && partsDrawn(definitions) > FEW;
    });
    this.on('import.render.complete', () => {
      this.importing = false;
      this.graphics.makesAway = false;
      if (this.isAll()) this.paintAll();
    });
    // What says that the view has changed comes only after it has rested; what says that it changes comes before.
    this.on('canvas.viewbox.changing', () => {
      this.asked ??= requestAnimationFrame(() => {
        this.asked = undefined;
        if (!this.gone) this.look(this.canvas.viewbox());
      });
    });
    this.on('diagram.destroy', () => {
      this.gone = true;
      this.rest?.forget();
    });
    this.on<{ elements: readonly DrawnElement[] }>('elements.changed', ({ elements }) => {
      this.paint(elements, this.painted);
    });
    this.on('saveSVG.start', () => {
      this.paintAll();
    });
  }

  /** @param whole true: paints everything and goes on doing so, for what copies the drawing as it is painted */
  paintWhole(whole: boolean): void {
    this.whole = whole;
    if (whole) this.paintAll();
  }

  private on<Event>(events: string | string[], then: (event: Event) => void): void {
    this.eventBus.on(events, 100, (event: unknown) => {
      then(event as Event);
    });
  }

  private all(): readonly DrawnElement[] {
    return this.elementRegistry.getAll() as unknown as readonly DrawnElement[];
  }

  private isAll(): boolean {
    return this.whole || this.elementRegistry.getAll().length <= FEW;
  }

  private look(view: Box): void {
    if (this.importing || this.isAll()) {
      if (this.painted) this.paintAll();
      return;
    }
    if (this.painted && holds(this.painted, view) && this.painted.width <= 2 * (1 + 2 * AROUND) * view.width) return;
    for (const element of this.all()) if (element.parent && meets(view, element)) this.graphics.setAway(element, false);
    this.painted = view;
    this.paintAround(view);
  }

  /** Paints what the window may come to next, and leaves out what it has left behind, without keeping anybody waiting. */
  private paintAround(view: Box): void {
    const box = around(view);
    this.rest?.forget();
    this.rest = whenIdle(this.all(), (element) => {
      this.paint([element], box);
    });
    this.rest.done = () => {
      this.painted = box;
      this.measureAnew();
    };
  }

  private paintAll(): void {
    this.rest?.forget();
    this.painted = undefined;
    this.paint(this.all(), undefined);
    this.measureAnew();
  }

  /** What is drawn is as large as what is painted of it: diagram-js keeps that extent until it hears of a change. */
  private measureAnew(): void {
    this.eventBus.fire('elements.changed', { elements: [] });
  }

  private paint(elements: readonly DrawnElement[], box: Box | undefined): void {
    // What has no parent is the plane everything lies on, or has been deleted.
    for (const element of elements) if (element.parent) this.graphics.setAway(element, box !== undefined && !meets(box, element));
  }
}

/** How many shapes and flows the file has a picture of. */
function partsDrawn(definitions: ModdleElement): number {
  const [diagram] = (definitions.get('diagrams') as readonly ModdleElement[] | undefined) ?? [];
  const plane = (diagram as ModdleElement | undefined)?.get('plane') as ModdleElement | undefined;
  return (plane?.get('planeElement') as readonly unknown[] | undefined)?.length ?? 0;
}

const around = ({ x, y, width, height }: Box): Box => ({
  x: x - AROUND * width,
  y: y - AROUND * height,
  width: (1 + 2 * AROUND) * width,
  height: (1 + 2 * AROUND) * height,
});

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

function meets(box: Box, { waypoints, x, y, width, height }: DrawnElement): boolean {
  const across = waypoints ? waypoints.map((point) => point.x) : [x, x + width];
  const down = waypoints ? waypoints.map((point) => point.y) : [y, y + height];
  return (
    Math.min(...across) <= box.x + box.width &&
    Math.max(...across) >= box.x &&
    Math.min(...down) <= box.y + box.height &&
    Math.max(...down) >= box.y
  );
}
