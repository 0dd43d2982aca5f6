import { type ChargePage, type CollectedPage, type Receipt } from '@mot-cua/contract';
import { type ProcedurePackage } from '@mot-cua/procedure';
import { birthRegistration } from '../testing/birth-registration';
import { birthRequest, slipRequest, waitingAt } from '../testing/dossiers-at-hand';
import { type Asker, testApi, type TestApi } from '../testing/test-api';

const fees: ProcedurePackage['fees'] = [
  {
    id: 'certification',
    name: { vi: 'Phí chứng thực bản sao', en: 'Certification fee' },
    kind: 'service',
    amount: 2_000,
    per: 'page',
    further: { from: 3, amount: 1_000 },
    cap: 200_000,
  },
  {
    id: 'registration',
    name: { vi: 'Lệ phí đăng ký', en: 'Registration fee' },
    kind: 'state',
    amount: 50_000,
    channel: 'direct',
    exemptions: [{ id: 'poor', name: { vi: 'Hộ nghèo', en: 'Poor household' }, percent: 100 }],
  },
  { id: 'extract', name: { vi: 'Phí bản sao trích lục', en: 'Extract fee' }, amount: 8_000, per: 'copy', moment: 'return' },
  { id: 'online', name: { vi: 'Lệ phí trực tuyến', en: 'Online fee' }, amount: 25_000, channel: 'online' },
];

describe('fees of a dossier', () => {
  let api: TestApi;
  let clerk: Asker;
  beforeAll(async () => {
    api = await testApi();
    clerk = await api.as('an.clerk');
    await api.store.procedures.create({ id: 'copy', package: { ...birthRegistration, code: '2.000908', fees }, by: 'test' });
    await api.store.procedures.publish({ procedure: 'copy', revision: 1, by: 'test' });
  });
  afterAll(() => api.close());

  const receive = (charges: readonly object[], key?: string) =>
    clerk('post', '/api/dossiers', { body: { ...birthRequest, procedure: 'copy', charges }, ...(key ? { key } : {}) });
  const chargesOf = async (id: string) => (await clerk('get', `/api/dossiers/${id}/charges`)).body as ChargePage;
  const statusOf = async (id: string) => ((await clerk('get', `/api/dossiers/${id}`)).body as { status: number }).status;

  it('are collected at reception, and the receipt and the history say so (R-110)', async () => {
    const answer = await receive([
      { fee: 'certification', pages: 12, payment: { way: 'cash', receiptNumber: '0012' } },
      { fee: 'registration', exemption: 'poor', exemptionGround: 'Giấy chứng nhận hộ nghèo số 5' },
      { fee: 'extract', copies: 3 },
    ]);
    expect(answer.status).toBe(201);
    const receipt = answer.body as Receipt;
    expect(receipt.charges.map(({ amount, state }) => [amount, state])).toEqual([
      [14_000, 'collected'],
      [0, 'free'],
      [24_000, 'owed'],
    ]);
    expect(receipt.register).toEqual({ volume: expect.stringMatching(/^01\/\d{4}$/), ordinal: expect.any(Number) });
    expect(receipt.lookUp).toContain(`/look-up?code=${encodeURIComponent(receipt.code)}`);
    expect(receipt.number).toMatch(/\/TTPVHCC$/);
    // What is due with the result does not stop the time limit.
    expect(await statusOf(receipt.dossier)).toBe(2);
    const history = await (await api.as('hai.auditor'))('get', `/api/dossiers/${receipt.dossier}/history`);
    expect(history.text).toContain('Phí chứng thực bản sao 14.000 đồng: đã thu, biên lai số 0012');
    expect(history.text).not.toContain('hộ nghèo số 5');
  });

  it('stop the time limit when they are demanded and not paid, and let it run on once they are (R-111)', async () => {
    const { dossier } = (await receive([{ fee: 'certification', pages: 2 }, { fee: 'registration' }])).body as Receipt;
    expect(await statusOf(dossier)).toBe(6);
    const { rows, owed, open } = await chargesOf(dossier);
    expect(owed).toBe(54_000);
    expect(open.map(({ id }) => id)).toEqual(['extract']);
    const pay = (id: string, key?: string) =>
      clerk('post', `/api/dossiers/${dossier}/charges/${id}/payment`, { body: { way: 'transfer' }, ...(key ? { key } : {}) });
    expect((await pay(rows[0]?.id ?? '', 'pay-once-000001')).body).toMatchObject({ owed: 50_000 });
    expect(await statusOf(dossier)).toBe(6);
    expect((await pay(rows[0]?.id ?? '', 'pay-once-000001')).body).toMatchObject({ owed: 50_000 });
    expect((await pay(rows[1]?.id ?? '')).body).toMatchObject({ owed: 0 });
    expect([2, 4]).toContain(await statusOf(dossier));
    expect((await pay('01900000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('are refused when they cannot be right, and nothing is received', async () => {
    const { body } = await receive([
      { fee: 'online' },
      { fee: 'registration', exemption: 'rich' },
      { fee: 'registration' },
      { fee: 'certification', pages: 0 },
    ]);
    expect(body).toMatchObject({ status: 422 });
    const wrong = (await receive([{ fee: 'online' }, { fee: 'registration', exemption: 'rich' }, { fee: 'registration' }])).body as {
      errors: { path: string }[];
    };
    expect(wrong.errors.map(({ path }) => path)).toEqual(['/charges/0/fee', '/charges/1/exemption', '/charges/2/fee']);
    expect((await receive([{ fee: 'registration', exemption: 'poor' }])).body).toMatchObject({
      errors: [{ path: '/charges/0/exemptionGround' }],
    });
  });

  it('are kept once though the same reception is sent twice', async () => {
    const said = [{ fee: 'registration', payment: { way: 'cash' } }];
    const [first, second] = await Promise.all([receive(said, 'receive-twice-01'), receive(said, 'receive-twice-01')]);
    expect((second.body as Receipt).dossier).toBe((first.body as Receipt).dossier);
    expect((await chargesOf((first.body as Receipt).dossier)).rows).toHaveLength(1);
  });

  it('can be charged later in the dossier, once (R-111)', async () => {
    const { dossier } = (await receive([])).body as Receipt;
    const charge = () => clerk('post', `/api/dossiers/${dossier}/charges`, { body: { fee: 'registration' } });
    expect((await charge()).body).toMatchObject({ owed: 50_000, rows: [{ state: 'owed', demanded: true }] });
    expect(await statusOf(dossier)).toBe(6);
    expect((await charge()).body).toMatchObject({ status: 409, code: 'charge.recorded' });
  });

  it('add up in the book of the day, by the way they were paid (R-112)', async () => {
    const day = new Date((await api.store.clock.now()) + 7 * 3_600_000).toISOString().slice(0, 10);
    const book = (await clerk('get', `/api/charges?day=${day}`)).body as CollectedPage;
    expect(book.total).toBe(book.rows.reduce((sum, { amount }) => sum + amount, 0));
    expect(book.byWay.find(({ way }) => way === 'transfer')).toEqual({ way: 'transfer', total: 54_000, count: 2 });
    const neighbour = (await (await api.as('em.neighbour'))('get', `/api/charges?day=${day}`)).body as CollectedPage;
    expect(neighbour.rows).toEqual([]);
  });

  it('leave Forms 02 and 03 in one series, at the counter and in a dossier (R-75)', async () => {
    const slip = async () => ((await clerk('post', '/api/reception/slips', { body: slipRequest })).body as { number: string }).number;
    expect(await slip()).toBe('01/PBS');
    const { dossier } = (await receive([])).body as Receipt;
    await waitingAt(clerk, dossier, 'check');
    const body = { form: '02', items: ['Giấy chứng sinh'], reason: 'Thiếu', contact: 'bà An' };
    const issued = (await clerk('post', `/api/dossiers/${dossier}/documents`, { body })).body as { rows: { number: string }[] };
    expect(issued.rows[0]?.number).toBe('02/PBS');
    expect(await slip()).toBe('03/PBS');
  });

  it('are counted when a submission is accepted as they are at the counter: paid, or demanded and the time waits (R-08, R-110, R-111)', async () => {
    const handedIn = { ...birthRequest, procedure: 'copy', channel: 'online', returnBy: 'online' };
    const submit = async () => ((await clerk('post', '/api/submissions', { body: handedIn })).body as { dossier: string }).dossier;
    const accept = (id: string, charges: readonly object[]) =>
      clerk('post', `/api/submissions/${id}/answer`, { body: { answer: 'accept', charges } });
    const [paid, owing] = [await submit(), await submit()];
    const wrong = await accept(paid, [{ fee: 'registration' }]);
    expect(wrong.body).toMatchObject({ status: 422, errors: [{ path: '/charges/0/fee' }] });
    expect((await accept(paid, [{ fee: 'online', payment: { way: 'online' } }])).body).toMatchObject({ status: 2 });
    const page = (await clerk('get', `/api/dossiers/${paid}/charges`)).body as ChargePage;
    expect(page.rows).toMatchObject([{ fee: 'online', amount: 25_000 }]);
    expect(page.owed).toBe(0);
    expect((await accept(owing, [{ fee: 'online', demanded: true }])).body).toMatchObject({ status: 6 });
  });
});
