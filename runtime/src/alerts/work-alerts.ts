import { type AlertEvent, type AlertTask, type Store, type TakenMessage } from '@mot-cua/store';
import { ACCEPTANCE, ACCEPTANCE_ALERT, type Fact } from '@mot-cua/engine';
import { readContent } from '../outbox/outbox-content';
import { type Sink } from '../outbox/sink';

const TOLD: readonly Fact['kind'][] = ['WaitOpened', 'TaskAssigned', 'TaskHandedOver', 'WarningGiven', 'RemarkAdded', 'WaitMet'];
/** Of no post: only heads, or people named, are told. */
export const NO_POST = '';
/** Facts of one command that are looked at. */
const MOST_FACTS = 1_000;

type Told = Pick<Store, 'alerts' | 'dossiers' | 'handOvers' | 'notes' | 'opinions'>;

/**
 * Tells officers of work that came to them: new tasks to everybody of the post, a task given to them by somebody else to that person. Events are named by
 * the visit and the fact, so a message delivered again tells nobody again.
 */
export function workAlerts(store: Told): Sink {
  return {
    name: 'alerts of work',
    deliver: async (message) => {
      const { facts, first } = readContent(message.content);
      if (!TOLD.some((kind) => facts.includes(kind))) return;
      const page = await store.dossiers.facts([message.agency], message.dossier, { after: first - 1, limit: MOST_FACTS });
      const own = (page?.facts ?? []).map(({ fact }) => fact).filter(({ seq }) => seq <= message.seq);
      const tasks = await store.alerts.tasks(message.dossier);
      const warned = new Set(own.flatMap((fact) => (fact.kind === 'WarningGiven' ? [fact.visit] : [])));
      // A step that passes to the head by a warning is told as that warning.
      const news = own.filter((fact) => fact.kind !== 'WaitOpened' || !warned.has(fact.visit));
      await store.alerts.raise(news.flatMap((fact) => eventsOf(fact, tasks, message)));
      for (const fact of own) if (fact.kind === 'RemarkAdded') await tellOfTalk(store, fact, message);
    },
  };
}

/** Notes and questions stand beside the history, which refers to them: who is named in a note, and the agency asked, are told. */
async function tellOfTalk(store: Told, fact: Extract<Fact, { kind: 'RemarkAdded' }>, { agency, dossier, at }: TakenMessage): Promise<void> {
  const about = { agency, dossier, at, worker: agency, role: NO_POST, ...byWhom(fact) };
  if (fact.what === 'note') {
    const note = (await store.notes.of([agency], dossier)).find(({ id }) => id === fact.ref);
    const mentions = note?.mentions ?? [];
    await store.alerts.raise(
      mentions.map((person) => ({ ...about, kind: 'mentioned', event: `mentioned ${fact.ref} ${person}`, holder: person })),
    );
  }
  if (fact.what === 'opinion-asked') {
    const opinion = (await store.opinions.of([agency], dossier)).find(({ id }) => id === fact.ref);
    if (!opinion) return;
    const { askedAgency: worker, due } = opinion;
    const event = { ...about, kind: 'opinion-asked', event: `opinion ${fact.ref}`, due, worker } as const;
    if ((await store.alerts.raise([{ ...event, heads: true }])) > 0) return;
    // An agency without a head of its own: everybody who works there.
    const units = (await store.handOvers.receivers()).filter((unit) => unit.agency === worker);
    await store.alerts.raise(units.map(({ role }) => ({ ...event, event: `${event.event} ${role}`, role })));
  }
}

function eventsOf(fact: Fact, tasks: readonly AlertTask[], message: TakenMessage): AlertEvent[] {
  const { at } = message;
  // A task that is done by now is news to nobody.
  if (fact.kind === 'WaitOpened' && fact.wait.kind === 'task') {
    const task = tasks.find(({ visit }) => visit === fact.visit);
    if (!task || task.holder !== undefined) return [];
    return [{ ...about(task), kind: 'new-work', event: `new ${task.dossier} ${fact.visit}`, at, ...byWhom(fact) }];
  }
  if (fact.kind === 'TaskAssigned' && fact.to !== undefined && fact.to !== fact.by.person) {
    const task = tasks.find(({ visit }) => visit === fact.visit);
    if (task?.holder !== fact.to) return [];
    return [{ ...about(task), kind: 'assigned', event: `assigned ${task.dossier} ${String(fact.seq)}`, at, ...byWhom(fact) }];
  }
  if (fact.kind === 'TaskHandedOver') {
    const task = tasks.find(({ visit }) => visit === fact.visit);
    if (!task || task.holder !== undefined) return [];
    const kind = fact.refused ? 'handed-back' : 'new-work';
    return [{ ...about(task), kind, event: `handed ${task.dossier} ${String(fact.seq)}`, at, ...byWhom(fact) }];
  }
  if (fact.kind === 'WarningGiven') return warningsOf(fact, tasks, at);
  return submissionEvents(fact, message);
}

/** what came from outside is told when it comes (and comes again), when nobody answered for two working hours, and when the answer is late. */
function submissionEvents(fact: Fact, { agency, dossier, at }: TakenMessage): AlertEvent[] {
  const told = { agency, dossier, at, worker: agency, role: NO_POST, receivers: true, event: `submitted ${dossier} ${String(fact.seq)}` };
  if (fact.kind === 'ClockChanged' && fact.clock === ACCEPTANCE && fact.to === 'running')
    return [{ ...told, kind: 'new-work', ...(fact.due !== undefined && { due: fact.due }), ...byWhom(fact) }];
  if (fact.kind !== 'WaitMet' || fact.what !== 'limit') return [];
  if (fact.wait.endsWith(`.${ACCEPTANCE_ALERT}`)) return [{ ...told, kind: 'online-waiting' }];
  return fact.wait.endsWith(`.${ACCEPTANCE}`) ? [{ ...told, kind: 'overdue', due: fact.at - (fact.late ?? 0) }] : [];
}

/** Who works on the step and who received the dossier are told; the role it is raised or reassigned to as well. */
function warningsOf(fact: Extract<Fact, { kind: 'WarningGiven' }>, tasks: readonly AlertTask[], at: number): AlertEvent[] {
  const task = tasks.find(({ visit }) => visit === fact.visit);
  if (!task) return [];
  const { act } = fact.warning;
  const event = `warned ${task.dossier} ${String(fact.seq)}`;
  const { holder: _, ...unheld } = about(task);
  const told: AlertEvent = {
    ...about(task),
    kind: act.kind === 'reassign' ? 'raised' : 'warning',
    event,
    at,
    ...(task.receivedBy !== undefined && { besides: task.receivedBy }),
  };
  return act.kind === 'raise' ? [told, { ...unheld, kind: 'raised', event: `${event} raised`, at, role: act.role }] : [told];
}

const byWhom = ({ by }: Fact): { actor?: string } => (by.person === undefined ? {} : { actor: by.person });

/** What an alert says about a task. */
export const about = ({ since: _, dossierDue: __, receivedBy: ___, ...task }: AlertTask): Omit<AlertEvent, 'kind' | 'event' | 'at'> => task;
