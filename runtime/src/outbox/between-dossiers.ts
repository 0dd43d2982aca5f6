import { type AskedCommand, type Listener, type Store, type TakenMessage } from '@mot-cua/store';
import { type Sink } from './sink';
import { readContent, type Thrown } from './outbox-content';

/** Listeners asked for at a time, and how many pages of them one signal reaches: 100,000 dossiers. */
const PAGE = 100;
const MOST_PAGES = 1_000;

/**
 * Carries what one dossier throws to the dossiers of the same agency that wait for it: a message to the one that has waited longest, a signal to all that
 * listen (BPMN 2.0.2: a message has one receiver, a signal is broadcast). Delivered again, the same command ids change nothing.
 */
export function betweenDossiers(store: Pick<Store, 'dossiers' | 'waits'>, unheard: (thrown: Thrown, from: TakenMessage) => void): Sink {
  return {
    name: 'between dossiers',
    deliver: async (message) => {
      for (const thrown of readContent(message.content).thrown) {
        const heard = thrown.event === 'message' ? await sendMessage(store, thrown, message) : await broadcast(store, thrown, message);
        if (!heard) unheard(thrown, message);
      }
    },
  };
}

async function sendMessage(store: Pick<Store, 'dossiers' | 'waits'>, thrown: Thrown, from: TakenMessage): Promise<boolean> {
  const { name, key, payload } = thrown;
  const id = `message ${from.dedupe} ${String(thrown.seq)}`;
  const listeners = (await store.waits.forMessage(name, key, PAGE)).filter(({ agency }) => agency === from.agency);
  for (const listener of listeners) {
    const command = {
      id,
      kind: 'ReceiveMessage',
      messageId: id,
      name,
      ...(key !== undefined ? { key } : {}),
      ...(payload ? { payload } : {}),
    } as const;
    // Somebody else may have served this one meanwhile: then the next has waited longest.
    if (await accepted(store, listener, command)) return true;
  }
  return false;
}

async function broadcast(store: Pick<Store, 'dossiers' | 'waits'>, { name, payload, seq }: Thrown, from: TakenMessage): Promise<boolean> {
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
