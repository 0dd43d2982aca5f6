import { type Simulated, openWaitsOf } from '@mot-cua/engine';
import {
  type Form,
  type Node,
  type NodeId,
  type Outcome,
  type ProcedurePackage,
  type ScenarioAct,
  type Text,
  graphOf,
  workOf,
} from '@mot-cua/procedure';

/** One thing a person at the simulation can do now. */
export type OpenWork = {
  /** Unique among what waits. */
  readonly key: string;
  readonly node: NodeId;
  readonly name: Text;
  readonly number?: number;
  readonly role?: string;
  readonly due?: number;
  readonly form?: Form;
  readonly what: 'task' | 'job' | 'message' | 'signal' | 'choice' | 'timer' | 'call' | 'other';
  /** What may be pressed, each with its act. */
  readonly ways: readonly { readonly name: Text | undefined; readonly act: ScenarioAct }[];
};

/** Everything that waits in a simulated dossier and what can be done about it; limits are not work. */
export function openWork(
  { dossier, procedure }: Simulated,
  pack: ProcedurePackage,
  numbers: ReadonlyMap<NodeId, number>,
): readonly OpenWork[] {
  const graph = graphOf(procedure);
  return openWaitsOf(dossier).flatMap(({ wait }): OpenWork[] => {
    const node = graph.findNode(wait.node);
    if (!node || wait.kind === 'limit') return [];
    const work = workOf(node);
    const number = numbers.get(node.id);
    const form = pack.forms.find(({ id }) => id === (wait.work?.form ?? work?.form));
    const base = {
      key: wait.id,
      node: node.id,
      name: node.name,
      ...(number !== undefined && { number }),
      ...(wait.work && { role: wait.work.role }),
      ...(wait.due !== undefined && { due: wait.due }),
    };
    switch (wait.kind) {
      case 'task':
        return [
          {
            ...base,
            what: 'task',
            ...(form && { form }),
            ways: outcomes(node, work?.outcomes.length ? work.outcomes : (form?.outcomes ?? [])),
          },
        ];
      case 'job':
        return [{ ...base, what: 'job', ways: [{ name: undefined, act: { kind: 'finish', node: node.id } }] }];
      case 'message':
        return [{ ...base, what: 'message', ways: [{ name: undefined, act: { kind: 'hear', name: wait.name ?? '' } }] }];
      case 'signal':
        return [{ ...base, what: 'signal', ways: [{ name: undefined, act: { kind: 'signal', name: wait.name ?? '' } }] }];
      case 'choice':
        return [{ ...base, what: 'choice', ways: [...graph.childrenOf(node.id).filter(({ incoming }) => incoming.length === 0).map((child) => ({ name: child.name, act: { kind: 'choose' as const, node: child.id } })), { name: undefined, act: { kind: 'choose', node: 'finish' } }] }]; // prettier-ignore
      case 'timer':
        return [{ ...base, what: 'timer', ways: [] }];
      case 'child':
        return [{ ...base, what: 'call', ways: [{ name: undefined, act: { kind: 'finish', node: node.id } }] }];
      case 'condition':
        return [{ ...base, what: 'other', ways: [] }];
      default:
        return wait.kind satisfies never;
    }
  });
}

const outcomes = (node: Node, list: readonly Outcome[]): OpenWork['ways'] =>
  list.length === 0
    ? [{ name: undefined, act: { kind: 'complete', node: node.id } }]
    : list.map(({ id, name }) => ({ name, act: { kind: 'complete', node: node.id, outcome: id } }));
