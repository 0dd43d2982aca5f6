import { expect, test } from '@playwright/test';
import { publishTogether, signedIn } from './people';

test('an admin adds a step to a procedure, is told what is wrong, and publishes it with the approving decision', async ({
  browser,
  baseURL,
}) => {
  const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
  await admin.goto('/procedures');
  await admin.getByRole('searchbox', { name: 'Tìm quy trình' }).fill('dang ky khai tu');
  await admin.getByRole('link', { name: 'Đăng ký khai tử' }).click();
  await admin.getByRole('button', { name: 'Soạn bản nháp' }).click();
  await expect(admin.locator('[data-element-id="s4"]').first()).toBeVisible();
  await admin.getByRole('button', { name: 'Vừa màn hình' }).click();
  await expect(admin.locator('mc-drawing-board')).toContainText('%');

  const hit = async (id: string) => {
    const box = await admin.locator(`[data-element-id="${id}"] .djs-hit`).first().boundingBox();
    if (!box) throw new Error(`${id} is not on the screen`);
    return box;
  };
  const [left, right] = [await hit('s3'), await hit('after_s3')];
  const middle = { x: (left.x + left.width + right.x) / 2, y: right.y + right.height / 2 };
  await admin.locator('.djs-palette [data-action="create.user-task"]').click();
  await admin.mouse.move(middle.x - 40, middle.y - 40, { steps: 5 });
  await admin.mouse.move(middle.x, middle.y, { steps: 5 });
  await admin.mouse.click(middle.x, middle.y);
  const panel = admin.locator('mc-element-panel');
  await expect(panel).toContainText('Công việc của cán bộ');
  await admin.keyboard.press('Escape');
  await panel.getByLabel('Tên', { exact: true }).fill('Đối chiếu giấy báo tử');
  await panel.getByLabel('Vai trò thực hiện').selectOption({ label: 'Chuyên viên' });
  await panel.getByLabel('Số lượng').fill('2');
  await panel.getByLabel('Đơn vị').first().selectOption({ label: 'giờ làm việc' });
  await expect(admin.locator('mc-drawing-board')).toContainText('Đối chiếu giấy báo');
  await expect(admin.locator('.bjs-powered-by')).toBeVisible();

  await admin.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(admin.getByText(/Đã lưu \d\d:\d\d/)).toBeVisible();
  await admin.getByRole('button', { name: 'Ban hành' }).click();
  await admin.waitForURL(/\/draft\/publish/);
  const second = await signedIn(browser, 'duyet.tinh', baseURL ?? '');
  await publishTogether(admin, second, 'vn-death', { number: '15/QĐ-UBND', day: '02/11/2026', signer: 'Chủ tịch UBND tỉnh' });
  await second.waitForURL(/\/procedures\/vn-death\/versions\/2/);
  await expect(second.getByText('15/QĐ-UBND').first()).toBeVisible();

  const clerk = await signedIn(browser, 'motcua.phuongan', baseURL ?? '');
  const offered = (await (await clerk.request.get('/api/reception/procedures')).json()) as {
    rows: { procedure: string; version: number }[];
  };
  expect(offered.rows.find(({ procedure }) => procedure === 'vn-death')).toMatchObject({ version: 2 });
});

test('a drawing that cannot work is refused at publishing with the step named', async ({ browser, baseURL }) => {
  const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
  const hostile = '<!DOCTYPE a [<!ENTITY x "y">]><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>';
  const send = (diagram: string) =>
    admin.request.post('/api/procedures/check', {
      data: { diagram },
      headers: { 'x-requested-with': 'mot-cua', 'idempotency-key': crypto.randomUUID(), origin: baseURL ?? '' },
    });
  const refused = (await (await send(hostile)).json()) as {
    findings: { severity: string; code: string; message: { vi: string; en: string } }[];
  };
  expect(refused.findings.some(({ severity, message }) => severity === 'error' && message.vi !== '' && message.en !== '')).toBe(true);
  const unknown = `<?xml version="1.0"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t" id="d"><bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="a"/><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b"/><bpmn:choreographyTask id="b"/></bpmn:process></bpmn:definitions>`;
  const named = (await (await send(unknown)).json()) as { findings: { severity: string; element?: string; line?: number }[] };
  expect(named.findings.filter(({ severity }) => severity === 'error')).not.toHaveLength(0);
});
