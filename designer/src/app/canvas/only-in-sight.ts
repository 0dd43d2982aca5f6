import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { type DrawnElement } from './bpmn-services';
import { type Box } from './opening-view';

/** Up to so many elements everything is painted: leaving some out would save nothing anybody notices. */
const FEW = 400;

/** Of what is not painted: diagram.css. The style itself belongs to diagram-js, which writes it at every change. */
const AWAY = 'mc-away';

/** The browser paints what lies this far beyond the window, in widths and heights of it. */
const AROUND = 1;

/**
 * Of a large drawing, only what is in the window or near it is laid out and painted; the rest is left out until the window comes near.
 * Chromium restyles and lays out every shape of an SVG at each change, so that 1,000 steps otherwise cost a second to show and 50 ms a frame to move.
 */
export class OnlyInSight {
  static readonly $inject = ['eventBus', 'canvas', 'elementRegistry'];
  /** What is painted now; undefined: everything. In units of the drawing. */
  private painted: Box | undefined;
  private importing = false;
  private asked: number | undefined;
  private gone = false;

  constructor(
    private readonly eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly elementRegistry: ElementRegistry,
  ) {
    this.on('import.render.start', () => {
      this.importing = true;
      this.painted = undefined;
    });
    this.on<{ gfx: SVGElement }>(['shape.added', 'connection.added'], ({ gfx }) => {
      if (this.importing) gfx.classList.add(AWAY);
    });
    this.on('import.render.complete', () => {
      this.importing = false;
      if (this.isFew()) this.paintAll();
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
    });
    this.on<{ elements: readonly DrawnElement[] }>('elements.changed', ({ elements }) => {
      this.paint(elements);
    });
    this.on('saveSVG.start', () => {
      this.paintAll();
    });
  }

  private on<Event>(events: string | string[], then: (event: Event) => void): void {
    this.eventBus.on(events, 100, (event: unknown) => {
      then(event as Event);
    });
  }

  private all(): readonly DrawnElement[] {
    return this.elementRegistry.getAll() as unknown as readonly DrawnElement[];
  }

  private isFew(): boolean {
    return this.elementRegistry.getAll().length <= FEW;
  }

  private look(view: Box): void {
    if (this.importing || this.isFew()) {
      if (this.painted) this.paintAll();
      return;
    }
    if (this.painted && holds(this.painted, view) && this.painted.width <= 2 * (1 + 2 * AROUND) * view.width) return;
    this.painted = around(view);
    this.paint(this.all());
  }

  private paintAll(): void {
    this.painted = undefined;
    this.paint(this.all());
  }

  private paint(elements: readonly DrawnElement[]): void {
    for (const element of elements) {
      // What has no parent is the plane everything lies on.
      if (!element.parent) continue;
      const graphics = this.elementRegistry.getGraphics(element.id) as SVGElement | undefined;
      graphics?.classList.toggle(AWAY, this.painted !== undefined && !meets(this.painted, element));
    }
  }
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
