import { received } from '../testing/dossiers-at-hand';
import { testApi, type Asker, type TestApi } from '../testing/test-api';

const said = { kind: 'result', symbol: 'GKS-UBND', signedOn: '2026-01-05', issuedOn: '2026-01-05', signer: 'Phạm Văn Dũng' } as const;

/** A PDF as signing software leaves it: one signature dictionary for each signature. */
const signedPdf = (signatures: number): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${Array.from({ length: signatures }, (_, n) => `${String(n + 2)} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 10 20 30] /Contents <00> >>\nendobj\n`).join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`,
  );

describe('the result of a dossier', () => {
  let api: TestApi;
  let clerk: Asker;
  beforeAll(async () => {
    api = await testApi();
    clerk = await api.as('an.clerk');
  });
  afterAll(() => api.close());

  const issue = async (id: string, body: object) => clerk('post', `/api/dossiers/${id}/results`, { body });
  const upload = async (name: string, bytes: Buffer): Promise<string> => {
    const answer = await clerk('post', `/api/files?name=${name}`, { body: bytes, headers: { 'Content-Type': 'application/octet-stream' } });
    return (answer.body as { id: string }).id;
  };

  it('is numbered one after the other within the year and the symbol, and a number is given once (R-51)', async () => {
    const { id } = await received(api);
    const symbol = 'QD-UBND';
    const numbers = [];
    for (const body of [{}, {}, { number: 9 }, {}])
      numbers.push(((await issue(id, { ...said, symbol, ...body })).body as { number: string }).number);
    expect(numbers).toEqual(['1/QD-UBND', '2/QD-UBND', '9/QD-UBND', '10/QD-UBND']);
    expect(await issue(id, { ...said, symbol, number: 9 })).toMatchObject({ status: 409, body: { code: 'result.number-taken' } });
    expect(((await issue(id, { ...said, symbol, signedOn: '2025-12-31', issuedOn: '2025-12-31' })).body as { number: string }).number).toBe(
      '1/QD-UBND',
    );
  });

  it('entered by twenty at once, each number is given to one document (R-51)', async () => {
    const { id } = await received(api);
    const all = await Promise.all(Array.from({ length: 20 }, () => issue(id, { ...said, symbol: 'TB-UBND' })));
    const numbers = all.map(({ body }) => Number((body as { number: string }).number.split('/')[0]));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  it('is issued the day it is signed, at the latest the next working day; later is said, impossible days are refused (R-51)', async () => {
    const { id } = await received(api);
    // Friday, 2 January 2026; the next working day is Monday, the 5th.
    const late = async (signedOn: string, issuedOn: string) =>
      ((await issue(id, { ...said, signedOn, issuedOn })).body as { issuedLate: boolean }).issuedLate;
    expect(await late('2025-12-26', '2025-12-29')).toBe(false);
    expect(await late('2025-12-26', '2025-12-30')).toBe(true);
    expect((await issue(id, { ...said, signedOn: '2026-01-05', issuedOn: '2026-01-02' })).body).toMatchObject({
      errors: [{ path: '/signedOn' }],
    });
    expect((await issue(id, { ...said, issuedOn: '2099-01-01' })).body).toMatchObject({ errors: [{ path: '/issuedOn' }] });
  });

  it('carries its file and says how many digital signatures are in it: the person and the agency make it an original (R-50)', async () => {
    const { id } = await received(api);
    const file = await upload('ket-qua.pdf', signedPdf(2));
    const { body, status } = await issue(id, { ...said, file });
    expect({ status, body }).toMatchObject({ status: 201, body: { signatures: 2, file: { id: file, name: 'ket-qua.pdf' } } });
    const plain = await issue(id, { ...said, file: await upload('chua-ky.pdf', signedPdf(0)) });
    expect(plain.body).toMatchObject({ signatures: 0 });
    const files = (await clerk('get', `/api/dossiers/${id}/files`)).body as { rows: { id: string }[] };
    expect(files.rows.map((row) => row.id)).toContain(file);
  });

  it('has a code made of the number of the person and the kind of document, so that it can be used again (R-54)', async () => {
    const { id } = await received(api);
    expect((await issue(id, { ...said, documentType: 'KQ.G15.000010' })).body).toMatchObject({ code: '001090012345.KQ.G15.000010' });
  });

  it('with an error of content is replaced by one of equal form, with an error of form corrected by a letter; itself it stays (R-56)', async () => {
    const { id } = await received(api);
    const first = (await issue(id, { ...said, documentType: 'KQ.1' })).body as { id: string };
    expect((await issue(id, { ...said, kind: 'replacement' })).body).toMatchObject({
      errors: [{ path: '/replaces' }, { path: '/ground' }],
    });
    const next = await issue(id, { ...said, kind: 'replacement', replaces: first.id, ground: 'Sai ngày sinh' });
    expect(next).toMatchObject({ status: 201, body: { kind: 'replacement', replaces: first.id, code: '001090012345.KQ.1' } });
    await issue(id, { ...said, kind: 'correction', symbol: 'CV-UBND', replaces: first.id, ground: 'Sai lỗi chính tả' });
    const { rows } = (await clerk('get', `/api/dossiers/${id}/results`)).body as {
      rows: { id: string; replacedBy?: string; kind: string }[];
    };
    expect(rows.map(({ kind }) => kind)).toEqual(['result', 'replacement', 'correction']);
    expect(rows[0]).toMatchObject({ id: first.id, replacedBy: (next.body as { id: string }).id });
    const history = (await clerk('get', `/api/dossiers/${id}/history`)).body as { facts: { fact: { ref?: string } }[] };
    expect(history.facts.filter(({ fact }) => fact.ref?.startsWith('result:'))).toHaveLength(3);
  });

  it('sent twice is one document with one number', async () => {
    const { id } = await received(api);
    const key = '5a0f6a0e-8f0e-4a56-9c4e-0a4cf11e0001';
    const [one, again] = [
      await clerk('post', `/api/dossiers/${id}/results`, { body: said, key }),
      await clerk('post', `/api/dossiers/${id}/results`, { body: said, key }),
    ];
    expect((again.body as { number: string }).number).toBe((one.body as { number: string }).number);
  });
});
