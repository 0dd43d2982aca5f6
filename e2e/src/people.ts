import { expect, type APIRequestContext, type Browser, type Locator, type Page } from '@playwright/test';
import { type ReceptionRow } from '@mot-cua/contract';
import { type Field, type Form } from '@mot-cua/procedure';

/** The one password of the demonstration accounts. */
const PASSWORD = 'motcua2026';

/** Somebody at a screen of their own, signed in. */
export async function signedIn(browser: Browser, account: string, baseURL: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill(account);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  return page;
}

/** Moves the system's clock to an instant. It only goes forward; production has no such switch. */
export async function clockShows(request: APIRequestContext, instant: string): Promise<void> {
  const answer = await request.put('/api/test/clock', {
    data: { now: instant },
    headers: { 'x-requested-with': 'mot-cua', 'idempotency-key': crypto.randomUUID() },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** What the system's clock shows. */
export async function clockOf(request: APIRequestContext): Promise<Date> {
  const answer = await request.get('/api/health');
  const { now } = (await answer.json()) as { now: string };
  return new Date(now);
}

/** The first moment from `from` on that is a Monday at 08:00 in Vietnam; stories begin there so that office hours are what they seem. */
export function mondayMorning(from: Date): string {
  const day = new Date(Math.ceil((from.getTime() + 7 * 3_600_000) / 86_400_000) * 86_400_000);
  while (day.getUTCDay() !== 1) day.setUTCDate(day.getUTCDate() + 1);
  return new Date(day.getTime() + 3_600_000).toISOString();
}

export const later = (instant: string, hours: number): string => new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

const examples: Partial<Record<Field['kind'], string>> = {
  text: 'Nguyễn Văn Minh',
  longText: 'Hồ sơ đầy đủ, hợp lệ.',
  integer: '1',
  number: '1',
  money: '1000000',
  date: '02/03/2026',
  idNumber: '001099000018',
  phone: '0912345678',
  email: 'nguoidan@example.vn',
  address: 'Thôn Đoài, xã Phương An',
  file: 'QD-15-2026.pdf',
};

/** Types an answer into every required field of a form, as a person would. */
export async function answer(form: Form | undefined, on: Locator): Promise<void> {
  for (const field of (form?.fields ?? []).filter(({ required, visible }) => required && visible === undefined)) {
    const input = on.getByLabel(field.label.vi).first();
    if (field.kind === 'addressInParts') await answerAddress(on.getByRole('group', { name: field.label.vi }));
    else if (field.kind === 'choice') await input.selectOption(field.choices?.[0]?.value ?? '');
    else if (field.kind === 'boolean') await input.check();
    else await input.fill(examples[field.kind] ?? 'Nội dung');
  }
}

/** The province is found without accents, the commune typed. */
async function answerAddress(parts: Locator): Promise<void> {
  await parts.getByRole('combobox', { name: 'Tỉnh, thành phố' }).fill('quang ngai');
  await parts.getByRole('option', { name: 'Tỉnh Quảng Ngãi' }).click();
  await parts.getByRole('combobox', { name: 'Xã, phường, đặc khu' }).fill('Xã Phương An');
  await parts.getByLabel('Số nhà, đường, thôn, tổ dân phố').fill('Thôn Đoài');
}

/** The key of the portal, as the stories' system is started with it. */
const PORTAL_KEY = 'khoa-cua-cong-dich-vu-cong-trong-cac-cau-chuyen';
const PHUONG_AN = 'H99.101.01';

/** Answers to a form as a portal sends them. */
const sent: Partial<Record<Field['kind'], unknown>> = {
  ...examples,
  integer: 1,
  number: 1,
  money: 1_000_000,
  date: '2026-03-02',
  boolean: true,
  addressInParts: { province: 'Tỉnh Quảng Ngãi', commune: 'Xã Phương An', line: 'Thôn Đoài' },
};

/** An applicant files on the portal, for the one-stop of Phương An; the portal hands it in. */
export async function filesOnline(clerk: Page, procedure: string, applicant: string): Promise<Received> {
  const offered = (await (await clerk.request.get('/api/reception/procedures')).json()) as { rows: ReceptionRow[] };
  const row = offered.rows.find((one) => one.procedure === procedure);
  if (!row) throw new Error(`the counter does not offer ${procedure}`);
  const asked = (row.form?.fields ?? []).filter(({ required, visible }) => required && visible === undefined);
  const answered = await clerk.request.post('/api/portal/submissions', {
    headers: { authorization: `Bearer ${PORTAL_KEY}`, 'x-requested-with': 'mot-cua', 'idempotency-key': crypto.randomUUID() },
    data: {
      procedure,
      version: row.version,
      office: PHUONG_AN,
      channel: 'online',
      returnBy: 'online',
      applicant: { kind: 'citizen', fullName: applicant, idNumber: '001099000018', address: 'Thôn Đoài' },
      papers: row.papers.map(({ id, required }) => ({ id, state: required ? 'electronic' : 'none', copies: required ? 1 : 0 })),
      data: Object.fromEntries(asked.map(({ name, kind, choices }) => [name, kind === 'choice' ? choices?.[0]?.value : sent[kind]])),
    },
  });
  expect(answered.status(), await answered.text()).toBe(201);
  return (await answered.json()) as Received;
}

export type Received = { readonly code: string };

/**
 * The clerk receives a dossier at the counter and holds the receipt.
 * @param competent the agency it is received for, when that is another one
 * @param fetchedAt the one-stop where the result is fetched, when that is another one
 */
export async function receive(
  clerk: Page,
  procedure: string,
  applicant: string,
  { competent, fetchedAt }: { readonly competent?: string; readonly fetchedAt?: string } = {},
): Promise<Received> {
  const offered = (await (await clerk.request.get('/api/reception/procedures')).json()) as { rows: ReceptionRow[] };
  const row = offered.rows.find((one) => one.procedure === procedure);
  if (!row) throw new Error(`the counter does not offer ${procedure}`);
  await clerk.goto('/counter');
  if (competent !== undefined) await clerk.getByLabel('Tiếp nhận cho').selectOption({ label: competent });
  await clerk.getByRole('link', { name: row.name.vi }).first().click();
  const person = clerk.getByRole('region', { name: 'Người nộp hồ sơ' });
  await person.getByLabel('Số định danh cá nhân').fill('001099000018');
  await person.getByLabel('Họ và tên').fill(applicant);
  await person.getByLabel('Địa chỉ').fill('Thôn Đoài, xã Phương An');
  const papers = clerk.getByRole('region', { name: 'Thành phần hồ sơ' });
  for (const paper of row.papers.filter(({ required }) => required)) await papers.getByRole('checkbox', { name: paper.name.vi }).check();
  if (row.form) await answer(row.form, clerk.getByRole('region', { name: row.form.title.vi }));
  if (fetchedAt !== undefined) await clerk.getByLabel('Nhận tại').selectOption({ label: fetchedAt });
  await clerk.getByRole('button', { name: 'Tiếp nhận và chuyển' }).click();
  await clerk.waitForURL(/receipt/);
  const paper = clerk.locator('mc-receipt-paper');
  await expect(paper).toContainText(applicant);
  const code = /[A-Z]\d{2}\.\d{3}\.\d{2}-\d{6}-\d{6,}/.exec(await paper.innerText())?.[0];
  if (code === undefined) throw new Error('the receipt shows no dossier code');
  return { code };
}

/** Opens a dossier's task from the inbox. */
export async function openTask(officer: Page, { code }: Received): Promise<void> {
  await officer.goto('/inbox');
  await officer.getByRole('searchbox', { name: 'Lọc trong danh sách' }).fill(code);
  const row = officer.getByRole('row').filter({ hasText: code });
  await expect(row).toHaveCount(1);
  await row.locator('a.step').click();
  await officer.waitForURL(/\/tasks\//);
}

/** Claims the task, answers its form, chooses the outcome (the only one unless named) and passes the dossier on. A task that is open already stays so. */
export async function concludes(officer: Page, dossier: Received, outcome?: string): Promise<void> {
  const open = /\/tasks\//.test(officer.url()) && (await officer.locator('.crumb').innerText()).includes(dossier.code);
  if (!open) await openTask(officer, dossier);
  const [, id, visit] = /\/tasks\/([^/]+)\/([^/?]+)/.exec(officer.url()) ?? [];
  const detail = (await (await officer.request.get(`/api/tasks/${id ?? ''}/${visit ?? ''}`)).json()) as {
    form?: Form;
    outcomes: { name: { vi: string } }[];
  };
  const chosen = outcome ?? detail.outcomes[0]?.name.vi ?? '';
  await officer.getByRole('button', { name: 'Nhận việc' }).click();
  const work = officer.getByRole('region', { name: 'Nội dung xử lý' });
  const several = detail.outcomes.length > 1;
  const pass = work.getByRole('button', { name: several ? 'Chuyển bước' : chosen });
  await expect(pass).toBeVisible();
  await answer(detail.form, work);
  if (several) await work.getByRole('radio', { name: new RegExp(`^${chosen}`) }).check();
  await pass.click();
  await officer.waitForURL(/\/inbox/);
}

/** At the return desk: the applicant signs for the result and takes it. */
export async function returnsResult(clerk: Page, { code }: Received): Promise<void> {
  await openTask(clerk, { code });
  await clerk.getByRole('region', { name: 'Nội dung xử lý' }).getByRole('link', { name: 'Trả kết quả' }).click();
  await clerk.waitForURL(/\/returns/);
  await clerk.getByRole('complementary', { name: 'Trả tại quầy' }).getByRole('button', { name: 'Trả kết quả' }).click();
  await expect(clerk.getByText(`Đã trả kết quả hồ sơ ${code}`)).toBeVisible();
}

/** What a published version rests on, as it is typed. */
export type TypedDecision = { readonly number: string; readonly day: string; readonly signer: string };

/** On the page of publishing: one administrator proposes the draft, another one publishes it (four eyes). */
export async function publishTogether(drawer: Page, approver: Page, procedure: string, decision: TypedDecision): Promise<void> {
  await drawer.getByLabel('Số quyết định').fill(decision.number);
  await drawer.getByLabel('Ngày ký').fill(decision.day);
  await drawer.getByLabel('Người ký').fill(decision.signer);
  await drawer.getByRole('button', { name: 'Trình ban hành' }).click();
  await expect(drawer.getByText('Đang chờ một quản trị viên khác')).toBeVisible();
  await approver.goto(`/procedures/${procedure}/draft/publish`);
  await expect(approver.getByText(decision.number)).toBeVisible();
  await approver.getByRole('button', { name: 'Ban hành' }).click();
  await approver.getByRole('dialog').or(approver.getByRole('alertdialog')).getByRole('button', { name: 'Ban hành' }).click();
  await approver.waitForURL(new RegExp(`/procedures/${procedure.replaceAll('.', '\\.')}/versions/\\d+`));
}
