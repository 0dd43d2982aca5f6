import { type SteeringPreview, type Steering } from '@mot-cua/contract';
import { birthRegistration } from '../testing/birth-registration';
import { birthRequest, taskPath, waitingAt } from '../testing/dossiers-at-hand';
import { type Asker, testApi, type TestApi } from '../testing/test-api';

/** The same procedure, with a sum between the check and the signing that no number of words can give. */
const PAID = 'birth-paid';
const paid = {
  ...birthRegistration,
  code: '1.001194',
  diagram: birthRegistration.diagram
    .replace(
      '<bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="sign" />',
      '<bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="sum" /><bpmn:sequenceFlow id="f7" sourceRef="sum" targetRef="sign" />',
    )
    .replace(
      '<bpmn:userTask id="sign"',
      '<bpmn:scriptTask id="sum" name="Tính phí" scriptFormat="feel" mc:resultVariable="fee"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f7</bpmn:outgoing><bpmn:script>if copies &lt; 100 then copies * 8000 else sum(for a in 1..copies, b in 1..copies return a * b)</bpmn:script></bpmn:scriptTask><bpmn:userTask id="sign"',
    )
    .replace(
      'mc:limit="1 working-days">\n      <bpmn:extensionElements><mc:outcomes>',
      'mc:limit="1 working-days">\n      <bpmn:extensionElements><mc:outcomes>',
    )
    .replace(
      '<bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>',
      '<bpmn:incoming>f7</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>',
    ),
};

/** The same procedure, with two steps beside one another between the check and the signing. */
const FORKED = 'birth-forked';
const forked = {
  ...birthRegistration,
  code: '1.001195',
  diagram: birthRegistration.diagram
    .replace(
      '<bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="sign" />',
      [
        '<bpmn:parallelGateway id="fork" /><bpmn:parallelGateway id="join" />',
        ...['survey', 'opinion'].map(
          (id) => `<bpmn:userTask id="${id}" name="${id}" mc:role="officer" mc:agency="one-stop" mc:limit="1 working-days" />`,
        ),
        '<bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="fork" /><bpmn:sequenceFlow id="g1" sourceRef="fork" targetRef="survey" />',
        '<bpmn:sequenceFlow id="g2" sourceRef="fork" targetRef="opinion" /><bpmn:sequenceFlow id="g3" sourceRef="survey" targetRef="join" />',
        '<bpmn:sequenceFlow id="g4" sourceRef="opinion" targetRef="join" /><bpmn:sequenceFlow id="g5" sourceRef="join" targetRef="sign" />',
      ].join('\n'),
    )
    .replace('<bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>', '<bpmn:outgoing>f3</bpmn:outgoing>'),
};

describe('steering a dossier', () => {
  let api: TestApi;
  let clerk: Asker;
  let leader: Asker;
  beforeAll(async () => {
    api = await testApi();
    await api.store.procedures.create({ id: PAID, package: paid, by: 'test' });
    await api.store.procedures.publish({ procedure: PAID, revision: 1, by: 'test' });
    await api.store.procedures.create({ id: FORKED, package: forked, by: 'test' });
    await api.store.procedures.publish({ procedure: FORKED, revision: 1, by: 'test' });
    clerk = await api.as('an.clerk');
    leader = await api.as('cuong.leader');
  });
  afterAll(() => api.close());

  const received = async (procedure = PAID): Promise<string> => {
    const receipt = await clerk('post', '/api/dossiers', { body: { ...birthRequest, procedure } });
    expect(receipt.status).toBe(201);
    const { dossier } = receipt.body as { dossier: string };
    return dossier;
  };
  const stopped = async (): Promise<string> => {
    const id = await received();
    await ask(id, { act: 'correct', ground: 'thử', data: { copies: 9_000 } });
    const visit = await waitingAt(clerk, id, 'check');
    const done = await clerk('post', `${taskPath({ id, visit })}/complete`, {
      body: { outcome: 'done', data: { complete: true }, claim: true },
    });
    expect(done.status).toBe(200);
    return id;
  };
  const look = async (id: string): Promise<Steering> => (await leader('get', `/api/dossiers/${id}/steering`)).body as Steering;
  const foresee = async (id: string, body: object): Promise<SteeringPreview> =>
    (await leader('post', `/api/dossiers/${id}/steering/preview`, { body })).body as SteeringPreview;
  const ask = (id: string, body: object, asker = leader) => asker('post', `/api/dossiers/${id}/steering`, { body });

  it('shows what stopped and why; retried as it is it would stop again, with its data put right it goes on', async () => {
    const id = await stopped();
    const { incidents, data } = await look(id);
    expect(incidents).toMatchObject([{ node: 'sum', name: { vi: 'Tính phí' }, why: { en: 'An expression failed.' } }]);
    expect(data).toContainEqual({ name: 'copies', json: '9000' });
    const retry = { act: 'retry', visit: incidents[0]?.visit, ground: 'đã sửa số bản' };
    expect((await foresee(id, retry)).stops).toHaveLength(1);
    expect((await ask(id, { act: 'correct', ground: 'ghi nhầm số bản', data: { copies: 2 } })).status).toBe(200);
    expect(await foresee(id, retry)).toMatchObject({
      allowed: true,
      verdict: 'can-always-finish',
      opens: [{ vi: 'Ký giấy khai sinh' }],
      stops: [],
    });
    expect((await ask(id, retry)).body).toMatchObject({ incidents: [], waiting: [{ node: 'sign' }] });
  });

  it('moves work only where the dossier can still end, and says what it gives up', async () => {
    const id = await received();
    const { waiting } = await look(id);
    const move = { act: 'move', ground: 'nhầm bước', cancel: waiting.map(({ visit }) => visit), start: ['sign'] };
    expect(await foresee(id, move)).toMatchObject({
      allowed: true,
      verdict: 'can-always-finish',
      opens: [{ vi: 'Ký giấy khai sinh' }],
      cancels: [{ vi: 'Kiểm tra hồ sơ' }],
    });
    expect((await ask(id, move)).body).toMatchObject({ waiting: [{ node: 'sign' }] });
    expect(await foresee(id, { ...move, cancel: ['check#99'] })).toMatchObject({ allowed: false });
    expect((await ask(id, { ...move, cancel: ['check#99'] })).status).toBe(422);
  });

  it('refuses to begin one branch of two that wait for each other, names the join it would stand before, and writes nothing', async () => {
    const id = await received(FORKED);
    const { waiting } = await look(id);
    const move = { act: 'move', ground: 'bỏ qua', cancel: waiting.map(({ visit }) => visit), start: ['survey'] };
    expect(await foresee(id, move)).toMatchObject({
      allowed: false,
      verdict: 'cannot-finish',
      path: [{ vi: 'survey: Hoàn thành' }],
      stuck: [{ vi: 'join' }],
    });
    const before = (await clerk('get', `/api/dossiers/${id}`)).body as { state: { seq: number } };
    expect(await ask(id, move)).toMatchObject({ status: 409, body: { code: 'act.dead-end' } });
    expect((await clerk('get', `/api/dossiers/${id}`)).body).toMatchObject({ state: { seq: before.state.seq } });
    expect((await ask(id, { ...move, start: ['survey', 'opinion'] })).body).toMatchObject({
      waiting: [{ node: 'survey' }, { node: 'opinion' }],
    });
  });

  it('lets a dossier rest and go on: nobody completes a task of it meanwhile', async () => {
    const id = await received();
    expect(await foresee(id, { act: 'suspend', ground: 'x' })).toMatchObject({ allowed: true, verdict: 'can-always-finish' });
    expect((await ask(id, { act: 'suspend', ground: 'chờ kết luận thanh tra' })).body).toMatchObject({ status: 'suspended' });
    const visit = await waitingAt(clerk, id, 'check');
    const body = { outcome: 'done', data: { complete: true }, claim: true };
    expect(await clerk('post', `${taskPath({ id, visit })}/complete`, { body })).toMatchObject({
      status: 409,
      body: { code: 'dossier.suspended' },
    });
    expect((await ask(id, { act: 'suspend', ground: 'lần nữa' })).status).toBe(409);
    expect((await ask(id, { act: 'resume', ground: 'đã có kết luận' })).body).toMatchObject({ status: 'open' });
    expect((await clerk('post', `${taskPath({ id, visit })}/complete`, { body })).status).toBe(200);
  });

  it('is for whoever oversees the office, with a reason, and nobody else', async () => {
    const id = await received();
    expect((await ask(id, { act: 'suspend', ground: 'x' }, clerk)).status).toBe(403);
    expect((await ask(id, { act: 'suspend', ground: 'x' }, await api.as('em.neighbour'))).status).toBe(403);
    expect((await ask(id, { act: 'suspend' })).status).toBe(422);
  });
});
