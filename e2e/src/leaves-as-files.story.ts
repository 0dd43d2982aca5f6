import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { signedIn } from './people';

const version = '/procedures/vn-hkd-register/versions/1';

async function saved(page: Page, menu: Locator, entry: string): Promise<Buffer> {
  await menu.locator('summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), menu.getByRole('button', { name: entry }).click()]);
  return readFile(await download.path());
}

test('a published version leaves as pictures that need nothing of the page, and as a sheet with the decision that approved it (R-150)', async ({
  browser,
  baseURL,
}) => {
  const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
  await admin.goto(version);
  const menu = admin.locator('mc-version-files');
  const svg = (await saved(admin, menu, 'Xuất hình SVG')).toString('utf8');
  expect(svg).not.toContain('var(--');
  expect(svg.match(/@font-face/g)).toHaveLength(2);

  // Letters in the picture: on white, much more than the lines alone are dark. Looked at in the browser, which can read pictures.
  const png = await saved(admin, menu, 'Xuất hình PNG');
  const dark = await admin.evaluate(
    async (bytes) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d');
      context?.drawImage(picture, 0, 0);
      // The name of step 1 stands in the middle of its shape: 238 to 378 of 1358 units across, 190 to 260 of 800 down.
      const [x, y, width, height] = [0.18, 0.25, 0.09, 0.06].map((share, index) =>
        Math.round(share * (index % 2 === 0 ? picture.width : picture.height)),
      );
      const { data } = context?.getImageData(x ?? 0, y ?? 0, width ?? 1, height ?? 1) ?? { data: [] };
      return [...data].filter((value, index) => index % 4 === 0 && value < 100).length;
    },
    [...png],
  );
  expect(dark).toBeGreaterThan(200);

  await admin.evaluate(() => {
    const append = document.body.append.bind(document.body);
    document.body.append = (...nodes) => {
      append(...nodes);
      for (const frame of nodes)
        if (frame instanceof HTMLIFrameElement && frame.contentWindow)
          frame.contentWindow.print = () => {
            document.body.dataset['printed'] = frame.contentDocument?.body.innerText ?? '';
          };
    };
  });
  await menu.locator('summary').click();
  await menu.getByRole('button', { name: 'In tờ A3, lưu PDF' }).click();
  await expect(admin.locator('body')).toHaveAttribute('data-printed', /Phiên bản 1/);
  const sheet = await admin.locator('body').getAttribute('data-printed');
  expect(sheet).toContain('01/QĐ-UBND');
  expect(sheet).toContain('Chú giải');
  expect(sheet).toMatch(/[0-9a-f]{64}/);
});

test('steps are found by the role that does them and by their form, without accents', async ({ browser, baseURL }) => {
  const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
  const key = { 'x-requested-with': 'mot-cua', 'idempotency-key': crypto.randomUUID(), origin: baseURL ?? '' };
  await admin.request.post('/api/procedures/vn-hkd-register/draft', { headers: key });
  await admin.goto('/procedures/vn-hkd-register/draft');
  await expect(admin.locator('.djs-shape').first()).toBeAttached();
  await admin.getByRole('button', { name: 'Tìm trong sơ đồ' }).click();
  await admin.locator('.djs-search-input input').pressSequentially('lanh dao co quan');
  await expect(admin.locator('.djs-search-result').first()).toContainText('Ký Giấy chứng nhận');
  await expect(admin.locator('.djs-search-result').first()).toContainText('Vai trò: Lãnh đạo cơ quan');
});
