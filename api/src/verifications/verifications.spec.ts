import { received } from '../testing/dossiers-at-hand';
import { testApi, type TestApi } from '../testing/test-api';

describe('a verification with the applicant present (R-36)', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const said = {
    heldAt: '2026-01-05T02:00:00Z',
    place: 'Nhà văn hóa thôn 1',
    participants: 'Ông Nguyễn Văn Đạt (người nộp), bà Lê Thị Hoa (trưởng thôn)',
    content: 'Diện tích đúng như bản vẽ.',
  };

  it('is entered with time, place, participants and content, and the history says so', async () => {
    const clerk = await api.as('an.clerk');
    const { id } = await received(api);
    const made = await clerk('post', `/api/dossiers/${id}/verifications`, { body: said });
    expect(made.status).toBe(201);
    const { rows } = (await clerk('get', `/api/dossiers/${id}/verifications`)).body as { rows: unknown[] };
    expect(rows).toMatchObject([{ ...said, heldAt: '2026-01-05T02:00:00.000Z', by: 'Nguyễn Thị An' }]);
    const history = (await clerk('get', `/api/dossiers/${id}/history`)).body as { facts: { fact: { kind: string; what?: string } }[] };
    expect(history.facts.some(({ fact }) => fact.kind === 'RemarkAdded' && fact.what === 'verification')).toBe(true);
  });

  it('cannot lie in the future, and needs all four', async () => {
    const clerk = await api.as('an.clerk');
    const { id } = await received(api);
    const later = await clerk('post', `/api/dossiers/${id}/verifications`, { body: { ...said, heldAt: '2099-01-01T00:00:00Z' } });
    expect(later.body).toMatchObject({ errors: [{ path: '/heldAt' }] });
    const empty = await clerk('post', `/api/dossiers/${id}/verifications`, { body: { ...said, participants: '' } });
    expect(empty.body).toMatchObject({ errors: [{ path: '/participants' }] });
  });
});
