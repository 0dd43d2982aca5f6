import { draw } from '@mot-cua/engine/testing';
import { checkChain } from '@mot-cua/proof';
import { Client } from 'pg';
import { DEPARTMENT, ONE_STOP, openOffice, type Office } from '../testing/office';

const permit = draw('permit')
  .start('received')
  .task('check')
  .task('sign')
  .end('returned')
  .path('received', 'check', 'sign', 'returned')
  .build();

describe("a history altered behind the application's back", () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit);
  });
  afterAll(() => office.close());

  /** The owner of the database takes the wall down and changes what it likes. */
  const asOwner = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: office.database.url('owner') });
    await client.connect();
    await client.query(
      'alter table fact no force row level security; alter table dossier no force row level security; alter table open_task no force row level security',
    );
    await client.query(statement);
    await client.query(
      'alter table fact force row level security; alter table dossier force row level security; alter table open_task force row level security',
    );
    await client.end();
  };

  const dossier = async (): Promise<string> => {
    const { id } = await office.open('permit');
    const officer = await office.officer(ONE_STOP, 'officer');
    const found = await office.store.dossiers.find([ONE_STOP], id);
    const visit = found?.state.visits.find(({ node }) => node === 'check')?.id ?? '';
    await office.store.dossiers.handle({ dossier: id, caller: officer, command: { kind: 'CompleteTask', id: `c ${id}`, visit } });
    expect(await office.store.books.check(id, [ONE_STOP])).toEqual([]);
    return id;
  };
  const found = async (id: string): Promise<readonly unknown[]> =>
    (await office.store.books.check(id, [ONE_STOP, DEPARTMENT])).map(({ what, seq, where }) => ({
      what,
      ...(seq && { seq }),
      ...(where && { where }),
    }));

  it('is found when a fact says something else, at that fact', async () => {
    const id = await dossier();
    await asOwner(`update fact set body = jsonb_set(body, '{by,person}', '"somebody else"') where dossier_id = '${id}' and seq = 3`);
    expect(await found(id)).toContainEqual({ what: 'chain', seq: 3 });
  });

  it('is found when the time of a fact is changed', async () => {
    const id = await dossier();
    await asOwner(`update fact set at = at - interval '1 hour' where dossier_id = '${id}' and seq = 2`);
    expect(await found(id)).toContainEqual({ what: 'chain', seq: 2 });
  });

  it('is found when a fact is missing, at its number', async () => {
    const id = await dossier();
    await asOwner(`delete from fact where dossier_id = '${id}' and seq = 4`);
    expect(await found(id)).toContainEqual({ what: 'chain', seq: 4 });
  });

  it('is found when the last facts are cut off', async () => {
    const id = await dossier();
    await asOwner(`delete from fact where dossier_id = '${id}' and seq > 5`);
    expect(await found(id)).toContainEqual({ what: 'facts' });
  });

  it('is found when two facts have changed places', async () => {
    const id = await dossier();
    await asOwner(`update fact set seq = -seq where false; with b as (select seq, kind, body, hash from fact where dossier_id = '${id}' and seq in (2, 3))
      update fact f set kind = b.kind, body = b.body, hash = b.hash from b where f.dossier_id = '${id}' and f.seq = 5 - b.seq`);
    expect(await found(id)).toContainEqual({ what: 'chain', seq: 2 });
  });

  it('is found when a fact is forged with a hash of its own', async () => {
    const id = await dossier();
    await asOwner(
      `update fact set body = jsonb_set(body, '{note}', '"forged"'), hash = sha256('forged') where dossier_id = '${id}' and seq = 3`,
    );
    expect(await found(id)).toContainEqual({ what: 'chain', seq: 3 });
  });

  it('is found when only the fold is changed', async () => {
    const id = await dossier();
    await asOwner(`update dossier set state = jsonb_set(state, '{visits,0,data}', '{"fee": 0}') where id = '${id}'`);
    expect(await found(id)).toEqual([{ what: 'state', where: 'state' }]);
  });

  it('is found when a task is taken out of the inbox', async () => {
    const id = await dossier();
    await asOwner(`delete from open_task where dossier_id = '${id}'`);
    expect(await found(id)).toEqual([{ what: 'table', where: 'open_task' }]);
  });

  it('can be checked by anyone who has the facts, as the browser does', async () => {
    const id = await dossier();
    const page = await office.store.dossiers.facts([ONE_STOP], id);
    expect(checkChain(page?.facts ?? [])).toMatchObject({ kind: 'whole' });
    const altered = (page?.facts ?? []).map((recorded, n) => (n === 1 ? { ...recorded, fact: { ...recorded.fact, at: 0 } } : recorded));
    expect(checkChain(altered)).toEqual({ kind: 'broken', seq: 2, why: 'content' });
  });
});
