import { type BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { type Box, type Point } from './geometry';

/** Writes the picture of a diagram (BPMN DI): shapes and edges, each linked to the element it shows. */
export class Picture {
  constructor(private readonly moddle: BpmnModdle) {}

  shape(
    element: ModdleElement,
    box: Box,
    more: { readonly isHorizontal?: true; readonly isExpanded?: boolean; readonly label?: Box } = {},
  ): ModdleElement {
    const { label, ...said } = more;
    return this.make('bpmndi:BPMNShape', {
      id: `${element.id}_shape`,
      bpmnElement: element,
      ...said,
      ...(element.$type === 'bpmn:ExclusiveGateway' && { isMarkerVisible: true }),
      bounds: this.bounds(box),
      ...(label && { label: this.label(label) }),
    });
  }

  edge(flow: ModdleElement, way: readonly Point[], label?: Box): ModdleElement {
    return this.make('bpmndi:BPMNEdge', {
      id: `${flow.id}_edge`,
      bpmnElement: flow,
      waypoint: way.map((point) => this.make('dc:Point', { ...point })),
      ...(label && { label: this.label(label) }),
    });
  }

  /** @param shown what the plane is of: a collaboration, a process or a sub-process @param name distinguishes the planes of a file */
  diagram(shown: ModdleElement, elements: readonly ModdleElement[], name = ''): ModdleElement {
    const plane = this.make('bpmndi:BPMNPlane', { id: `plane${name}`, bpmnElement: shown, planeElement: elements });
    return this.make('bpmndi:BPMNDiagram', { id: `diagram${name}`, plane });
  }

  private label(box: Box): ModdleElement {
    return this.make('bpmndi:BPMNLabel', { bounds: this.bounds(box) });
  }

  private bounds({ x, y, width, height }: Box): ModdleElement {
    return this.make('dc:Bounds', { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) });
  }

  /** Links each element to the one that holds it, as moddle's writer expects. */
  private make(type: string, properties: Readonly<Record<string, unknown>>): ModdleElement {
    const element = this.moddle.create(type, { ...properties });
    for (const [name, value] of Object.entries(properties))
      if (held.has(name)) for (const child of [value].flat() as ModdleElement[]) child.$parent = element;
    return element;
  }
}

/** Properties that hold other elements rather than name them. */
const held: ReadonlySet<string> = new Set(['plane', 'planeElement', 'bounds', 'label', 'waypoint']);
