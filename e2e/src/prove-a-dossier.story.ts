import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { clockOf, clockShows, concludes, later, mondayMorning, receive, signedIn, type Received } from './people';

/** An auditor without training: why was it late, who held it, was anything changed, and can I prove it to somebody else? */
test.describe.configure({ mode: 'serial' });

const verifier = resolve(import.meta.dirname, '../../dist/verifier/verify-package.mjs');
const folder = mkdtempSync(join(tmpdir(), 'mot-cua-proof-'));
const GROUND = 'Biên bản thẩm tra lại số 7/BB';
let dossier: Received = { code: '' };
let monday = '';
let saved = '';

/** Runs the offline verifier as anybody would: exit code and what it said. */
const verified = (file: string): { readonly code: number; readonly said: string } => {
  try {
    return { code: 0, said: execFileSync(process.execPath, [verifier, file], { encoding: 'utf8' }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, said: stdout };
  }
};

test.beforeAll(async ({ request }) => {
  monday = mondayMorning(await clockOf(request));
  await clockShows(request, monday);
});

async function toReplay(auditor: Page): Promise<void> {
  await auditor.goto(`/history?q=${encodeURIComponent(dossier.code)}`);
  await auditor.getByRole('row').filter({ hasText: dossier.code }).getByRole('link').click();
}

test('a birth registration is handled late by the registrar', async ({ browser, baseURL, request }) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  dossier = await receive(clerk, 'vn-birth', 'Đinh Thị Muộn');
  await concludes(clerk, dossier, 'Tiếp nhận');
  await clockShows(request, later(monday, 3 * 24));
  await concludes(await signedIn(browser, 'hotich.phuongan', baseURL ?? ''), dossier, 'Thông tin đầy đủ và phù hợp');
});

test('the leader of the agency corrects what was recorded, and says why', async ({ browser, baseURL }) => {
  const leader = await signedIn(browser, 'chutich.phuongan', baseURL ?? '');
  await leader.goto(`/history?q=${encodeURIComponent(dossier.code)}`);
  await leader.getByRole('row').filter({ hasText: dossier.code }).getByRole('link').click();
  await leader.getByRole('main').getByRole('link', { name: 'Điều hành', exact: true }).click();
  await leader.getByLabel('Được ghi vào lịch sử').fill(GROUND);
  await leader.getByLabel('appraisal_result').fill('"Đã thẩm tra lại"');
  await leader.getByRole('button', { name: 'Sửa dữ liệu' }).click();
  await leader.getByRole('button', { name: 'Thực hiện' }).click();
  await expect(leader.getByText('Đã sửa dữ liệu.')).toBeVisible();
});

test('the auditor says why she looks, and finds where it was late and who held it', async ({ browser, baseURL }) => {
  const auditor = await signedIn(browser, 'kiemtra.tinh', baseURL ?? '');
  await toReplay(auditor);
  await expect(auditor.getByRole('heading', { name: 'Mục đích xem' })).toBeVisible();
  await auditor.getByRole('button', { name: 'Tìm nguyên nhân trễ hạn' }).click();
  await auditor.getByRole('button', { name: 'Tới chỗ trễ hạn tiếp theo' }).first().focus();
  await auditor.keyboard.press('Home');
  await auditor.getByRole('button', { name: 'Tới chỗ trễ hạn tiếp theo' }).click();
  const moment = auditor.getByRole('complementary');
  await expect(moment).toContainText('Đến lượt ai');
  await expect(moment).toContainText('UBND xã Phương An');
});

test('the auditor finds what was changed after the fact, by whom and on what ground', async ({ browser, baseURL }) => {
  const auditor = await signedIn(browser, 'kiemtra.tinh', baseURL ?? '');
  await toReplay(auditor);
  await auditor.getByRole('button', { name: 'Tìm nguyên nhân trễ hạn' }).click();
  const corrected = auditor.getByRole('region', { name: 'Sự việc' }).getByRole('button').filter({ hasText: 'Đính chính số liệu' });
  await expect(corrected).toContainText(GROUND);
  await corrected.click();
  const moment = auditor.getByRole('complementary');
  await expect(moment).toContainText('Bùi Thu Hà');
  await expect(moment.getByText('Đã thẩm tra lại').first()).toBeVisible();
  await auditor.getByRole('link', { name: 'Bằng chứng' }).click();
  const outside = auditor.getByRole('article').filter({ has: auditor.getByRole('heading', { name: 'Việc ngoài sơ đồ' }) });
  await expect(outside).toContainText('Sửa số liệu');
  await expect(outside).toContainText(GROUND);
  await expect(outside).toContainText('Bùi Thu Hà');
});

test('the auditor proves it on one page, takes the proof away and verifies it offline', async ({ browser, baseURL }) => {
  const auditor = await signedIn(browser, 'kiemtra.tinh', baseURL ?? '');
  await toReplay(auditor);
  await auditor.getByRole('button', { name: 'Tìm nguyên nhân trễ hạn' }).click();
  await auditor.getByRole('link', { name: 'Bằng chứng' }).click();
  await auditor.waitForURL(/proof/);
  // The public log is signed in rounds: what has just happened is in the next one.
  await expect(async () => {
    await auditor.reload();
    for (const proof of ['Không bị sửa', 'Đầy đủ', 'Đúng quy trình'])
      await expect(auditor.getByRole('article').filter({ has: auditor.getByRole('heading', { name: proof }) })).toContainText('Đúng', {
        timeout: 8_000,
      });
    await expect(auditor.getByText('vào sổ ở phút tới')).toHaveCount(0);
  }).toPass({ timeout: 60_000 });
  const downloading = auditor.waitForEvent('download');
  await auditor.getByRole('button', { name: 'Xuất gói chứng minh' }).click();
  saved = join(folder, 'goi.jsonl');
  await (await downloading).saveAs(saved);
  const printing = auditor.waitForEvent('download');
  await auditor.getByRole('button', { name: 'Báo cáo PDF' }).click();
  expect((await printing).suggestedFilename()).toBe(`${dossier.code}.pdf`);
  const { code, said } = verified(saved);
  expect(said).toContain('mọi điều kiểm tra được đều đúng');
  expect(said).toContain(`Bùi Thu Hà, Chủ tịch UBND xã; ${GROUND}`);
  expect(code).toBe(0);
});

test('a copy that somebody changed is caught offline and on the screen, with the fact named', async ({ browser, baseURL }) => {
  const forged = join(folder, 'goi-bi-sua.jsonl');
  const text = readFileSync(saved, 'utf8');
  const seq = /"kind":"TaskCompleted"[^\n]*?"seq":(\d+)/.exec(text)?.[1] ?? '';
  writeFileSync(forged, text.replace(/("kind":"TaskCompleted"[^\n]*?"outcome":")[^"]+/, '$1forged'));
  const { code, said } = verified(forged);
  expect(code).toBe(1);
  expect(said).toContain(`Sự việc ${seq} không còn đúng như khi ghi`);
  const auditor = await signedIn(browser, 'kiemtra.tinh', baseURL ?? '');
  await auditor.goto('/history/verify');
  await auditor.getByLabel('Gói chứng minh').setInputFiles(forged);
  await expect(auditor.getByRole('alert')).toContainText('Gói đã bị sửa sau khi niêm phong');
  await expect(auditor.getByRole('article').filter({ hasText: 'Không bị sửa' })).toContainText(`Sự việc ${seq} không còn đúng như khi ghi`);
  await auditor.getByLabel('Gói chứng minh').setInputFiles(saved);
  await expect(auditor.getByText('Gói nguyên vẹn')).toBeVisible();
});

test('a package cut short and one with a forged signature are told for what they are', async ({ browser, baseURL }) => {
  const text = readFileSync(saved, 'utf8');
  const cut = join(folder, 'goi-bi-cat.jsonl');
  writeFileSync(cut, text.slice(0, text.length * 0.6));
  const resigned = join(folder, 'goi-ky-gia.jsonl');
  writeFileSync(
    resigned,
    text.replace(
      /("signature":")([0-9a-f])([^"]*"}\n?)$/,
      (_, before: string, digit: string, rest: string) => before + (digit === '0' ? '1' : '0') + rest,
    ),
  );
  expect(verified(cut).said).toContain('dòng');
  expect(verified(resigned).said).toContain('Chữ ký của gói không đúng');
  expect([verified(cut).code, verified(resigned).code]).toEqual([1, 1]);
  const auditor = await signedIn(browser, 'kiemtra.tinh', baseURL ?? '');
  await auditor.goto('/history/verify');
  await auditor.getByLabel('Gói chứng minh').setInputFiles(cut);
  await expect(auditor.getByRole('alert')).toContainText('Gói bị');
  await auditor.getByLabel('Gói chứng minh').setInputFiles(resigned);
  await expect(auditor.getByRole('alert')).toContainText('Chữ ký của gói không đúng');
});

/** A history as another program might send it. */
const sentAs = (auditor: Page, change: (facts: { fact: Record<string, unknown> }[]) => unknown[]): Promise<unknown> =>
  auditor.route(/\/api\/dossiers\/[^/]+\/history/, async (route) => {
    const answer = await route.fetch();
    const history = (await answer.json()) as { facts: { fact: Record<string, unknown> }[] };
    await route.fulfill({ response: answer, json: { ...history, facts: change(history.facts) } });
  });

test('a history with a missing number, a kind of fact from a newer version, or a changed word is told on the screen, with its place', async ({
  browser,
  baseURL,
}) => {
  const auditor = await signedIn(browser, 'kiemtra.tinh', baseURL ?? '');
  await sentAs(auditor, (facts) => facts.filter(({ fact }) => fact['seq'] !== 7));
  await toReplay(auditor);
  await auditor.getByRole('button', { name: 'Tìm nguyên nhân trễ hạn' }).click();
  await expect(auditor.getByText('Thiếu sự việc 7')).toBeVisible();
  await expect(auditor.getByRole('alert').first()).toContainText('7');
  await auditor.unrouteAll();
  await sentAs(auditor, (facts) =>
    facts.map((record) => (record.fact['seq'] === 7 ? { ...record, fact: { ...record.fact, kind: 'DossierBlessed' } } : record)),
  );
  await auditor.reload();
  await expect(auditor.getByText('DossierBlessed').first()).toBeVisible();
  await expect(auditor.getByRole('region', { name: 'Sự việc' })).toContainText('H99');
  await auditor.unrouteAll();
  await sentAs(auditor, (facts) =>
    facts.map((record) => (record.fact['seq'] === 7 ? { ...record, fact: { ...record.fact, at: 1 } } : record)),
  );
  await auditor.reload();
  await expect(auditor.getByRole('alert').first()).toContainText('7');
});
