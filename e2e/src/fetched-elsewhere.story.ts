import { expect, test } from '@playwright/test';
import { clockOf, clockShows, concludes, mondayMorning, receive, signedIn } from './people';

const TAN_LAP = 'Trung tâm Phục vụ hành chính công phường Tân Lập';

test.beforeAll(async ({ request }) => {
  await clockShows(request, mondayMorning(await clockOf(request)));
});

test('a result is moved to the one-stop the applicant chose and returned there to who may receive it; slips go with every hand-over (R-55, R-60)', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const dossier = await receive(clerk, 'vn-birth', 'Ma Thị Chuyển Nơi', { fetchedAt: TAN_LAP });
  await expect(clerk.locator('mc-receipt-paper')).toContainText(`Nhận kết quả: tại ${TAN_LAP}`);
  await concludes(clerk, dossier, 'Tiếp nhận');
  for (const [account, outcome] of [
    ['hotich.phuongan', 'Thông tin đầy đủ và phù hợp'],
    ['chutich.phuongan', 'Phê duyệt'],
    ['vanthu.phuongan', 'Chuyển bước'],
  ] as const) {
    const officer = await signedIn(browser, account, baseURL ?? '');
    await concludes(officer, dossier, outcome);
    await officer.context().close();
  }
  await clerk.goto('/returns');
  await clerk.getByRole('button', { name: /^Tại nơi khác/ }).click();
  await clerk.getByRole('checkbox', { name: `Chọn ${dossier.code}` }).check();
  await clerk.getByRole('button', { name: /^Chuyển đến nơi nhận/ }).click();
  await expect(clerk.getByText(`Đã chuyển kết quả hồ sơ ${dossier.code}`)).toBeVisible();

  const there = await signedIn(browser, 'motcua.tanlap', baseURL ?? '');
  await there.goto('/returns');
  const row = there.getByRole('row').filter({ hasText: dossier.code });
  await expect(row).toContainText('Chuyển từ Trung tâm Phục vụ hành chính công xã Phương An, chưa nhận');
  await row.getByRole('radio').check();
  const desk = there.getByRole('complementary', { name: 'Trả tại quầy' });
  await desk.getByLabel('Người nhận kết quả').fill('Ma Văn Hộ');
  await desk.getByLabel('Số định danh người nhận').fill('001090012345');
  await desk.getByLabel(/^Giấy ủy quyền/).fill('Giấy ủy quyền số 12/2026');
  await desk.getByRole('button', { name: 'Trả kết quả' }).click();
  await expect(there.getByText(`Đã trả kết quả hồ sơ ${dossier.code}`)).toBeVisible();

  const [, id = ''] = /([0-9a-f-]{36})/.exec(await (await clerk.request.get(`/api/dossiers?q=${dossier.code}`)).text()) ?? [];
  await clerk.goto(`/history/${id}`);
  const papers = clerk.locator('mc-dossier-documents');
  const slips = papers.getByRole('link', { name: /Phiếu chuyển xử lý/ });
  await expect(slips.last()).toBeVisible();
  await expect(papers).toContainText(`Giao ${TAN_LAP}`);
  const printed = await clerk.request.get(`/${(await slips.last().getAttribute('href')) ?? ''}`);
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf']);
});
