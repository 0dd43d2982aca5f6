import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { type Response } from 'supertest';
import { received, birthRequest, taskPath, waitingAt, type AtHand } from '../testing/dossiers-at-hand';
import { freshKey, testApi, type Asker, type TestApi } from '../testing/test-api';

const GOLDEN = fileURLToPath(new URL('./golden/', import.meta.url));

async function textOf(answer: Response): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(answer.body as Buffer));
  return (await extractText(pdf, { mergePages: true })).text.normalize('NFC');
}

/** Compares the words of a paper with those kept; written anew with MOT_CUA_UPDATE_GOLDEN=1. */
async function expectWords(name: string, text: string): Promise<void> {
  const path = `${GOLDEN}${name}.txt`;
  if (process.env['MOT_CUA_UPDATE_GOLDEN'] === '1') await writeFile(path, `${text}\n`);
  expect(`${text}\n`).toBe(await readFile(path, 'utf8'));
}

describe('official forms', () => {
  let api: TestApi;
  let clerk: Asker;
  let at: AtHand;
  beforeAll(async () => {
    api = await testApi();
    const now = await api.store.clock.now();
    await api.store.clock.setOffset(Date.UTC(2027, 2, 1, 2, 42) - now);
    at = await received(api);
    clerk = await api.as('an.clerk');
  });
  afterAll(() => api.close());

  const print = (id: string, document: string, asker = clerk) => asker('get', `/api/dossiers/${id}/documents/${document}/pdf`);
  const issue = async (body: object, key = freshKey()) => {
    const answer = await clerk('post', `/api/dossiers/${at.id}/documents`, { body, key });
    return { answer, row: (answer.body as { rows?: { id: string; number: string }[] }).rows?.[0] };
  };
  /** Instants and addresses differ from run to run; everything else is the paper. */
  const steady = (text: string): string =>
    text
      .replaceAll(/http:\/\/[^ ]+/g, '(địa chỉ tra cứu)')
      .replaceAll(/\d{2}:\d{2}/g, '(giờ)')
      .replaceAll(/\d{2} giờ \d{2} phút/g, '(giờ phút)');

  it('Form 01 is the receipt with every field of the form, its QR leading to the look-up (R-91, R-73)', async () => {
    const answer = await print(at.id, '01');
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toContain(`inline; filename="${at.code}-01.pdf"`);
    await expectWords('form-01', steady(await textOf(answer)));
  });

  it('Form 02 says what to complete, why and whom to ask, numbered within the year (R-92, R-75)', async () => {
    const asked = {
      form: '02',
      reason: 'Giấy chứng sinh chưa có dấu',
      items: ['Giấy chứng sinh', 'Tờ khai đủ chữ ký'],
      contact: 'bà An, 0296 385 2001,',
    };
    const { row } = await issue(asked);
    expect(row?.number).toBe('01/PBS');
    expect((await issue(asked)).row?.number).toBe('02/PBS');
    await expectWords('form-02', steady(await textOf(await print(at.id, row?.id ?? ''))));
  });

  it('Form 03 says why, Form 04 apologises with the new due time, Form 05 tells what is given back (R-93 to R-95)', async () => {
    const forms = [
      { form: '03', reason: 'Không thuộc thẩm quyền của cơ quan', guidance: 'Nộp tại Sở Y tế' },
      { form: '04', reason: 'Cần xác minh thêm', newDue: '2027-03-08T10:30:00Z', signer: 'Lê Mạnh Cường' },
      { form: '05', reason: 'Người nộp xin rút hồ sơ', items: ['Giấy chứng sinh'], requestedOn: '2027-03-01' },
    ];
    for (const body of forms) {
      const { answer, row } = await issue(body);
      expect([body.form, answer.status]).toEqual([body.form, 201]);
      await expectWords(`form-${body.form}`, steady(await textOf(await print(at.id, row?.id ?? ''))));
    }
  });

  it('a paper asked for twice with one key is issued once, and its digest is in the history', async () => {
    const key = freshKey();
    const body = { form: '03', reason: 'Trùng hồ sơ' };
    const [first, again] = [await issue(body, key), await issue(body, key)];
    expect(again.row).toEqual(first.row);
    const history = await clerk('get', `/api/dossiers/${at.id}/history`);
    const facts = (history.body as { facts: { fact: { kind: string; ref?: string; command: string } }[] }).facts.map(({ fact }) => fact);
    const remarks = facts.filter(({ kind, command }) => kind === 'RemarkAdded' && command === key);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]?.ref).toMatch(new RegExp(`^document:${first.row?.id ?? ''}#sha256:[0-9a-f]{64}$`));
  });

  it('a paper that lacks what its form must say is refused with each place named', async () => {
    const { answer } = await issue({ form: '04', reason: 'Chậm', contact: 'An' });
    expect(answer.status).toBe(422);
    expect((answer.body as { errors: { path: string; code: string }[] }).errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/newDue document.needed',
      '/signer document.needed',
      '/contact document.not-in-form',
    ]);
  });

  it('Form 06 and the transfer slip follow from the history: who gave, who received, when, with which result (R-60, R-65, R-96)', async () => {
    const moved = await received(api);
    await clerk('post', `${taskPath(moved)}/claim`);
    await clerk('post', `${taskPath(moved)}/complete`, { body: { outcome: 'done', data: { complete: true } } });
    const waiting = steady(await textOf(await print(moved.id, '06')));
    expect(waiting).toContain('Đã chuyển, chưa nhận');
    const leader = await api.as('cuong.leader');
    const sign = taskPath({ id: moved.id, visit: await waitingAt(leader, moved.id, 'sign') });
    await leader('post', `${sign}/claim`);
    await leader('post', `${sign}/complete`, { body: { outcome: 'signed' } });
    const known = (await clerk('get', `/api/dossiers/${moved.id}/documents`)).body as { rows: { id: string; to?: string }[] };
    expect(known.rows.filter(({ id }) => id.startsWith('transfer'))).toMatchObject([{ id: 'transfer-1', to: 'UBND xã An Hòa' }]);
    await expectWords(
      'transfer',
      steady(await textOf(await print(moved.id, 'transfer-1'))).replaceAll(/\d{4}\/270301|270301-\d{4}/g, '(số)'),
    );
    expect((await print(moved.id, 'transfer-2')).status).toBe(404);
    await expectWords('form-06', steady(await textOf(await print(moved.id, '06'))).replaceAll(/\d{4}\/270301|270301-\d{4}/g, '(số)'));
  });

  it('Form 07 lists the dossiers of a field and year in order of reception, as paper and as sheet (R-97)', async () => {
    await clerk('post', '/api/dossiers', {
      body: { ...birthRequest, applicant: { ...birthRequest.applicant, fullName: '=HYPERLINK("x")' } },
    });
    const text = steady(await textOf(await clerk('get', '/api/registers/pdf?field=H%E1%BB%99%20t%E1%BB%8Bch&year=2027')));
    await expectWords('form-07', text);
    const sheet = await clerk('get', '/api/registers/xlsx?field=H%E1%BB%99%20t%E1%BB%8Bch&year=2027');
    expect(sheet.headers['content-disposition']).toContain('attachment');
    const foreign = await (await api.as('em.neighbour'))('get', '/api/registers/pdf?field=H%E1%BB%99%20t%E1%BB%8Bch&year=2027');
    expect(await textOf(foreign)).not.toContain(at.code);
  });

  it('whoever prints a paper or takes a list away is recorded as a reader of the dossier', async () => {
    const auditor = await api.as('hai.auditor');
    const readings = await auditor('get', `/api/dossiers/${at.id}/readings`);
    const whats = (readings.body as { rows: { what: string; purpose?: string }[] }).rows;
    expect(whats.some(({ what }) => what === 'receipt')).toBe(true);
    expect(whats.some(({ what, purpose }) => what === 'export' && purpose?.startsWith('Sổ theo dõi hồ sơ') === true)).toBe(true);
  });

  it('an administrator writes the text of a form; a wrong word is refused with its line, and nothing is lost when two write at once', async () => {
    const admin = await api.as('giang.admin');
    const wrong = await admin('put', '/api/document-templates/03', { body: { text: '# PHIẾU\n{{tenToi}}', revision: 0 } });
    expect(wrong.status).toBe(422);
    expect(JSON.stringify(wrong.body)).toContain('Line 2: the form has no field “tenToi”');
    const text = '# PHIẾU TỪ CHỐI CỦA XÃ\nLý do: {{lyDo}}';
    expect((await admin('put', '/api/document-templates/03', { body: { text, revision: 0 } })).status).toBe(200);
    const stale = await admin('put', '/api/document-templates/03', { body: { text: '# KHÁC', revision: 0 } });
    expect([stale.status, (stale.body as { code: string }).code]).toEqual([409, 'template.changed']);
    const { row } = await issue({ form: '03', reason: 'Thiếu căn cứ' });
    expect(await textOf(await print(at.id, row?.id ?? ''))).toBe('PHIẾU TỪ CHỐI CỦA XÃ\nLý do: Thiếu căn cứ');
  });
});
