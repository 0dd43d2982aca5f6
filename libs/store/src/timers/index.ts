import { type Lane } from '../connection/lane';
import { type Readers } from '../connection/readers';
import { type World } from '../dossiers/world';
import { passDueTimers } from './pass-due-timers';

/** What one round of passing due timers did. */
export type TimerRound = {
  readonly fired: number;
  /** Refused by the engine and put off. */
  readonly refused: number;
  /** Claimed, but the dossier was held by somebody or had another timer in this round. */
  readonly skipped: number;
  /** Ask again at once. */
  readonly more: boolean;
  /** Lateness in ms of the latest one fired. */
  readonly latest: number;
};

export type Timers = {
  /**
   * Takes up to `limit` (1 to 200; 100 unless given) due timers oldest first, fires each inside the claiming transaction, commits. The row
   * locks are the lease: any number of runtimes may call it. One call at a time per store.
   */
  readonly passDue: (limit?: number) => Promise<TimerRound>;
  /** Milliseconds until the next one is due, 0 when one is due, undefined when there is none. */
  readonly nextIn: () => Promise<number | undefined>;
};

const MOST = 200;

export const storeTimers = (lane: Lane, readers: Readers, world: World): Timers => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    passDue: (limit = 100) => {
      const round = last.then(() => passDueTimers(lane, world, Math.min(MOST, Math.max(1, Math.trunc(limit)))));
      last = round.catch(() => undefined);
      return round;
    },
    nextIn: async () => {
      const [row] = await readers.plain<{ ms: string | null }>('select mc_ms(min(due_at)) - mc_ms((select mc_now())) as ms from timer');
      return row?.ms === null || row === undefined ? undefined : Math.max(0, Number(row.ms));
    },
  };
};
