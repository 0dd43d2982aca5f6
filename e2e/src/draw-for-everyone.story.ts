import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { signedIn } from './people';

const procedure = 'vn-birth';
const draft = `/procedures/${procedure}/draft`;

/** Every screen of drawing, and what makes it full. */
const screens: readonly (readonly [name: string, address: string, open?: (page: Page) => Promise<void>])[] = [
  ['the list and a new procedure', '/procedures', (page) => page.getByRole('button', { name: 'Thêm quy trình' }).click()],
  ['a procedure and its versions', `/procedures/${procedure}`],
  ['the board with a step', `${draft}?element=s1`, (page) => expect(page.locator('mc-element-panel')).toBeVisible()],
  [
    'finding in the drawing',
    draft,
    async (page) => {
      await page.getByRole('button', { name: 'Tìm trong sơ đồ' }).click();
      await page.locator('.djs-search-input input').pressSequentially('chuyen vien');
      await expect(page.locator('.djs-search-result').first()).toContainText('Vai trò: Chuyên viên');
    },
  ],
  [
    'the menu of all elements',
    draft,
    async (page) => {
      await page.locator('.djs-palette .entry').last().click();
      await expect(page.locator('.djs-popup .entry').first()).toBeVisible();
    },
  ],
  [
    'the menu that changes an element',
    `${draft}?element=s1`,
    async (page) => {
      await page.locator('.djs-context-pad [data-action="replace"]').click();
      await expect(page.locator('.djs-popup .entry').first()).toBeVisible();
    },
  ],
  ['the small map', draft, (page) => page.getByRole('button', { name: 'Bản đồ thu nhỏ' }).click()],
  ['what was done', draft, (page) => page.locator('mc-change-history summary').click()],
  ['a flow and its condition', `${draft}?element=flow_after_s2__s3`, (page) => expect(page.locator('mc-element-panel')).toBeVisible()],
  ['a gateway', `${draft}?element=after_s2`, (page) => expect(page.locator('mc-element-panel')).toBeVisible()],
  [
    'a timer on the edge of a step',
    `${draft}?element=s1_supplement_expired`,
    (page) => expect(page.locator('mc-element-panel')).toBeVisible(),
  ],
  ['a start', `${draft}?element=start`, (page) => expect(page.locator('mc-element-panel')).toBeVisible()],
  ['a lane', `${draft}?element=lane_one_stop`, (page) => expect(page.locator('mc-element-panel')).toBeVisible()],
  ['the steps as a table', `${draft}?view=steps`],
  [
    'a form with its preview',
    `${draft}?view=forms`,
    async (page) => {
      await page.getByRole('button', { name: 'Xem như cán bộ thấy' }).click();
      await page.getByRole('button', { name: 'Thử kiểm tra' }).click();
    },
  ],
  ['a decision table', `${draft}?view=decisions`, (page) => page.getByRole('button', { name: 'Thêm bảng' }).click()],
  ['a simulation', `${draft}?view=simulate`, (page) => expect(page.getByText('Tiếp nhận một hồ sơ thử')).toBeVisible()],
  [
    'a simulation with an open dossier',
    `${draft}?view=simulate`,
    async (page) => {
      const trial = page.locator('mc-simulation-view');
      await trial.getByRole('button', { name: 'Điền mẫu' }).click();
      await trial.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
      await expect(trial.locator('mc-work-card').first()).toBeVisible();
    },
  ],
  ['the restore points', draft, (page) => page.getByRole('button', { name: 'Điểm khôi phục' }).click()],
  ['the comments', draft, (page) => page.locator('mc-comment-list summary').click()],
  ['files in and out', draft, (page) => page.locator('mc-file-menu summary').click()],
  ['the check before publishing', `${draft}/publish`],
  ['a published version', `/procedures/${procedure}/versions/1`],
  ['the files of a version', `/procedures/${procedure}/versions/1`, (page) => page.locator('mc-version-files summary').click()],
  ['the forms and papers of a version', `/procedures/${procedure}/versions/1?view=forms`],
  ['two versions side by side', `/procedures/${procedure}/compare`],
  ['a procedure from a table', '/procedures/from-table'],
  [
    'a table as it was read',
    '/procedures/from-table',
    async (page) => {
      await page.getByLabel('Dán bảng từ Word hoặc Excel').fill('Bước;Nội dung;Người thực hiện;Thời gian\n1;Tiếp nhận;Thầy cúng;1-2 ngày');
      await page.getByLabel('Mã thủ tục').focus();
      await expect(page.locator('.meaning').first()).toBeVisible();
    },
  ],
];

test('every screen of drawing is fit for a screen reader, and shows whose the drawing tool is', async ({ browser, baseURL }) => {
  test.setTimeout(420_000);
  const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
  await admin.goto(`/procedures/${procedure}`);
  const begin = admin.getByRole('button', { name: 'Soạn bản nháp' });
  const open = admin.getByRole('link', { name: 'Mở bản nháp' });
  await expect(begin.or(open).first()).toBeVisible();
  if (await begin.isVisible()) {
    await begin.click();
    await admin.waitForURL(`**${draft}`);
    await expect(admin.locator('.djs-shape').first()).toBeAttached();
  }
  const faults: string[] = [];
  // The drawing itself is spoken by the live region beside it (draw-by-keyboard.story.ts); its shapes are left out: thousands of them would take minutes.
  for (const [name, address, act] of screens) {
    // A page of its own: what one screen leaves open or unsaved is not in the way of the next.
    const page = await admin.context().newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(address);
    await expect(page.locator('h1'), name).toBeVisible();
    await expect(page.locator('mc-skeleton'), name).toHaveCount(0);
    await act?.(page);
    for (const mark of await page.locator('.bjs-powered-by:visible').all()) await expect(mark, name).toBeInViewport();
    const { violations } = await new AxeBuilder({ page }).exclude('.djs-container .viewport').analyze();
    faults.push(...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`));
    await page.close({ runBeforeUnload: false });
  }
  expect(faults).toEqual([]);
});
