import { type Form } from '@mot-cua/procedure';
import { birthRegistration } from '../testing/birth-registration';
import { birthRequest, taskPath, waitingAt } from '../testing/dossiers-at-hand';
import { testApi, type Asker, type TestApi } from '../testing/test-api';

const RETURN: Form = {
  id: 'return',
  title: { vi: 'Trả kết quả', en: 'Return' },
  fields: [{ name: 'received_by', label: { vi: 'Người nhận kết quả', en: 'Received by' }, kind: 'text', required: true, personal: true }],
};

/** The same procedure, whose last step asks who received the result. */
const withReturn = {
  ...birthRegistration,
  code: '1.001194',
  diagram: birthRegistration.diagram.replace('<bpmn:userTask id="give_back"', '<bpmn:userTask id="give_back" mc:form="return"'),
  forms: [...birthRegistration.forms, RETURN],
};

describe('returning a result', () => {
  let api: TestApi;
  let clerk: Asker;
  let leader: Asker;
  beforeAll(async () => {
    api = await testApi();
    const draft = await api.store.procedures.create({ id: 'birth-returned', package: withReturn, by: 'test' });
    await api.store.procedures.publish({ procedure: 'birth-returned', revision: draft?.revision ?? 0, by: 'test' });
    [clerk, leader] = [await api.as('an.clerk'), await api.as('cuong.leader')];
  });
  afterAll(() => api.close());

  const ready = async (returnBy: 'counter' | 'post' | 'online', paper: 'paper' | 'presented' = 'paper') => {
    const receipt = await clerk('post', '/api/dossiers', {
      body: { ...birthRequest, procedure: 'birth-returned', returnBy, papers: [{ id: 'birth-certificate', state: paper, copies: 1 }] },
    });
    const { dossier: id } = receipt.body as { dossier: string };
    const done = async (asker: Asker, node: string, body: object): Promise<void> => {
      const at = taskPath({ id, visit: await waitingAt(asker, id, node) });
      await asker('post', `${at}/claim`, { body: {} });
      const answer = await asker('post', `${at}/complete`, { body });
      if (answer.status !== 200) throw new Error(answer.text);
    };
    await done(clerk, 'check', { outcome: 'done', data: { complete: true } });
    await done(leader, 'sign', { outcome: 'signed', data: {} });
    const visit = await waitingAt(clerk, id, 'give_back');
    await clerk('post', `${taskPath({ id, visit })}/claim`, { body: {} });
    return { id, visit };
  };
  const give = ({ id, visit }: { id: string; visit: string }, how: object) =>
    clerk('post', '/api/returns', { body: { dossier: id, visit, ...how } });
  const kept = async (id: string) => ((await clerk('get', `/api/dossiers/${id}/returns`)).body as { rows: unknown[] }).rows;

  it('at the counter says who received it and how it was confirmed (R-55)', async () => {
    const at = await ready('counter');
    expect((await give(at, { way: 'counter', proof: 'signature' })).body).toMatchObject({ errors: [{ path: '/receivedBy' }] });
    expect((await give(at, { way: 'counter', proof: 'signature', receivedBy: 'Trần Văn Minh' })).status).toBe(200);
    expect(await kept(at.id)).toMatchObject([{ way: 'counter', proof: 'signature', receivedBy: 'Trần Văn Minh', by: 'Nguyễn Thị An' }]);
  });

  it('by public post needs the tracking number, and keeps it with the batch (R-55)', async () => {
    const at = await ready('post');
    expect((await give(at, { way: 'post', proof: 'tracking' })).body).toMatchObject({ errors: [{ path: '/trackingNumber' }] });
    expect((await give(at, { way: 'post', proof: 'tracking', trackingNumber: 'EB123VN', batch: 'C1' })).status).toBe(200);
    expect(await kept(at.id)).toMatchObject([{ way: 'post', trackingNumber: 'EB123VN', batch: 'C1' }]);
  });

  it('hands back the originals that were shown for comparison, which the clerk confirms (R-53)', async () => {
    const at = await ready('counter', 'presented');
    const { rows } = (await clerk('get', '/api/returns')).body as { rows: { dossier: string; originals: unknown[] }[] };
    expect(rows.find(({ dossier }) => dossier === at.id)?.originals).toEqual([withReturn.papers[0]?.name]);
    const how = { way: 'counter', proof: 'signature', receivedBy: 'Trần Văn Minh' };
    expect((await give(at, how)).body).toMatchObject({ errors: [{ path: '/originalsReturned' }] });
    expect((await give(at, { ...how, originalsReturned: true })).status).toBe(200);
    expect(await kept(at.id)).toMatchObject([{ originalsReturned: true }]);
  });

  it('online needs the file of the result (R-50, R-55)', async () => {
    const at = await ready('online');
    expect(await give(at, { way: 'online', proof: 'online' })).toMatchObject({ status: 409, body: { code: 'return.no-file' } });
    const file = await clerk('post', '/api/files?name=ket-qua.pdf', {
      body: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
      headers: { 'Content-Type': 'application/octet-stream' },
    });
    const result = { kind: 'result', symbol: 'GKS-UBND', signedOn: '2026-01-05', issuedOn: '2026-01-05', signer: 'Phạm Văn Dũng' };
    await clerk('post', `/api/dossiers/${at.id}/results`, { body: { ...result, file: (file.body as { id: string }).id } });
    const { rows } = (await clerk('get', '/api/returns')).body as {
      rows: { dossier: string; documentNumber?: string; electronic: boolean }[];
    };
    expect(rows.find(({ dossier }) => dossier === at.id)).toMatchObject({ documentNumber: '1/GKS-UBND', electronic: true });
    expect((await give(at, { way: 'online', proof: 'online' })).status).toBe(200);
  });
});
