import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { publishTogether, signedIn } from './people';

/** Another code at every run: the installation may have been told this story before. */
const code = `9.${String(Date.now()).slice(-6)}`;
const rows = [
  ['QUY TRÌNH NỘI BỘ'],
  ['TT', 'Các bước thực hiện', 'Đơn vị', 'Người thực hiện', 'Thời gian thực hiện', 'Điều kiện'],
  ['1', 'Tiếp nhận hồ sơ', 'UBND cấp xã', 'Công chức một cửa', '0,5 ngày', ''],
  ['2', 'Thẩm định hồ sơ', '', 'Chuyên viên', '2 ngày làm việc', 'Đủ điều kiện → 3; Thiếu giấy tờ → bổ sung'],
  ['3', 'Ký duyệt kết quả', '', 'Lãnh đạo UBND', '04 giờ làm việc', ''],
  ['4', 'Trả kết quả', '', 'Công chức một cửa', 'Không tính thời gian', ''],
  ['', 'Tổng cộng', '', '', '3 ngày làm việc', ''],
];

/** What a person with a screen reader would stumble over on the page itself; the bar round every page has a check of its own. */
async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('.djs-container').exclude('mc-top-bar').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Dán bảng từ Word hoặc Excel').evaluate((box, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}

test('an admin makes a published procedure out of an approved table, and tries it out before (R-152)', async ({ browser, baseURL }) => {
  test.setTimeout(180_000);
  const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
  await admin.goto('/procedures');
  await admin.getByRole('link', { name: 'Từ bảng các bước' }).click();
  expect(await faults(admin)).toEqual([]);

  await paste(admin, rows.map((row) => row.join('\t')).join('\n'));
  await expect(admin.getByText('4 bước, 0 lỗi')).toBeVisible();
  await admin.getByLabel('Mã thủ tục').fill(code);
  await admin.getByLabel('Tên thủ tục').fill('Cấp giấy phép từ bảng');
  expect(await faults(admin)).toEqual([]);
  await admin.getByRole('button', { name: 'Tạo bản nháp' }).click();
  await admin.waitForURL(`**/procedures/${code}/draft`);
  await expect(admin.locator('[data-element-id="s3"]').first()).toBeVisible();

  await admin.getByRole('button', { name: 'Chạy thử' }).click();
  const trial = admin.locator('mc-simulation-view');
  await trial.getByRole('button', { name: 'Điền mẫu' }).click();
  await trial.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  for (const way of ['Tiếp nhận', 'Đủ điều kiện', 'Phê duyệt', 'Xác nhận trả kết quả']) {
    const card = trial.locator('mc-work-card').first();
    const sample = card.getByRole('button', { name: 'Điền mẫu' });
    if (await sample.isVisible()) await sample.click();
    await card.getByRole('button', { name: way, exact: true }).click();
  }
  await expect(trial.getByText('Hồ sơ đã kết thúc.')).toBeVisible();
  await trial.getByLabel('Tên kịch bản').fill('Hồ sơ đủ điều kiện');
  await trial.getByRole('button', { name: 'Lưu kịch bản' }).click();
  await expect(trial.getByTitle('Vẫn đúng')).toBeVisible();

  await admin.getByRole('button', { name: 'Ban hành' }).click();
  await admin.waitForURL(/\/draft\/publish/);
  const second = await signedIn(browser, 'duyet.tinh', baseURL ?? '');
  await publishTogether(admin, second, code, { number: '77/QĐ-UBND', day: '02/11/2026', signer: 'Chủ tịch UBND tỉnh' });
});

test('a kept scenario that a later version breaks is named and forbids publishing it', async ({ browser, baseURL }) => {
  const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
  const key = () => ({ 'x-requested-with': 'mot-cua', 'idempotency-key': crypto.randomUUID(), origin: baseURL ?? '' });
  const started = await admin.request.post(`/api/procedures/${code}/draft`, { headers: key() });
  const draft = (await started.json()) as { revision: number; package: { diagram: string; scenarios: { expects: { outcome: string } }[] } };
  const [scenario] = draft.package.scenarios;
  const broken = { ...draft.package, scenarios: [{ ...scenario, expects: { ...scenario.expects, outcome: 'refused' } }] };
  const saved = await admin.request.put(`/api/procedures/${code}/draft`, {
    headers: key(),
    data: { revision: draft.revision, package: broken },
  });
  expect(saved.status()).toBe(200);
  await admin.goto(`/procedures/${code}/draft/publish`);
  await expect(admin.getByText('Kịch bản "Hồ sơ đủ điều kiện"').first()).toBeVisible();
  await expect(admin.getByRole('button', { name: 'Trình ban hành' })).toBeDisabled();
});
