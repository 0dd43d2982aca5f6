import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { signedIn } from './people';

const code = `9.2${String(Date.now()).slice(-6)}`;

/** Reaches a control as a person without a mouse does; a person with one never notices. */
async function press(control: Locator): Promise<void> {
  await expect(control).toBeEnabled();
  await control.focus();
  await expect(control).toBeFocused();
  await control.page().keyboard.press('Enter');
}

async function type(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.page().keyboard.press('Control+A');
  await field.page().keyboard.insertText(text);
  await field.page().keyboard.press('Tab');
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

test('an administrator creates a procedure, connects steps, names them, sets limits and publishes without a mouse', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
  await admin.goto('/procedures');
  await press(admin.getByRole('button', { name: 'Thêm quy trình' }));
  await type(admin.getByLabel('Mã thủ tục').first(), code);
  await type(admin.getByLabel('Tên thủ tục').first(), 'Cấp phép không dùng chuột');
  await press(admin.getByRole('button', { name: 'Tạo và mở bản vẽ' }));
  await admin.waitForURL(`**/procedures/${code}/draft`);
  await expect(admin.locator('[data-element-id="start"]').first()).toBeAttached();
  expect(await faults(admin)).toEqual([]);

  const board = admin.getByRole('application', { name: /Bảng vẽ của Cấp phép không dùng chuột/ });
  const said = admin.locator('mc-drawing-board [aria-live="polite"]');
  const panel = admin.locator('mc-element-panel');
  await board.focus();
  await admin.keyboard.press('Alt+Home');
  await expect(said).toContainText('Nộp hồ sơ');

  // A ready step comes with its role, limit and form.
  await board.press('b');
  await admin.keyboard.type('tham dinh');
  await admin.keyboard.press('Enter');
  await expect(panel).toContainText('Công việc của cán bộ');
  await expect(panel.getByLabel('Tên', { exact: true })).toHaveValue('Thẩm định hồ sơ');
  await expect(said).toContainText('Thẩm định hồ sơ');
  await panel.getByLabel('Vai trò thực hiện').focus();
  await panel.getByLabel('Vai trò thực hiện').selectOption({ label: 'Chuyên viên' });
  await type(panel.getByLabel('Số lượng').first(), '2');
  await expect(said).toContainText('thời hạn 2 ngày làm việc');

  // A step of one's own, connected by its name.
  await board.press('Escape');
  await press(admin.locator('.djs-palette [data-action="create.user-task"]'));
  await admin.keyboard.press('Escape');
  await expect(panel.getByLabel('Tên', { exact: true })).toHaveValue('');
  await type(panel.getByLabel('Tên', { exact: true }), 'Ký giấy phép');
  await panel.getByLabel('Vai trò thực hiện').selectOption({ label: 'Lãnh đạo cơ quan' });
  await type(panel.getByLabel('Số lượng').first(), '4');
  await panel.getByLabel('Đơn vị').first().selectOption({ label: 'giờ làm việc' });
  await press(admin.locator('.djs-palette [data-action="create.none-end-event"]'));
  await admin.keyboard.press('Escape');
  await board.focus();
  await admin.keyboard.press('Alt+Home');
  await expect(said).toContainText('Nộp hồ sơ');
  await admin.keyboard.press('Alt+ArrowRight');
  await expect(said).toContainText('Thẩm định hồ sơ');
  if ((await admin.locator('.djs-connection').count()) < 3) {
    await panel.getByLabel('Chọn bước để nối tới').selectOption({ label: '2. Ký giấy phép' });
    await press(panel.getByRole('button', { name: 'Nối', exact: true }));
  }
  await expect(admin.locator('.djs-connection')).toHaveCount(3);
  await expect(said).toContainText('tiếp theo: Ký giấy phép');
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
  await press(second.getByRole('dialog').or(second.getByRole('alertdialog')).getByRole('button', { name: 'Ban hành' }));
  await second.waitForURL(`**/procedures/${code}/versions/1`);
  expect(await faults(second)).toEqual([]);
});
