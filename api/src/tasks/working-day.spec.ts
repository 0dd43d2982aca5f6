import { checkChain, type HashedFact } from '@mot-cua/proof';
import { birthRequest, received, taskPath, waitingAt, type AtHand } from '../testing/dossiers-at-hand';
import { testApi, type TestApi } from '../testing/test-api';

type Body = Record<string, never>;

describe('a dossier on its way through the offices', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('is received with a receipt that says when the result is due and why (R-04, R-09, R-10)', async () => {
    const clerk = await api.as('an.clerk');
    const answer = await clerk('post', '/api/dossiers', { body: birthRequest });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      code: expect.stringMatching(/^000\.00\.11\.H47-\d{6}-\d{4}$/),
      procedure: { vi: 'Đăng ký khai sinh' },
      office: { vi: 'Bộ phận Một cửa xã An Hòa' },
      clerk: 'Nguyễn Thị An',
      limit: { value: 1, unit: 'working-days' },
      papers: [{ name: { vi: 'Giấy chứng sinh' }, copies: 1, state: 'paper' }],
      applicant: { fullName: 'Trần Văn Minh' },
    });
    const { due } = answer.body as { due: { due: string; explanation: { text: { vi: string } }[] } };
    expect(Date.parse(due.due)).toBeGreaterThan(Date.now());
    expect(due.explanation.length).toBeGreaterThan(2);
    const again = await clerk('get', `/api/dossiers/${(answer.body as { dossier: string }).dossier}/receipt`);
    expect(again.body).toEqual(answer.body);
  });

  it('passes from the counter to the leader and back, and ends with the result returned', async () => {
    const [clerk, leader] = [await api.as('an.clerk'), await api.as('cuong.leader')];
    const at = await received(api);
    expect((await clerk('get', `/api/dossiers/${at.id}`)).body).toMatchObject({ status: 2, statusName: { vi: 'Được tiếp nhận' } });

    const claimed = await clerk('post', `${taskPath(at)}/claim`);
    expect(claimed.status).toBe(200);
    expect(claimed.body).toMatchObject({ dossier: { id: at.id, code: at.code, status: 4 } });
    expect(claimed.text).not.toContain('Trần Gia Bảo');
    expect((await clerk('get', `/api/dossiers/${at.id}`)).body).toMatchObject({ data: { childName: 'Trần Gia Bảo', copies: 2 } });
    const checked = await clerk('post', `${taskPath(at)}/complete`, {
      body: { outcome: 'done', data: { complete: true }, note: 'Đủ giấy tờ' },
    });
    expect(checked.body).toMatchObject({ next: [{ node: 'sign', name: { vi: 'Ký giấy khai sinh' }, role: 'leader' }] });

    const sign = await waitingAt(leader, at.id, 'sign');
    const signTask = taskPath({ id: at.id, visit: sign });
    expect((await leader('get', signTask)).body).toMatchObject({
      nodeName: { vi: 'Ký giấy khai sinh' },
      mine: false,
      outcomes: [
        { id: 'signed', leadsTo: [{ vi: 'Trả kết quả' }] },
        { id: 'refused', leadsTo: [{ vi: 'Từ chối giải quyết' }] },
      ],
    });
    await leader('post', `${signTask}/complete`, { body: { outcome: 'signed', data: {}, claim: true } });
    const giveBack = taskPath({ id: at.id, visit: await waitingAt(clerk, at.id, 'give_back') });
    const ended = await clerk('post', `${giveBack}/complete`, { body: { outcome: 'done', data: {}, claim: true } });
    expect(ended.body).toMatchObject({ dossier: { status: 10, statusName: { vi: 'Đã trả kết quả' } }, next: [{ node: 'returned' }] });
    expect((await clerk('post', `${giveBack}/complete`, { body: { outcome: 'done', data: {} } })).body).toMatchObject({
      code: 'dossier.closed',
      status: 409,
    });
  });

  it('keeps a history with every act, its author as they were then, and the links of its chain (R-140, R-141)', async () => {
    const at = await received(api);
    await (
      await api.as('bich.clerk')
    )('post', `${taskPath(at)}/claim`);
    const auditor = await api.as('hai.auditor');
    const { facts, people } = (await auditor('get', `/api/dossiers/${at.id}/history`)).body as {
      facts: HashedFact[];
      people: Record<string, { name: string; post: string; agency: { vi: string } }>;
    };
    expect(facts[0]).toMatchObject({ fact: { kind: 'DossierOpened', seq: 1 } });
    expect(checkChain(facts)).toMatchObject({ kind: 'whole', facts: facts.length });
    const last = facts.at(-1)?.fact;
    expect(last?.kind).toBe('TaskAssigned');
    expect(people[last?.by.person ?? '']).toEqual({
      name: 'Trần Ngọc Bích',
      post: 'Công chức tiếp nhận',
      agency: { vi: 'Bộ phận Một cửa xã An Hòa', en: 'One-stop unit of An Hòa' },
    });
    expect(JSON.stringify(facts)).not.toMatch(/Trần Văn Minh|Trần Gia Bảo|001090012345/);
  });

  it('records who read it, and tells the auditor', async () => {
    const at = await received(api);
    await (
      await api.as('bich.clerk')
    )('get', `/api/dossiers/${at.id}`);
    const readings = await (await api.as('hai.auditor'))('get', `/api/dossiers/${at.id}/readings`);
    expect((readings.body as { rows: Body[] }).rows).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'Trần Ngọc Bích', what: 'dossier' })]),
    );
  });

  it('stands in the inbox of its role, the most urgent first, and is found without accents', async () => {
    const at = await received(api);
    const clerk = await api.as('an.clerk');
    const found = await clerk('get', `/api/tasks?view=unclaimed&q=${encodeURIComponent('tran van minh')}`);
    const row = (found.body as { rows: (Body & { dossier: string })[] }).rows.find(({ dossier }) => dossier === at.id);
    expect(row).toMatchObject({
      visit: at.visit,
      nodeName: { vi: 'Kiểm tra hồ sơ' },
      applicantName: 'Trần Văn Minh',
      level: expect.stringMatching(/green|yellow|orange/),
      remaining: { unit: 'working-hours' },
    });
    expect((await clerk('get', '/api/tasks/counts')).body).toMatchObject({ mine: expect.any(Number), levels: { red: 0 } });
    expect((await (await api.as('cuong.leader'))('get', '/api/tasks?view=all')).text).not.toContain(at.id);
  });

  describe('when two officers want one task', () => {
    let at: AtHand;
    beforeEach(async () => {
      at = await received(api);
    });

    it('gives it to one and tells the other who has it', async () => {
      const [an, bich] = [await api.as('an.clerk'), await api.as('bich.clerk')];
      const answers = await Promise.all([an('post', `${taskPath(at)}/claim`), bich('post', `${taskPath(at)}/claim`)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const loser = answers.find(({ status }) => status === 409);
      expect(loser?.body).toMatchObject({ code: 'task.taken', holder: { name: expect.stringMatching(/Nguyễn Thị An|Trần Ngọc Bích/) } });
    });

    it('lets it be put back for everybody of the role', async () => {
      const [an, bich] = [await api.as('an.clerk'), await api.as('bich.clerk')];
      await an('post', `${taskPath(at)}/claim`);
      expect((await an('post', `${taskPath(at)}/release`, { body: { ground: 'Nghỉ phép' } })).status).toBe(200);
      expect((await bich('post', `${taskPath(at)}/claim`)).status).toBe(200);
    });

    it('does not let it be done before somebody has taken it', async () => {
      const clerk = await api.as('an.clerk');
      const refused = await clerk('post', `${taskPath(at)}/complete`, { body: { outcome: 'done', data: { complete: true } } });
      expect(refused.body).toMatchObject({ status: 409, code: 'task.not-claimed' });
    });

    it('is handed to a colleague with a reason, who then has it (R-65)', async () => {
      const [an, bich] = [await api.as('an.clerk'), await api.as('bich.clerk')];
      const { rows } = (await an('get', `${taskPath(at)}/colleagues`)).body as { rows: { person: string; name: string }[] };
      const to = rows.find(({ name }) => name === 'Trần Ngọc Bích')?.person;
      expect((await an('post', `${taskPath(at)}/assign`, { body: { to, ground: 'Tôi nghỉ phép' } })).status).toBe(200);
      expect((await bich('get', taskPath(at))).body).toMatchObject({ mine: true, holder: { name: 'Trần Ngọc Bích' } });
      const dossier = (await bich('get', `/api/dossiers/${at.id}`)).body;
      expect(dossier).toMatchObject({
        responsible: [{ accepted: true, holder: { name: 'Trần Ngọc Bích' }, agencyName: { vi: expect.any(String) } }],
      });
    });

    it('does the same request once, however often it is sent', async () => {
      const clerk = await api.as('an.clerk');
      const key = 'the-very-same-click';
      const complete = { key, body: { outcome: 'done', data: { complete: true }, claim: true } };
      const answers = await Promise.all(Array.from({ length: 20 }, () => clerk('post', `${taskPath(at)}/complete`, complete)));
      expect(answers[0]?.status).toBe(200);
      for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body);
      const other = await clerk('post', `${taskPath(at)}/complete`, {
        key,
        body: { outcome: 'done', data: { complete: false }, claim: true },
      });
      expect(other.body).toMatchObject({ status: 422, code: 'key.reused' });
    });
  });
});
