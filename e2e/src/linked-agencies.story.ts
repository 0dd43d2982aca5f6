import { expect, test, type Page } from '@playwright/test';
import { clockOf, clockShows, concludes, mondayMorning, openTask, receive, signedIn, type Received } from './people';

/** A dossier filed once that several agencies work on. */
test.beforeAll(async ({ request }) => {
  await clockShows(request, mondayMorning(await clockOf(request)));
});

/** The name of the only way on from the task of a dossier. */
async function onlyOutcome(officer: Page, dossier: Received): Promise<string> {
  await openTask(officer, dossier);
  const [, id, visit] = /\/tasks\/([^/]+)\/([^/?]+)/.exec(officer.url()) ?? [];
  const { outcomes } = (await (await officer.request.get(`/api/tasks/${id ?? ''}/${visit ?? ''}`)).json()) as {
    outcomes: { name: { vi: string } }[];
  };
  return outcomes[0]?.name.vi ?? '';
}

test('a birth goes through three agencies, two of them at once, and comes back to the one-stop (R-61, R-62, R-65, R-66)', async ({
  browser,
  baseURL,
}) => {
  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const dossier = await receive(clerk, 'vn-birth-linked', 'Triệu Thị Liên Thông');
  const registrar = await signedIn(browser, 'hotich.phuongan', baseURL ?? '');
  await openTask(registrar, dossier);
  // What was handed over and nobody has taken is seen by both sides.
  await expect(registrar.locator('.place')).toContainText('Đã chuyển, chưa nhận');
  await concludes(registrar, dossier, await onlyOutcome(registrar, dossier));
  const police = await signedIn(browser, 'congan.phuongan', baseURL ?? '');
  const insurance = await signedIn(browser, 'vienchuc.bhxh', baseURL ?? '');
  await openTask(police, dossier);
  await expect(police.locator('.place')).toContainText('Cấp thẻ bảo hiểm y tế');
  await concludes(police, dossier, await onlyOutcome(police, dossier));
  await openTask(insurance, dossier);
  await concludes(insurance, dossier, await onlyOutcome(insurance, dossier));
  await concludes(clerk, dossier, await onlyOutcome(clerk, dossier));
  await clerk.goto('/history');
  await clerk.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill(dossier.code);
  await expect(clerk.getByRole('row').filter({ hasText: dossier.code })).toContainText('Đã trả kết quả');
});
