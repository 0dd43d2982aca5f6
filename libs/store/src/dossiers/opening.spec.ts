import { draw } from '@mot-cua/engine/testing';
import { ONE_STOP, openOffice, type Office, STRANGE_COMMUNE } from '../testing/office';

const permit = draw('permit').start('received').task('check').end('returned').path('received', 'check', 'returned').build();

describe('opening a dossier', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit, { value: 2, unit: 'working-days' });
  });
  afterAll(() => office.close());

  it('numbers the dossiers of an agency and day from 1 without gap or repetition, whoever receives at once (R-72)', async () => {
    const second = await office.another();
    const requests = Array.from({ length: 60 }, () => office.request('permit', { agency: ONE_STOP }));
    const handled = await Promise.all(requests.map((request, n) => (n % 2 ? second : office.store).dossiers.open(request)));
    const ordinals = handled.map((one) => (one.kind === 'accepted' ? Number(one.code.slice(-4)) : -1)).sort((a, b) => a - b);
    expect(ordinals).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
  });

  it('uses up no number for a dossier that was refused', async () => {
    const before = await office.open('permit');
    const refused = await office.store.dossiers.open(office.request('permit', { agencies: {} }));
    expect(refused).toMatchObject({ kind: 'rejected', refusal: { code: 'agency.missing' } });
    const after = await office.open('permit');
    expect(Number(after.code.slice(-4))).toBe(Number(before.code.slice(-4)) + 1);
  });

  it('begins anew at 1 on the next day', async () => {
    await office.store.clock.setOffset(86_400_000);
    const { code } = await office.open('permit');
    await office.store.clock.setOffset(0);
    expect(code).toMatch(/-0001$/);
  });

  it('refuses the dossier after the 9,999th of the day instead of wrapping (R-72)', async () => {
    await office.store.clock.setOffset(2 * 86_400_000);
    await office.open('permit');
    await office.sql('owner', `update dossier_ordinal set last = 9999 where day = mc_day(mc_now())`);
    const refused = await office.store.dossiers.open(office.request('permit'));
    await office.store.clock.setOffset(0);
    expect(refused).toMatchObject({ kind: 'rejected', refusal: { code: 'code.exhausted' } });
  });

  it('opens one dossier however often the same request comes, and answers all alike', async () => {
    const request = office.request('permit');
    const second = await office.another();
    const handled = await Promise.all(Array.from({ length: 50 }, (_, n) => (n % 2 ? second : office.store).dossiers.open(request)));
    expect(new Set(handled.map((one) => (one.kind === 'accepted' ? `${one.dossier} ${one.code}` : JSON.stringify(one.refusal)))).size).toBe(
      1,
    );
    expect(handled.filter(({ repeated }) => !repeated)).toHaveLength(1);
    const list = await office.store.dossiers.list([ONE_STOP], { q: handled[0]?.kind === 'accepted' ? handled[0].code : '' });
    expect(list.rows).toHaveLength(1);
  });

  it('is for the officers of the receiving agency', async () => {
    const stranger = await office.officer(STRANGE_COMMUNE, 'clerk');
    expect(await office.store.dossiers.open(office.request('permit', { caller: stranger }))).toMatchObject({
      refusal: { code: 'caller.no-right' },
    });
  });

  it('refuses versions that do not exist and procedures no longer in force (R-154)', async () => {
    expect(await office.store.dossiers.open(office.request('permit', { version: 7 }))).toMatchObject({
      refusal: { code: 'procedure.unknown' },
    });
    expect(await office.store.dossiers.open(office.request('no-such'))).toMatchObject({ refusal: { code: 'procedure.unknown' } });
    await office.sql('owner', `update procedure set in_force = false where id = 'permit'`);
    expect(await office.store.dossiers.open(office.request('permit'))).toMatchObject({ refusal: { code: 'procedure.not-in-force' } });
    await office.sql('owner', `update procedure set in_force = true where id = 'permit'`);
  });

  it('starts the resolution clock with the committed limit of the version (R-10, R-24)', async () => {
    const { id } = await office.open('permit');
    const found = await office.store.dossiers.find([ONE_STOP], id);
    expect(found?.state.clocks).toMatchObject([{ name: 'resolution', limit: { value: 2, unit: 'working-days' } }]);
    expect(found?.due).toBe(found?.state.clocks[0]?.due);
  });
});
