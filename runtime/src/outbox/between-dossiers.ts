import { type AskedCommand, type Listener, type Store, type TakenMessage, type ThrownMessage } from '@mot-cua/store';
import { type Sink } from './sink';
import { readContent, type Thrown } from './outbox-content';

type Dossiers = Pick<Store, 'dossiers' | 'waits'>;

/** Listeners asked for at a time, and how many pages of them one signal reaches: 100,000 dossiers. */
const PAGE = 100;
const MOST_PAGES = 1_000;

/**
 * Carries what one dossier throws to the dossiers of the same agency that wait for it: a message to the one that has waited longest, a signal to all that
 * listen (BPMN 2.0.2: a message has one receiver, a signal is broadcast). A message that comes before anybody waits is kept as long as its diagram says
 * and goes to the first that does. Delivered again, nothing happens twice.
 */
export function betweenDossiers(store: Dossiers, unheard: (thrown: Thrown, from: TakenMessage) => void): Sink {
  return {
    name: 'between dossiers',
    deliver: async (message) => {
      const { facts, thrown } = readContent(message.content);
      for (const one of thrown) {
        const heard = one.event === 'message' ? await sendMessage(store, one, message) : await broadcast(store, one, message);
        if (!heard) unheard(one, message);
      }
      if (facts.includes('WaitOpened')) await handOverKept(store, message);
    },
  };
}

/** True: a dossier has it, or it is kept for one. */
async function sendMessage(
  store: Dossiers,
  { name, key, payload, until, seq }: Thrown,
  { agency, dedupe }: TakenMessage,
): Promise<boolean> {
  const message = { id: `message ${dedupe} ${String(seq)}`, name, ...(key !== undefined ? { key } : {}), ...(payload ? { payload } : {}) };
  if (await handOver(store, agency, message)) return true;
  if (until === undefined || !(await store.waits.keep(agency, { ...message, until }))) return false;
  // A dossier that began to wait before the message was kept has looked for it in vain.
  if (await handOver(store, agency, message)) await store.waits.forget(agency, message.id);
  return true;
}

/** What came too early goes to the dossier that waits now. */
async function handOverKept(store: Dossiers, { agency, dossier }: TakenMessage): Promise<void> {
  for (const message of await store.waits.keptFor(agency, dossier))
    if (await handOver(store, agency, message)) await store.waits.forget(agency, message.id);
}

/** To the dossier that has waited longest and takes it. */
async function handOver(store: Dossiers, agency: number, message: ThrownMessage): Promise<boolean> {
  if (await store.waits.wasTaken(agency, message.id)) return true;
  const { id: messageId, ...said } = message;
  for (const listener of await store.waits.forMessage(agency, message.name, message.key, PAGE)) {
    // Somebody else may have served this one meanwhile, or it is suspended: then the next has waited longest. A dossier keeps nothing that others wait for.
    const command = { id: `${messageId} ${listener.dossier}`, kind: 'ReceiveMessage', messageId, keepUntil: 0, ...said } as const;
    if (await accepted(store, listener, command)) return true;
  }
  return false;
}

async function broadcast(store: Dossiers, { name, payload, seq }: Thrown, from: TakenMessage): Promise<boolean> {
  let heard = false;
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const listeners = await store.waits.forSignal(from.agency, name, after, PAGE);
    for (const listener of new Map(listeners.map((one) => [one.dossier, one])).values()) {
      // In its own dossier a signal was heard when it was thrown.
      if (listener.dossier === from.dossier) continue;
      const id = `signal ${from.dedupe} ${String(seq)} ${listener.dossier}`;
      heard = (await accepted(store, listener, { id, kind: 'ReceiveSignal', name, ...(payload ? { payload } : {}) })) || heard;
    }
    after = listeners.at(-1)?.dossier;
    if (listeners.length < PAGE) return heard;
  }
  return heard;
}

/** A refusal is an answer: the dossier has moved on, is suspended or closed. Trouble of the database is thrown, and the delivery tried again. */
async function accepted({ dossiers }: Pick<Store, 'dossiers'>, { dossier }: Listener, command: AskedCommand): Promise<boolean> {
  const handled = await dossiers.handle({ dossier, caller: { kind: 'system', system: 'runtime' }, command });
  return handled.kind === 'accepted';
}
