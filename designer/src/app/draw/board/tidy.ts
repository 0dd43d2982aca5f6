import { type Layout, type LayoutInput, type Text, layOut } from '@mot-cua/procedure';
import { type DrawnElement } from '../../canvas/bpmn-services';
import { type BpmnFactory } from './board-services';

export const TIDY = 'mc.tidy';

/** More than this is not laid out in the page. Nodes. */
const MAX_NODES = 400;

/** Why a drawing is left as it is. */
const reasons = {
  lanes: { vi: 'Chỉ sắp xếp được sơ đồ có một khung với các làn.', en: 'Only a diagram of one pool with lanes can be tidied up.' },
  nested: {
    vi: 'Chưa sắp xếp được sơ đồ có quy trình con mở hoặc làn lồng nhau.',
    en: 'A diagram with open sub-processes or nested lanes cannot be tidied up yet.',
  },
  large: { vi: `Sơ đồ có hơn ${String(MAX_NODES)} phần tử.`, en: `The diagram has more than ${String(MAX_NODES)} elements.` },
  odd: {
    vi: 'Có phần tử nằm ngoài mọi làn hoặc luồng không vẽ được.',
    en: 'An element lies outside all lanes, or a flow cannot be drawn.',
  },
} as const satisfies Record<string, Text>;

/** Lays out what is drawn, lane by lane; or says why it cannot. Notes and data stay where they are. */
export function tidyLayout(elements: readonly DrawnElement[]): Layout | { readonly refused: Text } {
  const is = (element: DrawnElement, type: string) => element.businessObject.$instanceOf(type) && !element.labelTarget;
  const pools = elements.filter((element) => is(element, 'bpmn:Participant'));
  const lanes = elements.filter((element) => is(element, 'bpmn:Lane')).sort((a, b) => a.y - b.y);
  const nodes = elements.filter((element) => is(element, 'bpmn:FlowNode')).sort((a, b) => a.x - b.x || a.y - b.y);
  if (pools.length !== 1 || lanes.length === 0) return { refused: reasons.lanes };
  if (nodes.length > MAX_NODES) return { refused: reasons.large };
  const nested = lanes.some((lane) => lane.parent !== pools[0]) || nodes.some((node) => node.parent !== pools[0] && !isAttached(node));
  if (nested) return { refused: reasons.nested };
  const flows = elements.filter((element) => is(element, 'bpmn:SequenceFlow'));
  const input: LayoutInput = {
    title: nameOf(pools[0]),
    lanes: lanes.map((lane) => ({ id: lane.id, name: nameOf(lane) })),
    nodes: nodes.map((node) => {
      const host = node.businessObject.get('attachedToRef') as { id: string } | undefined;
      const shape = is(node, 'bpmn:Event') ? 'event' : is(node, 'bpmn:Gateway') ? 'gateway' : 'task';
      return {
        id: node.id,
        shape,
        lane: laneOf(node, lanes),
        ...(host && { attachedTo: host.id }),
        ...(shape !== 'task' && nameOf(node) && { label: nameOf(node) }),
      };
    }),
    flows: flows.map((flow) => ({
      id: flow.id,
      from: endOf(flow, 'sourceRef'),
      to: endOf(flow, 'targetRef'),
      ...(nameOf(flow) && { label: nameOf(flow) }),
    })),
  };
  if (input.nodes.some(({ lane }) => lane === '')) return { refused: reasons.odd };
  try {
    return layOut(input);
  } catch {
    return { refused: reasons.odd };
  }
}

const isAttached = (node: DrawnElement): boolean => node.businessObject.get('attachedToRef') !== undefined;
const nameOf = (element: DrawnElement): string => (element.businessObject.get('name') as string | undefined) ?? '';
const endOf = (flow: DrawnElement, which: string): string => (flow.businessObject.get(which) as { id: string } | undefined)?.id ?? '';

/** The lane the middle of a node lies in. */
function laneOf(node: DrawnElement, lanes: readonly DrawnElement[]): string {
  const middle = node.y + node.height / 2;
  return lanes.find((lane) => lane.y <= middle && middle <= lane.y + lane.height)?.id ?? '';
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Point = { readonly x: number; readonly y: number };
type Place = { readonly element: DrawnElement; readonly box?: Box; readonly points?: readonly Point[] };
type Context = { readonly places: readonly Place[]; before?: readonly Place[] };
type Bounds = Record<string, unknown>;
type Picture = { bounds?: Bounds; label?: { bounds?: Bounds }; set: (name: string, value: unknown) => void };

/** Where everything goes: shapes, flows and the names beside them. */
export function placesOf(layout: Layout, elements: readonly DrawnElement[]): readonly Place[] {
  return elements.flatMap((element): Place[] => {
    if (element.labelTarget) {
      const box = layout.labels.get(element.labelTarget.id);
      return box ? [{ element, box }] : [];
    }
    const points = layout.flows.get(element.id);
    if (points) return [{ element, points }];
    const box = element.businessObject.$instanceOf('bpmn:Participant')
      ? layout.pool
      : (layout.lanes.get(element.id) ?? layout.nodes.get(element.id));
    return box ? [{ element, box }] : [];
  });
}

/** Puts everything into its place at once, and back again at once. */
export class Tidy {
  static readonly $inject = ['bpmnFactory'];

  constructor(private readonly factory: BpmnFactory) {}

  execute(context: Context): readonly DrawnElement[] {
    context.before = context.places.map(({ element, box }) =>
      box
        ? { element, box: { x: element.x, y: element.y, width: element.width, height: element.height } }
        : { element, points: element.waypoints ?? [] },
    );
    return this.put(context.places);
  }

  revert(context: Context): readonly DrawnElement[] {
    return this.put(context.before ?? []);
  }

  private put(places: readonly Place[]): readonly DrawnElement[] {
    for (const { element, box, points } of places) {
      const picture = (element as DrawnElement & { di: Picture }).di;
      if (box) {
        Object.assign(element, box);
        const bounds = this.factory.create('dc:Bounds', { ...box });
        if (!element.labelTarget) picture.set('bounds', bounds);
        else {
          const label = (picture.label ??= this.factory.create('bpmndi:BPMNLabel') as never);
          (label as { bounds?: unknown }).bounds = bounds;
        }
      }
      if (points) {
        Object.assign(element, { waypoints: points.map(({ x, y }) => ({ x, y })) });
        picture.set(
          'waypoint',
          points.map(({ x, y }) => this.factory.create('dc:Point', { x, y })),
        );
      }
    }
    return places.map(({ element }) => element);
  }
}

/** Makes the command known to the command stack. */
export function knowTidy(commandStack: { registerHandler: (command: string, handler: unknown) => void }): true {
  commandStack.registerHandler(TIDY, Tidy);
  return true;
}
knowTidy.$inject = ['commandStack'];
