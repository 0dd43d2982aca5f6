import { expect, test, type Page } from '@playwright/test';
import { clockOf, clockShows, concludes, later, mondayMorning, openTask, receive, returnsResult, signedIn, type Received } from './people';

/** Dossiers that go through several hands: linked agencies, a hand-over refused, a supplement that comes, an absence, an opinion. */
let monday = '';
test.beforeAll(async ({ request }) => {
  monday = mondayMorning(await clockOf(request));
  await clockShows(request, monday);
});

const idOf = async (officer: Page, { code }: Received): Promise<string> =>
  /([0-9a-f]{8}-[0-9a-f-]{27})/.exec(await (await officer.request.get(`/api/dossiers?q=${code}`)).text())?.[1] ?? '';

test('a birth goes through three agencies, two of them at once, and comes back to the one-stop (R-60, R-61, R-62, R-65, R-66)', async ({
  browser,
  baseURL,
}) => {
  const [clerk, registrar, police, insurance] = await Promise.all(
    ['motcua.phuongan', 'hotich.phuongan', 'congan.phuongan', 'vienchuc.bhxh'].map((account) => signedIn(browser, account, baseURL ?? '')),
  );
  const dossier = await receive(clerk, 'vn-birth-linked', 'Triệu Thị Liên Thông');
  await openTask(registrar, dossier);
  // What was handed over and nobody has taken is seen by both sides; one agency answers for the whole.
  await expect(registrar.locator('.place')).toContainText('Đã chuyển, chưa nhận');
  await expect(registrar.locator('.place')).toContainText('Cơ quan chủ trì');
  await concludes(registrar, dossier);
  await openTask(police, dossier);
  await expect(police.locator('.place')).toContainText('Cấp thẻ bảo hiểm y tế');
  await registrar.goto('/inbox?view=waiting');
  await expect(registrar.locator('mc-given-list')).toContainText(dossier.code);
  await concludes(police, dossier);
  await concludes(insurance, dossier);
  await returnsResult(clerk, dossier);
  await clerk.goto('/history');
  await clerk.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill(dossier.code);
  await expect(clerk.getByRole('row').filter({ hasText: dossier.code })).toContainText('Đã trả kết quả');
});

test('what is handed to another agency can be refused there, and comes back with the reason (R-65)', async ({ browser, baseURL }) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const dossier = await receive(clerk, 'vn-marriage', 'Lý Thị Chuyển Giao');
  await concludes(clerk, dossier, 'Tiếp nhận');
  const registrar = await signedIn(browser, 'hotich.phuongan', baseURL ?? '');
  await openTask(registrar, dossier);
  await registrar.getByRole('button', { name: 'Nhận việc' }).click();
  await registrar.getByRole('button', { name: 'Chuyển xử lý' }).click();
  await registrar.getByRole('button', { name: 'Đơn vị, vị trí khác' }).click();
  await registrar.getByLabel('Đơn vị nhận').selectOption({ label: 'Công an xã Phương An' });
  await registrar.getByLabel('Vị trí nhận').selectOption({ label: 'Cán bộ Công an' });
  await registrar.getByLabel('Lý do chuyển').fill('Xác minh nơi thường trú');
  await registrar.locator('mc-hand-over form').getByRole('button', { name: 'Chuyển xử lý' }).click();
  await registrar.waitForURL(/\/inbox/);
  await registrar.goto('/inbox?view=waiting');
  await expect(registrar.locator('mc-given-list')).toContainText('Công an xã Phương An');
  const police = await signedIn(browser, 'congan.phuongan', baseURL ?? '');
  await openTask(police, dossier);
  await expect(police.locator('.work')).toContainText('Xác minh nơi thường trú');
  await police.getByRole('button', { name: 'Từ chối nhận' }).click();
  await police.getByLabel('Lý do không nhận').fill('Công dân thường trú ở xã khác');
  await police.locator('mc-refuse-hand-over form').getByRole('button', { name: 'Từ chối nhận' }).click();
  await police.waitForURL(/\/inbox/);
  await openTask(registrar, dossier);
  await expect(registrar.locator('.work')).toContainText('từ chối nhận');
  await expect(registrar.locator('.work')).toContainText('Công dân thường trú ở xã khác');
  await clerk.goto(`/history/${await idOf(clerk, dossier)}`);
  await expect(clerk.locator('mc-fact-list')).toContainText(/từ chối nhận/);
});

test('a dossier received for another commune goes there at once, and its time begins when that one accepts it (R-11, R-64)', async ({
  browser,
  baseURL,
}) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const dossier = await receive(clerk, 'vn-marriage', 'Mạc Thị Địa Giới', {
    competent: 'Trung tâm Phục vụ hành chính công phường Tân Lập',
  });
  await expect(clerk.locator('mc-receipt-paper')).toContainText('tính từ khi Trung tâm Phục vụ hành chính công phường Tân Lập nhận hồ sơ');
  const competent = await signedIn(browser, 'motcua.tanlap', baseURL ?? '');
  await openTask(competent, dossier);
  await expect(competent.locator('.work')).toContainText('Phương An');
  await competent.getByRole('button', { name: 'Nhận việc' }).click();
  await expect(competent.locator('.clocks')).toContainText('Hẹn trả');
});

test('a supplement that has come begins the limit anew, and both runs are in the history (R-30)', async ({ browser, baseURL, request }) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const dossier = await receive(clerk, 'vn-construction-house', 'Bàn Văn Bổ Sung');
  await concludes(clerk, dossier, 'Tiếp nhận');
  const appraiser = await signedIn(browser, 'kinhte.phuongan', baseURL ?? '');
  const act = async (name: string, said: Readonly<Record<string, string>>): Promise<void> => {
    await appraiser.getByRole('button', { name: 'Thao tác khác' }).click();
    await appraiser.getByRole('list', { name: 'Thao tác khác' }).getByRole('button', { name }).click();
    const dialog = appraiser.getByRole('dialog');
    for (const [label, text] of Object.entries(said)) await dialog.getByLabel(label).fill(text);
    await dialog.getByRole('button', { name }).click();
    await expect(dialog).toBeHidden();
  };
  await openTask(appraiser, dossier);
  await appraiser.getByRole('button', { name: 'Nhận việc' }).click();
  await expect(appraiser.getByRole('button', { name: 'Chuyển xử lý' })).toBeVisible();
  const dueOf = async () => /Hẹn trả ([\d/: ]+)/.exec(await appraiser.locator('.clocks').innerText())?.[1];
  const promised = await dueOf();
  await act('Yêu cầu bổ sung', { 'Giấy tờ, nội dung cần bổ sung': 'Bản vẽ móng', 'Lý do': 'Bản vẽ chưa đủ' });
  await clockShows(request, later(monday, 2 * 24));
  const id = await idOf(clerk, dossier);
  await clerk.goto(`/history/${id}`);
  await clerk.getByRole('link', { name: 'Giấy hẹn, việc tại quầy' }).click();
  await clerk.getByRole('button', { name: 'Nhận hồ sơ bổ sung' }).click();
  const coming = clerk.getByRole('dialog');
  await coming.getByLabel('Giấy tờ, nội dung đã bổ sung').fill('Đã nộp bản vẽ móng');
  await coming.getByRole('button', { name: 'Nhận hồ sơ bổ sung' }).click();
  await expect(coming).toBeHidden();
  await openTask(appraiser, dossier);
  await expect.poll(dueOf).not.toBe(promised);
  await expect(appraiser.locator('mc-status-pill')).toContainText('Đang xử lý');
});

test('who is away is stood in for, and the history names both and the decision (R-143)', async ({ browser, baseURL }) => {
  const administrator = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
  const found = async (name: string) => {
    const answer = await administrator.request.get(`/api/administration/people?q=${encodeURIComponent(name)}`);
    const { rows } = (await answer.json()) as { rows: { id: string; posts: { id: string }[] }[] };
    return rows[0];
  };
  const [absent, deputy] = [await found('Bùi Thu Hà'), await found('Lương Quang Minh')];
  const { now } = (await (await administrator.request.get('/api/health')).json()) as { now: string };
  const made = await administrator.request.post('/api/administration/substitutions', {
    data: {
      assignment: absent?.posts[0]?.id,
      to: deputy?.id,
      from: now.slice(0, 10),
      until: later(now, 20 * 24).slice(0, 10),
      ground: 'Quyết định số 45/QĐ-UBND',
    },
    headers: { 'x-requested-with': 'mot-cua', 'idempotency-key': crypto.randomUUID() },
  });
  expect(made.status(), await made.text()).toBeLessThan(300);
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const dossier = await receive(clerk, 'vn-birth', 'Nông Văn Thay');
  await concludes(clerk, dossier, 'Tiếp nhận');
  await concludes(await signedIn(browser, 'hotich.phuongan', baseURL ?? ''), dossier, 'Thông tin đầy đủ và phù hợp');
  const standIn = await signedIn(browser, 'phochutich.phuongan', baseURL ?? '');
  const post = standIn.getByLabel('Đơn vị và chức danh đang làm việc');
  const place = await post.locator('option').filter({ hasText: 'Bùi Thu Hà' }).getAttribute('value');
  // The page is loaded anew for the other post.
  await Promise.all([standIn.waitForEvent('load'), post.selectOption(place)]);
  await expect(standIn.getByRole('heading').first()).toBeVisible();
  await concludes(standIn, dossier, 'Phê duyệt');
  const id = await idOf(clerk, dossier);
  await clerk.goto(`/history/${id}`);
  await expect(clerk.locator('mc-fact-list')).toContainText(/thay Bùi Thu Hà/);
  await expect(clerk.locator('mc-fact-list')).toContainText('Quyết định số 45/QĐ-UBND');
});

test('another agency is asked for its opinion and gives it (R-63)', async ({ browser, baseURL }) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const dossier = await receive(clerk, 'vn-marriage', 'Hà Thị Ý Kiến');
  await openTask(clerk, dossier);
  await clerk.getByRole('tab', { name: 'Xin ý kiến' }).click();
  await clerk.getByRole('button', { name: 'Xin ý kiến cơ quan khác' }).click();
  const list = clerk.locator('mc-opinion-list');
  await list.getByLabel('Cơ quan được hỏi ý kiến').selectOption({ label: 'Công an xã Phương An' });
  await list.getByLabel('Nội dung xin ý kiến').fill('Đề nghị xác nhận nơi thường trú');
  await list.getByLabel('Trả lời trong').fill('5');
  await list.getByRole('button', { name: 'Gửi xin ý kiến' }).click();
  await expect(list).toContainText('Đề nghị xác nhận nơi thường trú');
  const police = await signedIn(browser, 'congan.phuongan', baseURL ?? '');
  await police.goto('/inbox?view=opinions');
  const asked = police.getByRole('article', { name: dossier.code });
  await asked.getByLabel('Ý kiến của cơ quan').fill('Thường trú tại thôn Đoài');
  await asked.getByRole('button', { name: 'Trả lời' }).click();
  await expect(asked).toHaveCount(0);
  await clerk.reload();
  await clerk.getByRole('tab', { name: 'Xin ý kiến' }).click();
  await expect(list).toContainText('Thường trú tại thôn Đoài');
});
