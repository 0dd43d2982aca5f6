import { expect, test, type Page } from '@playwright/test';
import { clockOf, clockShows, concludes, later, mondayMorning, receive, signedIn, type Received } from './people';

/** An absence with its stand-in, and a day off that is announced after dossiers were received. */
test.describe.configure({ mode: 'serial' });

const DECISION = 'quyết định số 12/QĐ-UBND';
const NOTICE = 'TB 15/TB-UBND';
let monday = '';
let birth: Received = { code: '' };

const dayOf = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + (days * 24 + 7) * 3_600_000).toISOString().slice(0, 10);

/** `2026-11-25` as people write it. */
const asTyped = (day: string): string => day.split('-').reverse().join('/');

test.beforeAll(async ({ request }) => {
  monday = mondayMorning(await clockOf(request));
  await clockShows(request, monday);
});

const choose = async (admin: Page, field: string, account: string): Promise<void> => {
  await admin.getByLabel(field, { exact: true }).fill(account);
  await admin
    .locator('.found .line-2')
    .filter({ hasText: new RegExp(`^\\s*${account}`) })
    .click();
};

test('an administrator appoints a stand-in for an absent chairman, on a decision (R-143)', async ({ browser, baseURL }) => {
  const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
  await admin.goto('/administration/substitutions');
  await admin.getByRole('button', { name: 'Giao thay thế' }).click();
  await choose(admin, 'Người vắng', 'chutich.phuongan');
  await choose(admin, 'Người thay', 'truongvhxh.phuongan');
  await admin.getByLabel('Theo quyết định số').fill(DECISION);
  await admin.getByLabel('Từ ngày').fill(asTyped(dayOf(monday, 0)));
  await admin.getByLabel('Đến trước ngày').fill(asTyped(dayOf(monday, 7)));
  await admin.locator('form.create').getByRole('button', { name: 'Giao thay thế' }).click();
  await expect(admin.getByRole('row').filter({ hasText: DECISION }).filter({ hasText: 'đang có hiệu lực' })).toBeVisible();
});

test("the stand-in signs in the chairman's place, and the history says who stood in for whom under which paper", async ({
  browser,
  baseURL,
}) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  birth = await receive(clerk, 'vn-birth', 'Trần Thị Thay Thế');
  await concludes(clerk, birth, 'Tiếp nhận');
  const registrar = await signedIn(browser, 'hotich.phuongan', baseURL ?? '');
  await concludes(registrar, birth, 'Thông tin đầy đủ và phù hợp');
  const standIn = await signedIn(browser, 'truongvhxh.phuongan', baseURL ?? '');
  const posts = standIn.getByLabel('Đơn vị và chức danh đang làm việc');
  const place = posts.locator('option').filter({ hasText: ' · thay ' });
  await posts.selectOption((await place.getAttribute('value')) ?? '');
  await standIn.waitForLoadState('networkidle');
  await concludes(standIn, birth, 'Phê duyệt');
  const auditor = await signedIn(browser, 'kiemtra.tinh', baseURL ?? '');
  await auditor.goto('/history');
  await auditor.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill(birth.code);
  await auditor.getByRole('row').filter({ hasText: birth.code }).getByRole('link').click();
  // Once per sitting an auditor says why: it is recorded with every reading.
  await auditor.getByRole('button', { name: 'Kiểm tra định kỳ' }).click();
  await expect(auditor.locator('mc-fact-list')).toContainText(new RegExp(`thay .+ theo ${DECISION}`));
});

test('a day off declared after reception moves no due time until it is ordered; then it is a fact of the dossier (R-27)', async ({
  browser,
  baseURL,
  request,
}) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const waiting = await receive(clerk, 'vn-hkd-register', 'Lò Văn Bão');
  const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
  const off = dayOf(monday, 2);
  await admin.goto(`/administration/calendars/vn?year=${off.slice(0, 4)}&day=${off}`);
  await admin.getByLabel('Loại ngày').selectOption('holiday');
  await admin.getByLabel('Tên ngày').fill('Nghỉ tránh bão');
  await admin.getByLabel('Thông báo hoặc căn cứ').fill(NOTICE);
  await admin.getByRole('button', { name: 'Ghi vào bản đang sửa' }).click();
  const sums = admin.locator('mc-year-sums');
  const differs = sums.getByRole('button', { name: 'Lấy số theo các ngày đã nhập' });
  if (await differs.isVisible()) {
    await expect(admin.getByText('chỗ phải sửa trước khi lưu')).toBeVisible();
    await differs.click();
  }
  await admin.getByLabel('Số thông báo, quyết định').fill(NOTICE);
  await admin.getByRole('button', { name: /^Lưu bản/ }).click();
  const panel = admin.locator('mc-recompute-panel');
  await panel.getByRole('button', { name: 'Xem hồ sơ đổi hạn' }).click();
  await expect(panel.getByRole('row').filter({ hasText: waiting.code })).toBeVisible();
  await panel.getByRole('button', { name: /^Tính lại hạn/ }).click();
  await expect(panel.locator('.orders')).toContainText('xong:', { timeout: 60_000 });
  const auditor = await signedIn(browser, 'kiemtra.tinh', baseURL ?? '');
  await auditor.goto('/history');
  await auditor.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill(waiting.code);
  await auditor.getByRole('row').filter({ hasText: waiting.code }).getByRole('link').click();
  await auditor.getByRole('button', { name: 'Kiểm tra định kỳ' }).click();
  await expect(auditor.locator('mc-fact-list')).toContainText(`Tính lại hạn`);
  await expect(auditor.locator('mc-fact-list')).toContainText(NOTICE);
  await clockShows(request, later(monday, 2));
});

test('a leader sees the levels of the units beneath, and follows a number to its dossiers', async ({ browser, baseURL }) => {
  const leader = await signedIn(browser, 'chutich.phuongan', baseURL ?? '');
  await leader.goto('/overview');
  await expect(leader.getByRole('heading', { name: 'Bảng điều hành' })).toBeVisible();
  await expect(leader.locator('mc-level-stack').first()).toBeVisible();
  await leader.getByRole('link', { name: 'Còn hạn' }).click();
  await expect(leader).toHaveURL(/overview\/dossiers\?level=green/);
  await expect(leader.getByRole('row').nth(1)).toContainText('Còn hạn');
});
