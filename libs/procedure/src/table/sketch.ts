import { type Text } from '../text';
import { endings, type Ending } from './act-names';
import { type DrawnElement, type DrawnFlow, type DrawnMessage, type DrawnNode } from './drawing';

/** What is written on a flow, and when it is taken. */
export type FlowWords = { readonly name?: Text; readonly documentation?: Text; readonly condition?: string };

/** Collects the elements of a drawing in reading order. */
export class Sketch {
  readonly nodes: DrawnNode[] = [];
  readonly flows: DrawnFlow[] = [];
  readonly messages = new Map<string, DrawnMessage>();

  node(id: string, agency: string, name: Text | undefined, what: DrawnElement, documentation?: Text): void {
    this.nodes.push({ id, lane: laneId(agency), what, ...(name && { name }), ...(documentation && { documentation }) });
  }

  /** `terminates`: the end stops whatever else still runs. */
  end(id: string, agency: string, outcome: Ending, terminates = false): void {
    this.node(id, agency, endings[outcome], { kind: 'endEvent', outcome, terminates });
  }

  flow(from: string, to: string, words: FlowWords = {}): void {
    const { name, documentation, condition } = words;
    this.flows.push({
      id: flowId(from, to),
      from,
      to,
      ...(name && { name }),
      ...(documentation && { documentation }),
      ...(condition && { condition }),
    });
  }

  message(id: string, name: string): void {
    this.messages.set(id, { id, name });
  }
}

export const flowId = (from: string, to: string): string => `flow_${from}__${to}`;
export const laneId = (agency: string): string => `lane_${agency.replace(/[^A-Za-z0-9_]/gu, '_')}`;
