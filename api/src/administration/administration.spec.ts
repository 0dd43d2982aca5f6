import { AN_HOA, AN_HOA_ONE_STOP, BINH_MINH_ONE_STOP, PROVINCE } from '../testing/province';
import { birthRequest } from '../testing/dossiers-at-hand';
import { signIn, type Asker, testApi, type TestApi } from '../testing/test-api';

type Person = {
  id: string;
  name: string;
  account?: string;
  disabled: boolean;
  posts: { id: string; agency: number; role: string; to?: string }[];
};
type Refused = { code: string; errors?: { path: string; code: string; message: string }[] };

describe('the administration of the organisation', () => {
  let api: TestApi;
  let admin: Asker;
  const find = async (account: string): Promise<Person> => {
    const { rows } = (await admin('get', `/api/administration/people?q=${account}`)).body as { rows: Person[] };
    const found = rows.find((person) => person.account === account);
    if (!found) throw new Error(`no ${account}`);
    return found;
  };

  beforeAll(async () => {
    api = await testApi();
    admin = await api.as('giang.admin');
  });
  afterAll(() => api.close());

  it('adds a person with an account and a post, who then signs in and works', async () => {
    const added = await admin('post', '/api/administration/people', {
      body: { name: 'Mai Văn Mới', account: 'moi.clerk', password: 'mot-cua-thu-nghiem' },
    });
    expect({ status: added.status, text: added.text.slice(0, 200) }).toMatchObject({ status: 201 });
    const { id } = added.body as Person;
    const given = await admin('post', `/api/administration/people/${id}/posts`, {
      body: { agency: AN_HOA_ONE_STOP, role: 'one-stop-clerk', post: 'Công chức tiếp nhận', from: '2025-07-01', procedures: [] },
    });
    expect((given.body as Person).posts).toMatchObject([{ agency: AN_HOA_ONE_STOP, role: 'one-stop-clerk' }]);
    const clerk = await signIn(api.app, 'moi.clerk' as 'an.clerk');
    expect((await clerk('post', '/api/dossiers', { body: birthRequest })).status).toBe(201);
    const twice = await admin('post', '/api/administration/people', { body: { name: 'X', account: 'moi.clerk', password: '0123456789' } });
    expect((twice.body as Refused).errors).toMatchObject([{ path: '/account', code: 'field.taken' }]);
  });

  it('limits a post to procedures: in others its holder has no right, whatever the list shows', async () => {
    const { id } = await find('moi.clerk');
    const [post] = (await find('moi.clerk')).posts;
    await admin('put', `/api/administration/posts/${post.id}/ending`, { body: { on: '2025-08-01' } });
    const only = {
      agency: AN_HOA_ONE_STOP,
      role: 'one-stop-clerk',
      post: 'Công chức tiếp nhận',
      from: '2025-08-01',
      procedures: ['another'],
    };
    expect((await admin('post', `/api/administration/people/${id}/posts`, { body: only })).status).toBe(201);
    const clerk = await signIn(api.app, 'moi.clerk' as 'an.clerk');
    expect((await clerk('post', '/api/dossiers', { body: birthRequest })).status).toBe(403);
  });

  it('locks an account at once, and nobody locks the own one', async () => {
    const { id } = await find('moi.clerk');
    const clerk = await signIn(api.app, 'moi.clerk' as 'an.clerk');
    expect((await admin('put', `/api/administration/people/${id}/account`, { body: { disabled: true } })).body).toMatchObject({
      disabled: true,
    });
    expect((await clerk('get', '/api/session')).status).toBe(401);
    const own = await find('giang.admin');
    const refused = await admin('put', `/api/administration/people/${own.id}/account`, { body: { disabled: true } });
    expect({ status: refused.status, code: (refused.body as Refused).code }).toEqual({ status: 409, code: 'account.own' });
  });

  it('ends a post on a day; the person acts no more, the post stays for histories', async () => {
    const { id, posts } = await find('dung.specialist');
    const [post] = posts;
    const ended = await admin('put', `/api/administration/posts/${post.id}/ending`, { body: { on: '2026-01-01' } });
    expect((ended.body as Person).posts).toMatchObject([{ id: post.id, to: '2026-01-01' }]);
    const specialist = await api.as('dung.specialist');
    expect(((await specialist('get', '/api/session')).body as { assignments: object[] }).assignments).toEqual([]);
    expect((await find('dung.specialist')).id).toBe(id);
  });

  it('lets somebody stand in for somebody absent, for a time and on a decision that stands in the history (R-143)', async () => {
    const [absent, standIn] = [await find('bich.clerk'), await find('an.clerk')];
    const body = { assignment: absent.posts[0].id, to: standIn.id, ground: 'Quyết định số 12/QĐ-UBND ngày 01/06/2026' };
    const today = new Date(await api.store.clock.now());
    const day = (days: number): string => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const endless = await admin('post', '/api/administration/substitutions', { body: { ...body, from: day(-1), until: day(500) } });
    expect((endless.body as Refused).errors).toMatchObject([{ path: '/until', code: 'field.date-range' }]);
    const given = await admin('post', '/api/administration/substitutions', { body: { ...body, from: day(-1), until: day(7) } });
    expect(given.body).toMatchObject({ absent: 'Trần Ngọc Bích', standIn: 'Nguyễn Thị An', ground: body.ground });
    const an = await signIn(api.app, 'an.clerk');
    const me = (await an('get', '/api/session')).body as { assignments: { id: string; inPlaceOf?: string }[] };
    expect(me.assignments.find(({ id }) => id === absent.posts[0].id)).toMatchObject({ inPlaceOf: 'Trần Ngọc Bích' });
    await an('put', '/api/session/post', { body: { assignment: absent.posts[0].id } });
    const opened = await an('post', '/api/dossiers', { body: birthRequest });
    const { dossier: id } = opened.body as { dossier: string };
    const history = (await an('get', `/api/dossiers/${id}/history`)).body as { facts: { fact: { by: object } }[] };
    expect(history.facts[0].fact.by).toMatchObject({ person: standIn.id, inPlaceOf: absent.id, paper: body.ground });
    const { rows } = (await admin('get', '/api/administration/substitutions')).body as { rows: { id: string }[] };
    expect((await admin('put', `/api/administration/substitutions/${rows[0].id}/ending`, { body: { on: day(0) } })).status).toBe(204);
  });

  it('takes a file of people whole or not at all, and names every mistake with line and column', async () => {
    const head = 'name,account,agency,role,post,from,password';
    const wrong = [head, 'Lê Thị Hoa,hoa.le,11,one-stop-clerk,Công chức,2026-01-01,0123456789', 'Ngô A,ngo a,999,boss,,2026-02-30,x'].join(
      '\n',
    );
    const refused = await admin('post', '/api/administration/people/import', { body: { csv: wrong, dry: false } });
    expect({ status: refused.status, code: (refused.body as Refused).code }).toEqual({ status: 422, code: 'import.refused' });
    expect((refused.body as Refused).errors?.map(({ path }) => path)).toEqual([
      '/csv/3/account',
      '/csv/3/agency',
      '/csv/3/role',
      '/csv/3/post',
      '/csv/3/from',
      '/csv/3/password',
    ]);
    expect(((await admin('get', '/api/administration/people?q=hoa.le')).body as { rows: object[] }).rows).toEqual([]);
    const right = [
      head,
      'Lê Thị Hoa,hoa.le,000.00.11.H47,one-stop-clerk,"Công chức, Một cửa",2026-01-01,0123456789',
      'Lê Thị Hoa,hoa.le,10,specialist,Chuyên viên,2026-01-01,',
    ].join('\r\n');
    expect((await admin('post', '/api/administration/people/import', { body: { csv: right, dry: true } })).body).toEqual({
      people: 1,
      posts: 2,
    });
    expect((await admin('post', '/api/administration/people/import', { body: { csv: right, dry: false } })).body).toEqual({
      people: 1,
      posts: 2,
    });
    expect((await find('hoa.le')).posts.map(({ agency }) => agency).sort()).toEqual([AN_HOA, AN_HOA_ONE_STOP]);
  });

  it('founds, renames and ends agencies; names of the past are kept, and what still has work is not ended (R-154)', async () => {
    const founded = await admin('post', '/api/administration/agencies', {
      body: {
        parent: PROVINCE,
        kind: 'commune',
        tier: 'commune',
        name: { vi: 'UBND xã Mới', en: 'New commune' },
        codeFormat: 'TT01/2018',
        calendar: 'vn',
        keys: [],
        from: '2026-01-01',
        ground: 'NQ 1/2026',
      },
    });
    const { id } = founded.body as { id: number };
    const renamed = await admin('post', `/api/administration/agencies/${String(id)}/names`, {
      body: { name: { vi: 'UBND phường Mới', en: 'New ward' }, on: '2026-03-01', ground: 'NQ 2/2026' },
    });
    expect(renamed.body).toMatchObject({
      name: { vi: 'UBND phường Mới' },
      formerNames: [{ to: '2026-03-01', name: { vi: 'UBND xã Mới' }, ground: 'NQ 2/2026' }],
    });
    const ended = await admin('post', `/api/administration/agencies/${String(id)}/ending`, {
      body: { on: '2026-06-01', successor: AN_HOA, ground: 'NQ 3/2026' },
    });
    expect(ended.body).toMatchObject({ to: '2026-06-01', successor: AN_HOA });
    const busy = await admin('post', `/api/administration/agencies/${String(BINH_MINH_ONE_STOP)}/ending`, {
      body: { on: '2026-06-01', ground: 'NQ 3' },
    });
    expect({ status: busy.status, code: (busy.body as Refused).code }).toEqual({ status: 409, code: 'agency.busy' });
    const circle = await admin('put', `/api/administration/agencies/${String(AN_HOA)}`, {
      body: {
        parent: AN_HOA_ONE_STOP,
        kind: 'commune',
        tier: 'commune',
        name: { vi: 'x', en: 'x' },
        codeFormat: 'TT01/2018',
        calendar: 'vn',
        keys: [],
        from: '2025-07-01',
        ground: 'x',
      },
    });
    expect((circle.body as Refused).errors).toMatchObject([{ path: '/parent', code: 'field.circle' }]);
  });

  it('writes down what administrators did, who and when', async () => {
    const { rows } = (await admin('get', '/api/administration/acts')).body as { rows: { act: string; name: string }[] };
    expect(rows.map(({ act }) => act)).toEqual(
      expect.arrayContaining([
        'person.added',
        'post.given',
        'account.disabled',
        'post.ended',
        'substitution.given',
        'people.imported',
        'agency.renamed',
        'agency.ended',
      ]),
    );
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['Vũ Hương Giang']));
  });
});
