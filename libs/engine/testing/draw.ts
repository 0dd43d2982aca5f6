import {
  type Decision,
  type Declaration,
  type Flow,
  type Json,
  type Lane,
  type Loop,
  type Mapping,
  type Node,
  type Outcome,
  type Procedure,
  type Property,
  readStages,
  type Stage,
  type TimeLimit,
  type Trigger,
  readWarnings,
  type Warning,
} from '@mot-cua/procedure';

type Multi = Extract<Loop, { kind: 'multi' }>;
type Standard = Extract<Loop, { kind: 'standard' }>;

/** What may be said of a node beside its id. */
export type Drawn = Partial<
  Pick<
    Node,
    | 'attachedTo'
    | 'interrupting'
    | 'parallelMultiple'
    | 'instantiates'
    | 'forCompensation'
    | 'compensatedBy'
    | 'startQuantity'
    | 'completionQuantity'
    | 'outcome'
    | 'pauses'
    | 'counted'
    | 'lane'
    | 'stage'
    | 'pausable'
  >
> & {
  readonly limit?: string;
  /** As `mc:warnings` writes them. */ readonly warnings?: string;
  readonly default?: string;
  readonly triggers?: readonly Trigger[];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly properties?: readonly (string | Property)[];
  readonly loop?: Loop;
  readonly details?: Json;
};
export type DrawnTask = Drawn & {
  readonly role?: string;
  readonly agency?: string;
  readonly form?: string;
  readonly outcomes?: readonly string[];
  /** Outcomes that sign the decision. */ readonly decides?: readonly string[];
  readonly outcomeVariable?: string;
};

type DrawnAdHoc = { readonly done?: string; readonly sequential?: boolean; readonly cancelRemaining?: boolean };

/** What a trigger says, as a word: `timer('P3D')`. */
export const trigger = {
  after: (duration: string): Trigger => ({ kind: 'timer', details: { kind: 'duration', text: duration } }),
  at: (date: string): Trigger => ({ kind: 'timer', details: { kind: 'date', text: date } }),
  every: (cycle: string): Trigger => ({ kind: 'timer', details: { kind: 'cycle', text: cycle } }),
  /** A warning by the limit of the step it sits on, e.g. `80% notify`. */
  warning: (warning: string): Trigger => ({ kind: 'timer', details: { kind: 'warning', warning: drawnWarnings(warning)[0] ?? null } }),
  limit: (limit: string): Trigger => ({ kind: 'timer', details: { kind: 'limit', limit: readLimit(limit) } }),
  message: (name: string, correlationKey?: string): Trigger => ({
    kind: 'message',
    ref: name,
    details: correlationKey === undefined ? {} : { correlationKey },
  }),
  signal: (name: string): Trigger => ({ kind: 'signal', ref: name, details: null }),
  error: (code?: string): Trigger => ({ kind: 'error', ...(code !== undefined && { ref: code }), details: null }),
  escalation: (code?: string): Trigger => ({ kind: 'escalation', ...(code !== undefined && { ref: code }), details: null }),
  when: (condition: string): Trigger => ({ kind: 'conditional', details: { condition } }),
  compensate: (activity?: string): Trigger => ({ kind: 'compensate', details: activity === undefined ? {} : { activity } }),
  compensateWithoutWaiting: (activity?: string): Trigger => ({
    kind: 'compensate',
    details: { ...(activity !== undefined && { activity }), wait: false },
  }),
  cancel: (): Trigger => ({ kind: 'cancel', details: null }),
  terminate: (): Trigger => ({ kind: 'terminate', details: null }),
  link: (name: string): Trigger => ({ kind: 'link', details: { name } }),
};

/** Reads a limit as people write it: `3 working-days`, `0.5 working-days`. */
export const readLimit = (text: string): TimeLimit => {
  const [value, unit] = text.split(' ');
  return { value: Number(value), unit: unit as TimeLimit['unit'] };
};

const drawnWarnings = (text: string): readonly Warning[] => {
  const read = readWarnings(text);
  if (read.kind === 'wrong') throw new Error(`No warnings: ${text}`);
  return read.warnings;
};

export const each = (loop: Partial<Multi>): Multi => ({ kind: 'multi', sequential: false, behavior: 'All', events: [], ...loop });
export const repeat = (loop: Partial<Standard>): Standard => ({ kind: 'standard', testBefore: false, ...loop });

/**
 * Draws a procedure inside a test: nodes first, then the flows between them. Everything lies in one lane of the agency `one-stop` unless a task says
 * otherwise; names of messages, signals, errors and escalations are declared by their use.
 */
export const draw = (id: string): Drawing => new Drawing(id);

export class Drawing {
  private readonly nodes: Omit<Node, 'incoming' | 'outgoing'>[] = [];
  private readonly flows: Flow[] = [];
  private readonly named: Record<string, Declaration> = {};
  private properties: readonly Property[] = [];
  private stages: readonly Stage[] | undefined;
  private agencyLimit: TimeLimit | undefined;
  private warnings: readonly Warning[] | undefined;
  private called: Readonly<Record<string, Procedure>> | undefined;
  private decisions: readonly Decision[] = [];
  private scope: string | undefined;

  constructor(private readonly id: string) {}

  node(type: string, id: string, drawn: Drawn = {}): this {
    if (id === this.id || this.nodes.some((other) => other.id === id)) throw new Error(`There are two nodes ${id}`);
    const { limit, warnings, inputs, outputs, properties, triggers = [], details = null, ...rest } = drawn;
    for (const { kind, ref } of triggers)
      if (ref !== undefined && (kind === 'message' || kind === 'signal' || kind === 'error' || kind === 'escalation'))
        this.named[ref] ??= { kind, id: ref, name: ref, ...((kind === 'error' || kind === 'escalation') && { code: ref }) };
    this.nodes.push({
      id,
      type,
      name: { vi: id, en: id },
      lane: 'counter',
      triggers,
      startQuantity: 1,
      completionQuantity: 1,
      inputs: mappings(inputs),
      outputs: mappings(outputs),
      properties: (properties ?? []).map((property) => (typeof property === 'string' ? { name: property } : property)),
      counted: true,
      details,
      ...rest,
      ...(limit !== undefined && { limit: readLimit(limit) }),
      ...(warnings !== undefined && { warnings: drawnWarnings(warnings) }),
      ...(this.scope !== undefined && { scope: this.scope }),
    });
    return this;
  }

  start(id: string, drawn?: Drawn): this {
    return this.node('startEvent', id, drawn);
  }
  end(id: string, drawn?: Drawn): this {
    return this.node('endEvent', id, drawn);
  }
  task(
    id: string,
    { role = 'officer', agency, form, outcomes = [], decides = [], outcomeVariable = 'outcome', ...drawn }: DrawnTask = {},
  ): this {
    const details: Json = {
      role,
      ...(agency !== undefined && { agency }),
      ...(form !== undefined && { form }),
      outcomes: outcomes.map((outcome) => ({
        id: outcome,
        name: { vi: outcome, en: outcome },
        ...(decides.includes(outcome) && { decides: true as const }),
      })) satisfies Outcome[],
      outcomeVariable,
    };
    return this.node('userTask', id, { ...drawn, details });
  }
  script(id: string, resultVariable: string, expression: string, drawn?: Drawn): this {
    return this.node('scriptTask', id, { ...drawn, details: { expression, resultVariable } });
  }
  service(id: string, connector = 'register', { retries = 3, ...drawn }: Drawn & { readonly retries?: number } = {}): this {
    return this.node('serviceTask', id, { ...drawn, details: { connector, retries } });
  }
  /** Asks the decision table `decision`, which `decides` gives; the answer is stored under `resultVariable`. */
  rule(id: string, decision: string, resultVariable: string, drawn?: Drawn): this {
    return this.node('businessRuleTask', id, { ...drawn, details: { decision, resultVariable } });
  }
  /** Says of a message how long one that came too early is kept. */
  keeps(message: string, limit: string): this {
    this.named[message] = { kind: 'message', id: message, name: message, keepFor: readLimit(limit) };
    return this;
  }
  receive(id: string, message: string, drawn?: Drawn): this {
    this.named[message] ??= { kind: 'message', id: message, name: message };
    return this.node('receiveTask', id, { ...drawn, details: { ref: message } });
  }
  send(id: string, message: string, drawn?: Drawn): this {
    this.named[message] ??= { kind: 'message', id: message, name: message };
    return this.node('sendTask', id, { ...drawn, details: { ref: message } });
  }
  manual(id: string, drawn?: Drawn): this {
    return this.node('manualTask', id, drawn);
  }
  exclusive(id: string, drawn?: Drawn): this {
    return this.node('exclusiveGateway', id, drawn);
  }
  parallel(id: string, drawn?: Drawn): this {
    return this.node('parallelGateway', id, drawn);
  }
  inclusive(id: string, drawn?: Drawn): this {
    return this.node('inclusiveGateway', id, drawn);
  }
  eventGateway(id: string, drawn?: Drawn): this {
    return this.node('eventBasedGateway', id, drawn);
  }
  catches(id: string, what: Trigger, drawn?: Drawn): this {
    return this.node('intermediateCatchEvent', id, { triggers: [what], ...drawn });
  }
  throws(id: string, what?: Trigger, drawn?: Drawn): this {
    return this.node('intermediateThrowEvent', id, { triggers: what ? [what] : [], ...drawn });
  }
  /** An event on the edge of an activity; interrupting unless said otherwise. */
  boundary(id: string, attachedTo: string, what: Trigger, drawn?: Drawn): this {
    return this.node('boundaryEvent', id, { attachedTo, interrupting: true, triggers: [what], ...drawn });
  }
  /** What `inside` draws lies in the sub-process. */
  sub(id: string, inside: (drawing: this) => void, { type = 'subProcess', ...drawn }: Drawn & { readonly type?: string } = {}): this {
    this.node(type, id, drawn);
    return this.within(id, inside);
  }
  /** An event sub-process begun by `what`; its start event is `<id>-start`. */
  eventSub(id: string, what: Trigger, inside: (drawing: this) => void, { interrupting = true, ...drawn }: Drawn = {}): this {
    this.node('subProcess', id, drawn);
    (this.nodes[this.nodes.length - 1] as { triggeredByEvent?: boolean }).triggeredByEvent = true;
    return this.within(id, () => {
      this.start(`${id}-start`, { triggers: [what], interrupting });
      inside(this);
    });
  }
  private within(id: string, inside: (drawing: this) => void): this {
    const before = this.scope;
    this.scope = id;
    inside(this);
    this.scope = before;
    return this;
  }

  /** A chain of flows without conditions: `path('received', 'check', 'done')`. */
  path(...ids: readonly string[]): this {
    for (let i = 1; i < ids.length; i++) this.flow(ids[i - 1], ids[i]);
    return this;
  }
  /** One flow; its id is `from-to` unless given. */
  flow(from: string, to: string, { when, id = this.flowId(from, to) }: { readonly when?: string; readonly id?: string } = {}): this {
    this.flows.push({ id, name: { vi: '', en: '' }, from, to, ...(when !== undefined && { condition: when }) });
    return this;
  }
  private flowId(from: string, to: string): string {
    const id = `${from}-${to}`;
    const same = this.flows.filter((flow) => flow.id === id || flow.id.startsWith(`${id}~`)).length;
    return same === 0 ? id : `${id}~${same + 1}`;
  }
  /** A step that another procedure does; what it is called by is given to `calls`. */
  /** `own`: it opens a dossier of its own, received by the agency of that key. */
  call(
    id: string,
    called: string,
    { own = false, agency, ...drawn }: Drawn & { readonly own?: boolean; readonly agency?: string } = {},
  ): this {
    const details = { called, ...(own && { dossier: 'own' }), ...(agency !== undefined && { agency }) };
    return this.node('callActivity', id, { ...drawn, details });
  }
  calls(called: Readonly<Record<string, Procedure>>): this {
    this.called = called;
    return this;
  }
  /** Steps in no order, chosen by a person; `done` ends it by itself. */
  adHoc(
    id: string,
    inside: (drawing: this) => void,
    { done, sequential = false, cancelRemaining = true, ...drawn }: Drawn & DrawnAdHoc = {},
  ): this {
    const details: Json = { sequential, cancelRemaining, ...(done !== undefined && { completionCondition: done }) };
    return this.sub(id, inside, { ...drawn, type: 'adHocSubProcess', details });
  }
  /** A boundary event that says which activity undoes its host. */
  undoneBy(host: string, handler: string): this {
    this.node('boundaryEvent', `undo-${host}`, { attachedTo: host, triggers: [trigger.compensate()] });
    const index = this.nodes.findIndex(({ id }) => id === host);
    this.nodes[index] = { ...this.nodes[index], compensatedBy: handler };
    return this;
  }

  /** The decision tables of the procedure. */
  decides(...decisions: readonly Decision[]): this {
    this.decisions = decisions;
    return this;
  }

  /** Names of the procedure itself with their first values, as FEEL. */
  /** What every step with a limit warns of that says nothing itself. */
  warns(warnings: string): this {
    this.warnings = drawnWarnings(warnings);
    return this;
  }
  /** Limits of its stages, as `mc:stages` writes them. */
  stagesTake(stages: string): this {
    const read = readStages(stages);
    if (read.kind === 'wrong') throw new Error(`No stages: ${stages}`);
    this.stages = read.stages;
    return this;
  }
  /** What the one-stop may take in all. */
  oneStopTakes(limit: string): this {
    this.agencyLimit = readLimit(limit);
    return this;
  }
  declares(properties: Readonly<Record<string, string>>): this {
    this.properties = Object.entries(properties).map(([name, value]) => ({ name, value }));
    return this;
  }

  typeOf(id: string): string | undefined {
    return this.nodes.find((node) => node.id === id)?.type;
  }

  build(): Procedure {
    const ids = new Set(this.nodes.map(({ id }) => id));
    for (const { id, from, to } of this.flows)
      for (const end of [from, to]) if (!ids.has(end)) throw new Error(`Flow ${id}: there is no node ${end}`);
    const lanes: readonly Lane[] = [
      { id: 'counter', name: { vi: 'Một cửa', en: 'One-stop' }, agency: 'one-stop', ...(this.agencyLimit && { limit: this.agencyLimit }) },
    ];
    return {
      id: this.id,
      name: { vi: this.id, en: this.id },
      nodes: this.nodes.map((node) => ({
        ...node,
        incoming: this.flows.filter(({ to }) => to === node.id).map(({ id }) => id),
        outgoing: this.flows.filter(({ from }) => from === node.id).map(({ id }) => id),
      })),
      flows: this.flows,
      lanes,
      declarations: this.named,
      properties: this.properties,
      ...(this.stages && { stages: this.stages }),
      ...(this.warnings && { warnings: this.warnings }),
      ...(this.called && { called: this.called }),
      ...(this.decisions.length > 0 && { decisions: Object.fromEntries(this.decisions.map((one) => [one.id, one])) }),
    };
  }
}

const mappings = (drawn: Readonly<Record<string, string>> | undefined): readonly Mapping[] =>
  Object.entries(drawn ?? {}).map(([to, expression]) => ({ to, expression }));
