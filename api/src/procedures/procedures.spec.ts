import { birthRegistration } from '../testing/birth-registration';
import { BIRTH, freshKey, testApi, type Asker, type TestApi } from '../testing/test-api';

const approval = { number: '99/QĐ-UBND', date: '2026-02-01', signer: 'Chủ tịch UBND tỉnh' };
type DraftBody = { revision: number; package: typeof birthRegistration };

describe('drawing and publishing a procedure', () => {
  let api: TestApi;
  let admin: Asker;
  beforeAll(async () => {
    api = await testApi();
    admin = await api.as('giang.admin');
  });
  afterAll(() => api.close());

  it('starts a draft from the newest version, saves it, publishes it with its decision, and keeps the old version as it was (R-150, R-153)', async () => {
    const before = (await admin('get', `/api/procedures/${BIRTH}/versions/1`)).body as { hash: string };
    const draft = (await admin('post', `/api/procedures/${BIRTH}/draft`)).body as DraftBody;
    expect(draft.package).not.toHaveProperty('approval');
    const name = { vi: 'Đăng ký khai sinh (mới)', en: 'Birth registration (new)' };
    const saved = await admin('put', `/api/procedures/${BIRTH}/draft`, {
      body: { revision: draft.revision, package: { ...draft.package, name } },
    });
    expect(saved.body).toMatchObject({ revision: draft.revision + 1, by: 'Vũ Hương Giang', package: { name } });
    expect((await admin('post', `/api/procedures/${BIRTH}/draft/check`)).body).toEqual({
      findings: expect.not.arrayContaining([expect.objectContaining({ severity: 'error' })]),
    });

    const published = await admin('post', `/api/procedures/${BIRTH}/draft/publish`, { body: { approval, note: 'Đổi tên' } });
    expect(published.body).toMatchObject({ version: 2, by: 'Vũ Hương Giang', package: { name, approval } });
    expect((await admin('get', `/api/procedures/${BIRTH}`)).body).toMatchObject({
      published: { version: 2 },
      steps: 3,
      agencies: ['Bộ phận Một cửa', 'UBND xã'],
      versions: [{ version: 2, note: 'Đổi tên', approval }, { version: 1 }],
    });
    expect((await admin('get', `/api/procedures/${BIRTH}/versions/1`)).body).toEqual(before);
    expect((await admin('get', `/api/procedures/${BIRTH}/draft`)).status).toBe(404);
  });

  it('does not overwrite what somebody else saved: both copies are there to compare', async () => {
    const draft = (await admin('post', `/api/procedures/${BIRTH}/draft`)).body as DraftBody;
    const mine = { revision: draft.revision, package: { ...draft.package, notes: ['mine'] } };
    const theirs = { revision: draft.revision, package: { ...draft.package, notes: ['theirs'] } };
    const path = `/api/procedures/${BIRTH}/draft`;
    expect((await admin('put', path, { body: theirs })).status).toBe(200);
    const conflict = await admin('put', path, { body: mine });
    expect(conflict.body).toMatchObject({ status: 409, code: 'draft.changed', current: { package: { notes: ['theirs'] } } });
    expect((await admin('delete', path, { body: { revision: draft.revision } })).status).toBe(409);
    expect((await admin('delete', path)).status).toBe(204);
  });

  it('saves once what is sent twice under one key, and refuses other content under it', async () => {
    const draft = (await admin('post', `/api/procedures/${BIRTH}/draft`)).body as DraftBody;
    const path = `/api/procedures/${BIRTH}/draft`;
    const asking = { key: freshKey(), body: { revision: draft.revision, package: draft.package } };
    const [first, second] = [await admin('put', path, asking), await admin('put', path, asking)];
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
    const other = await admin('put', path, { ...asking, body: { ...asking.body, revision: draft.revision + 1 } });
    expect(other.body).toMatchObject({ status: 422, code: 'key.reused' });
    const racing = { key: freshKey(), body: { revision: draft.revision + 1, package: draft.package } };
    const race = await Promise.all(Array.from({ length: 8 }, () => admin('put', path, racing)));
    for (const { status, body } of race) expect([200, (body as { code?: string }).code === 'key.running' ? 409 : 200]).toContain(status);
    expect((await admin('get', path)).body).toMatchObject({ revision: draft.revision + 2 });
    await admin('delete', path);
  });

  it('lists the procedures of an installation with more unread drafts than the checks have places for', async () => {
    const ids = Array.from({ length: 25 }, (_, n) => `8.${String(100000 + n)}`);
    for (const id of ids) await api.store.procedures.create({ id, package: { ...birthRegistration, code: id }, by: 'test' });
    const first = await admin('get', '/api/procedures');
    expect(first.status).toBe(200);
    // A procedure by itself is told whole: its draft is read, and with it those before it.
    expect((await admin('get', `/api/procedures/${ids[24] ?? ''}`)).body).toMatchObject({ steps: 3 });
    const { rows } = (await admin('get', '/api/procedures')).body as { rows: { id: string; steps?: number }[] };
    expect(ids.map((id) => rows.find((row) => row.id === id)?.steps)).toEqual(ids.map(() => 3));
  });

  it('refuses to publish what the engine does not execute, with the element named', async () => {
    const created = await admin('post', '/api/procedures', { body: { name: { vi: 'Thử', en: 'Trial' }, code: '9.999999' } });
    expect(created.body).toMatchObject({ id: '9.999999', draft: { revision: 1 }, steps: 0 });
    const script = '<bpmn:scriptTask id="give_back" name="Tính" scriptFormat="application/javascript">';
    const diagram = birthRegistration.diagram.replace(
      /<bpmn:userTask id="give_back"[^>]*>(.*?)<\/bpmn:userTask>/s,
      `${script}$1<bpmn:script>process.exit()</bpmn:script></bpmn:scriptTask>`,
    );
    await admin('put', '/api/procedures/9.999999/draft', { body: { revision: 1, package: { ...birthRegistration, diagram } } });
    const refused = await admin('post', '/api/procedures/9.999999/draft/publish', { body: { approval } });
    expect(refused.body).toMatchObject({ status: 422, code: 'publish.findings' });
    expect((refused.body as { findings: object[] }).findings).toContainEqual(
      expect.objectContaining({ severity: 'error', element: 'give_back' }),
    );
    expect((await admin('get', '/api/procedures/9.999999')).body).not.toHaveProperty('published');
  });

  it('refuses a connector that this installation does not have, with the task named', async () => {
    const diagram = birthRegistration.diagram
      .replace('<bpmn:userTask id="give_back"', '<bpmn:serviceTask id="give_back" mc:connector="http-anywhere"')
      .replace(/ mc:role="one-stop-clerk" mc:counted="false">(.*?)<\/bpmn:userTask>/s, '>$1</bpmn:serviceTask>');
    const { findings } = (await admin('post', '/api/procedures/check', { body: { diagram } })).body as { findings: object[] };
    expect(findings).toContainEqual(expect.objectContaining({ code: 'job.connector-unknown', element: 'give_back' }));
  });

  it('says where nobody holds the role of a step or the role its warning goes to', async () => {
    const created = await admin('post', '/api/procedures', { body: { name: { vi: 'Vắng người', en: 'Nobody there' }, code: '9.999998' } });
    expect(created.status).toBe(201);
    const diagram = birthRegistration.diagram
      .replace('<bpmn:userTask id="check"', '<bpmn:userTask id="check" mc:warnings="80% notify; overdue raise leader"')
      .replace(/(<bpmn:userTask id="give_back"[^>]*mc:role=")one-stop-clerk"/, '$1specialist"');
    await admin('put', '/api/procedures/9.999998/draft', { body: { revision: 1, package: { ...birthRegistration, diagram } } });
    const { findings } = (await admin('post', '/api/procedures/9.999998/draft/check')).body as { findings: object[] };
    const nobody = findings.filter((finding) => /unheld/.test((finding as { code: string }).code));
    expect(nobody).toEqual([
      expect.objectContaining({ severity: 'warning', code: 'warning.unheld', element: 'check' }),
      expect.objectContaining({ severity: 'warning', code: 'role.unheld', element: 'give_back' }),
      expect.objectContaining({ severity: 'warning', code: 'role.unheld', element: 'sign' }),
    ]);
    expect(JSON.stringify(nobody[0])).toContain('Bộ phận Một cửa xã An Hòa; Bộ phận Một cửa xã Bình Minh');
    expect(JSON.stringify(nobody[1])).not.toContain('An Hòa');
    await admin('delete', '/api/procedures/9.999998/draft');
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['something that is no XML', 'not xml at all'],
    ['twenty thousand nested elements', '<a>'.repeat(20_000)],
    ['an id twice', birthRegistration.diagram.replace('id="sign"', 'id="check"')],
    ['no process', '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"/>'],
  ])('says what is wrong with a diagram that holds %s, and stays awake', async (_, diagram) => {
    const answer = await admin('post', '/api/procedures/check', { body: { diagram } });
    expect(answer.status).toBe(200);
    expect((answer.body as { findings: object[] }).findings).toContainEqual(
      expect.objectContaining({ severity: 'error', message: { vi: expect.any(String), en: expect.any(String) } }),
    );
  });

  it.each([
    ['a limit of no length', { committedLimit: { value: 'ten', unit: 'working-days' } }, '/package/committedLimit/value'],
    ['a unit that does not exist', { committedLimit: { value: 1, unit: 'fortnights' } }, '/package/committedLimit/unit'],
    [
      'a field of a form of no kind',
      {
        forms: [{ id: 'a', title: { vi: '', en: '' }, fields: [{ name: 'x', label: { vi: '', en: '' }, kind: 'script', required: true }] }],
      },
      '/package/forms/0/fields/0/kind',
    ],
    ['a field nobody knows', { script: 'x' }, '/package/script'],
    ['a format of the future', { format: 'mot-cua/procedure-package/9' }, '/package/format'],
  ])('takes no package with %s, and names the place', async (_, change, path) => {
    const { revision } = (await admin('post', `/api/procedures/${BIRTH}/draft`)).body as { revision?: number };
    const answer = await admin('put', `/api/procedures/${BIRTH}/draft`, {
      body: { revision: revision ?? 1, package: { ...birthRegistration, ...change } },
    });
    expect(answer.status).toBe(422);
    expect((answer.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toEqual([path]);
  });

  it('shows officers what is published and never a draft', async () => {
    const clerk = await api.as('an.clerk');
    const { rows } = (await clerk('get', '/api/procedures')).body as { rows: { id: string; draft?: object }[] };
    expect(rows.map(({ id }) => id)).toEqual([BIRTH]);
    expect(rows[0]).not.toHaveProperty('draft');
    expect((await clerk('get', '/api/procedures/9.999999')).status).toBe(404);
    expect((await clerk('get', `/api/procedures/${BIRTH}`)).body).not.toHaveProperty('draft');
  });
});
