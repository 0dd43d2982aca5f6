import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import GraphicsFactory from 'diagram-js/lib/core/GraphicsFactory';
import { type DrawnElement } from './bpmn-services';

/** Of what is not painted: diagram.css. The style itself belongs to diagram-js, which writes it at every change. */
const AWAY = 'mc-away';

/** diagram-js makes what the pointer meets on this event. */
const CREATE_HIT = 'interactionEvents.createHit';

type Hit = { readonly gfx: SVGElement; readonly stopPropagation: () => void };
type Create = GraphicsFactory['create'];
type Update = (type: 'shape' | 'connection', element: never, graphics: SVGElement) => void;

/**
 * Makes the graphics of diagram-js, but does not draw into what is away: that is drawn when it comes back.
 * Drawing a shape (its texts measured, its paths computed) is most of what an import of hundreds of steps costs.
 */
export class GraphicsInSight extends GraphicsFactory {
  static override readonly $inject = ['eventBus', 'elementRegistry'];
  /** What is made now is away until it is said to be near. */
  makesAway = false;
  /** What changed, or was made, while it was away. */
  private readonly stale = new WeakSet<SVGElement>();
  /** What cannot be pointed at yet: it was away when it was made. */
  private readonly unhit = new WeakSet<SVGElement>();

  constructor(
    private readonly events: EventBus,
    private readonly registry: ElementRegistry,
  ) {
    super(events, registry);
    events.on(CREATE_HIT, 5000, (event: Hit) => {
      if (!event.gfx.classList.contains(AWAY)) return;
      this.unhit.add(event.gfx);
      event.stopPropagation();
    });
  }

  override create(...made: Parameters<Create>): SVGElement {
    const graphics = super.create(...made);
    if (this.makesAway) graphics.classList.add(AWAY);
    return graphics;
  }

  override update(...[type, element, graphics]: Parameters<Update>): void {
    if (graphics.classList.contains(AWAY)) this.stale.add(graphics);
    else (super.update as Update)(type, element, graphics);
  }

  /** Leaves an element out, or paints it and draws what has been left undone. */
  setAway(element: DrawnElement, away: boolean): void {
    const graphics = this.of(element.id);
    if (graphics?.classList.contains(AWAY) === away) return;
    graphics?.classList.toggle(AWAY, away);
    if (away) return;
    this.upToDate(element);
    if (graphics && this.unhit.delete(graphics)) this.events.fire(CREATE_HIT, { element, gfx: graphics });
  }

  /** What is drawn of an element as it is now, though it may be away. */
  upToDate(element: DrawnElement): SVGElement | undefined {
    const graphics = this.of(element.id);
    if (!graphics || !this.stale.delete(graphics)) return graphics;
    (super.update as Update)(element.waypoints ? 'connection' : 'shape', element as never, graphics);
    return graphics;
  }

  private of(id: string): SVGElement | undefined {
    return this.registry.getGraphics(id) as SVGElement | undefined;
  }
}
