/**
 * `npm run bench:designer [-- http://127.0.0.1:3000]`: what the designer costs in a real Chromium, against the budgets of docs/speed.md: first load of the
 * inbox, import of 300 and 1,000 steps (beside bpmn-js as it comes, in the same run), an edit, checking, panning. The server must be running with the demonstration set.
 */
import { chromium } from '@playwright/test';
import { chromium as installed } from './chromium.mjs';

const address = process.argv[2] ?? 'http://127.0.0.1:3000';
const PASSWORD = 'motcua2026';
const EDITS = 12;
const PANS = 60;

/** Budgets; milliseconds, and KB for the load. */
const budgets = { inbox: 150, import300: 500, import1000: 1500, edit: 100, check1000: 500, frame: 16.7 };

/** A straight procedure of so many steps in lanes, without a picture, as a file in the wild may come. */
const fileOf = (steps) => {
  const ids = Array.from({ length: steps - 2 }, (_, n) => `s${n}`);
  const nodes = ['start', ...ids, 'end'];
  const flows = nodes.slice(1).map((id, n) => `<bpmn:sequenceFlow id="f${n}" sourceRef="${nodes[n]}" targetRef="${id}"/>`);
  const place = (n) => {
    const [width, height] = ids.includes(nodes[n]) ? [132, 70] : [36, 36];
    const [x, y] = [100 + 190 * (n % 40), 100 + 130 * Math.floor(n / 40)];
    return { x, y, width, height, right: x + width, middle: y + height / 2 };
  };
  const shapes = nodes.map((id, n) => {
    const { x, y, width, height } = place(n);
    return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
  });
  const edges = flows.map((_, n) => {
    const [from, to] = [place(n), place(n + 1)];
    const points =
      from.middle === to.middle || n % 40 !== 39
        ? [
            [from.right, from.middle],
            [to.x, to.middle],
          ]
        : [
            [from.right, from.middle],
            [from.right + 20, from.middle],
            [from.right + 20, from.y + 100],
            [to.x - 20, from.y + 100],
            [to.x - 20, to.middle],
            [to.x, to.middle],
          ];
    const waypoints = points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}"/>`);
    return `<bpmndi:BPMNEdge id="f${n}_di" bpmnElement="f${n}">${waypoints.join('')}</bpmndi:BPMNEdge>`;
  });
  const tasks = ids.map((id, n) => `<bpmn:userTask id="${id}" name="Bước ${n + 1}" mc:role="specialist" mc:limit="1 working-days"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:mc="urn:mot-cua:bpmn:1" id="d" targetNamespace="t"><bpmn:process id="p" name="Đo" isExecutable="true"><bpmn:startEvent id="start"/>${tasks.join('')}<bpmn:endEvent id="end"/>${flows.join('')}</bpmn:process><bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="pl" bpmnElement="p">${shapes.join('')}${edges.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
};

const signedIn = async (browser, account) => {
  const page = await (await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 800 }, locale: 'vi-VN' })).newPage();
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill(account);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('navigation').first().waitFor();
  return page;
};

/** Bytes on the wire of a first visit to the inbox, fonts and icons included, until nothing more is asked for. */
const firstLoad = async (browser) => {
  const known = await signedIn(browser, 'motcua.phuongan');
  const state = await known.context().storageState();
  const page = await (await browser.newContext({ baseURL: address, storageState: state })).newPage();
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto('/inbox', { waitUntil: 'networkidle' });
  return bytes / 1024;
};

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** From choosing the file until the frame that shows it: reading, importing, drawing. Timed in the page: asking it from outside would itself cost. */
const importing = async (page, steps) => {
  await page.evaluate(
    (last) => {
      globalThis.drawn = new Promise((done) => {
        let began = 0;
        const choose = () => (began = performance.now());
        document.addEventListener('change', choose, { capture: true, once: true });
        const watch = new MutationObserver(() => {
          if (began === 0 || !document.querySelector(`.board-drawn [data-element-id="${last}"]`)) return;
          watch.disconnect();
          // A message sent while a frame is made arrives when it has been; a timer would wait for others that were set before.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - began);
          requestAnimationFrame(() => port2.postMessage(undefined));
        });
        watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
      });
    },
    `s${steps - 3}`,
  );
  // As a person does: the menu first, then some time in the window where files are chosen.
  await page.locator('mc-file-menu summary').click();
  await page.waitForTimeout(1000);
  await page
    .locator('input[type="file"][accept*=".bpmn"]')
    .setInputFiles({ name: 'do.bpmn', mimeType: 'application/xml', buffer: Buffer.from(fileOf(steps)) });
  return page.evaluate(() => globalThis.drawn);
};

/** The same file in bpmn-js as it comes, alone on an empty page: no panel, no checks, no step numbers. It has not been asked for anything before either. */
const importingPlainly = async (browser, steps) => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.setContent('<!doctype html><div id="board" style="height: 700px"></div>');
  for (const sheet of ['diagram-js.css', 'bpmn-js.css']) await page.addStyleTag({ path: `node_modules/bpmn-js/dist/assets/${sheet}` });
  await page.addScriptTag({ path: 'node_modules/bpmn-js/dist/bpmn-modeler.production.min.js' });
  const took = await page.evaluate(async (xml) => {
    const modeler = new globalThis.BpmnJS({ container: '#board' });
    const began = performance.now();
    await modeler.importXML(xml);
    await new Promise((shown) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = shown;
      requestAnimationFrame(() => port2.postMessage(undefined));
    });
    return performance.now() - began;
  }, fileOf(steps));
  await page.context().close();
  return took;
};

/** What the checks in the worker say they took, read from the page. */
const checking = async (page) => {
  const said = page.locator('.problems .caption');
  await said.filter({ hasText: /\d+ ms/ }).waitFor();
  return Number(/(\d+) ms/.exec(await said.innerText())?.[1]);
};

/** Moving a selected step by a key: from the key to the frame that shows it, as Chromium's Event Timing measures it. */
const editing = async (page) => {
  await page.evaluate(() => {
    globalThis.durations = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') globalThis.durations.push(duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: false });
  });
  await page.locator('[data-element-id="s1"] .djs-hit').first().click();
  for (let n = 0; n < EDITS; n += 1) {
    await page.keyboard.press(n % 2 ? 'ArrowLeft' : 'ArrowRight');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  const durations = await page.evaluate(() => globalThis.durations);
  // What is under 16 ms is not reported at all.
  return durations.length === 0 ? 16 : median(durations);
};

/** The middle frame while the drawing is moved by the wheel. */
const panning = async (page) => {
  await page.evaluate(() => {
    globalThis.frames = [];
    let last = performance.now();
    const tick = (now) => {
      globalThis.frames.push(now - last);
      last = now;
      if (globalThis.frames.length < 400) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const box = await page.locator('.board-holder').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let n = 0; n < PANS; n += 1) await page.mouse.wheel(n % 2 ? 60 : 40, 12);
  return median(await page.evaluate(() => globalThis.frames.slice(5)));
};

const browser = await chromium.launch({ executablePath: installed(), args: ['--no-sandbox'] });
try {
  const found = { inbox: await firstLoad(browser) };
  const admin = await signedIn(browser, 'quantri.tinh');
  const code = `9.${Date.now()}`;
  const headers = { 'x-requested-with': 'mot-cua', 'idempotency-key': crypto.randomUUID(), origin: address };
  await admin.request.post('/api/procedures', { headers, data: { code, name: { vi: 'Đo tốc độ', en: 'Speed' } } });
  await admin.goto(`/procedures/${code}/draft`);
  await admin.locator('[data-element-id="start"]').first().waitFor({ state: 'attached' });
  found.import300 = await importing(admin, 300);
  found.import1000 = await importing(admin, 1000);
  found.check1000 = await checking(admin);
  found.edit = await editing(admin);
  found.frame = await panning(admin);
  const plain = { import300: await importingPlainly(browser, 300), import1000: await importingPlainly(browser, 1000) };
  let over = 0;
  for (const [name, budget] of Object.entries(budgets)) {
    // A screen of 60 Hz has frames of 16.7 ms, which the browser tells as 16.6 or 16.7.
    const kept = found[name] <= budget + 0.05;
    if (!kept) over += 1;
    console.log(
      `${name.padEnd(12)} ${found[name].toFixed(1).padStart(8)} ${name === 'inbox' ? 'KB' : 'ms'}   budget ${budget}   ${kept ? 'kept' : 'OVER'}${name in plain ? `   bpmn-js alone ${plain[name].toFixed(0)} ms` : ''}`,
    );
  }
  process.exitCode = over > 0 ? 1 : 0;
} finally {
  await browser.close();
}
