import { type TakenMessage } from '@mot-cua/store';
import { carry, type CarryingBooks, handOverKept } from '../beginnings/carry';
import { readContent, type Thrown } from './outbox-content';
import { type Sink } from './sink';

/**
 * Carries what one dossier throws to the dossiers of the same agency that wait for it or begin with it. A message that comes before anybody waits is kept
 * as long as its diagram says and goes to the first that does. Delivered again, nothing happens twice.
 */
export function betweenDossiers(store: CarryingBooks, unheard: (thrown: Thrown, from: TakenMessage) => void): Sink {
  return {
    name: 'between dossiers',
    deliver: async (message) => {
      const { facts, thrown } = readContent(message.content);
      const { agency, dossier, dedupe } = message;
      for (const one of thrown) {
        const { event: kind, seq, ...said } = one;
        const { heardBy, opened, kept } = await carry(store, { kind, id: `${kind} ${dedupe} ${String(seq)}`, agency, dossier, ...said });
        if (heardBy === 0 && opened.length === 0 && !kept) unheard(one, message);
      }
      if (facts.includes('WaitOpened')) await handOverKept(store, agency, dossier);
    },
  };
}
