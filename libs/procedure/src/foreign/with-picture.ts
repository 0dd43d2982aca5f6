import { type ModdleElement } from 'bpmn-moddle';
import { type Box, layOut, type Layout, type LayoutInput, Picture, sizes } from '../table/layout';
import { bpmnLanguage, writeBpmn } from '../write-bpmn';

/** Beyond this a scope is set in rows: finding ways round so many shapes would take seconds. Nodes. */
const MAX_LAID_OUT = 300;
const ROW = 24;
const STEP = { x: 190, y: 130 };
const BELOW = 60;

/**
 * A file without a picture gets one: pools below each other, lane by lane, sub-processes on planes of their own. Its elements stay as they are; a process
 * with lanes but without a pool gets a pool, because lanes are drawn in one.
 * @returns the text as it was when it has a picture already, or nothing to draw
 * @throws when it is not BPMN
 */
export async function withPicture(xml: string): Promise<string> {
  // Most files have one: reading them a second time for that alone takes as long as drawing them.
  if (/<(?:[\w.-]+:)?BPMNShape[\s>]/.test(xml)) return xml;
  const language = bpmnLanguage();
  const { rootElement } = await language.fromXML(xml);
  if (
    listOf(rootElement, 'diagrams').some((diagram) => listOf(diagram.get('plane') as ModdleElement | undefined, 'planeElement').length > 0)
  )
    return xml;
  const roots = listOf(rootElement, 'rootElements');
  const processes = roots.filter((root) => root.$type === 'bpmn:Process' && nodesOf(root).length > 0);
  if (processes.length === 0) return xml;
  const painter = new Painter(new Picture(language));
  const collaboration = roots.find(({ $type }) => $type === 'bpmn:Collaboration') ?? pooled(language, rootElement, processes);
  let top = 0;
  for (const pool of listOf(collaboration, 'participants')) top = painter.pool(pool, top);
  painter.widenBlackBoxes();
  painter.messages(listOf(collaboration, 'messageFlows'));
  const diagrams = [painter.diagramOf(collaboration), ...painter.inner];
  for (const diagram of diagrams) diagram.$parent = rootElement;
  rootElement.set('diagrams', diagrams);
  return writeBpmn(rootElement);
}

/** A pool for each process, in a collaboration of their own. */
function pooled(language: ReturnType<typeof bpmnLanguage>, definitions: ModdleElement, processes: readonly ModdleElement[]): ModdleElement {
  const pools = processes.map((process) =>
    language.create('bpmn:Participant', { id: `${process.id ?? ''}_pool`, name: textOf(process, 'name'), processRef: process }),
  );
  const collaboration = language.create('bpmn:Collaboration', { id: 'drawn_collaboration', participants: pools });
  for (const pool of pools) pool.$parent = collaboration;
  collaboration.$parent = definitions;
  definitions.set('rootElements', [...listOf(definitions, 'rootElements'), collaboration]);
  return collaboration;
}

class Painter {
  readonly inner: ModdleElement[] = [];
  private readonly drawn: ModdleElement[] = [];
  /** Pools of which nothing is known but the name. */
  private readonly blackBoxes: { readonly shape: ModdleElement; readonly id: string; readonly box: Box }[] = [];
  /** From where to where the pools with something in them reach. */
  private readonly wide = { left: Infinity, right: -Infinity };
  /** Where pools and the nodes in them stand. */
  private readonly boxes = new Map<string, Box>();

  constructor(private readonly picture: Picture) {}

  diagramOf(shown: ModdleElement): ModdleElement {
    return this.picture.diagram(shown, this.drawn);
  }

  /** Draws a pool below what is drawn. @returns where the next one begins */
  pool(pool: ModdleElement, top: number): number {
    const process = pool.get('processRef') as ModdleElement | undefined;
    if (!process || nodesOf(process).length === 0) {
      const box = { x: 0, y: top, width: 600, height: 60 };
      this.blackBoxes.push({ shape: this.place(pool, box), id: pool.id ?? '', box });
      return top + 60 + BELOW;
    }
    const lanes = lanesOf(process);
    const layout = placed(inputOf(process, lanes, textOf(pool, 'name')));
    const down = top - layout.pool.y;
    const shift = (box: Box): Box => ({ ...box, y: box.y + down });
    this.place(pool, shift(layout.pool));
    this.wide.left = Math.min(this.wide.left, layout.pool.x);
    this.wide.right = Math.max(this.wide.right, layout.pool.x + layout.pool.width);
    for (const [id, box] of layout.nodes) this.boxes.set(id, shift(box));
    for (const lane of lanes) {
      const box = layout.lanes.get(lane.id ?? '');
      if (box) this.drawn.push(this.picture.shape(lane, shift(box), { isHorizontal: true }));
    }
    this.drawn.push(...this.contents(process, layout, down));
    return top + layout.pool.height + BELOW;
  }

  /** Draws what is sent between pools, once all of them stand. */
  messages(flows: readonly ModdleElement[]): void {
    for (const flow of flows) {
      const [from, to] = ['sourceRef', 'targetRef'].map((end) => this.boxes.get((flow.get(end) as ModdleElement | undefined)?.id ?? ''));
      if (from && to) this.drawn.push(this.picture.edge(flow, wayBetween(from, to)));
    }
  }

  /** They stand as wide as the pools that are known, one edge below the other. */
  widenBlackBoxes(): void {
    if (this.wide.right <= this.wide.left) return;
    const { left: x, right } = this.wide;
    for (const { shape, id, box } of this.blackBoxes) {
      const bounds = shape.get('bounds') as ModdleElement;
      bounds.set('x', x);
      bounds.set('width', right - x);
      this.boxes.set(id, { ...box, x, width: right - x });
    }
  }

  private place(pool: ModdleElement, box: Box): ModdleElement {
    const shape = this.picture.shape(pool, box, { isHorizontal: true });
    this.boxes.set(pool.id ?? '', box);
    this.drawn.push(shape);
    return shape;
  }

  private contents(scope: ModdleElement, { nodes, flows, labels }: Layout, down: number): readonly ModdleElement[] {
    const shapes = nodesOf(scope).flatMap((node) => {
      const box = nodes.get(node.id ?? '');
      if (!box) return [];
      const label = labels.get(node.id ?? '');
      const holds = nodesOf(node).length > 0;
      if (holds) this.plane(node);
      return [
        this.picture.shape(
          node,
          { ...box, y: box.y + down },
          { ...(label && { label: { ...label, y: label.y + down } }), ...(isActivityWithContent(node) && { isExpanded: false }) },
        ),
      ];
    });
    const edges = flowsOf(scope).flatMap((flow) => {
      const way = flows.get(flow.id ?? '');
      const label = labels.get(flow.id ?? '');
      if (!way) return [];
      return [
        this.picture.edge(
          flow,
          way.map(({ x, y }) => ({ x, y: y + down })),
          label && { ...label, y: label.y + down },
        ),
      ];
    });
    return [...shapes, ...edges];
  }

  /** What is inside a sub-process, on a plane that opens from it. */
  private plane(scope: ModdleElement): void {
    const place = this.inner.length;
    const layout = placed(inputOf(scope, [], ''));
    this.inner.push(this.picture.diagram(scope, this.contents(scope, layout, 0), `_${place.toString()}_${scope.id ?? ''}`));
  }
}

/** Out of the side that faces the other, half way across, and straight in. What is narrower says where a wide pool is met. */
function wayBetween(from: Box, to: Box): readonly { readonly x: number; readonly y: number }[] {
  const middle = ({ x, width }: Box): number => x + width / 2;
  const within = (x: number, box: Box): number => Math.max(box.x + 20, Math.min(box.x + box.width - 20, x));
  const [start, end] = from.width < to.width ? [middle(from), within(middle(from), to)] : [within(middle(to), from), middle(to)];
  const down = from.y < to.y;
  const [out, into] = down ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
  const between = (out + into) / 2;
  const way = [
    { x: start, y: out },
    { x: start, y: between },
    { x: end, y: between },
    { x: end, y: into },
  ];
  return start === end ? [way[0] as { x: number; y: number }, way[3] as { x: number; y: number }] : way;
}

const ONE_LANE = 'drawn_lane';

function inputOf(scope: ModdleElement, lanes: readonly ModdleElement[], title: string): LayoutInput {
  const laneOf = new Map(lanes.flatMap((lane) => listOf(lane, 'flowNodeRef').map((node) => [node.id, lane.id ?? ''] as const)));
  const first = lanes[0]?.id ?? ONE_LANE;
  const nodes = nodesOf(scope);
  const known = new Set(nodes.map(({ id }) => id));
  return {
    title,
    lanes: lanes.length > 0 ? lanes.map((lane) => ({ id: lane.id ?? '', name: textOf(lane, 'name') })) : [{ id: ONE_LANE, name: '' }],
    nodes: nodes.map((node) => {
      const host = node.get('attachedToRef') as ModdleElement | undefined;
      const shape = node.$instanceOf('bpmn:Event') ? 'event' : node.$instanceOf('bpmn:Gateway') ? 'gateway' : 'task';
      const label = textOf(node, 'name');
      return {
        id: node.id ?? '',
        shape,
        lane: laneOf.get(host?.id ?? node.id) ?? first,
        ...(host?.id !== undefined && { attachedTo: host.id }),
        ...(shape !== 'task' && label && { label }),
      };
    }),
    flows: flowsOf(scope).flatMap((flow) => {
      const [from, to] = [
        (flow.get('sourceRef') as ModdleElement | undefined)?.id,
        (flow.get('targetRef') as ModdleElement | undefined)?.id,
      ];
      const label = textOf(flow, 'name');
      return from !== undefined && to !== undefined && known.has(from) && known.has(to)
        ? [{ id: flow.id ?? '', from, to, ...(label && { label }) }]
        : [];
    }),
  };
}

function placed(input: LayoutInput): Layout {
  if (input.nodes.length <= MAX_LAID_OUT) {
    try {
      return layOut(input);
    } catch {
      // A tangle with no room for its ways: every shape still gets a place.
    }
  }
  return inRows(input);
}

/** Row after row within each lane; flows go straight to the step beside, else below their row and down or up between two columns. */
function inRows({ lanes, nodes, flows }: LayoutInput): Layout {
  const boxes = new Map<string, Box>();
  const bands = new Map<string, Box>();
  const width = 60 + STEP.x * Math.min(ROW, Math.max(1, ...lanes.map(({ id }) => nodes.filter(({ lane }) => lane === id).length)));
  let top = 0;
  for (const { id } of lanes) {
    const inside = nodes.filter(({ lane }) => lane === id);
    for (const [index, node] of inside.entries()) {
      const { width: wide, height: high } = sizes[node.shape];
      const middle = { x: 130 + STEP.x * (index % ROW), y: top + 70 + STEP.y * Math.floor(index / ROW) };
      boxes.set(node.id, { x: middle.x - wide / 2, y: middle.y - high / 2, width: wide, height: high });
    }
    const height = 20 + STEP.y * Math.max(1, Math.ceil(inside.length / ROW));
    bands.set(id, { x: 30, y: top, width, height });
    top += height;
  }
  return {
    pool: { x: 0, y: 0, width: width + 30, height: top },
    lanes: bands,
    nodes: boxes,
    flows: new Map(flows.map(({ id, from, to }) => [id, wayInRows(boxes.get(from) as Box, boxes.get(to) as Box)])),
    labels: new Map(),
  };
}

function wayInRows(from: Box, to: Box): readonly { readonly x: number; readonly y: number }[] {
  const [fromY, toY] = [from, to].map(({ y, height }) => Math.round(y + height / 2)) as [number, number];
  const begin = { x: from.x + from.width, y: fromY };
  const end = { x: to.x, y: toY };
  if (fromY === toY && to.x > begin.x && to.x - begin.x < STEP.x) return [begin, end];
  const out = Math.round(from.x + from.width / 2);
  const below = Math.round(fromY + STEP.y / 2);
  const beside = to.x - 20;
  return [{ x: out, y: from.y + from.height }, { x: out, y: below }, { x: beside, y: below }, { x: beside, y: toY }, end];
}

const listOf = (element: ModdleElement | undefined, name: string): readonly ModdleElement[] =>
  (element?.get(name) as readonly ModdleElement[] | undefined) ?? [];
const textOf = (element: ModdleElement, name: string): string => (element.get(name) as string | undefined) ?? '';
const flowsOf = (scope: ModdleElement): readonly ModdleElement[] =>
  listOf(scope, 'flowElements').filter(({ $type }) => $type === 'bpmn:SequenceFlow');
const isActivityWithContent = (node: ModdleElement): boolean => node.$instanceOf('bpmn:SubProcess');
const nodesOf = (scope: ModdleElement): readonly ModdleElement[] =>
  scope.$instanceOf('bpmn:FlowElementsContainer')
    ? listOf(scope, 'flowElements').filter((element) => element.$instanceOf('bpmn:FlowNode'))
    : [];

/** The lanes nodes lie in: the innermost ones. */
function lanesOf(process: ModdleElement): readonly ModdleElement[] {
  const leaves = (set: ModdleElement): readonly ModdleElement[] =>
    listOf(set, 'lanes').flatMap((lane) => {
      const nested = lane.get('childLaneSet') as ModdleElement | undefined;
      return nested ? leaves(nested) : [lane];
    });
  return listOf(process, 'laneSets').flatMap(leaves);
}
