import { type Data, type Instant } from '@mot-cua/engine';
import {
  type AnnouncementOutcome,
  type ApplicantRecord,
  type AskedCommand,
  type Listener,
  MOST_NAMED,
  type StartInForce,
  type Store,
  type ThrownMessage,
} from '@mot-cua/store';
import { openByTrigger, type OpenedByTrigger } from './open-by-trigger';

export type CarryingBooks = Pick<Store, 'dossiers' | 'procedures' | 'organisation' | 'clock' | 'waits' | 'triggeredStarts'>;

/** A message or signal on its way to the dossiers of an agency. */
export type Told = {
  readonly kind: 'message' | 'signal';
  /** At most 80 characters; delivered again under the same id, nothing happens twice. */
  readonly id: string;
  readonly agency: number;
  readonly name: string;
  readonly key?: string;
  readonly payload?: Data;
  /** Messages: kept until then when nobody waits and nothing begins. */
  readonly until?: Instant;
  /** The dossier that threw it: it heard a signal when it threw it, and what it opens belongs to the same applicant. */
  readonly dossier?: string;
  /** The officer who told it. */
  readonly person?: string;
  readonly applicant?: ApplicantRecord;
};

/** Listeners asked for at a time, and how many pages of them one signal reaches: 100,000 dossiers. */
const PAGE = 100;
const MOST_PAGES = 1_000;

const nobody: AnnouncementOutcome = { heard: [], heardBy: 0, opened: [], refused: [], kept: false };

/**
 * A message has one receiver (BPMN 2.0.2): the dossier that has waited longest, else the first procedure that begins with it, else it is kept. A signal is
 * broadcast: all that listen hear it, and every procedure that begins with it opens a dossier.
 */
export const carry = (store: CarryingBooks, told: Told): Promise<AnnouncementOutcome> =>
  told.kind === 'message' ? sendMessage(store, told) : broadcast(store, told);

async function sendMessage(store: CarryingBooks, told: Told): Promise<AnnouncementOutcome> {
  const { agency, id, name, key, payload, until } = told;
  const message = { id, name, ...(key !== undefined ? { key } : {}), ...(payload ? { payload } : {}) };
  const heard = await handOver(store, agency, message);
  if (heard) return heardBy(heard);
  const refused: AnnouncementOutcome['refused'][number][] = [];
  for (const start of await store.triggeredStarts.by('message', name)) {
    const opened = await open(store, told, start);
    if (opened?.kind === 'opened') return { ...nobody, opened: [named(opened)], refused };
    if (opened) refused.push({ procedure: opened.procedure, why: opened.why });
  }
  if (until === undefined || !(await store.waits.keep(agency, { ...message, until }))) return { ...nobody, refused };
  // A dossier that began to wait before the message was kept has looked for it in vain.
  const late = await handOver(store, agency, message);
  if (!late) return { ...nobody, refused, kept: true };
  await store.waits.forget(agency, id);
  return { ...heardBy(late), refused };
}

/** What came too early goes to the dossier that waits now. */
export async function handOverKept(store: CarryingBooks, agency: number, dossier: string): Promise<void> {
  for (const message of await store.waits.keptFor(agency, dossier))
    if (await handOver(store, agency, message)) await store.waits.forget(agency, message.id);
}

/** To the dossier that has waited longest and takes it; `before`: one has taken it when it was delivered before. */
async function handOver(store: CarryingBooks, agency: number, message: ThrownMessage): Promise<string | 'before' | undefined> {
  if (await store.waits.wasTaken(agency, message.id)) return 'before';
  const { id: messageId, ...said } = message;
  for (const listener of await store.waits.forMessage(agency, message.name, message.key, PAGE)) {
    // Somebody else may have served this one meanwhile, or it is suspended: then the next has waited longest. A dossier keeps nothing that others wait for.
    const command = { id: `${messageId} ${listener.dossier}`, kind: 'ReceiveMessage', messageId, keepUntil: 0, ...said } as const;
    if (await accepted(store, listener, command)) return listener.dossier;
  }
  return undefined;
}

async function broadcast(store: CarryingBooks, told: Told): Promise<AnnouncementOutcome> {
  // Those it opens do not hear it a second time.
  const listeners = await everyListener(store, told);
  const opened: OpenedByTrigger[] = [];
  for (const start of await store.triggeredStarts.by('signal', told.name)) {
    const one = await open(store, told, start);
    if (one) opened.push(one);
  }
  return {
    ...nobody,
    heard: listeners.slice(0, MOST_NAMED),
    heardBy: listeners.length,
    opened: opened.flatMap((one) => (one.kind === 'opened' ? [named(one)] : [])),
    refused: opened.flatMap((one) => (one.kind === 'refused' ? [{ procedure: one.procedure, why: one.why }] : [])),
  };
}

async function everyListener(store: CarryingBooks, { agency, id, name, payload, dossier }: Told): Promise<readonly string[]> {
  const heard: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const listeners = await store.waits.forSignal(agency, name, after, PAGE);
    for (const listener of new Map(listeners.map((one) => [one.dossier, one])).values()) {
      if (listener.dossier === dossier) continue;
      const command = { id: `${id} ${listener.dossier}`, kind: 'ReceiveSignal', name, ...(payload ? { payload } : {}) } as const;
      if (await accepted(store, listener, command)) heard.push(listener.dossier);
    }
    after = listeners.at(-1)?.dossier;
    if (listeners.length < PAGE) break;
  }
  return heard;
}

async function open(store: CarryingBooks, told: Told, start: StartInForce): Promise<OpenedByTrigger | undefined> {
  const { kind, id, agency, name, key, payload, person, applicant } = told;
  const thrower = told.dossier === undefined ? undefined : await store.dossiers.find([agency], told.dossier);
  const whose = applicant ?? thrower?.applicant;
  return openByTrigger(store, start, {
    id,
    agency,
    occasion: {
      name,
      ...(key !== undefined ? { key } : {}),
      ...(kind === 'message' ? { message: id } : {}),
      ...(person !== undefined ? { person } : {}),
      ...(thrower ? { dossier: { id: thrower.id, code: thrower.code } } : {}),
      depth: thrower ? (thrower.state.openedDeep ?? 1) + 1 : 1,
    },
    ...(payload ? { data: payload } : {}),
    ...(whose ? { applicant: whose } : {}),
  });
}

/** A refusal is an answer: the dossier has moved on, is suspended or closed. Trouble of the database is thrown, and the delivery tried again. */
async function accepted({ dossiers }: CarryingBooks, { dossier }: Listener, command: AskedCommand): Promise<boolean> {
  const handled = await dossiers.handle({ dossier, caller: { kind: 'system', system: 'runtime' }, command });
  return handled.kind === 'accepted';
}

const heardBy = (dossier: string | 'before'): AnnouncementOutcome => ({
  ...nobody,
  heard: dossier === 'before' ? [] : [dossier],
  heardBy: 1,
});
const named = ({ procedure, dossier, code }: Extract<OpenedByTrigger, { kind: 'opened' }>) => ({ procedure, dossier, code });
