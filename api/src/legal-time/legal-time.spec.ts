import { received } from '../testing/dossiers-at-hand';
import { sundayMorning } from '../testing/mornings';
import { type Asker, testApi, type TestApi } from '../testing/test-api';

type Time = {
  readonly at: string;
  readonly clock: { readonly state: string; readonly resolution: { readonly explanation: readonly { readonly kind: string }[] } };
  readonly steps: readonly { readonly node: string; readonly due: { readonly explanation: readonly object[] } }[];
  readonly ways: readonly { readonly onTime: boolean; readonly steps: readonly { readonly node: string; readonly here: boolean }[] }[];
};

describe('the time of a dossier', () => {
  let api: TestApi;
  let clerk: Asker;
  beforeAll(async () => {
    api = await testApi();
    // On a day off: the first day that counts is the next working day, whole.
    await api.stranger('put', '/api/test/clock', { body: { now: new Date(sundayMorning(Date.now())).toISOString() } });
    clerk = await api.as('an.clerk');
  });
  afterAll(() => api.close());

  const time = async (id: string, query = ''): Promise<Time> => (await clerk('get', `/api/dossiers/${id}/time${query}`)).body as Time;

  it('is told as it was at any moment of its history, with the derivation of the dossier and of each waiting step', async () => {
    const { id } = await received(api);
    const then = await time(id);
    expect(then.clock.resolution.explanation.at(-1)?.kind).toBe('due');
    expect(then.steps).toMatchObject([{ node: 'check' }]);
    expect(then.steps[0]?.due.explanation.length).toBeGreaterThan(2);
    await clerk('post', `/api/dossiers/${id}/acts`, { body: { act: 'withdraw', ground: 'Người dân xin rút' } });
    expect(await time(id)).toMatchObject({ clock: { state: 'stopped' }, steps: [], ways: [] });
    expect(await time(id, `?at=${then.at}`)).toMatchObject({ clock: { state: 'running' } });
    expect(await clerk('get', `/api/dossiers/${id}/time?at=yesterday`)).toMatchObject({ status: 422 });
  });

  it('says what lies ahead on each way, starting from the step where the dossier stands', async () => {
    const { ways } = await time((await received(api)).id, '?answerDays=7');
    expect(ways.length).toBeGreaterThan(0);
    for (const { steps } of ways) expect(steps[0]).toMatchObject({ node: 'check', here: true });
    // Two hours and a whole day do not fit into one day: the table of this procedure does not add up, and the forecast says so.
    expect(ways.every(({ onTime }) => !onTime)).toBe(true);
  });
});
