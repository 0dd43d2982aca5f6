import { type Graph } from '../graph';
import { type Form, type ProcedurePackage } from '../package';
import { type Node, type NodeId } from '../procedure';
import { type Json } from '../text';
import { beginningOf, detailOf, outcomesOf, workOf } from '../work-of';

/** What a node may store under a name. `values`: all it can be, null when left open; absent: anything. */
export type Writing = { readonly name: string; readonly values?: readonly Json[] };

/** Who stores values, read off the diagram and the forms of its package. */
export class Writers {
  readonly #forms: ReadonlyMap<string, Form>;
  readonly #byNode = new Map<NodeId, readonly Writing[]>();
  readonly #names = new Set<string>();

  constructor(
    readonly graph: Graph,
    pack: Pick<ProcedurePackage, 'forms'>,
  ) {
    this.#forms = new Map(pack.forms.map((form) => [form.id, form]));
    for (const node of graph.procedure.nodes) {
      const writings = this.#writings(node);
      this.#byNode.set(node.id, writings);
      for (const { name } of writings) this.#names.add(name);
    }
    for (const { name } of graph.procedure.properties) this.#names.add(name);
  }

  of(node: NodeId): readonly Writing[] {
    return this.#byNode.get(node) ?? [];
  }

  isWritten(name: string): boolean {
    return this.#names.has(name);
  }

  get names(): readonly string[] {
    return [...this.#names];
  }

  /** Nodes that may bring values under names nobody can know beforehand: what a message or a connector answers, without an output mapping. */
  get open(): readonly Node[] {
    return this.graph.procedure.nodes.filter(
      (node) =>
        node.outputs.length === 0 &&
        (bringsAnything.has(node.type) || node.triggers.some(({ kind }) => kind === 'message' || kind === 'signal' || kind === 'error')),
    );
  }

  #writings(node: Node): readonly Writing[] {
    if (node.outputs.length > 0) return [...node.outputs.map(({ to }) => ({ name: to })), ...locals(node)];
    const work = workOf(node);
    const form = this.#forms.get(work?.form ?? beginningOf(node)?.form ?? '');
    const result = detailOf(node, 'resultVariable');
    return [
      ...(work ? [{ name: work.outcomeVariable, values: outcomesOf(work) }] : []),
      ...(form ? form.fields.map((field) => ({ name: field.name, ...valuesOf(field) })) : []),
      ...(result !== undefined ? [{ name: result }] : []),
      ...locals(node),
    ];
  }
}

const bringsAnything = new Set(['serviceTask', 'sendTask', 'receiveTask', 'callActivity']);

/** Names a node brings to its inside. */
const locals = (node: Node): readonly Writing[] => [
  ...node.properties.map(({ name }) => ({ name })),
  ...node.inputs.map(({ to }) => ({ name: to })),
  ...(node.loop
    ? ['loopCounter', 'numberOfInstances', 'numberOfActiveInstances', 'numberOfCompletedInstances', 'numberOfTerminatedInstances'].map(
        (name) => ({ name }),
      )
    : []),
  ...(node.loop?.kind === 'multi' ? [node.loop.item, node.loop.output].flatMap((name) => (name === undefined ? [] : [{ name }])) : []),
  ...(node.type === 'complexGateway' ? [{ name: 'activationCount' }, { name: 'waitingForStart' }] : []),
];

const valuesOf = ({ kind, choices, required, visible }: Form['fields'][number]): { readonly values?: readonly Json[] } => {
  const open: readonly Json[] = required && visible === undefined ? [] : [null];
  if (kind === 'boolean') return { values: [true, false, ...open] };
  return kind === 'choice' && choices ? { values: [...choices.map(({ value }) => value), ...open] } : {};
};
