import { birthRequest } from '../testing/dossiers-at-hand';
import { sundayMorning } from '../testing/mornings';
import { BIRTH, testApi, type Asker, type TestApi } from '../testing/test-api';

describe('the counter', () => {
  let api: TestApi;
  let clerk: Asker;
  beforeAll(async () => {
    api = await testApi();
    // On a day off: the first day that counts is the next working day, whole.
    await api.stranger('put', '/api/test/clock', { body: { now: new Date(sundayMorning(Date.now())).toISOString() } });
    clerk = await api.as('an.clerk');
  });
  afterAll(() => api.close());

  it('offers what its post may receive, with form, papers and limit', async () => {
    const answer = await clerk('get', '/api/reception/procedures?q=khai%20sinh');
    expect(answer.body).toMatchObject({
      rows: [
        {
          procedure: BIRTH,
          version: 1,
          limit: { value: 1, unit: 'working-days' },
          form: { id: 'request' },
          papers: [{ id: 'birth-certificate' }, {}],
        },
      ],
    });
    expect((await clerk('get', '/api/reception/procedures?q=xay%20dung')).body).toEqual({ rows: [] });
  });

  it('says what the receipt would say if the dossier were received now', async () => {
    const due = await clerk('get', `/api/reception/due?procedure=${BIRTH}&version=1`);
    expect(due.body).toMatchObject({
      convention: expect.stringMatching(/^[AB]$/),
      level: 'green',
      remaining: { value: 1, unit: 'working-days', text: { vi: 'còn 1 ngày làm việc' } },
    });
  });

  it.each([
    ['a required paper is missing', { papers: [] }, '/papers', 'paper.missing'],
    ['a required paper is not there', { papers: [{ id: 'birth-certificate', state: 'none', copies: 0 }] }, '/papers', 'paper.missing'],
    [
      'a paper is not one of the procedure',
      { papers: [...birthRequest.papers, { id: 'passport', state: 'paper', copies: 1 }] },
      '/papers/1',
      'paper.unknown',
    ],
    ['a paper is listed twice', { papers: [...birthRequest.papers, ...birthRequest.papers] }, '/papers/1', 'paper.twice'],
    [
      'the ID number has eleven digits',
      { applicant: { ...birthRequest.applicant, idNumber: '00109001234' } },
      '/applicant/idNumber',
      'field.id-number',
    ],
    [
      'the date of birth does not exist',
      { applicant: { ...birthRequest.applicant, birthDate: '2025-02-29' } },
      '/applicant/birthDate',
      'field.date',
    ],
    ['the applicant has no name', { applicant: { ...birthRequest.applicant, fullName: '   ' } }, '/applicant/fullName', 'field.text'],
    ['an answer is missing', { data: {} }, '/data/childName', 'answer.missing'],
    ['an answer is of the wrong kind', { data: { childName: 'Bảo', copies: 'two' } }, '/data/copies', 'answer.wrong-type'],
    ['an answer is too large', { data: { childName: 'Bảo', copies: 21 } }, '/data/copies', 'answer.too-large'],
    ['the form has no such field', { data: { childName: 'Bảo', admin: true } }, '/data/admin', 'answer.unknown'],
    ['the channel is none', { channel: 'pigeon' }, '/channel', 'field.choice'],
    ['there is a field too many', { status: 10 }, '/status', 'field.unknown'],
  ])('receives nothing when %s, and names the place', async (_, change, path, code) => {
    const answer = await clerk('post', '/api/dossiers', { body: { ...birthRequest, ...change } });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect((answer.body as { errors: object[] }).errors).toEqual([expect.objectContaining({ path, code, message: expect.any(String) })]);
    const vietnamese = await clerk('post', '/api/dossiers', { body: { ...birthRequest, ...change }, headers: { 'Accept-Language': 'vi' } });
    expect((vietnamese.body as { errors: { message: string }[] }).errors[0]?.message).not.toBe(
      (answer.body as { errors: { message: string }[] }).errors[0]?.message,
    );
  });

  it('receives no dossier in a version that is not the newest', async () => {
    const answer = await clerk('post', '/api/dossiers', { body: { ...birthRequest, version: 2 } });
    expect(answer.body).toMatchObject({ status: 409, code: 'reception.not-open' });
  });

  it('gives codes without gap or double when many clerks receive at once (R-72)', async () => {
    const neighbour = await api.as('em.neighbour');
    const answers = await Promise.all(Array.from({ length: 20 }, () => neighbour('post', '/api/dossiers', { body: birthRequest })));
    const ordinals = answers.map(({ body }) => Number((body as { code: string }).code.slice(-4))).sort((a, b) => a - b);
    expect(ordinals).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });
});
