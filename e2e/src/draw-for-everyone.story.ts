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
  ['the restore points', draft, (page) => page.getByRole('button', { name: 'Điểm khôi phục' }).click()],
  ['the comments', draft, (page) => page.locator('mc-comment-list summary').click()],
  ['files in and out', draft, (page) => page.locator('mc-file-menu summary').click()],
  ['the check before publishing', `${draft}/publish`],
  ['a published version', `/procedures/${procedure}/versions/1`],
  ['two versions side by side', `/procedures/${procedure}/compare`],
  ['a procedure from a table', '/procedures/from-table'],
];

test('every screen of drawing is fit for a screen reader, and shows whose the drawing tool is', async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
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
