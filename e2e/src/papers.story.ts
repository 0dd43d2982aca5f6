import { expect, test, type Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { SMTPServer } from 'smtp-server';
import { clockOf, clockShows, concludes, mondayMorning, receive, signedIn, type Received } from './people';

test.describe.configure({ mode: 'serial' });

/** Where the runtime of the stories sends its letters: the port after the system's own (see `playwright.config.ts`). */
const MAIL_PORT = Number(process.env['MOT_CUA_E2E_PORT'] ?? 4310) + 1;
const letters: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData: (stream, _session, done) => {
    let letter = '';
    stream.on('data', (part: Buffer) => (letter += part.toString('latin1')));
    stream.on('end', () => {
      letters.push(letter);
      done();
    });
  },
});

let dossier: Received;
let clerk: Page;

test.beforeAll(async ({ browser, baseURL, playwright }) => {
  await new Promise<void>((done) => server.listen(MAIL_PORT, '127.0.0.1', done));
  const anybody = await playwright.request.newContext({ ...(baseURL !== undefined ? { baseURL } : {}) });
  await clockShows(anybody, mondayMorning(await clockOf(anybody)));
  await anybody.dispose();
  clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
});
test.afterAll(() => new Promise<void>((done) => server.close(done)));

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
const program = Buffer.concat([
  Buffer.from('MZ'),
  Buffer.alloc(58),
  Buffer.from([0x40, 0, 0, 0]),
  Buffer.from('PE\0\0'),
  Buffer.alloc(400),
]);

test('an officer asks for letters about new work, and one arrives when a dossier is received', async ({ browser, baseURL }) => {
  const colleague = await signedIn(browser, 'hotich.phuongan', baseURL ?? '');
  await colleague.goto('/alerts');
  await colleague.getByLabel('Thư điện tử nhận thông báo').fill('hotich@example.vn');
  for (const kind of ['Việc mới cần xử lý', 'Được giao xử lý'])
    await colleague.getByRole('checkbox', { name: `Gửi thư điện tử: ${kind}` }).check();
  await colleague.getByRole('button', { name: 'Lưu cài đặt' }).click();
  await expect(colleague.getByText('Đã lưu cài đặt thông báo')).toBeVisible();
  expect((await new AxeBuilder({ page: colleague }).include('mc-alerts-page').analyze()).violations).toEqual([]);
  dossier = await receive(clerk, 'vn-birth', 'Phạm Thị Thư');
  await concludes(clerk, dossier, 'Tiếp nhận');
  await expect
    .poll(() => letters.filter((letter) => letter.includes(dossier.code) && letter.includes('hotich@example.vn')).length, {
      timeout: 20_000,
    })
    .toBe(1);
  await colleague.goto('/inbox');
  await colleague.getByRole('button', { name: /^Thông báo: \d+ chưa đọc/ }).click();
  await expect(colleague.locator('mc-bell').getByText(dossier.code).first()).toBeVisible();
});

test('a scan goes with the dossier; a program renamed to a scan is refused in a clear sentence', async () => {
  const [, id = ''] = /([0-9a-f-]{36})/.exec(await (await clerk.request.get(`/api/dossiers?q=${dossier.code}`)).text()) ?? [];
  await clerk.goto(`/history/${id}`);
  const files = clerk.locator('mc-dossier-files');
  await files.getByLabel('Tải tệp lên').setInputFiles({ name: 'to-khai.pdf', mimeType: 'application/pdf', buffer: program });
  await expect(files.getByText(/thực chất|là loại “exe”/)).toBeVisible();
  await files.getByLabel('Tải tệp lên').setInputFiles({ name: 'Tờ khai.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(files.getByRole('button', { name: 'Xem Tờ khai.pdf' })).toBeVisible();
  await files.getByRole('button', { name: 'Xem Tờ khai.pdf' }).click();
  await expect(clerk.getByText(/SHA-256 \(có trong lịch sử xử lý\)/)).toBeVisible();
});

test('an officer issues a supplement slip and prints it', async () => {
  await clerk.getByRole('button', { name: 'Đóng' }).click();
  const papers = clerk.locator('mc-dossier-documents');
  await papers.getByRole('button', { name: 'Lập phiếu' }).click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByLabel(/Nội dung cần bổ sung/).fill('Giấy chứng sinh có dấu');
  await dialog.getByLabel(/Lý do/).fill('Giấy chứng sinh chưa có dấu');
  await dialog.getByLabel(/Người liên hệ/).fill('bà Lan, 0296 385 2001');
  await dialog.getByRole('button', { name: 'Lập phiếu và in' }).click();
  const link = papers.getByRole('link', { name: /Phiếu yêu cầu bổ sung/ }).last();
  await expect(link).toBeVisible();
  const printed = await clerk.request.get(`/${(await link.getAttribute('href')) ?? ''}`);
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf']);
});

test('whoever holds the receipt asks how the dossier stands, without signing in and without learning who it is about', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...(baseURL !== undefined ? { baseURL } : {}),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const citizen = await context.newPage();
  await citizen.goto(`/look-up?code=${dossier.code}`);
  await citizen.getByLabel('4 số cuối điện thoại hoặc số định danh').fill('9999');
  await citizen.getByRole('button', { name: 'Tra cứu' }).click();
  await expect(citizen.getByText('Không tìm thấy hồ sơ')).toBeVisible();
  await citizen.getByLabel('4 số cuối điện thoại hoặc số định danh').fill('0018');
  await citizen.getByRole('button', { name: 'Tra cứu' }).click();
  await expect(citizen.getByRole('heading', { name: dossier.code })).toBeVisible();
  await expect(citizen.getByText('Ngày hẹn trả kết quả')).toBeVisible();
  await expect(citizen.locator('body')).not.toContainText('Phạm Thị Thư');
  expect((await new AxeBuilder({ page: citizen }).analyze()).violations).toEqual([]);
  await context.close();
});
