import { expect, test, type Page } from '@playwright/test';
import { clockOf, clockShows, filesOnline, later, mondayMorning, type Received, signedIn } from './people';

/** What is filed online waits for the one-stop, which has eight working hours to answer and is reminded after two. */

const opens = async (clerk: Page, applicant: string): Promise<void> => {
  await clerk.goto('/counter/submissions');
  await clerk.getByRole('button', { name: applicant }).click();
};
const rowOf = (clerk: Page, { code }: Received) => clerk.getByRole('row').filter({ hasText: code });

test('a submission nobody looked at for two working hours is told of; accepted, it has its fees, its receipt and its time (R-08, R-10, R-110)', async ({
  browser,
  baseURL,
}) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const monday = mondayMorning(await clockOf(clerk.request));
  await clockShows(clerk.request, monday);
  await clerk.reload();
  const filed = await filesOnline(clerk, 'vn-2.000815', 'Sầm Thị Trực Tuyến');
  await opens(clerk, 'Sầm Thị Trực Tuyến');
  await expect(rowOf(clerk, filed)).toContainText('Mới đăng ký');
  const answerBy = clerk.locator('mc-submission-panel mc-derivation');
  await expect(answerBy).toContainText('Thời hạn: 8 giờ làm việc');

  await clockShows(clerk.request, later(monday, 2.5));
  await clerk.goto('/alerts');
  const told = clerk.getByRole('listitem').filter({ hasText: 'Nộp trực tuyến quá 2 giờ chưa ai tiếp nhận' });
  // The runtime notices within a round, the page with the next turn of its bell.
  await expect(told.filter({ hasText: filed.code })).toBeVisible({ timeout: 60_000 });

  await opens(clerk, 'Sầm Thị Trực Tuyến');
  const fees = clerk.getByRole('region', { name: 'Phí, lệ phí' });
  await fees.getByLabel(/^Số trang/).fill('12');
  await expect(fees).toContainText('14.000 đồng');
  await clerk.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await clerk.waitForURL(/receipts/);
  const receipt = clerk.locator('mc-receipt-paper');
  await expect(receipt).toContainText(filed.code);
  await expect(receipt).toContainText('14.000 đồng (đã thu)');
  await clerk.goto('/counter/submissions');
  await expect(rowOf(clerk, filed)).toHaveCount(0);
});

test('a submission is sent back to be completed, comes again, and is accepted (R-04, R-08)', async ({ browser, baseURL }) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const filed = await filesOnline(clerk, 'vn-birth', 'Sầm Văn Bổ Sung');
  await opens(clerk, 'Sầm Văn Bổ Sung');
  await clerk.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  await clerk.getByLabel(/Giấy tờ, nội dung cần bổ sung/).fill('Giấy chứng sinh\nẢnh căn cước');
  await clerk.getByLabel('Lý do').fill('Ảnh chụp không đọc được');
  await clerk.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  await expect(rowOf(clerk, filed)).toContainText('Yêu cầu bổ sung');
  await opens(clerk, 'Sầm Văn Bổ Sung');
  await expect(clerk.locator('mc-submission-panel')).toContainText('Ảnh căn cước');
  await clerk.getByRole('button', { name: 'Đã bổ sung, nộp lại' }).click();
  await clerk.getByLabel('Người nộp đã bổ sung').fill('Đã gửi lại hai ảnh');
  await clerk.getByRole('button', { name: 'Đã bổ sung, nộp lại' }).click();
  await expect(rowOf(clerk, filed)).toContainText('Mới đăng ký');
  await opens(clerk, 'Sầm Văn Bổ Sung');
  await clerk.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await clerk.waitForURL(/receipts/);
  await expect(clerk.locator('mc-receipt-paper')).toContainText(filed.code);
});

test('a submission for another authority is not accepted, with where to file it; nothing is counted as received (R-08, R-33)', async ({
  browser,
  baseURL,
}) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const filed = await filesOnline(clerk, 'vn-birth', 'Sầm Thị Nhầm Nơi');
  await opens(clerk, 'Sầm Thị Nhầm Nơi');
  await clerk.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
  await clerk.getByLabel(/Lý do, căn cứ/).fill('Không thuộc thẩm quyền; đề nghị nộp tại UBND phường Tân Lập');
  await clerk.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
  await expect(rowOf(clerk, filed)).toHaveCount(0);
  await clerk.goto(`/history?q=${filed.code}`);
  await expect(rowOf(clerk, filed)).toContainText('Không được tiếp nhận');
});
