import { type SignedTreeHead } from '@mot-cua/proof';
import { type PublicLog, type Signer } from '@mot-cua/store';
import { type HeadDestination } from './head-destination';

/** Heads taken into the log in one transaction. */
const MOST_LEAVES = 2_000;
/** Transactions in one round: the rest comes in the next. */
const MOST_STEPS = 50;
/** A quiet log is signed anew once an hour, to show that somebody is still there. */
const FRESH_MS = 3_600_000;

export type LogTrouble = {
  /** `rolled-back`: a larger log was published than this database has; `rewritten`: another one. */
  readonly why: 'rolled-back' | 'rewritten';
  readonly destination: string;
  readonly published: SignedTreeHead;
  readonly size: number;
};
export type Published = { readonly heads: readonly SignedTreeHead[] } | { readonly trouble: LogTrouble };

/**
 * One round: what is published must be a beginning of the log this database has; then new heads are taken in, signed, and published everywhere. A log
 * that does not continue what was published is never signed.
 */
export const publishHeads = async (log: PublicLog, signer: Signer, destinations: readonly HeadDestination[]): Promise<Published> => {
  const trouble = await findTrouble(log, destinations);
  if (trouble) return { trouble };
  const heads: SignedTreeHead[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const { head, more } = await log.grow(signer, MOST_LEAVES, FRESH_MS);
    if (head) heads.push(head);
    if (!more) break;
  }
  for (const destination of destinations) await catchUp(log, destination, heads);
  return { heads };
};

const findTrouble = async (log: PublicLog, destinations: readonly HeadDestination[]): Promise<LogTrouble | undefined> => {
  for (const destination of destinations) {
    const published = await destination.last();
    if (!published) continue;
    const size = await log.size();
    const about = { destination: destination.name, published, size };
    if (published.size > size) return { why: 'rolled-back', ...about };
    if ((await log.rootAt(published.size)) !== published.root) return { why: 'rewritten', ...about };
  }
  return undefined;
};

/** Also heads signed by a runtime that ended before it published them. */
const catchUp = async (log: PublicLog, destination: HeadDestination, signed: readonly SignedTreeHead[]): Promise<void> => {
  for (let round = 0; round < MOST_STEPS; round++) {
    const last = await destination.last();
    const missing = await log.headsAfter(last?.size ?? -1);
    if (missing.length > 0) await destination.publish(missing);
    else {
      // A quiet log signed anew has no new size.
      await destination.publish(signed.filter(({ size, at }) => size === last?.size && at > last.at));
      return;
    }
  }
};
