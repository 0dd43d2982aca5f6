import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { type ReceptionRow } from '@mot-cua/contract';
import { answer, concludes, openTask, receive, signedIn } from './people';

/** The counter: fees, a session that ends, and screens everybody can use. */

/** Fills in a certification of a copy, of 12 pages. */
async function fillsIn(clerk: Page, applicant: string): Promise<void> {
  const { rows } = (await (await clerk.request.get('/api/reception/procedures')).json()) as { rows: ReceptionRow[] };
  const row = rows.find(({ procedure }) => procedure === 'vn-2.000815');
  await clerk.goto('/counter/vn-2.000815');
  const person = clerk.getByRole('region', { name: 'Người nộp hồ sơ' });
  await person.getByLabel('Số định danh cá nhân').fill('001099000018');
  await person.getByLabel('Họ và tên').fill(applicant);
  await person.getByLabel('Địa chỉ').fill('Thôn Đoài');
  for (const box of await clerk.getByRole('region', { name: 'Thành phần hồ sơ' }).getByRole('checkbox').all()) await box.check();
  if (row?.form) await answer(row.form, clerk.getByRole('region', { name: row.form.title.vi }));
  await clerk.getByLabel('Số trang tính Phí chứng thực bản sao từ bản chính').fill('12');
}

test('a fee is counted by pages and collected; one not paid stops the limit until it is (R-110, R-111)', async ({ browser, baseURL }) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  await fillsIn(clerk, 'Lường Thị Phí');
  await expect(clerk.getByText('Thu ngay: 14.000 đồng')).toBeVisible();
  await clerk.getByLabel('Cách thu Phí chứng thực bản sao từ bản chính').selectOption({ label: 'Chưa nộp' });
  await clerk.getByRole('button', { name: 'Tiếp nhận và chuyển' }).click();
  await clerk.waitForURL(/receipts/);
  const paper = clerk.locator('mc-receipt-paper');
  await expect(paper).toContainText('Phí chứng thực bản sao từ bản chính 14.000 đồng (chưa thu)');
  await expect(paper).toContainText(/Quyển số 01\/\d{4}, số thứ tự \d+/);
  const code = /[A-Z]\d{2}\.\d{3}\.\d{2}-\d{6}-\d{6,}/.exec(await paper.innerText())?.[0] ?? '';
  await openTask(clerk, { code });
  await expect(clerk.locator('mc-status-pill')).toContainText('Yêu cầu thực hiện nghĩa vụ tài chính');
  const fees = clerk.locator('mc-dossier-charges');
  await fees.getByRole('button', { name: 'Thu tiền' }).click();
  await fees.getByPlaceholder('Số biên lai').fill('0077');
  await fees.getByRole('button', { name: 'Xác nhận đã thu 14.000 đồng' }).click();
  await expect(fees).toContainText('biên lai số 0077');
  await expect(clerk.locator('mc-status-pill')).not.toContainText('nghĩa vụ tài chính');
  await clerk.goto('/documents/takings');
  await expect(clerk.getByRole('row').filter({ hasText: code })).toContainText('14.000 đồng');
});

test('a session that ends in the middle of a form asks to sign in again, and nothing typed is lost', async ({ browser, baseURL }) => {
  const clerk = await signedIn(browser, 'motcua2.phuongan', baseURL ?? '');
  await fillsIn(clerk, 'Đàm Văn Hết Phiên');
  await clerk.context().clearCookies();
  await clerk.getByRole('button', { name: 'Tiếp nhận và chuyển' }).click();
  const again = clerk
    .getByRole('region', { name: 'Phiên làm việc đã hết' })
    .or(clerk.getByRole('dialog', { name: 'Phiên làm việc đã hết' }));
  await expect(again.first()).toBeVisible();
  await clerk.getByLabel('Mật khẩu', { exact: true }).fill('motcua2026');
  await clerk.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await clerk.waitForURL(/receipts/);
  await expect(clerk.locator('mc-receipt-paper')).toContainText('Đàm Văn Hết Phiên');
});

test('a task somebody else finished meanwhile is said to be gone, and where it went', async ({ browser, baseURL }) => {
  const [one, other] = [
    await signedIn(browser, 'motcua.phuongan', baseURL ?? ''),
    await signedIn(browser, 'motcua2.phuongan', baseURL ?? ''),
  ];
  const dossier = await receive(one, 'vn-marriage', 'Lục Thị Biến Mất');
  await openTask(other, dossier);
  await concludes(one, dossier, 'Tiếp nhận');
  await other.getByRole('button', { name: 'Nhận việc' }).click();
  await expect(other.getByText(/không còn chờ xử lý|đã được giải quyết|không còn ở bước/).first()).toBeVisible();
});

const screens: readonly string[] = [
  '/counter',
  '/counter/vn-2.000815',
  '/inbox',
  '/inbox?view=waiting',
  '/inbox?view=opinions',
  '/inbox?view=done',
  '/returns',
  '/history',
];

test('the lists and the counter of an officer are free of what axe finds', async ({ browser, baseURL }) => {
  const officer = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  for (const path of screens) {
    await officer.goto(path);
    await expect(officer.getByRole('heading').first()).toBeVisible();
    await expect(officer.locator('mc-skeleton')).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page: officer }).exclude('.bjs-powered-by').analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`),
      path,
    ).toEqual([]);
  }
});
