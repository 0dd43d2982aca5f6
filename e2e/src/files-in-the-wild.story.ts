import { deflateRawSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { bizagiWhole, camunda7Whole, camunda8Whole, flowableWhole, signavioWhole } from '@mot-cua/procedure/testing';
import { bring, draft, file, inXml, payloads } from './odd-files';
import { signedIn } from './people';

/** What an admin finds on other people's disks, one file after another on one board: each is drawn, or is refused with the reason. */

const MEGABYTE = 1024 * 1024;
const SEVERAL_THOUSAND = 2_000;

/** What must not happen while files are brought: programs that run, questions of the browser, breaches of the page's policy, errors. */
class Watch {
  readonly seen: string[] = [];

  constructor(private readonly page: Page) {
    page.on('dialog', (dialog) => {
      this.seen.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => this.seen.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.seen.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(page.url()).origin) && /^https?:/.test(request.url()))
        this.seen.push(`asked: ${request.url()}`);
    });
  }

  /** Before the page is opened. */
  async begin(): Promise<void> {
    await this.page.addInitScript(() => {
      const breaches: string[] = [];
      Object.assign(window, { breaches });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        breaches.push(`${violatedDirective} ${blockedURI}`),
      );
    });
  }

  async expectNothing(what: string): Promise<void> {
    const inPage = await this.page.evaluate(() => ({
      harmed: 'harmed' in window,
      breaches: (window as unknown as { breaches: string[] }).breaches,
    }));
    expect({ what, ...inPage, seen: this.seen }).toEqual({ what, harmed: false, breaches: [], seen: [] });
  }
}

/** The page goes on working: the board says what stands on it, and the step before is one click away. */
async function isBack(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.locator('[data-element-id="before"]').first(), what).toBeAttached({ timeout: 30_000 });
  await expect(page.locator('mc-drawing-board [role="alert"]'), what).toHaveCount(0);
}

const before = file(
  '<bpmn:startEvent id="a"/><bpmn:userTask id="before" name="Việc có từ trước"/><bpmn:endEvent id="z"/><bpmn:sequenceFlow id="f1" sourceRef="a" targetRef="before"/><bpmn:sequenceFlow id="f2" sourceRef="before" targetRef="z"/>',
);
const inRow = (count: number, task: (n: number) => string): string =>
  [
    '<bpmn:startEvent id="n0"/>',
    ...Array.from({ length: count }, (_, n) => task(n + 1)),
    `<bpmn:endEvent id="n${String(count + 1)}"/>`,
    ...Array.from({ length: count + 1 }, (_, n) => `<bpmn:sequenceFlow id="f${String(n)}" sourceRef="n${String(n)}" targetRef="n${String(n + 1)}"/>`), // prettier-ignore
  ].join('');
const step = (n: number, inside = ''): string => `<bpmn:userTask id="n${String(n)}" name="Bước ${String(n)}">${inside}</bpmn:userTask>`;
const five = inRow(5, (n) => step(n));
const large = (inside: (n: number) => string): string => file(inRow(40, (n) => step(n, inside(n))));
const words = 'Căn cứ hồ sơ, thẩm định theo quy định của pháp luật. ';
const long = (share: number): string => words.repeat(Math.floor((4.6 * MEGABYTE) / share / Buffer.byteLength(words)));

const lanes = (sets: string): string => file(`<bpmn:laneSet id="ls">${sets}</bpmn:laneSet>${five}`);
const lane = (id: string, nodes: readonly string[], inside = ''): string =>
  `<bpmn:lane id="${id}" name="${id}">${nodes.map((node) => `<bpmn:flowNodeRef>${node}</bpmn:flowNodeRef>`).join('')}${inside}</bpmn:lane>`;
const pools = `<bpmn:collaboration id="k"><bpmn:participant id="citizen" name="Người dân"/><bpmn:participant id="office" name="Một cửa" processRef="p"/><bpmn:participant id="tax" name="Thuế"/><bpmn:messageFlow id="m1" name="Hồ sơ" sourceRef="citizen" targetRef="n1"/><bpmn:messageFlow id="m2" name="Thông báo thuế" sourceRef="n2" targetRef="tax"/><bpmn:messageFlow id="m3" sourceRef="tax" targetRef="n3"/></bpmn:collaboration>`;
const second = `<bpmn:process id="q" isExecutable="false"><bpmn:startEvent id="qa"/><bpmn:userTask id="qb" name="Lập thông báo"/><bpmn:endEvent id="qz"/><bpmn:sequenceFlow id="qf" sourceRef="qa" targetRef="qb"/><bpmn:sequenceFlow id="qg" sourceRef="qb" targetRef="qz"/></bpmn:process>`;

/** Files that are drawn, with an element that then stands on the board. */
const drawn: readonly (readonly [what: string, content: string | Buffer, element: string])[] = [
  ['5 MB of documentation', large(() => `<bpmn:documentation>${long(40)}</bpmn:documentation>`), 'n40'],
  ['5 MB of foreign extensions', large(() => `<bpmn:extensionElements><odd:note xmlns:odd="urn:odd">${long(40)}</odd:note></bpmn:extensionElements>`), 'n40'], // prettier-ignore
  ['no picture', file(five), 'n5'],
  ['one pool that is executed, two that are black boxes, and messages between them', file(five, pools), 'm2'],
  ['two processes, one executed', file(five, pools.replace('name="Thuế"', 'name="Thuế" processRef="q"').replaceAll('"tax"/>', '"qb"/>') + second), 'qb'], // prettier-ignore
  ['a step in two lanes, and steps in none', lanes(lane('l1', ['n0', 'n1', 'n2']) + lane('l2', ['n2', 'n3'])), 'l2'],
  ['lanes within lanes, in part without steps', lanes(lane('l1', ['n0', 'n1'], `<bpmn:childLaneSet id="c1">${lane('l11', ['n0'])}${lane('l12', [])}</bpmn:childLaneSet>`) + lane('l2', ['n2', 'n6', 'gone'])), 'l12'], // prettier-ignore
  ['Camunda 7', camunda7Whole, 'Check'],
  ['Camunda 8', camunda8Whole, 'Check'],
  ['Flowable', flowableWhole, ''],
  ['Signavio', signavioWhole, ''],
  ['Bizagi', bizagiWhole, ''],
  ['Windows-1258 without saying so', Buffer.concat([Buffer.from(file(five).replace('encoding="UTF-8"', 'encoding="windows-1258"').replace('Bước 5', 'B??c 5'))]), 'n5'], // prettier-ignore
];

/** A zip with one file in it, as Office and archivers write it. */
function zipped(name: string, content: string): Buffer {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

const dmn = `<?xml version="1.0"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Lệ phí" namespace="t"><decision id="fee" name="Lệ phí"/></definitions>`;
const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, n) => `<!ENTITY ${'b'.repeat(n + 1)} "${`&${n === 0 ? 'a' : 'b'.repeat(n)};`.repeat(10)}">`).join('')}]>`; // prettier-ignore
const withHead = (head: string): string => file(five).replace(/^<\?xml[^>]*\?>/, head);

/** Files that are no diagram, and what the page then says. */
const refused: readonly (readonly [what: string, content: string | Buffer, says: RegExp])[] = [
  ['a file that breaks off', file(five).slice(0, 900), /Không vẽ được tệp này/],
  ['a decision table', dmn, /Không vẽ được tệp này.*DMN/s],
  ['a page of the web', '<!DOCTYPE html><html><body><h1>Quy trình</h1><script>window.harmed=1</script></body></html>', /Không vẽ được tệp này.*HTML/s], // prettier-ignore
  ['a photograph', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF'), Buffer.alloc(4_000, 7)]), /Không vẽ được tệp này.*JPEG/s], // prettier-ignore
  ['an archive', zipped('la.bpmn', file(five)), /Không vẽ được tệp này.*ZIP/s],
  ['nothing at all', '', /Không vẽ được tệp này.*tệp trống/s],
  ['entities that swell', withHead(bomb).replace('Bước 5', '&bbbbbbbbbbbb;'), /Không vẽ được tệp này.*DOCTYPE/s],
  ['a file of this machine named within', withHead('<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace('Bước 5', '&x;'), /Không vẽ được tệp này.*DOCTYPE/s], // prettier-ignore
  ['elements nested without end', file(`${'<bpmn:subProcess>'.repeat(200)}${'</bpmn:subProcess>'.repeat(200)}`), /Không vẽ được tệp này/],
  ['two elements of one id', file(five.replace('id="n5"', 'id="n4"')), /Không vẽ được tệp này.*n4/s],
];

test.describe('files found in the wild, one after another on one board', () => {
  test.setTimeout(400_000);

  test('are drawn whatever tool wrote them, and what stood there before is one step back', async ({ browser, baseURL }) => {
    const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
    const watch = new Watch(admin);
    await watch.begin();
    await draft(admin, '9.300011', baseURL ?? '');
    await bring(admin, before);
    await expect(admin.locator('[data-element-id="before"]').first()).toBeAttached();
    for (const [what, content, element] of drawn) {
      await bring(admin, content);
      const shape = element === '' ? admin.locator('.djs-shape') : admin.locator(`[data-element-id="${element}"]`);
      await expect(admin.locator('[data-element-id="before"]'), what).toHaveCount(0, { timeout: 30_000 });
      await expect(shape.first(), what).toBeAttached({ timeout: 30_000 });
      await expect(admin.getByText(/^\s*Đã nhập sơ đồ từ tệp/), what).toBeVisible({ timeout: 30_000 });
      await isBack(admin, what);
      await watch.expectNothing(what);
    }
  });

  test('of several thousand elements can be worked on', async ({ browser, baseURL }) => {
    const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
    const watch = new Watch(admin);
    await watch.begin();
    await draft(admin, '9.300012', baseURL ?? '');
    await bring(admin, before);
    await expect(admin.locator('[data-element-id="before"]').first()).toBeAttached();
    await bring(admin, file(inRow(SEVERAL_THOUSAND, (n) => step(n))));
    await expect(admin.locator(`[data-element-id="n${String(SEVERAL_THOUSAND)}"]`).first()).toBeAttached({ timeout: 120_000 });
    await expect(admin.locator('[data-element-id="before"]')).toHaveCount(0);
    await admin.locator('[data-element-id="n1"] .djs-hit').first().click({ force: true, timeout: 60_000 });
    const name = admin.locator('mc-element-panel').getByLabel('Tên', { exact: true });
    await name.fill('Nhận hồ sơ');
    await name.blur();
    await expect(admin.locator('[data-element-id="n1"]').first()).toContainText('Nhận', { timeout: 30_000 });
    await admin.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(name).toHaveValue('Bước 1', { timeout: 30_000 });
    await isBack(admin, 'thousands');
    await watch.expectNothing('thousands');
  });

  test('that are no diagram are refused with the reason, and the drawing stays', async ({ browser, baseURL }) => {
    const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
    const watch = new Watch(admin);
    await watch.begin();
    await draft(admin, '9.300013', baseURL ?? '');
    await bring(admin, before);
    await expect(admin.locator('[data-element-id="before"]').first()).toBeAttached();
    for (const [what, content, says] of refused) {
      await bring(admin, content);
      const refusal = admin.locator('mc-file-menu [role="alert"]');
      await expect(refusal, what).toContainText(says, { timeout: 30_000 });
      await expect(admin.locator('[data-element-id="before"]').first(), what).toBeVisible();
      await refusal.getByRole('button', { name: 'Đóng' }).click();
      await watch.expectNothing(what);
    }
    await bring(admin, file(five));
    await expect(admin.locator('[data-element-id="n5"]').first()).toBeAttached();
  });

  test('with programs in ids, notes, messages, extensions and conditions run none of them', async ({ browser, baseURL }) => {
    const admin = await signedIn(browser, 'quantri.tinh', baseURL ?? '');
    const watch = new Watch(admin);
    await watch.begin();
    await draft(admin, '9.300014', baseURL ?? '');
    await bring(admin, before);
    await expect(admin.locator('[data-element-id="before"]').first()).toBeAttached();
    for (const [n, payload] of payloads.entries()) {
      const evil = inXml(payload);
      const inside = `<bpmn:documentation textFormat="text/html">${evil}</bpmn:documentation><bpmn:extensionElements><camunda:properties><camunda:property name="${evil}" value="${evil}"/></camunda:properties><odd:o xmlns:odd="urn:${evil.replaceAll('{', '').replaceAll('}', '')}" at="${evil}">${evil}</odd:o></bpmn:extensionElements>`;
      const shown = file(
        `<bpmn:startEvent id="a" name="${evil}"/><bpmn:userTask id="t" name="${evil}" camunda:formKey="${evil}">${inside}</bpmn:userTask><bpmn:endEvent id="z"/><bpmn:sequenceFlow id="f1" sourceRef="a" targetRef="t" name="${evil}"><bpmn:conditionExpression>${evil}</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:sequenceFlow id="f2" sourceRef="t" targetRef="z"/><bpmn:textAnnotation id="note"><bpmn:text>${evil}</bpmn:text></bpmn:textAnnotation>`,
        `<bpmn:message id="msg" name="${evil}"/><bpmn:collaboration id="k" name="${evil}"><bpmn:participant id="pool" name="${evil}" processRef="p"/></bpmn:collaboration>`,
      );
      await bring(admin, shown);
      await expect(admin.locator('[data-element-id="t"], mc-file-menu [role="alert"]').first(), payload).toBeAttached();
      if (await admin.locator('[data-element-id="t"]').first().isVisible()) {
        await admin.locator('[data-element-id="t"] .djs-hit').first().click({ force: true });
        await expect(admin.locator('mc-element-panel').getByLabel('Tên', { exact: true }), payload).toBeVisible();
        await isBack(admin, payload);
      }
      // An id that is a program is no id: it is refused by name, which is shown as words.
      await bring(admin, file(`<bpmn:startEvent id="a"/><bpmn:userTask id="${evil}"/>`));
      await expect(admin.locator('mc-file-menu [role="alert"]'), payload).toBeVisible();
      await admin.locator('mc-file-menu [role="alert"]').getByRole('button', { name: 'Đóng' }).click();
      await watch.expectNothing(`${String(n)} ${payload}`);
    }
  });
});
