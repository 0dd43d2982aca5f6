import { expect, type Page } from '@playwright/test';

/** Words that run as a program where a page takes them for its own language. */
export const payloads = [
  '<script>window.harmed=1</script>', '<img src=x onerror=window.harmed=1>', '<svg onload=window.harmed=1>', '"><script>window.harmed=1</script>',
  "'-window.harmed=1-'", '{{constructor.constructor("window.harmed=1")()}}', '${window.harmed=1}', '#{window.harmed=1}',
  'javascript:window.harmed=1', '<iframe srcdoc="<script>parent.harmed=1</script>">', '<body onload=window.harmed=1>', '<details open ontoggle=window.harmed=1>',
  '<a href="javascript:window.harmed=1">x</a>', '<math><mi xlink:href="javascript:window.harmed=1">', '<input autofocus onfocus=window.harmed=1>',
  '<video><source onerror=window.harmed=1></video>', '<marquee onstart=window.harmed=1>', '<object data="javascript:window.harmed=1">',
  '<style>@import "javascript:window.harmed=1"</style>', '<link rel=stylesheet href="javascript:window.harmed=1">', '<form action="javascript:window.harmed=1"><button>',
  '</text><script>window.harmed=1</script>', '<foreignObject><script>window.harmed=1</script></foreignObject>', '<use href="data:image/svg+xml,<svg onload=window.harmed=1>"/>',
  '<animate onbegin=window.harmed=1 attributeName=x>', '<![CDATA[<script>window.harmed=1</script>]]>', '&lt;script&gt;window.harmed=1&lt;/script&gt;',
  '\u202Egnp.<script>window.harmed=1</script>', '<scr\u0000ipt>window.harmed=1</scr\u0000ipt>'.replaceAll('\u0000', ''), '<p style="background:url(javascript:window.harmed=1)">',
] as const; // prettier-ignore

export const inXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A file whose one process holds this. */
export const file = (inside: string, more = '', head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" ${head} id="d" targetNamespace="t"><bpmn:process id="p" isExecutable="true">${inside}</bpmn:process>${more}</bpmn:definitions>`;
/** Flows from each node to the next, named with the payloads. */
export const chain = (ids: readonly string[]): string =>
  ids.slice(1).map((id, n) => `<bpmn:sequenceFlow id="f${n}" sourceRef="${ids[n]}" targetRef="${id}" name="${inXml(payloads[n % payloads.length] ?? '')}"/>`).join(''); // prettier-ignore

/** A draft of a procedure nobody knows yet, opened on the board. */
export async function draft(page: Page, code: string, baseURL: string): Promise<void> {
  const headers = { 'x-requested-with': 'mot-cua', 'idempotency-key': crypto.randomUUID(), origin: baseURL };
  const made = await page.request.post('/api/procedures', { headers, data: { code, name: { vi: 'Tệp lạ', en: 'Odd file' } } });
  expect(made.status(), await made.text()).toBe(201);
  await page.goto(`/procedures/${code}/draft`);
  await expect(page.locator('[data-element-id="start"]').first()).toBeAttached();
}

/** Hands a file to the board, as the file menu does. */
export const bring = (page: Page, content: string | Buffer, name = 'la.bpmn'): Promise<void> =>
  page
    .locator('input[type="file"][accept*=".bpmn"]')
    .setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(content as string) });
