/**
 * `npm run bench:books [-- 400]`: how many dossiers of 100 facts a core checks per second, as `npm run verify` does: chain, state, every derived row and place in
 * the public log, through the store's own check as the runtime's role. The dossiers are worked on by commands, as officers would. Processor time is that of this
 * process, without the database's. Aim: 2,000.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { keyName, textOfHead } from '@mot-cua/proof';
import { openDatabase } from '../src/embedded-postgres/open-database';
import { migrate } from '../src/migrations/migrate';
import { type Signer } from '../src/public-log';
import { openStore, type Store } from '../src/store';
import { throwawayFolder } from '../src/testing/test-cluster';
import { completeTask, inParallel, prepareLoad } from './load';
import { percentile, say, sizesAsked } from './report';

const AIM = 2_000;
const FACTS = 100;
const ROUNDS = 10;
const SHARE = 500;
const CALLERS = 32;

const signer = (): Signer => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  return {
    key: keyName(raw),
    publicKey: raw,
    sign: (head) => ({ ...head, signature: sign(null, Buffer.from(textOfHead(head)), privateKey).toString('hex') }),
  };
};

/** One look at everything. @returns facts checked, and seconds of processor and of the clock it took */
const checkAll = async (store: Store): Promise<{ readonly facts: number; readonly cpu: number; readonly wall: number }> => {
  const [began, before] = [performance.now(), process.cpuUsage()];
  let facts = 0;
  for (let after: string | undefined, more = true; more;) {
    const share = await store.books.checkShare(after, SHARE);
    if (share.discrepancies.length > 0) throw new Error(JSON.stringify(share.discrepancies.slice(0, 3)));
    facts += share.facts;
    after = share.next;
    more = after !== undefined;
  }
  const { user, system } = process.cpuUsage(before);
  return { facts, cpu: (user + system) / 1e6, wall: (performance.now() - began) / 1_000 };
};

const [dossiers = 400] = sizesAsked([400]);
const state = await throwawayFolder();
const database = await openDatabase({ state, throwaway: true });
try {
  await migrate(database);
  const load = await prepareLoad(database, dossiers);
  for (let made = 0, turn = 0; made < FACTS; turn++) {
    await inParallel(CALLERS, load.dossiers.length, (n) =>
      completeTask(load.store, load.dossiers[n] as (typeof load.dossiers)[number], turn),
    );
    made = (await load.store.dossiers.find([load.dossiers[0]?.agency ?? 0], load.dossiers[0]?.id ?? ''))?.state.seq ?? FACTS;
  }
  const runtime = await openStore({
    url: database.url('runtime_rw'),
    name: 'bench books',
    compile: (content) => Promise.resolve(JSON.parse(content.diagram)),
  });
  while ((await runtime.publicLog.grow(signer(), 1_000, 0)).more);
  const looks: Awaited<ReturnType<typeof checkAll>>[] = [];
  for (let round = 0; round < ROUNDS; round++) looks.push(await checkAll(runtime));
  const rate = (part: 'cpu' | 'wall'): number =>
    percentile(
      looks.map((look) => look.facts / look[part] / FACTS),
      0.5,
    );
  say(`${dossiers.toString()} dossiers, ${(looks[0]?.facts ?? 0).toString()} facts`);
  say(
    `dossiers of ${FACTS.toString()} facts per second of one core: ${rate('cpu').toFixed(0)} (aim ${AIM.toString()}); per second of the clock: ${rate('wall').toFixed(0)}`,
  );
  await runtime.close();
  await load.store.close();
  process.exitCode = rate('cpu') < AIM ? 1 : 0;
} finally {
  await database.stop();
  await rm(state, { recursive: true, force: true });
}
