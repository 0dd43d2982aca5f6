/** What the measurements of the store have in common: sizes asked for, saying, percentiles, a throw-away database with the store of the api's role on it. */
import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import { openDatabase } from '../src/embedded-postgres/open-database';
import { migrate } from '../src/migrations/migrate';
import { openStore, type Store } from '../src/store';
import { throwawayFolder } from '../src/testing/test-cluster';

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** @param part 0 to 1 */
export const percentile = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

/** Sizes named as arguments, else these. */
export const sizesAsked = (otherwise: readonly number[]): readonly number[] => {
  const sizes = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 0);
  return sizes.length > 0 ? sizes : otherwise;
};

/** @param durable with the server's own memory and durability, as an office runs it; else as tests do */
export async function onThrowawayDatabase<Measured>(
  { name, durable, write }: { readonly name: string; readonly durable: boolean; readonly write: (owner: Client) => Promise<string> },
  measure: (store: Store, owner: Client) => Promise<Measured>,
): Promise<Measured> {
  const state = await throwawayFolder();
  const database = await openDatabase({ state, ...(!durable && { throwaway: true as const }) });
  const owner = new Client({ connectionString: database.url('owner') });
  let store: Store | undefined;
  try {
    await migrate(database);
    await owner.connect();
    const began = performance.now();
    const what = await write(owner);
    say(`${what} written in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    store = await openStore({ url: database.url('api_rw'), name });
    return await measure(store, owner);
  } finally {
    await store?.close();
    await owner.end();
    await database.stop();
    await rm(state, { recursive: true, force: true });
  }
}
