import { expect, test, type Page } from '@playwright/test';
import { clockOf, clockShows, concludes, mondayMorning, openTask, receive, returnsResult, signedIn, type Received } from './people';

/** Whoever oversees an office puts right what stopped, and is told beforehand what an act leads to. */
test.beforeAll(async ({ request }) => {
  await clockShows(request, mondayMorning(await clockOf(request)));
});

const steers = async (officer: Page, { code }: Received): Promise<void> => {
  const found = await (await officer.request.get(`/api/dossiers?q=${code}`)).text();
  await officer.goto(`/history/${/([0-9a-f]{8}-[0-9a-f-]{27})/.exec(found)?.[1] ?? ''}/steering`);
  await expect(officer.getByRole('heading', { name: 'Sự cố' })).toBeVisible();
};
const gives = async (officer: Page, reason: string): Promise<void> => officer.getByLabel(/Được ghi vào lịch sử/).fill(reason);
const panel = (officer: Page, name: string) => officer.locator('section.panel').filter({ has: officer.getByRole('heading', { name }) });

test('a step that stopped on wrong data is retried once the data are put right', async ({ browser, baseURL }) => {
  // Four people, one after the other.
  test.slow();
  const [clerk, registrar, chairman, records] = await Promise.all(
    ['motcua.phuongan', 'hotich.phuongan', 'chutich.phuongan', 'vanthu.phuongan'].map((account) =>
      signedIn(browser, account, baseURL ?? ''),
    ),
  );
  const dossier = await receive(clerk, 'vn-birth', 'Vi Thị Sửa Sai');
  await concludes(clerk, dossier, 'Tiếp nhận');
  await concludes(registrar, dossier, 'Thông tin đầy đủ và phù hợp');
  await concludes(chairman, dossier, 'Phê duyệt');

  // Somebody writes a number where the way of the dossier asks for a decision.
  await steers(chairman, dossier);
  await gives(chairman, 'ghi nhầm');
  await chairman.getByRole('textbox', { name: 'decision' }).fill('5');
  await chairman.getByRole('button', { name: 'Sửa dữ liệu' }).click();
  await chairman.getByRole('button', { name: 'Thực hiện' }).click();
  await expect(chairman.getByText('Đã sửa dữ liệu.')).toBeVisible();
  // The way after the last step asks for the decision.
  await concludes(records, dossier, 'Chuyển bước');
  await returnsResult(clerk, dossier);

  await steers(chairman, dossier);
  await expect(panel(chairman, 'Sự cố')).toContainText('Điều kiện không cho kết quả đúng hoặc sai.');
  await gives(chairman, 'đã sửa dữ liệu');
  await chairman.getByRole('button', { name: 'Thử lại' }).click();
  await expect(panel(chairman, 'Nếu thử lại')).toContainText('Sẽ lại dừng');
  await chairman.getByRole('button', { name: 'Thôi' }).click();
  await chairman.getByRole('textbox', { name: 'decision' }).fill('"approve"');
  await chairman.getByRole('button', { name: 'Sửa dữ liệu' }).click();
  await chairman.getByRole('button', { name: 'Thực hiện' }).click();
  await expect(chairman.getByText('Đã sửa dữ liệu.')).toBeVisible();
  await chairman.getByRole('button', { name: 'Thử lại' }).click();
  await expect(panel(chairman, 'Nếu thử lại')).toContainText('Sau đó hồ sơ luôn kết thúc được.');
  await chairman.getByRole('button', { name: 'Thực hiện' }).click();
  await expect(panel(chairman, 'Sự cố')).toContainText('Không bước nào gặp sự cố.');
});

test('an act after which the dossier could never end is refused, with the way to where it would stand', async ({ browser, baseURL }) => {
  const [clerk, chairman] = await Promise.all(
    ['motcua.phuongan', 'chutich.phuongan'].map((account) => signedIn(browser, account, baseURL ?? '')),
  );
  const dossier = await receive(clerk, 'vn-birth-linked', 'Vi Thị Một Nhánh');
  await steers(chairman, dossier);
  await gives(chairman, 'làm trước một nhánh');
  for (const box of await panel(chairman, 'Chuyển bước').getByRole('checkbox').all()) await box.check();
  await chairman.getByLabel('Bắt đầu bước').selectOption({ label: 'Cấp thẻ bảo hiểm y tế' });
  await panel(chairman, 'Chuyển bước').getByRole('button', { name: 'Chuyển bước' }).click();
  const foreseen = panel(chairman, 'Nếu chuyển bước');
  await expect(foreseen).toContainText('không thể kết thúc được');
  await expect(foreseen).toContainText('Hồ sơ sẽ đứng mãi trước:');
  await expect(foreseen.getByRole('button', { name: 'Thực hiện' })).toBeDisabled();
  // Nothing happened: the work goes on where it was.
  const registrar = await signedIn(browser, 'hotich.phuongan', baseURL ?? '');
  await openTask(registrar, dossier);
});
