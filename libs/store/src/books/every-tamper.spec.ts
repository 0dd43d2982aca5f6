import { draw } from '@mot-cua/engine/testing';
import { CHAIN_START, chainHash, textOfHead } from '@mot-cua/proof';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { nodeDigest } from '../dossiers/hash-chain';
import { openSigningKey } from '../keys/signing-key';
import { type Store } from '../store';
import { ONE_STOP, openOffice, type Office } from '../testing/office';

const permit = draw('permit')
  .start('received')
  .task('check')
  .task('sign')
  .end('returned')
  .path('received', 'check', 'sign', 'returned')
  .build();
const TABLES = [
  'fact',
  'dossier',
  'command',
  'open_task',
  'participant',
  'applicant',
  'paper',
  'search_word',
  'outbox',
  'log_leaf',
  'unlogged',
] as const;
/** Without row-level security: what a backup of everything is made of. */
const OPEN_TABLES = ['log_node', 'log_size', 'tree_head'] as const;

describe('whatever the owner of the database does to the histories', () => {
  let office: Office;
  let runtime: Store;
  const key = openSigningKey(mkdtempSync(join(tmpdir(), 'mot-cua-tamper-')), 'log', {});
  const signer = {
    key: key.id,
    publicKey: key.publicKey,
    sign: (head: Parameters<typeof textOfHead>[0]) => ({ ...head, signature: key.sign(textOfHead(head)) }),
  };
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit);
    runtime = await office.another('runtime_rw');
  });
  afterAll(() => office.close());

  /** The owner takes the walls down, does what it likes, and puts them up again. */
  const asOwner = async (work: (client: Client) => Promise<unknown>): Promise<void> => {
    const client = new Client({ connectionString: office.database.url('owner') });
    await client.connect();
    const walls = (force: string): string => TABLES.map((table) => `alter table ${table} ${force} row level security`).join(';');
    await client.query(walls('no force'));
    await work(client);
    await client.query(walls('force'));
    await client.end();
  };
  const sql = (text: string) => asOwner((client) => client.query(text));

  /** A dossier with a task done, in the signed log. */
  const dossier = async (): Promise<string> => {
    const { id } = await office.open('permit');
    await act(id, 'check');
    await runtime.publicLog.grow(signer, 1_000, 0);
    expect(await found(id)).toEqual([]);
    return id;
  };
  const act = async (id: string, node: string): Promise<void> => {
    const officer = await office.officer(ONE_STOP, 'officer');
    const visit = (await office.store.dossiers.find([ONE_STOP], id))?.state.visits.find((one) => one.node === node)?.id ?? '';
    const handled = await office.store.dossiers.handle({
      dossier: id,
      caller: officer,
      command: { kind: 'CompleteTask', id: `${node} ${id}`, visit },
    });
    if (handled.kind !== 'accepted') throw new Error(JSON.stringify(handled.refusal));
  };
  /** What the books and the second decision say of one dossier. */
  const found = async (id: string): Promise<string[]> => [
    ...(await runtime.books.check(id)).map(({ what, seq }) => (seq === undefined ? what : `${what} ${seq.toString()}`)),
    ...(await runtime.books.redecide(id)).map(({ what, seq }) => (seq === undefined ? what : `${what} ${seq.toString()}`)),
  ];
  const logSays = async (published = [] as Parameters<Store['books']['checkLog']>[0]): Promise<string[]> =>
    (await runtime.books.checkLog(published)).discrepancies.map(({ detail }) => detail);

  it('is told from a log that took the facts of a busy dossier in another order: nothing is found', async () => {
    const { id } = await office.open('permit');
    await act(id, 'check');
    await asOwner((client) =>
      client.query(
        `with gone as (delete from unlogged where dossier_id = '${id}' returning *) insert into unlogged select * from gone order by seq desc`,
      ),
    );
    for (let more = true; more;) ({ more } = await runtime.publicLog.grow(signer, 1, 0));
    expect(await found(id)).toEqual([]);
    expect((await runtime.publicLog.leafOf([ONE_STOP], id, 1_000_000))?.seq).toBe(
      (await office.store.dossiers.find([ONE_STOP], id))?.state.seq,
    );
  });

  it('is found when a fact is changed: the chain breaks there', async () => {
    const id = await dossier();
    await sql(`update fact set body = jsonb_set(body, '{by,person}', '"somebody else"') where dossier_id = '${id}' and seq = 3`);
    expect(await found(id)).toContain('chain 3');
  });

  it('is found when a fact is deleted, two change places, or one is forged with a hash of its own', async () => {
    const [deleted, swapped, forged] = [await dossier(), await dossier(), await dossier()];
    await sql(`delete from fact where dossier_id = '${deleted}' and seq = 4`);
    expect(await found(deleted)).toContain('chain 4');
    await sql(`with b as (select seq, kind, body, hash from fact where dossier_id = '${swapped}' and seq in (2, 3))
      update fact f set kind = b.kind, body = b.body, hash = b.hash from b where f.dossier_id = '${swapped}' and f.seq = 5 - b.seq`);
    expect(await found(swapped)).toContain('chain 2');
    await sql(
      `update fact set body = jsonb_set(body, '{note}', '"forged"'), hash = sha256('forged') where dossier_id = '${forged}' and seq = 3`,
    );
    expect(await found(forged)).toContain('chain 3');
  });

  it('is found when the end is cut off and the dossier is set back to match', async () => {
    const { id } = await office.open('permit');
    const before = await office.store.dossiers.find([ONE_STOP], id);
    await act(id, 'check');
    await runtime.publicLog.grow(signer, 1_000, 0);
    await asOwner(async (client) => {
      await client.query('delete from fact where dossier_id = $1 and seq > $2', [id, before?.state.seq]);
      await client.query(`update dossier set seq = $2, head = decode($3, 'hex'), state = $4 where id = $1`, [
        id,
        before?.state.seq,
        before?.head,
        JSON.stringify(before?.state),
      ]);
    });
    expect(await found(id)).toContain('log ' + String((await office.store.publicLog.leafOf([ONE_STOP], id, 1_000_000))?.seq));
  });

  it('is found when a history is re-hashed from a changed fact to its end: the log has another one, and the diagram leads elsewhere', async () => {
    const id = await dossier();
    await asOwner((client) => rehash(client, id));
    const says = await found(id);
    expect(says.filter((one) => one.startsWith('chain'))).toEqual([]);
    expect(says.some((one) => one.startsWith('log'))).toBe(true);
    expect(says.some((one) => one.startsWith('unlawful'))).toBe(true);
  });

  /** Changes who did the second fact and hashes everything after it anew, to the head of the dossier. */
  const rehash = async (client: Client, id: string): Promise<void> => {
    const page = await office.store.dossiers.facts([ONE_STOP], id);
    let previous = CHAIN_START;
    for (const { fact } of page?.facts ?? []) {
      const changed = fact.kind === 'TaskCompleted' ? { ...fact, note: 'forged' } : fact;
      previous = chainHash(previous, changed, nodeDigest);
      const { seq, kind: _kind, at: _at, ...body } = changed;
      await client.query(`update fact set body = $3, hash = decode($4, 'hex') where dossier_id = $1 and seq = $2`, [
        id,
        seq,
        JSON.stringify(body),
        previous,
      ]);
    }
    await client.query(`update dossier set head = decode($2, 'hex') where id = $1`, [id, previous]);
  };

  it('is found when the log is forged along: no signature fits the new roots', async () => {
    const id = await dossier();
    await sql(`update log_leaf set hash = sha256('forged') where id = '${id}'`);
    expect(await logSays()).toContainEqual(expect.stringMatching(/signed with another root/));
  });

  it('is found when a dossier vanishes altogether', async () => {
    const id = await dossier();
    await sql(TABLES.filter((table) => !['log_leaf', 'unlogged'].includes(table)).map((table) => `delete from ${table} where ${table === 'dossier' ? 'id' : 'dossier_id'} = '${id}'`).reverse().join(';')); // prettier-ignore
    expect(await logSays()).toContain('the dossier is in the public log, but not here');
  });

  it('is found when the whole database is rolled back to an old backup: larger heads were published', async () => {
    const backup = [...TABLES, ...OPEN_TABLES];
    await asOwner((client) => client.query(backup.map((table) => `create table backup_${table} as table ${table}`).join(';')));
    await dossier();
    const published = await office.store.publicLog.head();
    if (!published) throw new Error('nothing was signed');
    expect((await logSays([published])).filter((one) => one.includes('rolled back'))).toEqual([]);
    await asOwner(async (client) => {
      await client.query(`truncate ${backup.join(', ')} cascade`);
      for (const table of backup) await client.query(`insert into ${table} select * from backup_${table}`);
    });
    expect(await logSays([published])).toContainEqual(expect.stringMatching(/it was rolled back$/));
  });
});
