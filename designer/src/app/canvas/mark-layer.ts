import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { type DrawnElement } from './bpmn-services';
import { type DiagramMarks, noMarks, nodeMarks } from './diagram-mark';
import { type DiagramTongue } from './diagram-tongue';
import { type GraphicsInSight } from './graphics-in-sight';
import { arrowHead, drawFindings, drawHalo, drawLate, drawQuantity, drawRounds, drawToken, drawUse } from './mark-shapes';
import { svg } from './svg';

let layers = 0;
const DECORATIONS = 'mc-decorations';
/** Width of a flow's line by its use, in pixels of the drawing. */
const THINNEST = 1.5;
const THICKEST = 7;

/**
 * Shows one layer of marks on a drawing. Only what differs from the layer shown before is touched, so a step of a replay costs
 * as much as it changes. Nothing here is part of the drawing: it is neither saved nor undone.
 */
export class MarkLayer {
  static readonly $inject = ['canvas', 'elementRegistry', 'eventBus', 'diagramTongue', 'graphicsFactory'];
  private shown: DiagramMarks = noMarks;
  private readonly arrow = `mc-arrow-${++layers}`;
  /** Flows shown as taken, with the arrow head they had before. */
  private readonly taken = new Map<string, string>();
  private readonly tokens = new Map<string, { readonly count: number; readonly drawn: SVGElement }>();
  /** Numbers beside flows, with the arrow head the flow had before: its own would grow with the line. */
  private readonly uses = new Map<string, { readonly label: SVGElement; readonly arrow: string }>();

  constructor(
    private readonly canvas: Canvas,
    private readonly elementRegistry: ElementRegistry,
    eventBus: EventBus,
    private readonly tongue: DiagramTongue,
    private readonly graphics: GraphicsInSight,
  ) {
    eventBus.on('diagram.clear', () => {
      this.forget();
    });
    eventBus.on(['import.render.complete', 'i18n.changed'], 500, () => {
      this.again();
    });
    eventBus.on(['connection.changed', 'shape.changed'], 500, (event: { element: DrawnElement }) => {
      if (event.element.id in this.shown.findings || event.element.id in this.shown.nodes) this.decorate(event.element.id, this.shown);
    });
    eventBus.on('shape.added', 500, (event: { element: DrawnElement }) => {
      if (event.element.id in this.shown.nodes) this.decorate(event.element.id, this.shown);
    });
  }

  show(marks: DiagramMarks): void {
    const before = this.shown;
    this.shown = marks;
    for (const id of marked(before, marks)) this.changeMarkers(id, before, marks);
    for (const id of decorated(before, marks)) if (differs(id, before, marks)) this.decorate(id, marks);
    this.showFlows(marks);
    this.showUses(before, marks);
  }

  /** Everything was drawn anew: the marks are laid on again. */
  private again(): void {
    const marks = this.shown;
    this.forget();
    this.show(marks);
  }

  private forget(): void {
    for (const { drawn } of this.tokens.values()) drawn.remove();
    for (const { label } of this.uses.values()) label.remove();
    this.taken.clear();
    this.tokens.clear();
    this.uses.clear();
    this.shown = noMarks;
  }

  private changeMarkers(id: string, before: DiagramMarks, after: DiagramMarks): void {
    if (!this.elementRegistry.get(id)) return;
    for (const mark of nodeMarks) {
      const was = before.nodes[id]?.includes(mark) ?? false;
      const is = after.nodes[id]?.includes(mark) ?? false;
      if (was && !is) this.canvas.removeMarker(id, `mc-${mark}`);
      if (!was && is) this.canvas.addMarker(id, `mc-${mark}`);
    }
    const [faded, filled] = [before, after].map(({ quantities }) => quantities?.nodes[id]?.strength);
    if (faded === filled) return;
    if (faded !== undefined) this.canvas.removeMarker(id, `mc-strength-${faded}`);
    if (filled !== undefined) this.canvas.addMarker(id, `mc-strength-${filled}`);
  }

  /** What sits at the corners of a node lies in the node's own graphics, so it moves with it. */
  private decorate(id: string, marks: DiagramMarks): void {
    const element = this.elementRegistry.get(id) as unknown as DrawnElement | undefined;
    if (!element) return;
    const graphics = this.elementRegistry.getGraphics(id);
    for (const old of graphics.querySelectorAll(`:scope > .${DECORATIONS}`)) old.remove();
    const own = marks.nodes[id] ?? [];
    // The ring lies behind the node's badges, everything else over them.
    if (own.includes('here')) graphics.prepend(svg('g', { class: DECORATIONS }, '', drawHalo(element)));
    const corners = decorations(element, marks, this.tongue.current);
    if (corners.length > 0) graphics.append(svg('g', { class: DECORATIONS }, '', ...corners));
  }

  private showFlows(marks: DiagramMarks): void {
    const taken = new Set(marks.taken);
    for (const [id, arrow] of this.taken) if (!taken.has(id)) this.untake(id, arrow);
    for (const id of taken) if (!this.taken.has(id)) this.take(id);
    this.showTokens(marks.tokens);
  }

  private showTokens(tokens: DiagramMarks['tokens']): void {
    for (const [id, { count, drawn }] of this.tokens) {
      if (tokens[id] === count) continue;
      drawn.remove();
      this.tokens.delete(id);
    }
    for (const [id, count] of Object.entries(tokens)) {
      const flow = this.elementRegistry.get(id) as unknown as DrawnElement | undefined;
      if (!flow?.waypoints || this.tokens.has(id)) continue;
      const drawn = drawToken(flow, count);
      this.tokens.set(id, { count, drawn });
      this.layer().append(drawn);
    }
  }

  private take(id: string): void {
    const path = this.pathOf(id);
    if (!path) return;
    this.taken.set(id, path.style.markerEnd);
    path.style.markerEnd = `url(#${this.arrow})`;
    this.canvas.addMarker(id, 'mc-taken');
  }

  private untake(id: string, arrow: string): void {
    this.taken.delete(id);
    const path = this.pathOf(id);
    if (!path) return;
    path.style.markerEnd = arrow;
    this.canvas.removeMarker(id, 'mc-taken');
  }

  /** Thickness and number of passes. */
  private showUses(before: DiagramMarks, marks: DiagramMarks): void {
    if (before.quantities?.flows === marks.quantities?.flows) return;
    for (const [id, { label, arrow }] of this.uses) {
      label.remove();
      const path = this.pathOf(id);
      if (!path) continue;
      path.style.removeProperty('--mc-use');
      path.style.markerEnd = arrow;
      this.canvas.removeMarker(id, 'mc-used');
    }
    this.uses.clear();
    const layer = this.layer();
    for (const [id, { share, label }] of Object.entries(marks.quantities?.flows ?? {})) {
      const flow = this.elementRegistry.get(id) as unknown as DrawnElement | undefined;
      const path = this.pathOf(id);
      if (!flow?.waypoints || !path) continue;
      this.canvas.addMarker(id, 'mc-used');
      const use = drawUse(flow, label);
      this.uses.set(id, { label: use, arrow: path.style.markerEnd });
      path.style.setProperty('--mc-use', `${THINNEST + (THICKEST - THINNEST) * share}px`);
      path.style.markerEnd = `url(#${this.arrow})`;
      layer.append(use);
    }
  }

  private pathOf(id: string): SVGPathElement | undefined {
    const flow = this.elementRegistry.get(id) as unknown as DrawnElement | undefined;
    return (flow && this.graphics.upToDate(flow)?.querySelector<SVGPathElement>(':scope > .djs-visual > path')) ?? undefined;
  }

  private layer(): SVGElement {
    const layer = this.canvas.getLayer('mc-path', 1);
    if (!layer.querySelector(`#${this.arrow}`)) layer.append(arrowHead(this.arrow));
    return layer;
  }
}

function decorations(element: DrawnElement, marks: DiagramMarks, tongue: DiagramTongue['current']): SVGElement[] {
  const own = marks.nodes[element.id] ?? [];
  const drawn: SVGElement[] = [];
  if (own.includes('late')) drawn.push(drawLate(element, tongue));
  const findings = marks.findings[element.id] ?? 0;
  if (findings > 0) drawn.push(drawFindings(element, findings, own.includes('error') ? 'error' : 'warning'));
  const rounds = marks.rounds[element.id] ?? 0;
  const places = marks.places?.[element.id] ?? [];
  if (rounds > 1 || places.length > 0) drawn.push(drawRounds(element, rounds, places));
  const quantity = marks.quantities?.nodes[element.id];
  if (quantity) drawn.push(drawQuantity(element, quantity.label));
  return drawn;
}

/** Every node some mark speaks of. */
const marked = (before: DiagramMarks, after: DiagramMarks): Set<string> =>
  new Set([before, after].flatMap((marks) => [...Object.keys(marks.nodes), ...Object.keys(marks.quantities?.nodes ?? {})]));

const decorated = (before: DiagramMarks, after: DiagramMarks): Set<string> =>
  new Set([
    ...marked(before, after),
    ...[before, after].flatMap((marks) => [
      ...Object.keys(marks.findings),
      ...Object.keys(marks.rounds),
      ...Object.keys(marks.places ?? {}),
    ]),
  ]);

const differs = (id: string, before: DiagramMarks, after: DiagramMarks): boolean =>
  before.findings[id] !== after.findings[id] ||
  before.rounds[id] !== after.rounds[id] ||
  before.places?.[id]?.at(-1) !== after.places?.[id]?.at(-1) ||
  before.quantities?.nodes[id]?.label !== after.quantities?.nodes[id]?.label ||
  (before.nodes[id] ?? []).join() !== (after.nodes[id] ?? []).join();
