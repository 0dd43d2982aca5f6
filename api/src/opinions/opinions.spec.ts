import { type DueView, type OpinionRow } from '@mot-cua/contract';
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
    const limit = { value: 1, unit: 'working-days' };
    const body = { agency: asked, question: 'Đề nghị xác nhận nơi cư trú', limit, ...more };
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
    await daysLater(14);
    expect(await waiting()).toMatchObject([{ id: reported.id, overdue: true }]);
    expect((await answer(consented.id)).status).toBe(409);
    expect((await answer(reported.id)).body).toMatchObject({ overdue: true });
    const { rows } = (await clerk('get', `/api/dossiers/${at.id}/opinions`)).body as { rows: OpinionRow[] };
    expect(rows.find(({ id }) => id === consented.id)).toMatchObject({ consented: true, silenceBasis: 'Luật Xây dựng Điều 102' });
  });

  it('have a clock of their own, with level, derivation and whether the answer came in time (R-21, R-63)', async () => {
    const { id } = await ask();
    type Clocks = { readonly clocks: readonly { readonly kind: string; readonly state: string; readonly due: DueView }[] };
    const running = ((await clerk('get', `/api/dossiers/${at.id}/time`)).body as Clocks).clocks.at(-1);
    expect(running).toMatchObject({ kind: 'opinion', state: 'running', due: { level: 'green', timeliness: 'in-time' } });
    expect(running?.due.explanation.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['limit', 'start', 'counted', 'due']));
    expect((await answer(id)).body).toMatchObject({ time: { timeliness: 'early' } });
    const ended = ((await clerk('get', `/api/dossiers/${at.id}`)).body as Clocks).clocks.at(-1);
    expect(ended).toMatchObject({ state: 'stopped', due: { timeliness: 'early' } });
    expect(ended?.due.level).toBeUndefined();
  });

  it('are not asked for in a limit of the wrong unit or of no length', async () => {
    for (const limit of [
      { value: 2, unit: 'fortnights' },
      { value: 0, unit: 'working-days' },
      { value: 1.5, unit: 'months' },
    ]) {
      const refused = await clerk('post', `/api/dossiers/${at.id}/opinions`, { body: { agency: asked, question: 'Hỏi', limit } });
      expect(refused.status).toBe(422);
      expect((refused.body as { errors: { path: string }[] }).errors[0]?.path).toMatch(/^\/limit/);
    }
  });
});
