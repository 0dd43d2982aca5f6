import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import { type Tongue } from '../language/language';
import { type DrawnElement, type ViewerServices, isOuterLabel } from './bpmn-services';
import { type DiagramMarks } from './diagram-mark';
import { type DiagramTongue } from './diagram-tongue';
import { type DrawnSteps } from './drawn-steps';
import { fontsReady } from './drawing-options';
import { type MarkLayer } from './mark-layer';
import { type OnlyInSight } from './only-in-sight';
import { type Box, type Size, fittingView, openingView } from './opening-view';

export type HostServices = ViewerServices & {
  markLayer: MarkLayer;
  diagramTongue: DiagramTongue;
  drawnSteps: DrawnSteps;
  onlyInSight: OnlyInSight;
};

/** Pixels of the window kept free round an element that is brought into it. */
const ROOM_AROUND = { top: 60, bottom: 80, left: 80, right: 120 };
/** Pixels of the window free round an element that counts as in sight: less, so that going to and fro between two steps moves nothing. */
const ROOM_IN_SIGHT = 12;

/** One drawing on the screen, read-only or not: what the Angular components around it share. Imports follow one another, never overlap. */
export class DiagramHost<Viewer extends BaseViewer<HostServices> = BaseViewer<HostServices>> {
  private work: Promise<unknown> = fontsReady();
  private destroyed = false;
  /** False once the person has moved the view: then a change of size leaves it where it is. */
  private untouched = true;
  private moving = false;
  private centre: string | undefined;
  private readonly resizing: ResizeObserver;

  constructor(
    readonly viewer: Viewer,
    private readonly container: HTMLElement,
    /** Pixels at the left of the container that something floats over. */
    private readonly left = 0,
  ) {
    this.resizing = new ResizeObserver(() => {
      this.resized();
    });
    this.resizing.observe(container);
    viewer.get('eventBus').on('canvas.viewbox.changed', () => {
      if (!this.moving) this.untouched = false;
    });
  }

  /**
   * Draws another file in the place of the present one and opens it at a readable size.
   * @param centre id of the element to show when not everything fits
   * @returns what bpmn-js found odd, in its words
   * @throws the error of bpmn-js when the file is not BPMN or cannot be drawn
   */
  open(xml: string, centre?: string): Promise<readonly string[]> {
    const opened = this.work.then(async () => {
      if (this.destroyed) return [];
      this.centre = centre;
      const { warnings } = await this.viewer.importXML(xml);
      this.untouched = true;
      this.openView();
      return warnings;
    });
    this.work = opened.catch(() => undefined);
    return opened;
  }

  show(marks: DiagramMarks): void {
    this.viewer.get('markLayer').show(marks);
  }

  speak(tongue: Tongue): void {
    this.viewer.get('diagramTongue').choose(tongue);
  }

  elements(): readonly DrawnElement[] {
    return this.viewer.get('elementRegistry').getAll() as unknown as DrawnElement[];
  }

  find(id: string): DrawnElement | undefined {
    return this.viewer.get('elementRegistry').get(id) as unknown as DrawnElement | undefined;
  }

  numberOf(id: string): number | undefined {
    return this.viewer.get('drawnSteps').numberOf(id);
  }

  /** Largest zoom that shows everything, but readable: else round the centre. */
  openView(): void {
    const window = this.window();
    if (!window) return;
    const around = this.centre === undefined ? undefined : this.find(this.centre);
    this.moveTo(openingView(this.drawing(), window, around && !around.waypoints ? around : undefined));
    this.untouched = true;
  }

  /** Everything, however small. */
  fitView(): void {
    const window = this.window();
    if (window) this.moveTo(fittingView(this.drawing(), window));
    this.untouched = false;
  }

  zoom(): number {
    return this.viewer.get('canvas').zoom();
  }

  /** @param factor greater than 1 enlarges, about the middle of the window */
  zoomBy(factor: number): void {
    const window = this.window();
    if (!window) return;
    const canvas = this.viewer.get('canvas');
    canvas.zoom(Math.min(4, Math.max(0.1, canvas.zoom() * factor)), { x: window.width / 2, y: window.height / 2 });
  }

  /** Brings an element into the window without changing the zoom. One in sight stays where it is: moving the drawing paints all of it anew. */
  reveal(id: string): void {
    const element = this.find(id);
    if (!element || this.inSight(element)) return;
    this.viewer.get('canvas').scrollToElement(id, ROOM_AROUND);
  }

  private inSight({ x, y, width, height }: DrawnElement): boolean {
    const box = this.viewer.get('canvas').viewbox();
    const room = ROOM_IN_SIGHT / box.scale;
    return x >= box.x + room && y >= box.y + room && x + width <= box.x + box.width - room && y + height <= box.y + box.height - room;
  }

  /** From now on this element is kept in sight when the window changes its size. */
  keepInSight(id: string | undefined): void {
    this.centre = id;
  }

  destroy(): void {
    this.destroyed = true;
    this.resizing.disconnect();
    this.viewer.destroy();
  }

  private resized(): void {
    const window = this.window();
    if (this.destroyed || !window) return;
    this.fix(window);
    this.moving = true;
    this.viewer.get('canvas').resized();
    this.moving = false;
    if (this.untouched && this.elements().length > 1) this.openView();
  }

  /** A drawing sized in per cent is laid out anew, with all its texts, whenever anything else on the page is. */
  private fix({ width, height }: Size): void {
    const drawing = this.container.querySelector<SVGElement>('.djs-container > svg');
    drawing?.style.setProperty('width', `${String(width)}px`);
    drawing?.style.setProperty('height', `${String(height)}px`);
  }

  private moveTo(box: Box): void {
    this.moving = true;
    this.viewer.get('canvas').viewbox(box);
    this.moving = false;
  }

  /** The room on the screen; undefined while the container is not laid out. */
  private window(): Size | undefined {
    const { clientWidth: width, clientHeight: height } = this.container;
    return width > 0 && height > 0 ? { width, height, left: this.left } : undefined;
  }

  /** The extent of everything drawn, with room for the badges astride the edges. */
  private drawing(): Box {
    const drawn = this.elements().filter((element) => element.parent);
    const boxes = drawn.map((element) => (element.waypoints && !isOuterLabel(element) ? extent(element.waypoints) : element));
    if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
    const left = Math.min(...boxes.map((box) => box.x));
    const top = Math.min(...boxes.map((box) => box.y)) - 6;
    const right = Math.max(...boxes.map((box) => box.x + box.width)) + 6;
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    return { x: left, y: top, width: right - left, height: bottom - top };
  }
}

function extent(points: readonly { readonly x: number; readonly y: number }[]): Box {
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [left, top] = [Math.min(...x), Math.min(...y)];
  return { x: left, y: top, width: Math.max(...x) - left, height: Math.max(...y) - top };
}
