import { type ModdleElement } from 'bpmn-moddle';
import { type Outcome, type Stage, type TimeLimit } from '../procedure';
import { writeStages } from '../stage';
import { type Text } from '../text';
import { writeLimit } from '../time-limit';
import { bpmnLanguage, writeBpmn } from '../write-bpmn';
import { type DrawnElement, type DrawnFlow, type DrawnNode, type DrawnWork, type Drawing } from './drawing';
import { type Box, type Layout, Picture } from './layout';

/** What is written on the process itself. */
export type DiagramHead = {
  readonly process: string;
  readonly name: Text;
  readonly title: string;
  readonly statutoryLimit?: TimeLimit;
  readonly committedLimit?: TimeLimit;
  readonly stages?: readonly Stage[];
};

/** BPMN 2.0 XML of a drawing: one pool, its lanes, the nodes and flows in the order drawn, and the picture. */
export const writeDiagram = (head: DiagramHead, drawing: Drawing, layout: Layout): Promise<string> =>
  writeBpmn(new Writer(head, drawing, layout).definitions());

class Writer {
  readonly #moddle = bpmnLanguage();
  readonly #flows = new Map<string, ModdleElement>();
  readonly #nodes = new Map<string, ModdleElement>();
  readonly #lanes = new Map<string, ModdleElement>();
  readonly #messages = new Map<string, ModdleElement>();

  constructor(
    readonly head: DiagramHead,
    readonly drawing: Drawing,
    readonly layout: Layout,
  ) {}

  definitions(): ModdleElement {
    for (const message of this.drawing.messages) this.#messages.set(message.id, this.#make('bpmn:Message', { ...message }));
    for (const node of this.drawing.nodes) this.#nodes.set(node.id, this.#node(node));
    for (const flow of this.drawing.flows) this.#flows.set(flow.id, this.#flow(flow));
    this.#connect();
    const process = this.#process();
    const pool = this.#make('bpmn:Participant', { id: 'pool', name: this.head.title, processRef: process, nameEn: this.head.name.en });
    const collaboration = this.#make('bpmn:Collaboration', { id: 'collaboration', participants: [pool] });
    return this.#make('bpmn:Definitions', {
      id: 'definitions',
      targetNamespace: 'urn:mot-cua:procedures',
      exporter: 'Một Cửa',
      rootElements: [...this.#messages.values(), collaboration, process],
      diagrams: [this.#picture(collaboration, pool)],
    });
  }

  #process(): ModdleElement {
    const { statutoryLimit, committedLimit, stages } = this.head;
    const lanes = this.drawing.lanes.map((lane) => {
      const inside = this.drawing.nodes.filter((node) => node.lane === lane.id).map((node) => this.#nodes.get(node.id));
      const element = this.#make('bpmn:Lane', {
        id: lane.id,
        ...named(lane.name),
        agency: lane.agency,
        role: lane.role,
        flowNodeRef: inside,
      });
      this.#lanes.set(lane.id, element);
      return element;
    });
    return this.#make('bpmn:Process', {
      id: this.head.process,
      ...named(this.head.name),
      isExecutable: true,
      statutoryLimit: statutoryLimit && writeLimit(statutoryLimit),
      committedLimit: committedLimit && writeLimit(committedLimit),
      stages: stages && writeStages(stages),
      laneSets: [this.#make('bpmn:LaneSet', { id: 'lanes', lanes })],
      flowElements: [...this.#nodes.values(), ...this.#flows.values()],
    });
  }

  #node(node: DrawnNode): ModdleElement {
    const documentation = node.documentation ? this.#documentation(node.documentation) : undefined;
    return this.#make(typeOf(node.what), {
      id: node.id,
      ...(node.name && named(node.name)),
      documentation,
      ...this.#details(node.what, node.id),
    });
  }

  #details(what: DrawnElement, id: string): Readonly<Record<string, unknown>> {
    switch (what.kind) {
      case 'startEvent':
        return { form: what.form };
      case 'endEvent':
        return {
          outcome: what.outcome,
          ...(what.terminates && { eventDefinitions: [this.#make('bpmn:TerminateEventDefinition', { id: `${id}_terminate` })] }),
        };
      case 'userTask':
        return this.#work(what.work);
      case 'serviceTask':
        return { connector: what.connector, counted: what.counted ? undefined : false };
      case 'boundaryMessage': {
        const definition = this.#make('bpmn:MessageEventDefinition', { id: `${id}_message`, messageRef: this.#messages.get(what.message) });
        return { cancelActivity: true, eventDefinitions: [definition] };
      }
      case 'boundaryTimer': {
        const definition = this.#make('bpmn:TimerEventDefinition', { id: `${id}_timer`, limit: writeLimit(what.limit) });
        return { cancelActivity: true, eventDefinitions: [definition] };
      }
      case 'exclusiveGateway':
      case 'parallelGateway':
        return {};
      default:
        return what satisfies never;
    }
  }

  #work(work: DrawnWork): Readonly<Record<string, unknown>> {
    return {
      role: work.role,
      agency: work.agency,
      limit: work.limit && writeLimit(work.limit),
      stage: work.stage,
      counted: work.counted ? undefined : false,
      pauses: work.pauses,
      form: work.form,
      outcomeVariable: work.outcomeVariable,
      extensionElements: this.#outcomes(work.outcomes),
    };
  }

  #outcomes(outcomes: readonly Outcome[]): ModdleElement {
    const children = outcomes.map(({ id, name, decides }) => this.#make('mc:Outcome', { id, name: name.vi, nameEn: name.en, decides }));
    return this.#make('bpmn:ExtensionElements', { values: [this.#make('mc:Outcomes', { outcomes: children })] });
  }

  #flow(flow: DrawnFlow): ModdleElement {
    return this.#make('bpmn:SequenceFlow', {
      id: flow.id,
      ...(flow.name && named(flow.name)),
      documentation: flow.documentation && this.#documentation(flow.documentation),
      sourceRef: this.#nodes.get(flow.from),
      targetRef: this.#nodes.get(flow.to),
      conditionExpression: flow.condition && this.#make('bpmn:FormalExpression', { body: flow.condition }),
    });
  }

  #connect(): void {
    for (const node of this.drawing.nodes) {
      const element = this.#nodes.get(node.id);
      const leaving = this.drawing.flows.filter((flow) => flow.from === node.id).map((flow) => this.#flows.get(flow.id));
      const arriving = this.drawing.flows.filter((flow) => flow.to === node.id).map((flow) => this.#flows.get(flow.id));
      if (arriving.length) element?.set('incoming', arriving);
      if (leaving.length) element?.set('outgoing', leaving);
      if (node.what.kind === 'exclusiveGateway' && node.what.default) element?.set('default', this.#flows.get(node.what.default));
      if (node.what.kind === 'boundaryTimer' || node.what.kind === 'boundaryMessage')
        element?.set('attachedToRef', this.#nodes.get(node.what.attachedTo));
    }
  }

  /** Both languages, Vietnamese first: the standard has one text per documentation element. */
  #documentation(text: Text): readonly ModdleElement[] {
    return [text.vi, text.en].map((words) => this.#make('bpmn:Documentation', { text: words }));
  }

  #picture(collaboration: ModdleElement, pool: ModdleElement): ModdleElement {
    const { layout } = this;
    const picture = new Picture(this.#moddle);
    const shapes = [
      picture.shape(pool, layout.pool, { isHorizontal: true }),
      ...this.drawing.lanes.map((lane) =>
        picture.shape(this.#lanes.get(lane.id) as ModdleElement, layout.lanes.get(lane.id) as Box, { isHorizontal: true }),
      ),
      ...this.drawing.nodes.map((node) =>
        picture.shape(this.#nodes.get(node.id) as ModdleElement, layout.nodes.get(node.id) as Box, beside(layout, node.id)),
      ),
      ...this.drawing.flows.map((flow) =>
        picture.edge(this.#flows.get(flow.id) as ModdleElement, layout.flows.get(flow.id) ?? [], layout.labels.get(flow.id)),
      ),
    ];
    return picture.diagram(collaboration, shapes);
  }

  /** Leaves out what is not said, and links each element to the one that holds it, as moddle's writer expects. */
  #make(type: string, properties: Readonly<Record<string, unknown>>): ModdleElement {
    const said = Object.entries(properties).filter(([, value]) => value !== undefined);
    const own = (name: string): string => (mine.has(name) && !type.startsWith('mc:') ? `mc:${name}` : name);
    const element = this.#moddle.create(type, Object.fromEntries(said.map(([name, value]) => [own(name), value])));
    for (const [name, value] of said) if (held.has(name)) for (const child of [value].flat() as ModdleElement[]) child.$parent = element;
    return element;
  }
}

/** Properties of ours, and properties that hold (rather than name) other elements. */
const mine: ReadonlySet<string> = new Set(
  'nameEn agency role form outcome limit counted pauses connector outcomeVariable statutoryLimit committedLimit'.split(' '),
);
const held: ReadonlySet<string> = new Set(
  'rootElements diagrams participants laneSets lanes flowElements documentation extensionElements values outcomes eventDefinitions conditionExpression'.split(
    ' ',
  ),
);

const beside = ({ labels }: Layout, id: string): { readonly label?: Box } => {
  const label = labels.get(id);
  return label ? { label } : {};
};

const named = (name: Text): { readonly name: string; readonly nameEn: string } => ({ name: name.vi, nameEn: name.en });

function typeOf(what: DrawnElement): string {
  switch (what.kind) {
    case 'boundaryMessage':
    case 'boundaryTimer':
      return 'bpmn:BoundaryEvent';
    default:
      return `bpmn:${what.kind.charAt(0).toUpperCase()}${what.kind.slice(1)}`;
  }
}
