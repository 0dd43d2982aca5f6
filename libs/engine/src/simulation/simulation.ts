import { nationalCalendar, type WorkingCalendar } from '@mot-cua/calendar';
import { type Procedure, type ScenarioAct, type TimeLimit } from '@mot-cua/procedure';
import { type CommandBody } from '../command';
import { decide } from '../decide';
import { notOpened, type Dossier, type Visit } from '../dossier';
import { type Actor, type Data, type Fact, type Instant, type Wait } from '../fact';
import { type Rejection } from '../rejection';
import { unreachable } from '../unreachable';

/** A dossier of a simulation: decided by the very engine, at a clock moved by hand. Each act gives a new one, so that going back is keeping the old one. */
export type Simulated = {
  readonly procedure: Procedure;
  readonly dossier: Dossier;
  readonly facts: readonly Fact[];
  readonly now: Instant;
  readonly acts: readonly ScenarioAct[];
  readonly calendar: WorkingCalendar;
  /** Commands asked so far: their ids count on. */
  readonly asked: number;
};

/** Why an act could not be done: the engine refused it, or nothing waits there for it. */
export type Refused =
  | { readonly refused: Rejection }
  | { readonly nothingWaits: { readonly act: ScenarioAct; readonly waiting: readonly string[] } }
  | { readonly endless: true };

/** Due times passed in one move of the clock. A simulation that reaches it goes round in timers. */
const MAX_TIMERS = 1_000;
const HOUR = 3_600_000;

/** Opens a dossier at a moment. Every agency key of the lanes is bound to an agency of its own. */
export function begin(
  procedure: Procedure,
  opening: { readonly at: Instant; readonly data?: Data; readonly limit?: TimeLimit },
  calendar: WorkingCalendar = nationalCalendar(),
): Simulated | Refused {
  const works = procedure.nodes.flatMap(({ details }) =>
    isRecord(details) && typeof details['agency'] === 'string' ? [details['agency']] : [],
  );
  const keys = [...new Set([...procedure.lanes.flatMap(({ agency }) => agency ?? []), ...works])];
  const empty: Simulated = { procedure, dossier: notOpened, facts: [], now: opening.at, acts: [], calendar, asked: 0 };
  return ask(
    empty,
    {
      kind: 'OpenDossier',
      pinned: { procedure: procedure.id, version: 1, process: procedure.id },
      code: 'SIM',
      agencies: Object.fromEntries(keys.map((key, index) => [key, index + 1])),
      calendar: 'vn',
      ...(opening.data && { data: opening.data }),
      ...(opening.limit && { limit: opening.limit }),
    },
    { person: 'simulation', agency: 1 },
  );
}

/** Does one act. The dossier given stays as it is. */
export function act(simulated: Simulated, what: ScenarioAct): Simulated | Refused {
  const done = perform(simulated, what);
  return 'dossier' in done ? { ...done, acts: [...simulated.acts, what] } : done;
}

function perform(simulated: Simulated, what: ScenarioAct): Simulated | Refused {
  switch (what.kind) {
    case 'complete': {
      const found = find(simulated, 'task', what);
      if (!found) return nothing(simulated, what);
      const { outcome } = what;
      const data = dataOf(what);
      return ask(simulated, { kind: 'CompleteTask', visit: found.visit.id, ...(outcome !== undefined && { outcome }), ...(data && { data }) }, officerOf(found.wait)); // prettier-ignore
    }
    case 'finish': {
      const job = find(simulated, 'job', what);
      if (job) return ask(simulated, { kind: 'CompleteJob', wait: job.wait.id, ...payloadOf(what) });
      const call = find(simulated, 'child', what);
      if (!call) return nothing(simulated, what);
      const { payload: data } = payloadOf(what);
      return ask(simulated, {
        kind: 'AnswerCall',
        wait: call.wait.id,
        answer: { what: 'ended', outcome: what.outcome ?? 'completed', ...(data && { data }) },
      });
    }
    case 'choose': {
      const found = find(simulated, 'choice', { kind: 'choose' });
      return found ? ask(simulated, { kind: 'Choose', visit: found.visit.id, node: what.node ?? 'finish' }) : nothing(simulated, what);
    }
    case 'hear': {
      const heard = openWaitsOf(simulated.dossier).find(({ wait }) => wait.kind === 'message' && wait.name === what.name);
      if (!heard) return nothing(simulated, what);
      const { key } = heard.wait;
      const messageId = `m${simulated.asked + 1}`;
      return ask(simulated, {
        kind: 'ReceiveMessage',
        messageId,
        name: what.name ?? '',
        ...(key !== undefined && { key }),
        ...payloadOf(what),
      });
    }
    case 'signal':
      return ask(simulated, { kind: 'ReceiveSignal', name: what.name ?? '', ...payloadOf(what) });
    case 'hours':
      return moveTo(simulated, simulated.now + Math.round((what.hours ?? 0) * HOUR));
    case 'next': {
      const next = nextDueOf(simulated.dossier, simulated.now);
      return next === undefined ? nothing(simulated, what) : moveTo(simulated, next);
    }
    default:
      return unreachable(what.kind);
  }
}

/** Moves the clock on; what falls due on the way passes at its own moment, in order. */
function moveTo(simulated: Simulated, then: Instant): Simulated | Refused {
  let at = simulated;
  for (let passed = 0; passed < MAX_TIMERS; passed += 1) {
    const due = duesOf(at.dossier).find(({ due: when }) => when <= then);
    if (!due) return { ...at, now: then };
    const next = ask({ ...at, now: Math.max(at.now, due.due) }, { kind: 'PassTimer', wait: due.id });
    if (!('dossier' in next)) return next;
    at = next;
  }
  return { endless: true };
}

function ask(simulated: Simulated, body: CommandBody, by: Actor = { system: 'runtime' }): Simulated | Refused {
  const { procedure, dossier, calendar, now, asked } = simulated;
  const decision = decide(procedure, dossier, { id: `c${asked + 1}`, by, ...body }, { now, calendar, convention: 'B' });
  if ('rejected' in decision) return { refused: decision.rejected };
  return { ...simulated, dossier: decision.dossier, facts: [...simulated.facts, ...decision.facts], asked: asked + 1 };
}

/** Everything that waits, with the visit it belongs to, in the order of the visits. */
export const openWaitsOf = (dossier: Dossier): readonly { readonly visit: Visit; readonly wait: Wait }[] =>
  dossier.visits.flatMap((visit) => (visit.waits ?? []).map((wait) => ({ visit, wait })));

/** Nodes at which the dossier waits of itself; boundary events and limits are not named. Sorted, each as often as it waits. */
export const waitingAt = (dossier: Dossier): readonly string[] =>
  dossier.visits
    .flatMap((visit) =>
      visit.blocked || visit.waits?.some(({ role, kind }) => (role === 'own' || role === 'option') && kind !== 'limit') ? [visit.node] : [],
    )
    .sort();

/** The next moment at which a timer or a limit falls due after `now`; undefined: nothing will. */
export const nextDueOf = (dossier: Dossier, now: Instant): Instant | undefined =>
  duesOf(dossier).find(({ due }) => due > now)?.due ?? duesOf(dossier)[0]?.due;

/** Timers and limits that are running, the next to fall due first. */
export const duesOf = (dossier: Dossier): readonly { readonly id: string; readonly due: Instant }[] =>
  openWaitsOf(dossier)
    .flatMap(({ wait: { id, kind, due } }) => ((kind === 'timer' || kind === 'limit') && due !== undefined ? [{ id, due }] : []))
    .sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1));

const find = ({ dossier }: Simulated, kind: Wait['kind'], { node }: ScenarioAct) =>
  openWaitsOf(dossier).find(({ wait }) => wait.kind === kind && (node === undefined || wait.node === node));

const nothing = ({ dossier }: Simulated, what: ScenarioAct): Refused => ({ nothingWaits: { act: what, waiting: waitingAt(dossier) } });

const officerOf = ({ work }: Wait): Actor => ({
  person: work?.holder ?? 'simulation',
  ...(work && { agency: work.agency, role: work.role }),
});

/** What travels with an act is JSON; a file may say otherwise, and then the engine refuses it. */
const dataOf = ({ data }: Pick<ScenarioAct, 'data'>): Data | undefined => data as Data | undefined;
const payloadOf = (what: ScenarioAct): { readonly payload?: Data } => {
  const payload = dataOf(what);
  return payload ? { payload } : {};
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
