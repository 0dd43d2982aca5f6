import { expect, test, type Locator, type Page } from '@playwright/test';
import { type ReceptionRow } from '@mot-cua/contract';
import { type Form } from '@mot-cua/procedure';

/** Seconds a key takes an average typist, and to think before each thing to be said: Card, Moran, Newell, The Keystroke-Level Model (1980). */
const KEY_SECONDS = 0.28;
const THINKING_SECONDS = 1.35;
const DOSSIERS = 10;
const MOST_TABS = 60;

/** A clerk with a keyboard and nothing else; counts the keys and what was said with them. */
class Keyboard {
  keys = 0;
  said = 0;
  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.keys++;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.keys += text.length;
    this.said++;
    await this.page.keyboard.type(text);
  }

  /** Goes on with Tab until the field has the focus. */
  async reach(field: Locator): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await field.evaluate((one) => one === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`not reached with ${String(MOST_TABS)} tabs: ${String(field)}`);
  }

  get seconds(): number {
    return this.keys * KEY_SECONDS + this.said * THINKING_SECONDS;
  }
}

const typed: Readonly<Record<string, string>> = {
  text: 'Đinh Văn Phím',
  longText: 'Già yếu',
  date: '02/03/2026',
  idNumber: '001099000026',
  integer: '1',
  number: '1',
  address: 'Thôn Thượng',
};

async function fillsIn(clerk: Keyboard, form: Form | undefined, on: Locator): Promise<void> {
  for (const field of (form?.fields ?? []).filter(({ required, visible }) => required && visible === undefined)) {
    await clerk.reach(on.getByLabel(field.label.vi).first());
    if (field.kind === 'choice') await clerk.press('ArrowDown');
    else if (field.kind === 'boolean') await clerk.press('Space');
    else await clerk.type(typed[field.kind] ?? 'Nội dung');
  }
}

test("a clerk's day by the keyboard alone: signs in, receives ten people, prints, takes, passes on", async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  // The printer's own dialog is the browser's: here it is only counted.
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      printed: 0,
      print: () => Object.assign(globalThis, { printed: Number(Reflect.get(globalThis, 'printed')) + 1 }),
    });
  });
  const clerk = new Keyboard(page);
  await page.goto('/');
  await clerk.reach(page.getByLabel('Tên đăng nhập'));
  await clerk.type('motcua2.phuongan');
  await clerk.press('Tab');
  await clerk.type('motcua2026');
  await clerk.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const offered = (await (await page.request.get('/api/reception/procedures')).json()) as { rows: ReceptionRow[] };
  const form = offered.rows.find(({ procedure }) => procedure === 'vn-death')?.form;
  const codes: string[] = [];
  const times: number[] = [];
  // The counter is where a clerk's day begins; from elsewhere it is `1`.
  await page.waitForURL(/counter/);
  for (let dossier = 0; dossier < DOSSIERS; dossier++) {
    const before = clerk.seconds;
    await expect(page.getByRole('searchbox', { name: /^Tìm theo tên/ })).toBeFocused();
    await clerk.type('khai tu');
    await expect(page.getByRole('link', { name: /Đăng ký khai tử/ }).first()).toBeVisible();
    await clerk.press('Enter');
    await page.waitForURL(/counter\/vn-death/);
    const person = page.getByRole('region', { name: 'Người nộp hồ sơ' });
    const known = person.getByRole('searchbox');
    await expect(known).toBeFocused();
    if (dossier === 0) {
      await clerk.reach(person.getByLabel('Số định danh cá nhân'));
      await clerk.type('001099000026');
      await clerk.reach(person.getByLabel('Họ và tên'));
      await clerk.type('Đinh Văn Phím');
      await clerk.reach(person.getByLabel('Địa chỉ'));
      await clerk.type('Thôn Thượng');
    } else {
      await clerk.type('dinh van phim');
      await expect(person.getByRole('button', { name: /Đinh Văn Phím/ }).first()).toBeVisible();
      await clerk.press('Enter');
      await expect(person.getByLabel('Họ và tên')).toHaveValue('Đinh Văn Phím');
    }
    await clerk.press('F4');
    if (form) await fillsIn(clerk, form, page.getByRole('region', { name: form.title.vi }));
    await clerk.press('F9');
    await page.waitForURL(/receipts/);
    const paper = page.locator('mc-receipt-paper');
    await expect(paper).toContainText('Đinh Văn Phím');
    codes.push(/[A-Z]\d{2}\.\d{3}\.\d{2}-\d{6}-\d{6,}/.exec(await paper.innerText())?.[0] ?? '');
    await clerk.press('p');
    await clerk.press('n');
    await page.waitForURL(/counter$/);
    times.push(clerk.seconds - before);
  }
  expect(new Set(codes).size).toBe(DOSSIERS);
  // Ten an hour leave six minutes for each person: the keyboard may take a fourth of it, the talk and the papers the rest.
  expect(Math.max(...times)).toBeLessThan(90);
  test.info().annotations.push({ type: 'seconds at the keyboard', description: times.map((time) => time.toFixed(0)).join(' ') });

  await clerk.press('Escape');
  await clerk.press('2');
  await page.waitForURL(/inbox/);
  await clerk.reach(page.getByRole('searchbox', { name: 'Lọc trong danh sách' }));
  const [code = ''] = codes;
  await clerk.type(code);
  const row = page.getByRole('row').filter({ hasText: code });
  await expect(page.getByRole('row').filter({ hasText: /H\d{2}\./ })).toHaveCount(1);
  await clerk.press('Escape');
  await clerk.press('j');
  await clerk.press('c');
  await expect(row.locator('mc-person-chip')).toBeVisible();
  await clerk.press('Enter');
  await page.waitForURL(/tasks/);
  const work = page.getByRole('region', { name: 'Nội dung xử lý' });
  await clerk.reach(work.getByRole('radio', { name: /^Tiếp nhận/ }));
  await clerk.press('Space');
  await clerk.press('F9');
  await page.waitForURL(/inbox/);
  await expect(page.getByText(`Đã chuyển hồ sơ ${code}`)).toBeVisible();
  await context.close();
});
