import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import GraphicsFactory from 'diagram-js/lib/core/GraphicsFactory';
import { type DrawnElement } from './bpmn-services';
import { svg } from './svg';

/** Of what is not painted: diagram.css. The style itself belongs to diagram-js, which writes it at every change. */
const AWAY = 'mc-away';
/** diagram-js makes what the pointer meets on this event. */
const CREATE_HIT = 'interactionEvents.createHit';

type Hit = { readonly element: DrawnElement; readonly gfx: SVGElement; readonly stopPropagation: () => void };
type Kind = 'shape' | 'connection';
type Create = (kind: Kind, element: DrawnElement, at?: number) => SVGElement;
type Update = (kind: Kind, element: DrawnElement, graphics: SVGElement) => void;

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
  /** The empty graphics of an element that holds no others, to be copied. */
  private readonly empty = { shape: emptyGraphics('shape'), connection: emptyGraphics('connection') };

  constructor(
    private readonly events: EventBus,
    private readonly registry: ElementRegistry,
  ) {
    super(events, registry);
    events.on(CREATE_HIT, 5000, (event: Hit) => {
      if (!isAway(event.gfx)) return;
      this.unhit.add(event.gfx);
      event.stopPropagation();
    });
  }

  override create(...[kind, element, at]: Parameters<Create>): SVGElement {
    if (this.makesAway && at === undefined && !holdsOthers(element)) return this.copied(kind, element);
    const graphics = (super.create as Create)(kind, element, at);
    if (this.makesAway) graphics.classList.add(AWAY);
    return graphics;
  }

  override update(...[kind, element, graphics]: Parameters<Update>): void {
    if (isAway(graphics)) this.stale.add(graphics);
    else (super.update as Update)(kind, element, graphics);
  }

  /** Leaves an element out, or paints it and draws what has been left undone. */
  setAway(element: DrawnElement, away: boolean): void {
    const graphics = this.of(element.id);
    if (!graphics || isAway(graphics) === away) return;
    if (away) (holdsOthers(element) ? graphics : groupOf(graphics)).classList.add(AWAY);
    else for (const part of [graphics, groupOf(graphics)]) part.classList.remove(AWAY);
    if (away) return;
    this.upToDate(element);
    if (this.unhit.delete(graphics)) this.events.fire(CREATE_HIT, { element, gfx: graphics });
  }

  /** What is drawn of an element as it is now, though it may be away. */
  upToDate(element: DrawnElement): SVGElement | undefined {
    const graphics = this.of(element.id);
    if (!graphics || !this.stale.delete(graphics)) return graphics;
    (super.update as Update)(element.waypoints ? 'connection' : 'shape', element, graphics);
    return graphics;
  }

  /** As diagram-js makes it, but in one go: node after node and class after class take five times as long. */
  private copied(kind: Kind, element: DrawnElement): SVGElement {
    const group = this.empty[kind].cloneNode(true) as SVGElement;
    (this as unknown as Parents)._getChildrenContainer(element.parent).append(group);
    return group.firstElementChild as SVGElement;
  }

  private of(id: string): SVGElement | undefined {
    return this.registry.getGraphics(id) as SVGElement | undefined;
  }
}

/** What diagram-js keeps to itself: where the graphics of an element's children go. */
type Parents = { readonly _getChildrenContainer: (parent: DrawnElement | undefined) => SVGElement };

const emptyGraphics = (kind: Kind): SVGElement =>
  svg('g', { class: `djs-group ${AWAY}` }, '', svg('g', { class: `djs-element djs-${kind}` }, '', svg('g', { class: 'djs-visual' }, '')));

/** Its group holds its own graphics, and beside them those of its children. */
const groupOf = (graphics: SVGElement): SVGElement => graphics.parentNode as SVGElement;

/** The browser need not look into a group that is away as a whole; one with children beside it is left out without them. */
const isAway = (graphics: SVGElement): boolean => graphics.classList.contains(AWAY) || groupOf(graphics).classList.contains(AWAY);

const holders = new Set(['bpmn:Participant', 'bpmn:Lane', 'bpmn:SubProcess', 'bpmn:Transaction', 'bpmn:AdHocSubProcess', 'bpmn:Group']);
const holdsOthers = ({ type }: DrawnElement): boolean => holders.has(type);
