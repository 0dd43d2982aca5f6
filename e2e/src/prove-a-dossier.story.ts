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
  const { code, said } = verified(saved);
  expect(said).toContain('mọi điều kiểm tra được đều đúng');
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
