import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { type Page as Rows, type ReceptionRow } from '@mot-cua/contract';
import { answer, concludes, openTask, receive, signedIn } from './people';

/** What comes to a counter that should not: each time a clear sentence, nothing lost, nothing doubled. */

const LARGE = 200 * 1024 * 1024;
/** The test file of the makers of scanners (eicar.org), in two parts so that no scanner takes this story for it. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const program = Buffer.concat([
  Buffer.from('MZ'),
  Buffer.alloc(58),
  Buffer.from([0x40, 0, 0, 0]),
  Buffer.from('PE\0\0'),
  Buffer.alloc(400),
]);
const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-story-'));
  const large = await open(join(folder, 'ban-ve.pdf'), 'w');
  await large.write(pdf);
  await large.truncate(LARGE);
  await large.close();
  await writeFile(join(folder, 'to-khai.pdf'), eicar);
  await writeFile(join(folder, 'giay-chung-sinh.pdf'), program);
  await writeFile(join(folder, 'ho-so.pdf'), pdf);
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** A marriage at the counter, filled in completely. */
async function fillsIn(clerk: Page, applicant: string): Promise<void> {
  const { rows } = (await (await clerk.request.get('/api/reception/procedures')).json()) as Rows<ReceptionRow>;
  const row = rows.find(({ procedure }) => procedure === 'vn-birth');
  await clerk.goto('/counter/vn-birth');
  const person = clerk.getByRole('region', { name: 'Người nộp hồ sơ' });
  await person.getByLabel('Số định danh cá nhân').fill('001099000018');
  await person.getByLabel('Họ và tên').fill(applicant);
  await person.getByLabel('Địa chỉ').fill('Thôn Đoài');
  await clerk.getByRole('button', { name: /^Đủ giấy tờ bắt buộc/ }).click();
  if (row?.form) await answer(row.form, clerk.getByRole('region', { name: row.form.title.vi }));
}

const dossiersOf = async (clerk: Page, applicant: string): Promise<number> => {
  const found = (await (await clerk.request.get(`/api/dossiers?q=${encodeURIComponent(applicant)}`)).json()) as Rows<unknown>;
  return found.rows.length;
};

test('a virus, a renamed program and 200 MB are refused in a sentence each, and what was typed stays; the form sent twenty times is one dossier', async ({
  browser,
  baseURL,
}) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  await fillsIn(clerk, 'Quàng Văn Hại');
  const papers = clerk.getByRole('region', { name: 'Thành phần hồ sơ' });
  const [first] = await papers.locator('input[type=file]').all();
  if (!first) throw new Error('nothing can be scanned in');
  for (const [file, sentence] of [
    ['to-khai.pdf', /mã độc|không được nhận|không đúng với nội dung/],
    ['giay-chung-sinh.pdf', /là loại “exe”|không được nhận|thực ra là/],
    ['ban-ve.pdf', /quá mức|quá lớn/],
  ] as const) {
    await first.setInputFiles(join(folder, file));
    await expect(papers.getByText(sentence).first()).toBeVisible({ timeout: 60_000 });
    await expect(papers).toContainText(file);
  }
  await expect(clerk.getByLabel('Họ và tên').first()).toHaveValue('Quàng Văn Hại');
  await first.setInputFiles(join(folder, 'ho-so.pdf'));
  await expect(papers.getByText('ho-so.pdf').first()).toBeVisible();
  const receive = clerk.getByRole('button', { name: 'Tiếp nhận và chuyển' });
  await receive.evaluate((button: HTMLButtonElement) => {
    for (let times = 0; times < 20; times++) button.click();
  });
  await clerk.waitForURL(/receipts/);
  expect(await dossiersOf(clerk, 'Quàng Văn Hại')).toBe(1);
});

test('a wrong number and an impossible date are told at their fields; nothing is sent and nothing typed is lost', async ({
  browser,
  baseURL,
}) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  await fillsIn(clerk, 'Hà Thị Nhầm');
  const sent: string[] = [];
  clerk.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/dossiers')) sent.push(request.url());
  });
  const person = clerk.getByRole('region', { name: 'Người nộp hồ sơ' });
  await person.getByLabel('Số định danh cá nhân').fill('12345');
  await person.getByLabel('Ngày sinh').fill('31/02/1990');
  await clerk.getByRole('button', { name: 'Tiếp nhận và chuyển' }).click();
  await expect(person.getByText(/12 chữ số/).first()).toBeVisible();
  await expect(person.getByText(/ngày có thật|không có ngày|không phải ngày|Ngày không/i).first()).toBeVisible();
  await expect(person.getByLabel('Họ và tên')).toHaveValue('Hà Thị Nhầm');
  expect(sent).toEqual([]);
  await person.getByLabel('Số định danh cá nhân').fill('001099000018');
  await person.getByLabel('Ngày sinh').fill('28/02/1990');
  await clerk.getByRole('button', { name: 'Tiếp nhận và chuyển' }).click();
  await clerk.waitForURL(/receipts/);
  expect(sent).toHaveLength(1);
});

test('a session that ends while a step is written, and a step that vanished meanwhile: said, with what was typed still there', async ({
  browser,
  baseURL,
}) => {
  const [clerk, other] = await Promise.all(['motcua.phuongan', 'motcua2.phuongan'].map((name) => signedIn(browser, name, baseURL ?? '')));
  if (!clerk || !other) throw new Error('nobody signed in');
  const dossier = await receive(clerk, 'vn-marriage', 'Cà Thị Dở Dang');
  await openTask(clerk, dossier);
  await clerk.getByRole('button', { name: 'Nhận việc' }).click();
  const work = clerk.getByRole('region', { name: 'Nội dung xử lý' });
  await work.getByLabel('Ý kiến xử lý').fill('Đã đối chiếu bản chính, hai bên cùng có mặt.');
  await work.getByRole('radio', { name: /^Tiếp nhận/ }).check();
  await clerk.context().clearCookies();
  await work.getByRole('button', { name: 'Chuyển bước' }).click();
  await expect(clerk.getByText('Phiên làm việc đã hết').first()).toBeVisible();
  await clerk.getByLabel('Mật khẩu', { exact: true }).fill('motcua2026');
  await clerk.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await clerk.waitForURL(/inbox/);
  const [, id = ''] = /([0-9a-f-]{36})/.exec(await (await clerk.request.get(`/api/dossiers?q=${dossier.code}`)).text()) ?? [];
  const history = await (await clerk.request.get(`/api/dossiers/${id}/history`)).text();
  expect(history.match(/"TaskCompleted"/g)).toHaveLength(1);
  expect(history).toContain('hai bên cùng có mặt');

  const second = await receive(clerk, 'vn-marriage', 'Cà Văn Biến Mất');
  await openTask(other, second);
  await concludes(clerk, second, 'Tiếp nhận');
  await other.getByRole('button', { name: 'Nhận việc' }).click();
  await expect(other.getByText(/không còn chờ xử lý|đã được giải quyết|không còn ở bước/).first()).toBeVisible();
});
