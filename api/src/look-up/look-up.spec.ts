import { received, taskPath, type AtHand } from '../testing/dossiers-at-hand';
import { testApi, type TestApi } from '../testing/test-api';

type Body = Record<string, unknown>;

describe('the public look-up', () => {
  let api: TestApi;
  let at: AtHand;
  beforeAll(async () => {
    api = await testApi();
    at = await received(api);
  });
  afterAll(() => api.close());

  const ask = (code: string, digits: string) => api.stranger('post', '/api/look-up', { body: { code, digits } });

  it('tells whoever has the receipt how the dossier stands, by the last digits of the telephone or of the ID number (R-84)', async () => {
    for (const digits of ['5678', '2345']) {
      const answer = await ask(at.code, digits);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ code: at.code, status: 2, paused: false, steps: [{ vi: 'Kiểm tra hồ sơ' }] });
    }
  });

  it('tells nothing about a person: no name, number, address, answer or officer', async () => {
    const clerk = await api.as('an.clerk');
    await clerk('post', `${taskPath(at)}/claim`);
    const { text } = await ask(at.code, '5678');
    for (const secret of ['Minh', '0912345678', '001090012345', 'Thôn 3', 'minh@example', 'Bảo', 'Nguyễn Thị An'])
      expect(text).not.toContain(secret);
    expect(Object.keys(JSON.parse(text) as Body).sort()).toEqual(
      ['code', 'due', 'office', 'originalDue', 'paused', 'procedure', 'receivedAt', 'stages', 'status', 'statusName', 'steps'].sort(),
    );
  });

  it('answers wrong digits and an unknown code alike, so that no code can be guessed at', async () => {
    const known = ({ instance: _, reference: __, ...rest }: Body): Body => rest;
    const [wrong, none] = [await ask(at.code, '0000'), await ask('000.00.11.H47-260101-9999', '0000')];
    expect([wrong.status, none.status]).toEqual([404, 404]);
    expect(known(wrong.body as Body)).toEqual(known(none.body as Body));
  });

  it('makes whoever tries one ending after the other wait, also with the right one', async () => {
    const other = await received(api);
    const statuses: number[] = [];
    for (let tries = 0; tries < 7; tries++) statuses.push((await ask(other.code, String(1000 + tries))).status);
    expect(statuses.slice(0, 4)).toEqual([404, 404, 404, 404]);
    expect(statuses.at(-1)).toBe(429);
    const right = await ask(other.code, '5678');
    expect(right.status).toBe(429);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0);
  });
});
