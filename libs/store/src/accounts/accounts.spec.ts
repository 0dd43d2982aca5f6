import { ONE_STOP, openOffice, type Office } from '../testing/office';

describe('accounts and sessions', () => {
  let office: Office;
  let person: string;
  let assignment: string;
  beforeAll(async () => {
    office = await openOffice();
    ({ person, assignment } = await office.officer(ONE_STOP, 'officer'));
    await office.store.accounts.put({ person, name: 'an.nguyen', password: 'mật khẩu dài' });
  });
  afterAll(() => office.close());
  const accounts = () => office.store.accounts;
  const address = '127.0.0.1';
  const signIn = async () => {
    const signedIn = await accounts().signIn({ name: 'an.nguyen', password: 'mật khẩu dài', address });
    if (signedIn.kind !== 'signedIn') throw new Error(signedIn.why);
    return signedIn;
  };

  it('keeps passwords as argon2id hashes and tokens as hashes', async () => {
    const { token } = await signIn();
    const [row] = await office.sql<{ password_hash: string }>('api_rw', `select password_hash from account where name = 'an.nguyen'`);
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await office.sql('api_rw', `select from session where token_hash::text like '%' || $1 || '%'`, [token])).toEqual([]);
  });

  it('opens a session with the post the person holds', async () => {
    const { token, session } = await signIn();
    expect(session).toMatchObject({ account: { person, name: 'an.nguyen' }, assignment });
    expect(await accounts().session(token)).toEqual(session);
    expect(await accounts().session('something else')).toBeUndefined();
  });

  it('ends a session when the person signs out', async () => {
    const { token } = await signIn();
    await accounts().signOut(token);
    expect(await accounts().session(token)).toBeUndefined();
  });

  it('says the same of an unknown name, a wrong password and a disabled account', async () => {
    const wrong = { kind: 'refused', why: 'wrong' };
    expect(await accounts().signIn({ name: 'nobody', password: 'x', address })).toEqual(wrong);
    expect(await accounts().signIn({ name: 'an.nguyen', password: 'x', address })).toEqual(wrong);
    await accounts().put({ person, name: 'gone', password: 'mật khẩu dài', disabled: true });
    expect(await accounts().signIn({ name: 'gone', password: 'mật khẩu dài', address })).toEqual(wrong);
    await signIn();
  });

  it('makes who guesses a password wait, longer each time, whatever the address', async () => {
    await accounts().put({ person, name: 'guessed', password: 'mật khẩu dài' });
    for (let n = 0; n < 5; n++)
      expect(await accounts().signIn({ name: 'guessed', password: 'x', address: `10.0.0.${n.toString()}` })).toMatchObject({
        why: 'wrong',
      });
    expect(await accounts().signIn({ name: 'guessed', password: 'mật khẩu dài', address: '10.0.1.1' })).toMatchObject({
      kind: 'refused',
      why: 'locked',
      retryAfter: 1,
    });
  });

  it('makes an address that tries many names wait', async () => {
    for (let n = 0; n < 50; n++) await accounts().signIn({ name: `name ${n.toString()}`, password: 'x', address: '10.9.9.9' });
    expect(await accounts().signIn({ name: 'an.nguyen', password: 'mật khẩu dài', address: '10.9.9.9' })).toMatchObject({
      kind: 'refused',
      why: 'locked',
    });
  }, 30_000);

  it('lets a person act only as what they hold or stand in for (R-143)', async () => {
    const { token } = await signIn();
    const other = await office.officer(ONE_STOP, 'leader');
    expect(await accounts().chooseAssignment(token, other.assignment)).toBe(false);
    const delegation = '018f0000-0000-7000-8000-0000000000aa';
    await office.store.organisation.put({
      delegations: [{ id: delegation, assignment: other.assignment, to: person, ground: '7/QĐ', from: '2020-01-01' }],
    });
    expect(await accounts().chooseAssignment(token, other.assignment)).toBe(false);
    expect(await accounts().chooseAssignment(token, other.assignment, delegation)).toBe(true);
    expect(await accounts().session(token)).toMatchObject({ assignment: other.assignment, delegation });
    expect(await accounts().chooseAssignment(token, 'not an id')).toBe(false);
  });

  it('ends every session of an account whose password was changed', async () => {
    await accounts().put({ person, name: 'changed', password: 'mật khẩu một' });
    const signedIn = await accounts().signIn({ name: 'changed', password: 'mật khẩu một', address });
    if (signedIn.kind !== 'signedIn') throw new Error(signedIn.why);
    await accounts().put({ person, name: 'changed', password: 'mật khẩu hai' });
    const other = await office.another();
    expect(await other.accounts.session(signedIn.token)).toBeUndefined();
  });

  it('ends a session that was left alone', async () => {
    const { token } = await signIn();
    const other = await office.another();
    expect(await other.accounts.session(token)).toBeDefined();
    await office.sql('api_rw', `update session set expires_at = clock_timestamp()`);
    const third = await office.another();
    expect(await third.accounts.session(token)).toBeUndefined();
  });

  it('refuses names and passwords of any length and kind without breaking', async () => {
    for (const name of ['', 'x'.repeat(10_000), "' or 1=1 --", 'a\0b'])
      expect(await accounts().signIn({ name, password: 'p'.repeat(1_000_000), address: '10.1.1.1' })).toMatchObject({ kind: 'refused' });
  });
});
