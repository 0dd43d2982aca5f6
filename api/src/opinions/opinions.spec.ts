import { type OpinionRow } from '@mot-cua/contract';
import { received, type AtHand } from '../testing/dossiers-at-hand';
import { type Asker, testApi, type TestApi } from '../testing/test-api';

const DAY_MS = 86_400_000;

describe('opinions asked of other agencies', () => {
  let api: TestApi;
  let clerk: Asker;
  let neighbour: Asker;
  let at: AtHand;
  let asked: number;
  beforeAll(async () => {
    api = await testApi();
    [clerk, neighbour] = [await api.as('an.clerk'), await api.as('em.neighbour')];
    at = await received(api);
    const me = (await neighbour('get', '/api/session')).body as { assignments: { agency: number }[] };
    asked = me.assignments[0]?.agency ?? 0;
  });
  afterAll(() => api.close());

  const ask = async (more: object = {}): Promise<OpinionRow> => {
    const due = new Date((await api.store.clock.now()) + 2 * DAY_MS).toISOString();
    const body = { agency: asked, question: 'Đề nghị xác nhận nơi cư trú', due, ...more };
    return (await clerk('post', `/api/dossiers/${at.id}/opinions`, { body })).body as OpinionRow;
  };
  const waiting = async () => ((await neighbour('get', '/api/opinions')).body as { rows: OpinionRow[] }).rows;
  const answer = (id: string) => neighbour('post', `/api/opinions/${id}/answer`, { body: { answer: 'Đúng như khai' } });
  const daysLater = async (days: number) =>
    clerk('put', '/api/test/clock', { body: { now: new Date((await api.store.clock.now()) + days * DAY_MS).toISOString() } });

  it('are answered once in the system by the agency asked, which sees the question and not the dossier (R-63)', async () => {
    const { id } = await ask();
    expect(await waiting()).toMatchObject([{ id, question: 'Đề nghị xác nhận nơi cư trú', overdue: false }]);
    expect((await neighbour('get', `/api/dossiers/${at.id}`)).status).toBe(404);
    expect((await answer(id)).body).toMatchObject({ answer: 'Đúng như khai', overdue: false, consented: false });
    expect((await answer(id)).status).toBe(409);
    expect(await waiting()).toEqual([]);
  });

  it('stay open when overdue, unless a sector law makes silence consent (R-26, R-63)', async () => {
    const [reported, consented] = [await ask(), await ask({ silenceBasis: 'Luật Xây dựng Điều 102' })];
    await daysLater(3);
    expect(await waiting()).toMatchObject([{ id: reported.id, overdue: true }]);
    expect((await answer(consented.id)).status).toBe(409);
    expect((await answer(reported.id)).body).toMatchObject({ overdue: true });
    const { rows } = (await clerk('get', `/api/dossiers/${at.id}/opinions`)).body as { rows: OpinionRow[] };
    expect(rows.find(({ id }) => id === consented.id)).toMatchObject({ consented: true, silenceBasis: 'Luật Xây dựng Điều 102' });
  });
});
