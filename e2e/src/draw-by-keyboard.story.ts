import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { signedIn } from './people';

const code = '9.200001';

/** Reaches a control as a person without a mouse does; a person with one never notices. */
async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.page().keyboard.press('Enter');
}

async function type(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.page().keyboard.press('Control+A');
  await field.page().keyboard.type(text);
  await field.page().keyboard.press('Tab');
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('.djs-container').exclude('mc-top-bar').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

test('an administrator creates a procedure, connects steps, names them, sets limits and publishes without a mouse', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
  await admin.goto('/procedures');
  await press(admin.getByRole('button', { name: 'Thêm quy trình' }));
  await type(admin.getByLabel('Mã thủ tục').first(), code);
  await type(admin.getByLabel('Tên thủ tục').first(), 'Cấp phép không dùng chuột');
  await press(admin.getByRole('button', { name: 'Tạo và mở bản vẽ' }));
  await admin.waitForURL(`**/procedures/${code}/draft`);
  await expect(admin.locator('[data-element-id="start"]').first()).toBeAttached();
  expect(await faults(admin)).toEqual([]);

  await press(admin.getByRole('button', { name: /Tìm trong sơ đồ/ }));
  await admin.keyboard.type('nop ho so');
  await admin.keyboard.press('Enter');
  const panel = admin.locator('mc-element-panel');
  await expect(panel).toBeVisible();
  await press(admin.locator('.djs-palette [data-action="create.user-task"]'));
  await expect(panel).toContainText('Công việc của cán bộ');
  await type(panel.getByLabel('Tên', { exact: true }), 'Thẩm định hồ sơ');
  await panel.getByLabel('Vai trò thực hiện').focus();
  await panel.getByLabel('Vai trò thực hiện').selectOption({ label: 'Chuyên viên' });
  await type(panel.getByLabel('Số lượng'), '2');
  await panel.getByLabel('Đơn vị').first().selectOption({ label: 'ngày làm việc' });
  await press(admin.locator('.djs-palette [data-action="create.none-end-event"]'));
  await expect(admin.locator('.djs-connection')).toHaveCount(2);
  expect(await faults(admin)).toEqual([]);

  await admin.keyboard.press('Control+S');
  await expect(admin.getByText(/Đã lưu \d\d:\d\d/)).toBeVisible();
  await press(admin.getByRole('button', { name: 'Ban hành' }));
  await admin.waitForURL(/\/draft\/publish/);
  await type(admin.getByLabel('Số quyết định'), '20/QĐ-UBND');
  await type(admin.getByLabel('Ngày ký'), '02/11/2026');
  await type(admin.getByLabel('Người ký'), 'Chủ tịch UBND tỉnh');
  expect(await faults(admin)).toEqual([]);
  await press(admin.getByRole('button', { name: 'Trình ban hành' }));
  await expect(admin.getByText('Đang chờ một quản trị viên khác')).toBeVisible();

  const second = await signedIn(browser, 'duyet.tinh', baseURL ?? '');
  await second.goto(`/procedures/${code}/draft/publish`);
  await press(second.getByRole('button', { name: 'Ban hành' }));
  await press(second.getByRole('dialog').getByRole('button', { name: 'Ban hành' }));
  await second.waitForURL(`**/procedures/${code}/versions/1`);
  expect(await faults(second)).toEqual([]);
});
