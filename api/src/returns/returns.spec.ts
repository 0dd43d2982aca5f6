import { type Receipt, type ReturnRow } from '@mot-cua/contract';
import { type Form } from '@mot-cua/procedure';
import { birthRegistration } from '../testing/birth-registration';
import { birthRequest, taskPath, waitingAt } from '../testing/dossiers-at-hand';
import { BINH_MINH_ONE_STOP } from '../testing/province';
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

  const ready = async (returnBy: 'counter' | 'post' | 'online', paper: 'paper' | 'presented' = 'paper', more: object = {}) => {
    const papers = [{ id: 'birth-certificate', state: paper, copies: 1 }];
    const receipt = await clerk('post', '/api/dossiers', {
      body: { ...birthRequest, procedure: 'birth-returned', returnBy, papers, ...more },
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

  it('to somebody else than the applicant needs their number and by what right they receive it (R-55)', async () => {
    const at = await ready('counter');
    const how = { way: 'counter', proof: 'signature', receivedBy: 'Ngô Văn Hộ' };
    expect((await give(at, how)).body).toMatchObject({ errors: [{ path: '/receiverId' }, { path: '/authority' }] });
    const authority = 'Giấy ủy quyền số 12/2026, UBND xã chứng thực';
    expect((await give(at, { ...how, receiverId: '001090012345', authority })).status).toBe(200);
    expect(await kept(at.id)).toMatchObject([{ receivedBy: 'Ngô Văn Hộ', authority }]);
  });

  it('happens at the return desk and nowhere else: the task itself says so (R-55)', async () => {
    const at = await ready('counter');
    expect((await clerk('get', taskPath(at))).body).toMatchObject({ returnsResult: true });
    const past = await clerk('post', `${taskPath(at)}/complete`, { body: { outcome: 'done', data: { received_by: 'Trần Văn Minh' } } });
    expect(past).toMatchObject({ status: 409, body: { code: 'return.at-desk' } });
    expect(await kept(at.id)).toEqual([]);
    const same = {
      key: 'returned-once-0001',
      body: { dossier: at.id, visit: at.visit, way: 'counter', proof: 'signature', receivedBy: 'Trần Văn Minh' },
    };
    expect((await clerk('post', '/api/returns', same)).status).toBe(200);
    expect((await clerk('post', '/api/returns', same)).status).toBe(200);
    expect(await kept(at.id)).toHaveLength(1);
  });

  it('at another one-stop the applicant chose: it is moved there, recorded, and returned from that list (R-55, R-65)', async () => {
    const elsewhere = { returnAt: BINH_MINH_ONE_STOP };
    const wrong = await clerk('post', '/api/dossiers', { body: { ...birthRequest, returnBy: 'counter', returnAt: 2 } });
    expect(wrong.body).toMatchObject({ errors: [{ path: '/returnAt' }] });
    const at = await ready('counter', 'paper', elsewhere);
    const receipt = (await clerk('get', `/api/dossiers/${at.id}/receipt`)).body as Receipt;
    expect(receipt.returnAt).toMatchObject({ vi: 'Bộ phận Một cửa xã Bình Minh' });
    const neighbour = await api.as('em.neighbour');
    const listed = async (asker: Asker) =>
      ((await asker('get', '/api/returns')).body as { rows: ReturnRow[] }).rows.find(({ dossier }) => dossier === at.id);
    expect(await listed(clerk)).toMatchObject({ returnAt: { vi: 'Bộ phận Một cửa xã Bình Minh' } });
    expect(await listed(neighbour)).toBeUndefined();
    const here = await ready('counter');
    expect((await clerk('post', '/api/returns/transfer', { body: { dossier: here.id, visit: here.visit } })).body).toMatchObject({
      code: 'return.stays-here',
    });
    expect((await clerk('post', '/api/returns/transfer', { body: { dossier: at.id, visit: at.visit } })).status).toBe(200);
    expect(await listed(clerk)).toBeUndefined();
    const there = await listed(neighbour);
    expect(there).toMatchObject({ comingFrom: { vi: 'Bộ phận Một cửa xã An Hòa' } });
    expect(there).not.toHaveProperty('returnAt');
    await neighbour('post', `${taskPath(at)}/claim`);
    const given = { dossier: at.id, visit: at.visit, way: 'counter', proof: 'signature', receivedBy: 'Trần Văn Minh' };
    expect((await neighbour('post', '/api/returns', { body: given })).status).toBe(200);
    expect(await kept(at.id)).toMatchObject([{ by: 'Hoàng Thị Em' }]);
    const { facts } = (await clerk('get', `/api/dossiers/${at.id}/history`)).body as { facts: { fact: { kind: string; what?: string } }[] };
    expect(facts.filter(({ fact }) => fact.kind === 'TaskHandedOver')).toHaveLength(1);
    expect(facts.some(({ fact }) => fact.what === 'Nhận kết quả tại Bộ phận Một cửa xã Bình Minh')).toBe(true);
  });
});
