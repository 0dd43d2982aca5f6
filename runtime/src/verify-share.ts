import { parentPort, workerData } from 'node:worker_threads';
import { type Discrepancy, openStore } from '@mot-cua/store';

/** What a thread of `npm run verify` is told once: the database, and whether commands are decided again. */
export type ShareWork = { readonly url: string; readonly size: number; readonly lawful: boolean };
/** A share to check: the dossiers behind this one; `end`: there are no more. */
export type ShareAsked = { readonly kind: 'share'; readonly after?: string } | { readonly kind: 'end' };
export type ShareChecked = { readonly dossiers: number; readonly facts: number; readonly discrepancies: readonly Discrepancy[] };
/** `failed`: the share could not be checked at all. */
export type ShareAnswer = ({ readonly kind: 'checked' } & ShareChecked) | { readonly kind: 'failed'; readonly why: string };

const { url, size, lawful } = workerData as ShareWork;
const store = await openStore({ url, name: 'mot-cua verify' });

const check = async (after: string | undefined): Promise<ShareChecked> => {
  const { dossiers, facts, discrepancies, ids } = await store.books.checkShare(after, size);
  const unlawful: Discrepancy[] = [];
  if (lawful) for (const id of ids) unlawful.push(...(await store.books.redecide(id)));
  return { dossiers, facts, discrepancies: [...discrepancies, ...unlawful] };
};

const answer = (said: ShareAnswer): void => parentPort?.postMessage(said);

parentPort?.on('message', (asked: ShareAsked) => {
  if (asked.kind === 'end') {
    parentPort?.close();
    void store.close();
    return;
  }
  check(asked.after).then(
    (checked) => { answer({ kind: 'checked', ...checked }); },
    (error: unknown) => { answer({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }); },
  ); // prettier-ignore
});
