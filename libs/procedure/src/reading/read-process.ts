import { type ModdleElement } from 'bpmn-moddle';
import { type Flow, type Lane, type Node, type Procedure } from '../procedure';
import { checkClaims, checkExtensions } from './claims';
import { connect, type Unconnected } from './connect';
import { joinCompensation, readAssociations } from './join-compensation';
import { joinLinks, type LinkEnd, linkName } from './join-links';
import { readDeclarations } from './read-declarations';
import { readProperties } from './read-data';
import { readFlow } from './read-flow';
import { type Lanes, readLanes } from './read-lanes';
import { type Place, readNode } from './read-node';
import { elementOf, elementsOf, isHarmless, localType, nameOf, type Source, textOf } from './source';

/** What lies beside nodes and flows in a container and is read, or kept, elsewhere. */
const beside = new Set(['dataObject', 'dataObjectReference', 'dataStoreReference']);

/** Reads one process whole. A process without a name has that of its pool. */
export const readProcess = (
  process: ModdleElement,
  id: string,
  pool: ModdleElement | undefined,
  definitions: ModdleElement,
  source: Source,
): Procedure => {
  const gathered = new Gathering(source);
  checkClaims(process, undefined, source);
  checkExtensions(process, source, gathered.foreign);
  gathered.container(process, { inEventSubProcess: false, foreign: gathered.foreign });
  gathered.reportForeign();
  const [statutoryLimit, committedLimit] = ['mc:statutoryLimit', 'mc:committedLimit'].map((name) =>
    source.limit(textOf(process, name), name, id),
  );
  const warnings = source.warnings(textOf(process, 'mc:warnings'), 'mc:warnings', id);
  const stages = source.stages(textOf(process, 'mc:stages'), 'mc:stages', id);
  const named = textOf(process, 'name') === undefined && pool ? pool : process;
  return {
    id,
    name: nameOf(named),
    nodes: gathered.nodes(),
    flows: gathered.allFlows(),
    lanes: gathered.lanes,
    declarations: readDeclarations(definitions, source),
    properties: readProperties(process, source),
    ...(statutoryLimit && { statutoryLimit }),
    ...(committedLimit && { committedLimit }),
    ...(warnings && { warnings }),
    ...(stages && { stages }),
    expressions: source.expressions,
  };
};

/** Walks the containers in document order. */
class Gathering {
  readonly lanes: Lane[] = [];
  readonly foreign = new Map<string, string | undefined>();
  readonly #loose: Unconnected[] = [];
  readonly #flows: Flow[] = [];
  readonly #links: LinkEnd[] = [];
  readonly #associations: (readonly [string, string])[] = [];
  #linkFlows: readonly Flow[] | undefined;

  constructor(readonly source: Source) {}

  container(container: ModdleElement, place: Place): void {
    const lanes = readLanes(container, this.source);
    this.lanes.push(...lanes.lanes);
    this.#associations.push(...readAssociations(container));
    for (const element of elementsOf(container, 'flowElements')) this.#element(element, place, lanes);
  }

  allFlows(): readonly Flow[] {
    this.#linkFlows ??= joinLinks(this.#links, this.source);
    return [...this.#flows, ...this.#linkFlows];
  }

  nodes(): readonly Node[] {
    const loose = this.#loose.map(({ node }) => node);
    const handlers = joinCompensation(loose, this.#associations, this.source);
    const hostLane = new Map(loose.map(({ id, lane }) => [id, lane]));
    return connect(this.#loose, this.allFlows(), this.source).map((node) => {
      const compensatedBy = handlers.get(node.id);
      const lane = node.lane ?? (node.attachedTo === undefined ? undefined : hostLane.get(node.attachedTo));
      return { ...node, ...(lane !== undefined && { lane }), ...(compensatedBy !== undefined && { compensatedBy }) };
    });
  }

  reportForeign(): void {
    for (const [prefix, element] of this.foreign)
      this.source.report.say('note', 'extension.foreign', element, {
        vi: `Phần mở rộng của công cụ khác ("${prefix}") được giữ trong tệp, không được thực thi.`,
        en: `Extensions of another tool ("${prefix}") are kept in the file and not executed.`,
      });
  }

  #element(element: ModdleElement, place: Place, lanes: Lanes): void {
    const { id } = element;
    const type = localType(element);
    if (beside.has(type) || isHarmless(element)) return;
    if (id === undefined) {
      this.source.report.error('id.missing', place.scope, { vi: `Một phần tử "${type}" không có mã.`, en: `A "${type}" has no id.` });
      return;
    }
    if (type === 'sequenceFlow') {
      const flow = readFlow(element, id, this.source, this.foreign);
      if (flow) this.#flows.push(flow);
      return;
    }
    this.#node(element, id, place, lanes);
  }

  #node(element: ModdleElement, id: string, place: Place, lanes: Lanes): void {
    const lane = lanes.laneOf.get(id) ?? (element.$type === 'bpmn:BoundaryEvent' ? undefined : place.lane);
    const node = readNode(element, id, { ...place, ...(lane !== undefined && { lane }) }, this.source);
    checkListedFlows(element, this.source);
    const defaultFlow = element.$descriptor.propertiesByName['default'] ? elementOf(element, 'default')?.id : undefined;
    const direction = textOf(element, 'gatewayDirection');
    this.#loose.push({ node, ...(defaultFlow !== undefined && { defaultFlow }), ...(direction !== undefined && { direction }) });
    const link = linkName(element);
    if (link) this.#links.push({ node, name: link.name });
    if (element.$descriptor.propertiesByName['flowElements'])
      this.container(element, {
        scope: id,
        inEventSubProcess: node.triggeredByEvent === true,
        foreign: place.foreign,
        ...(node.lane !== undefined && { lane: node.lane }),
      });
  }
}

/** A node may list its flows, but the flows themselves say where they lead; where the two differ the list is wrong, and the drawing is not what it seems. */
const checkListedFlows = (element: ModdleElement, source: Source): void => {
  const listed = [
    ...elementsOf(element, 'incoming').map((flow) => [flow, 'targetRef'] as const),
    ...elementsOf(element, 'outgoing').map((flow) => [flow, 'sourceRef'] as const),
  ];
  for (const [flow, end] of listed)
    if (elementOf(flow, end) !== element)
      source.report.say('warning', 'flow.ends-differ', element.id, {
        vi: `Danh sách luồng ghi "${flow.id ?? ''}", nhưng luồng này không nối với đây; theo luồng.`,
        en: `The list of flows names "${flow.id ?? ''}", which does not join this; the flow itself is followed.`,
      });
};
