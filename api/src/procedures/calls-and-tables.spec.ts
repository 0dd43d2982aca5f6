import { type ProcedurePackage } from '@mot-cua/procedure';
import { birthRegistration } from '../testing/birth-registration';
import { birthRequest } from '../testing/dossiers-at-hand';
import { BIRTH, testApi, type Asker, type TestApi } from '../testing/test-api';

const diagram = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:mc="urn:mot-cua:bpmn:1" id="definitions" targetNamespace="urn:mot-cua:test">
  <bpmn:process id="linked" name="Liên thông" mc:nameEn="Linked" isExecutable="true">
    <bpmn:startEvent id="start" name="Nộp hồ sơ"/>
    <bpmn:businessRuleTask id="fee" name="Tính lệ phí" mc:decision="fee-by-copies" mc:resultVariable="fee"/>
    <bpmn:callActivity id="register" name="Đăng ký khai sinh" calledElement="birth"/>
    <bpmn:endEvent id="end" name="Xong"/>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="fee"/>
    <bpmn:sequenceFlow id="f2" sourceRef="fee" targetRef="register"/>
    <bpmn:sequenceFlow id="f3" sourceRef="register" targetRef="end"/>
  </bpmn:process>
</bpmn:definitions>`;
const text = (vi: string) => ({ vi, en: vi });
const linked: ProcedurePackage = {
  ...birthRegistration,
  code: '2.000999',
  name: text('Liên thông khai sinh'),
  diagram,
  forms: [],
  decisions: [
    {
      id: 'fee-by-copies',
      name: text('Lệ phí'),
      hitPolicy: 'C',
      aggregator: 'sum',
      inputs: [{ id: 'agency', label: text('Mức'), expression: '1', kind: 'number' }],
      outputs: [{ id: 'fee', name: 'fee', label: text('Lệ phí'), kind: 'number' }],
      rules: [
        { id: 'r1', when: ['-'], then: ['8000'] },
        { id: 'r2', when: ['> 0'], then: ['2000'] },
      ],
    },
  ],
};
const approval = { number: '12/QĐ-UBND', date: '2026-01-05', signer: 'Chủ tịch' };

describe('a procedure that calls another and asks a decision table', () => {
  let api: TestApi;
  let admin: Asker;
  beforeAll(async () => {
    api = await testApi();
    admin = await api.as('giang.admin');
    await api.store.procedures.create({ id: 'linked', package: linked, by: 'test' });
  });
  afterAll(() => api.close());

  const publishing = async (change: Partial<ProcedurePackage> = {}) => {
    const draft = await api.store.procedures.findDraft('linked');
    if (!draft) throw new Error('there is no draft');
    const { revision } = draft;
    await api.store.procedures.saveDraft({ procedure: 'linked', revision, package: { ...linked, ...change }, by: 'test' });
    return admin('post', '/api/procedures/linked/draft/publish', { body: { approval } });
  };
  const codes = (body: unknown) =>
    (body as { readonly findings?: readonly { readonly code: string; readonly severity: string }[] }).findings
      ?.filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);

  it('is refused while what it names is not there', async () => {
    expect(codes((await publishing({ decisions: [] })).body)).toContain('decision.unknown');
    expect(codes((await publishing({ diagram: diagram.replace('calledElement="birth"', 'calledElement="nowhere"') })).body)).toContain(
      'call.unknown',
    );
  });

  it('is published with the version it calls, and its tables as they were drawn', async () => {
    const published = await publishing();
    expect(published.body).toMatchObject({
      version: 1,
      package: { calls: [{ called: BIRTH, procedure: BIRTH, version: 1 }], decisions: linked.decisions },
    });
  });

  it('brings the work of the called procedure to its officers with its forms, and goes on after it', async () => {
    const clerk = await api.as('an.clerk');
    const received = await clerk('post', '/api/dossiers', { body: { ...birthRequest, procedure: 'linked', data: {} } });
    expect(received.body).toMatchObject({ dossier: expect.any(String) as string });
    const { dossier } = received.body as { readonly dossier: string };
    const view = async () =>
      (await clerk('get', `/api/dossiers/${dossier}`)).body as { waits: { visit: string; node: string; kind: string }[] };
    const at = async (asker: Asker, node: string) => {
      const wait = (await view()).waits.find((one) => one.node === node && one.kind === 'task');
      if (!wait) throw new Error(`nothing waits at ${node}: ${JSON.stringify((await view()).waits)}`);
      return { asker, path: `/api/tasks/${dossier}/${encodeURIComponent(wait.visit)}` };
    };
    const complete = async ({ asker, path }: { asker: Asker; path: string }, outcome: string, data: object) =>
      (await asker('post', `${path}/complete`, { body: { outcome, data, claim: true } })).status;

    const check = await at(clerk, 'register/check');
    expect((await clerk('get', check.path)).body).toMatchObject({ nodeName: { vi: 'Kiểm tra hồ sơ' }, form: { id: 'register/check' } });
    expect(await complete(check, 'done', { complete: true })).toBe(200);
    expect(await complete(await at(await api.as('cuong.leader'), 'register/sign'), 'signed', {})).toBe(200);
    expect(await complete(await at(clerk, 'register/give_back'), 'done', {})).toBe(200);
    expect((await clerk('get', `/api/dossiers/${dossier}`)).body).toMatchObject({ status: 10 });
    const history = await (await api.as('hai.auditor'))('get', `/api/dossiers/${dossier}/history`);
    const { facts } = history.body as { readonly facts: readonly { readonly fact: { readonly kind: string; readonly set?: object } }[] };
    expect(facts.map(({ fact }) => fact)).toContainEqual(expect.objectContaining({ kind: 'DataChanged', set: { fee: 10_000 } }));
    expect(facts.map(({ fact }) => fact)).toContainEqual(
      expect.objectContaining({ kind: 'Noted', put: { decision: 'fee-by-copies', rules: ['r1', 'r2'] } }),
    );
  });

  it('begun from a file of another tool is drawn with its roles and conditions, and says what was not understood', async () => {
    const foreign = diagram
      .replace('xmlns:mc=', 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:mc=')
      .replace(/<bpmn:callActivity[^>]*>/, '<bpmn:userTask id="register" camunda:candidateGroups="clerks" camunda:assignee="an"/>');
    const created = await admin('post', '/api/procedures', { body: { name: text('Từ tệp khác'), code: '3.000001', diagram: foreign } });
    expect(created.status).toBe(201);
    const draft = await api.store.procedures.findDraft('3.000001');
    expect(draft?.package.diagram).toContain('mc:role="clerks"');
    const { findings } = (await admin('post', '/api/procedures/3.000001/draft/check', {})).body as {
      findings: { code: string; element?: string }[];
    };
    expect(findings).toContainEqual(expect.objectContaining({ code: 'foreign.not-translated', element: 'register' }));
  });
});
