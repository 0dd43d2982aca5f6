import { expect, test } from '@playwright/test';
import { clockOf, clockShows, concludes, later, mondayMorning, openTask, receive, returnsResult, signedIn, type Received } from './people';

/** One day of a commune: what happens to three dossiers, what the auditor sees of them, and what a stranger does not. */
test.describe.configure({ mode: 'serial' });

const dossiers: Record<'birth' | 'business' | 'late', Received> = { birth: { code: '' }, business: { code: '' }, late: { code: '' } };
let monday = '';

test.beforeAll(async ({ request }) => {
  monday = mondayMorning(await clockOf(request));
  await clockShows(request, monday);
});

test('a birth is registered and the result returned in time', async ({ browser, baseURL }) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  dossiers.birth = await receive(clerk, 'vn-birth', 'Trần Thị Bình Minh');
  await concludes(clerk, dossiers.birth, 'Tiếp nhận');
  const registrar = await signedIn(browser, 'hotich.phuongan', baseURL ?? '');
  await concludes(registrar, dossiers.birth, 'Thông tin đầy đủ và phù hợp');
  const chairman = await signedIn(browser, 'chutich.phuongan', baseURL ?? '');
  await concludes(chairman, dossiers.birth, 'Phê duyệt');
  const records = await signedIn(browser, 'vanthu.phuongan', baseURL ?? '');
  await concludes(records, dossiers.birth, 'Chuyển bước');
  await returnsResult(clerk, dossiers.birth);
  await clerk.goto('/history');
  await clerk.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill(dossiers.birth.code);
  await expect(clerk.getByRole('row').filter({ hasText: dossiers.birth.code })).toContainText('Đã trả kết quả');
});

test('a household business registration is refused with reasons', async ({ browser, baseURL }) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  dossiers.business = await receive(clerk, 'vn-hkd-register', 'Lò Văn Khánh');
  await concludes(clerk, dossiers.business, 'Từ chối tiếp nhận');
  await clerk.goto('/history');
  await clerk.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill(dossiers.business.code);
  await expect(clerk.getByRole('row').filter({ hasText: dossiers.business.code })).toContainText('Không được tiếp nhận');
});

test('a step that runs late is shown red in the inbox and late in the history', async ({ browser, baseURL, request }) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  dossiers.late = await receive(clerk, 'vn-birth', 'Hoàng Văn Trễ');
  await concludes(clerk, dossiers.late, 'Tiếp nhận');
  await clockShows(request, later(monday, 3 * 24));
  const registrar = await signedIn(browser, 'hotich.phuongan', baseURL ?? '');
  await registrar.goto('/inbox');
  const row = registrar.getByRole('row').filter({ hasText: dossiers.late.code });
  await expect(row.locator('mc-deadline-cell')).toContainText('Quá hạn');
  await openTask(registrar, dossiers.late);
  await expect(registrar.locator('mc-deadline-chip').first()).toContainText('Quá hạn');
  await concludes(registrar, dossiers.late, 'Thông tin đầy đủ và phù hợp');
});

test('an auditor replays all three dossiers and sees their chains verified', async ({ browser, baseURL }) => {
  const auditor = await signedIn(browser, 'kiemtra.tinh', baseURL ?? '');
  for (const [name, sentence] of [
    ['birth', 'Đã trả kết quả'],
    ['business', 'Từ chối'],
    ['late', 'quá hạn'],
  ] as const) {
    await auditor.goto('/history');
    await auditor.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill(dossiers[name].code);
    await auditor.getByRole('row').filter({ hasText: dossiers[name].code }).getByRole('link').click();
    // Once per sitting an auditor says why: it is recorded with every reading.
    if (name === 'birth') await auditor.getByRole('button', { name: 'Kiểm tra định kỳ' }).click();
    await expect(auditor.getByText('Chuỗi băm nguyên vẹn').first()).toBeVisible();
    await expect(auditor.locator('mc-fact-list')).toContainText(new RegExp(sentence, 'i'));
    const slider = auditor.getByRole('slider');
    await slider.focus();
    await auditor.keyboard.press('Home');
    await expect(slider).toHaveAttribute('aria-valuenow', /^[01]$/);
    await auditor.keyboard.press('ArrowRight');
    await auditor.keyboard.press('ArrowRight');
    await expect(auditor).toHaveURL(/seq=\d+/);
    await expect(auditor.locator('.bjs-powered-by')).toBeVisible();
  }
});

test('a stranger sees nothing', async ({ browser, baseURL, playwright }) => {
  const nobody = await playwright.request.newContext({ ...(baseURL !== undefined ? { baseURL } : {}) });
  for (const path of ['/api/tasks', '/api/dossiers', '/api/procedures', '/api/reception/procedures']) {
    expect((await nobody.get(path)).status(), path).toBe(401);
  }
  await nobody.dispose();
  const elsewhere = await signedIn(browser, 'motcua.tanlap', baseURL ?? '');
  await elsewhere.goto('/history');
  await elsewhere.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill(dossiers.birth.code);
  await expect(elsewhere.getByText(/Không tìm thấy|Không có hồ sơ/).first()).toBeVisible();
  const auditor = await signedIn(browser, 'kiemtra.tinh', baseURL ?? '');
  const found = (await (await auditor.request.get(`/api/dossiers?q=${dossiers.birth.code}`)).json()) as { rows: { id: string }[] };
  expect(found.rows).toHaveLength(1);
  const foreign = await elsewhere.request.get(`/api/dossiers/${found.rows[0]?.id ?? ''}`);
  expect(foreign.status()).toBe(404);
});
