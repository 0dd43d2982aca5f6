import { expect, test, type Page } from '@playwright/test';
import { clockOf, clockShows, concludes, mondayMorning, openTask, receive, signedIn, type Received } from './people';

/** What officers do beside the drawn way: supplement, refusal, withdrawal, one task wanted by two. */
test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ request }) => {
  await clockShows(request, mondayMorning(await clockOf(request)));
});

/** Takes the task of a dossier, leaving it open. */
async function claims(officer: Page, dossier: Received): Promise<void> {
  await openTask(officer, dossier);
  await officer.getByRole('button', { name: 'Nhận việc' }).click();
  await expect(officer.getByRole('button', { name: 'Chuyển xử lý' })).toBeVisible();
}

/** Chooses a legal act in the menu and fills its form: labels and what is written under them. */
async function acts(officer: Page, act: string, said: Readonly<Record<string, string>>): Promise<void> {
  await officer.getByRole('button', { name: 'Thao tác khác' }).click();
  await officer.getByRole('list', { name: 'Thao tác khác' }).getByRole('button', { name: act }).click();
  const dialog = officer.getByRole('dialog');
  for (const [label, text] of Object.entries(said)) await dialog.getByLabel(label).fill(text);
  await dialog.getByRole('button', { name: act }).click();
  await expect(dialog).toBeHidden();
}

async function standsAs(officer: Page, { code }: Received, status: string): Promise<void> {
  await officer.goto('/history');
  await officer.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill(code);
  await expect(officer.getByRole('row').filter({ hasText: code })).toContainText(status);
}

test('a construction permit is supplemented once, and its limit begins anew (R-30, R-31)', async ({ browser, baseURL }) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const dossier = await receive(clerk, 'vn-construction-house', 'Nguyễn Thị Bổ Sung');
  await concludes(clerk, dossier, 'Tiếp nhận');
  const appraiser = await signedIn(browser, 'kinhte.phuongan', baseURL ?? '');
  await claims(appraiser, dossier);
  await acts(appraiser, 'Yêu cầu bổ sung', {
    'Giấy tờ, nội dung cần bổ sung': 'Bản vẽ mặt cắt móng\nCam kết bảo đảm an toàn công trình liền kề',
    'Lý do': 'Bản vẽ chưa đủ theo quy định',
  });
  await standsAs(appraiser, dossier, 'Yêu cầu bổ sung giấy tờ');
  await openTask(appraiser, dossier);
  await appraiser.getByRole('button', { name: 'Thao tác khác' }).click();
  await expect(appraiser.getByRole('list', { name: 'Thao tác khác' })).toContainText('Hồ sơ đang chờ bổ sung.');
});

test('a dossier is refused after processing, with reasons (R-33)', async ({ browser, baseURL }) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const dossier = await receive(clerk, 'vn-marriage', 'Lò Thị Từ Chối');
  await concludes(clerk, dossier, 'Tiếp nhận');
  const registrar = await signedIn(browser, 'hotich.phuongan', baseURL ?? '');
  await claims(registrar, dossier);
  await acts(registrar, 'Từ chối giải quyết', { 'Lý do từ chối giải quyết, căn cứ': 'Một bên chưa đủ tuổi kết hôn' });
  await standsAs(registrar, dossier, 'Đã trả kết quả');
});

test('a dossier is withdrawn at the wish of the applicant, and stays to be seen (R-34, R-35)', async ({ browser, baseURL }) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const dossier = await receive(clerk, 'vn-hkd-register', 'Vi Văn Rút');
  await claims(clerk, dossier);
  await acts(clerk, 'Rút hồ sơ', { 'Lý do rút hồ sơ theo yêu cầu của người nộp': 'Người nộp đổi địa điểm kinh doanh' });
  await standsAs(clerk, dossier, 'Công dân yêu cầu rút hồ sơ');
});

test('two officers reach for one task: one has it, the other is told who', async ({ browser, baseURL }) => {
  const [one, other] = [
    await signedIn(browser, 'motcua.phuongan', baseURL ?? ''),
    await signedIn(browser, 'motcua2.phuongan', baseURL ?? ''),
  ];
  const dossier = await receive(one, 'vn-birth', 'Hoàng Thị Tranh');
  await Promise.all([openTask(one, dossier), openTask(other, dossier)]);
  await Promise.all([one, other].map((officer) => officer.getByRole('button', { name: 'Nhận việc' }).click()));
  const has = (officer: Page) => officer.getByRole('button', { name: 'Chuyển bước' });
  await expect(has(one).or(one.getByRole('alert')).first()).toBeVisible();
  await expect(has(other).or(other.getByRole('alert')).first()).toBeVisible();
  expect((await has(one).count()) + (await has(other).count())).toBe(1);
});

test('a clerk gives a supplement slip when the papers are not complete, and nothing is received (R-04)', async ({ browser, baseURL }) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  await clerk.goto('/counter/vn-death');
  const person = clerk.getByRole('region', { name: 'Người nộp hồ sơ' });
  await person.getByLabel('Số định danh cá nhân').fill('001099000018');
  await person.getByLabel('Họ và tên').fill('Tạ Văn Thiếu');
  await person.getByLabel('Địa chỉ').fill('Thôn Đoài');
  await clerk.getByRole('button', { name: /^Yêu cầu bổ sung/ }).click();
  await clerk.getByRole('dialog').getByLabel('Lý do').fill('Thiếu giấy báo tử');
  await clerk.getByRole('dialog').getByRole('button', { name: 'Cấp phiếu' }).click();
  await clerk.waitForURL(/receipts\/slips/);
  await expect(clerk.locator('mc-slip-paper')).toContainText('PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ');
  await expect(clerk.locator('mc-slip-paper')).toContainText(/Số: \d+\/PBS/);
});
