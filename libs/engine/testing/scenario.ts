import { type Convention, deadline, nationalCalendar, type WorkingCalendar } from '@mot-cua/calendar';
import { type NodeId, type Procedure } from '@mot-cua/procedure';
import {
  type Actor,
  type Bounds,
  type CommandBody,
  type Data,
  decide,
  type Dossier,
  type EngineCatalogue,
  engineCatalogue,
  type Evaluate,
  type Fact,
  type Instant,
  notOpened,
  type Rejection,
  type Visit,
  type VisitId,
  type Wait,
} from '../src/index';
import { type Command, type CommandOf } from '../src/command';
import { readLimit } from './draw';
import { frozen } from './frozen';

/** What differs from an ordinary office: V1 hours of the national calendar, whole days counted (convention B), agency `one-stop` = 1. */
export type Surroundings = {
  readonly calendar?: WorkingCalendar;
  readonly convention?: Convention;
  readonly agencies?: Readonly<Record<string, number>>;
  readonly catalogue?: EngineCatalogue;
  readonly bounds?: Partial<Bounds>;
  readonly evaluate?: Evaluate;
};
export type Opening = { readonly at?: string; readonly data?: Data; readonly limit?: string; readonly startAt?: NodeId } & Pick<
  CommandOf<'OpenDossier'>,
  'clockStart' | 'remarks' | 'pause' | 'calledBy' | 'occasion'
>;
/** `profile`: the law in force, `ND118` unless another is given. */
export type Submission = { readonly at?: string; readonly data?: Data; readonly channel?: 'online' | 'post'; readonly profile?: string };
/** Which of several visits to one node is meant: the first that waits, unless a number in the order of their starts is given. */
export type Which = { readonly nth?: number };
/** One command as it was asked, with the moment and what came of it: what `redecide` needs to prove the history. */
export type Recorded = { readonly command: Command; readonly now: Instant; readonly facts: readonly Fact[] };

/** Monday, 2 March 2026, 08:00 in Vietnam. */
const FIRST_MORNING = '2026-03-02T08:00';

/** Reads `2026-03-02` or `2026-03-02T08:00` as Vietnamese time. */
export const moment = (text: string): Instant => Date.parse(`${text.includes('T') ? text : `${text}T08:00`}:00+07:00`);

/** One dossier of a procedure, driven by the words of the domain. Time stands still except where the scenario moves it. */
export const scenario = (procedure: Procedure, surroundings: Surroundings = {}): Scenario => new Scenario(procedure, surroundings);

export class Scenario {
  dossier: Dossier = notOpened;
  facts: Fact[] = [];
  readonly recorded: Recorded[] = [];
  now: Instant = moment(FIRST_MORNING);
  calendar: WorkingCalendar;
  readonly convention: Convention;
  private commands = 0;
  private target: Procedure | undefined;

  constructor(
    public procedure: Procedure,
    readonly surroundings: Surroundings,
  ) {
    this.calendar = surroundings.calendar ?? nationalCalendar();
    this.convention = surroundings.convention ?? 'B';
  }

  /** Asks one command; a rejection is an error of the scenario (see `refuses`). */
  asks(body: CommandBody, by: Actor = { system: 'runtime' }): this {
    const rejected = this.tries(body, by);
    if (rejected) throw new Error(`${body.kind} was refused: ${JSON.stringify(rejected)}`);
    return this;
  }
  /** From now on the office goes by another calendar: a day off was announced. */
  goesBy(calendar: WorkingCalendar): this {
    this.calendar = calendar;
    return this;
  }
  /** Pins the dossier to another version and goes on with it. */
  migratesTo(
    target: Procedure,
    mapping: { readonly nodes?: Readonly<Record<string, string>>; readonly flows?: Readonly<Record<string, string>> } = {},
  ): Rejection | undefined {
    this.target = target;
    const to = { procedure: target.id, version: (this.dossier.pinned?.version ?? 0) + 1, process: target.id };
    const rejected = this.tries({ kind: 'Migrate', to, ground: 'new decision', ...mapping }, { person: 'admin' });
    if (!rejected) this.procedure = target;
    return rejected;
  }
  /** Asks one command and hands back the refusal, if it was refused. */
  tries(body: CommandBody, by: Actor = { system: 'runtime' }): Rejection | undefined {
    const command: Command = { id: `c${++this.commands}`, by, ...body };
    const { calendar, convention, now } = this;
    const { bounds, evaluate, catalogue = engineCatalogue } = this.surroundings;
    const context = {
      now,
      calendar,
      convention,
      ...(this.target && { target: this.target }),
      ...(bounds && { bounds }),
      ...(evaluate && { evaluate }),
    };
    const decision = decide(this.procedure, this.dossier, command, context, catalogue);
    if ('rejected' in decision) return decision.rejected;
    // A decision must never write into the dossier it was taken on.
    this.dossier = frozen(decision.dossier);
    this.facts.push(...decision.facts);
    this.recorded.push({ command, now, facts: decision.facts });
    return undefined;
  }

  opens({ at, data, limit, startAt, ...more }: Opening = {}): this {
    if (at !== undefined) this.now = moment(at);
    return this.asks(
      {
        kind: 'OpenDossier',
        pinned: { procedure: this.procedure.id, version: 1, process: this.procedure.id },
        code: 'H61.012.00-260302-010001',
        agencies: this.surroundings.agencies ?? { 'one-stop': 1, department: 2 },
        calendar: 'vn/V1',
        ...(data && { data }),
        ...(limit !== undefined && { limit: readLimit(limit) }),
        ...(startAt !== undefined && { startAt }),
        ...more,
      },
      { person: 'clerk', agency: 1, role: 'receiver' },
    );
  }

  /** Somebody hands it in from outside: it waits for the one-stop to accept it (R-08). */
  submits({ at, data, channel = 'online', profile = 'ND118' }: Submission = {}): this {
    if (at !== undefined) this.now = moment(at);
    return this.asks(
      {
        kind: 'OpenDossier',
        pinned: { procedure: this.procedure.id, version: 1, process: this.procedure.id },
        code: 'H61.012.00-260302-010001',
        agencies: this.surroundings.agencies ?? { 'one-stop': 1, department: 2 },
        channel,
        profile,
        calendar: 'vn/V1',
        submitted: true,
        ...(data && { data }),
      },
      { system: 'portal' },
    );
  }

  /** The officer the task is for completes it. */
  completes(node: NodeId, answers: { readonly outcome?: string; readonly data?: Data; readonly by?: Actor } & Which = {}): this {
    const { visit, wait } = this.get(node, 'task', answers);
    const { outcome, data } = answers;
    return this.asks(
      { kind: 'CompleteTask', visit: visit.id, ...(outcome !== undefined && { outcome }), ...(data && { data }) },
      answers.by ?? officerOf(wait),
    );
  }
  /** The machine behind a service task has done its work. */
  finishes(node: NodeId, payload?: Data, which: Which = {}): this {
    return this.asks({ kind: 'CompleteJob', wait: this.get(node, 'job', which).wait.id, ...(payload && { payload }) });
  }
  fails(node: NodeId, { error = 'no answer', code, nth }: { readonly error?: string; readonly code?: string } & Which = {}): this {
    const { wait } = this.get(node, 'job', { ...(nth !== undefined && { nth }) });
    return this.asks({ kind: 'FailJob', wait: wait.id, error, ...(code !== undefined && { code }) });
  }
  hears(
    name: string,
    {
      key,
      payload,
      id = `m${this.commands + 1}`,
      keepUntil,
    }: { readonly key?: string; readonly payload?: Data; readonly id?: string; readonly keepUntil?: string } = {},
  ): this {
    return this.asks({
      kind: 'ReceiveMessage',
      messageId: id,
      name,
      ...(key !== undefined && { key }),
      ...(payload && { payload }),
      ...(keepUntil !== undefined && { keepUntil: moment(keepUntil) }),
    });
  }
  signals(name: string, payload?: Data): this {
    return this.asks({ kind: 'ReceiveSignal', name, ...(payload && { payload }) });
  }
  /** The dossier a call waits for is closed, with an outcome and the values it has then. */
  called(node: NodeId, outcome = 'completed', data?: Data): this {
    return this.asks({ kind: 'AnswerCall', wait: this.childWait(node), answer: { what: 'ended', outcome, ...(data && { data }) } });
  }
  /** It could not be opened. */
  refusesCall(node: NodeId, why: string): this {
    return this.asks({ kind: 'AnswerCall', wait: this.childWait(node), answer: { what: 'refused', why } });
  }
  private childWait(node: NodeId): string {
    const wait = this.allWaits().find(({ kind, node: at }) => kind === 'child' && at === node);
    if (!wait) throw new Error(`No called dossier is awaited at ${node}; waiting: ${this.waiting().join(', ')}`);
    return wait.id;
  }
  corrects(set: Data): this {
    return this.asks({ kind: 'CorrectData', set, ground: 'corrected in the scenario' }, { person: 'operator' });
  }
  retries(node: NodeId): this {
    const visit = this.dossier.visits.find((other) => other.node === node && other.blocked);
    if (!visit) throw new Error(`No incident at ${node}; there are: ${this.incidents().join(', ')}`);
    return this.asks({ kind: 'RetryIncident', visit: visit.id, ground: 'put right in the scenario' }, { person: 'operator' });
  }

  /** Moves the clock on by a limit; timers that fall due on the way fire at their own moment, in order. */
  after(limit: string): this {
    return this.until(deadline(this.calendar, readLimit(limit), this.now, this.convention));
  }
  /** Moves the clock on to a moment, passing the timers on the way each at its own. */
  at(text: string): this {
    return this.until(moment(text));
  }
  /** Moves the clock without anybody passing the timers: the runtime was down. */
  sleepsUntil(text: string): this {
    this.now = moment(text);
    return this;
  }
  private until(then: Instant): this {
    for (let next = this.nextDue(then); next; next = this.nextDue(then)) {
      this.now = Math.max(this.now, next.due);
      this.asks({ kind: 'PassTimer', wait: next.id });
    }
    this.now = then;
    return this;
  }
  private nextDue(then: Instant): { readonly id: string; readonly due: Instant } | undefined {
    const due = this.allWaits().flatMap(({ id, kind, due: at }) =>
      (kind === 'timer' || kind === 'limit') && at !== undefined && at <= then ? [{ id, due: at }] : [],
    );
    return due.sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1))[0];
  }
  /** Fires everything that is due now. */
  catchesUp(): this {
    return this.until(this.now);
  }

  /** Nodes at which something outside is awaited, in the order of their visits; boundary events and limits are not named. */
  waiting(): readonly NodeId[] {
    return this.dossier.visits.flatMap((visit) =>
      visit.waits?.some(({ role, kind }) => (role === 'own' || role === 'option') && kind !== 'limit') ? [visit.node] : [],
    );
  }
  isClosed(): boolean {
    return this.dossier.status === 'closed';
  }
  /** `node: code` of everything that needs a person. */
  incidents(): readonly string[] {
    return this.dossier.visits.flatMap(({ node, blocked }) => (blocked ? [`${node}: ${blocked.code}`] : []));
  }
  /** How often a node was entered. */
  entered(node: NodeId): number {
    return this.facts.filter((fact) => fact.kind === 'VisitStarted' && fact.node === node).length;
  }
  /** Nodes in the order in which they were entered, the process itself left out. */
  way(): readonly NodeId[] {
    return this.facts.flatMap((fact) => (fact.kind === 'VisitStarted' && fact.scope !== undefined ? [fact.node] : []));
  }
  /** Values of the procedure itself; those at the end when it is closed. */
  data(): Data {
    const root = this.dossier.visits[0] as Visit | undefined;
    return (root ? root.data : this.dossier.data) ?? {};
  }
  allWaits(): readonly Wait[] {
    return this.dossier.visits.flatMap(({ waits }) => waits ?? []);
  }
  /** The visit and wait of a node, of a kind. */
  get(node: NodeId, kind: Wait['kind'], { nth = 1 }: Which = {}): { readonly visit: Visit; readonly wait: Wait } {
    const found = this.dossier.visits.flatMap((visit) =>
      (visit.waits ?? []).filter((wait) => wait.node === node && wait.kind === kind).map((wait) => ({ visit, wait })),
    );
    const one = found[nth - 1] as (typeof found)[number] | undefined;
    if (!one)
      throw new Error(
        `No ${kind} waits at ${node}; what waits: ${this.waiting().join(', ') || 'nothing'}; incidents: ${this.incidents().join(', ') || 'none'}`,
      );
    return one;
  }
  visitOf(node: NodeId): VisitId {
    const visit = this.dossier.visits.find((other) => other.node === node);
    if (!visit) throw new Error(`${node} is not being visited`);
    return visit.id;
  }
}

/** Somebody who may do the task. */
export const officerOf = ({ work }: Wait): Actor => ({
  person: work?.holder ?? 'officer',
  ...(work && { agency: work.agency, role: work.role }),
});
