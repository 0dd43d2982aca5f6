import { expect, test } from '@playwright/test';
import { bring, chain, draft, file, inXml, payloads } from './odd-files';
import { signedIn } from './people';

const lines: string[] = [];

test.describe('a file found in the wild', () => {
  test.setTimeout(120_000);

  test('with programs in its labels is drawn as words, and nothing of it runs', async ({ browser, baseURL }) => {
    const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
    admin.on('dialog', (dialog) => lines.push(dialog.message()));
    await draft(admin, '9.300001', baseURL ?? '');
    const ids = ['a', ...payloads.map((_, n) => `t${n}`), 'z'];
    const tasks = payloads.map((words, n) => `<bpmn:userTask id="t${n}" name="${inXml(words)}" camunda:assignee="${inXml(words)}"><bpmn:documentation>${inXml(words)}</bpmn:documentation></bpmn:userTask>`); // prettier-ignore
    await bring(admin, file(`<bpmn:startEvent id="a"/>${tasks.join('')}<bpmn:endEvent id="z"/>${chain(ids)}`));
    await expect(admin.locator('[data-element-id="t29"]').first()).toBeAttached();
    for (const view of ['Bảng bước', 'Sơ đồ']) await admin.getByRole('button', { name: view, exact: true }).click();
    await admin.locator('[data-element-id="t1"] .djs-hit').first().click({ force: true });
    await expect(admin.locator('mc-element-panel').getByLabel('Tên', { exact: true })).toHaveValue(payloads[1]);
    await admin.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(admin.getByText(/Đã lưu \d\d:\d\d/)).toBeVisible();
    await admin.reload();
    await expect(admin.locator('[data-element-id="t29"]').first()).toBeAttached();
    expect(await admin.evaluate(() => 'harmed' in window)).toBe(false);
    expect(lines).toEqual([]);
  });

  test('without a picture is laid out, with crossing lanes and foreign extensions is kept, and can be worked on', async ({
    browser,
    baseURL,
  }) => {
    const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
    await draft(admin, '9.300002', baseURL ?? '');
    const lanes = `<bpmn:laneSet id="ls"><bpmn:lane id="l1" name="Một cửa"><bpmn:flowNodeRef>a</bpmn:flowNodeRef><bpmn:flowNodeRef>t1</bpmn:flowNodeRef></bpmn:lane><bpmn:lane id="l2" name="Phòng"><bpmn:flowNodeRef>t1</bpmn:flowNodeRef><bpmn:flowNodeRef>t2</bpmn:flowNodeRef><bpmn:flowNodeRef>z</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>`;
    const odd = `<bpmn:extensionElements><odd:thing xmlns:odd="urn:odd" level="7"><odd:inner/></odd:thing></bpmn:extensionElements>`;
    await bring(
      admin,
      file(`${lanes}<bpmn:startEvent id="a"/><bpmn:userTask id="t1" name="Nhận">${odd}</bpmn:userTask><bpmn:userTask id="t2" name="Thẩm định"/><bpmn:endEvent id="z"/>${chain(['a', 't1', 't2', 'z'])}`), // prettier-ignore
    );
    const shape = admin.locator('[data-element-id="t2"]').first();
    await expect(shape).toBeVisible();
    await expect(admin.locator('[data-element-id="l2"]').first()).toBeAttached();
    await shape.locator('.djs-hit').first().click();
    await admin.locator('mc-element-panel').getByLabel('Tên', { exact: true }).fill('Thẩm định kỹ');
    await admin.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(admin.getByText(/Đã lưu \d\d:\d\d/)).toBeVisible();
    const kept = (await (await admin.request.get('/api/procedures/9.300002/draft')).json()) as { package: { diagram: string } };
    expect(kept.package.diagram).toContain('urn:odd');
    expect(kept.package.diagram).toContain('level="7"');
  });

  test('of more than 5 MB, or that is no BPMN at all, is refused with the reason, and the drawing stays', async ({ browser, baseURL }) => {
    const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
    await draft(admin, '9.300003', baseURL ?? '');
    await bring(admin, file(`<bpmn:startEvent id="a"/><!--${'x'.repeat(5 * 1024 * 1024)}-->`));
    await expect(admin.getByText('Tệp lớn hơn 5 MB.')).toBeVisible();
    await bring(admin, 'PK\u0003\u0004 đây không phải XML');
    await expect(admin.locator('mc-file-menu [role="alert"]')).toContainText('Không vẽ được tệp này');
    await expect(admin.locator('[data-element-id="start"]').first()).toBeVisible();
  });

  test('in UTF-16 and under other prefixes is drawn; one of another kind of diagram is refused with what was understood of it', async ({
    browser,
    baseURL,
  }) => {
    const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
    await draft(admin, '9.300004', baseURL ?? '');
    const wide = `<?xml version="1.0" encoding="UTF-16"?><semantic:definitions xmlns:semantic="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><semantic:process id="p" isExecutable="true"><semantic:startEvent id="a"/><semantic:userTask id="t1" name="Thẩm định"/><semantic:endEvent id="z"/><semantic:sequenceFlow id="f1" sourceRef="a" targetRef="t1"/><semantic:sequenceFlow id="f2" sourceRef="t1" targetRef="z"/></semantic:process></semantic:definitions>`;
    await bring(admin, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(wide, 'utf16le')]), 'utf16.bpmn');
    await expect(admin.locator('[data-element-id="t1"]').first()).toBeAttached();
    await expect(admin.locator('mc-drawing-board')).toContainText('Thẩm định');
    await bring(
      admin,
      `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><choreography id="c" name="Đặt hàng"><startEvent id="s"/></choreography></definitions>`,
    );
    const refusal = admin.locator('mc-file-menu [role="alert"]');
    await expect(refusal).toContainText('Tệp không có quy trình nào');
    await expect(refusal).toContainText('sơ đồ giao ước (choreography) ‹Đặt hàng›: 1 phần tử');
    await expect(admin.locator('[data-element-id="t1"]').first()).toBeAttached();
  });
});
