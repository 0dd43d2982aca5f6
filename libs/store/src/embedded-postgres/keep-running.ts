import { messageOf } from '../connection/errors';
import { type Server } from './server';

/** A server that keeps ending is not started for ever. */
const MOST_RESTARTS = 20;
const WITHIN_MS = 600_000;

/**
 * Starts a server again whenever it ends without having been told to: a killed PostgreSQL recovers by itself and loses nothing.
 * @param start starts it, or adopts the one somebody else has started meanwhile
 */
export const keepRunning = (
  first: Server,
  start: () => Promise<Server>,
  log: (line: string) => void,
): { readonly stop: () => Promise<void> } => {
  let current = first;
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  const restarts: number[] = [];

  const restart = async (): Promise<void> => {
    if (stopping) return;
    restarts.push(performance.now());
    if (restarts.filter((at) => at > performance.now() - WITHIN_MS).length > MOST_RESTARTS) {
      log('PostgreSQL keeps ending; it is not started again. See its log.');
      return;
    }
    log('PostgreSQL ended unexpectedly; it is started again.');
    try {
      current = await start();
      watch();
    } catch (error) {
      log(messageOf(error));
    }
  };
  const watch = (): void => {
    void current.ended.then(() => {
      restarting = restart();
    });
  };
  watch();
  return {
    stop: async () => {
      stopping = true;
      await restarting;
      await current.stop();
    },
  };
};
