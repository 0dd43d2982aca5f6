/**
 * `npm run bench:replay [-- http://127.0.0.1:3000 10000 100000]`: what the replay of a long dossier costs in a real Chromium, against the budgets of
 * docs/speed.md. The server must be running with the demonstration set. Each dossier is a birth registration whose certificate the leader sends back again
 * and again, made through the api as officers would; the history has at least so many facts.
 */
import { chromium } from '@playwright/test';
import { chromium as installed } from './chromium.mjs';

const [address = 'http://127.0.0.1:3000', ...asked] = process.argv.slice(2);
const sizes = asked.length > 0 ? asked.map(Number) : [10_000, 100_000];
const PASSWORD = 'motcua2026';
const OPENINGS = 5;
const STEPS = 60;

/** Milliseconds, for a history of 10,000 facts. */
const budgets = { opening: 300, step: 16 };

/** Calls of one signed-in officer. @throws with what the server said when it refuses */
const officer = async (name) => {
  let cookie = '';
  const call = async (method, path, body) => {
    const answer = await fetch(`${address}/api/${path}`, {
      method,
      headers: {
        'x-requested-with': 'mot-cua',
        'idempotency-key': crypto.randomUUID(),
        origin: address,
        cookie,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const set = answer.headers.getSetCookie();
    if (set.length > 0) cookie = set.map((one) => one.split(';')[0]).join('; ');
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  };
  await call('POST', 'session', { name, password: PASSWORD });
  return call;
};

const birth = {
  child_name: 'Nguyễn Đo Lường',
  child_birth_date: '2026-01-05',
  child_sex: 'female',
  birth_place: 'Xã Phương An',
  mother_name: 'Trần Thị Đo',
  mother_id: '001190000018',
};

/** A dossier with at least so many facts. @returns its id, and how many it has */
const longDossier = async (facts) => {
  const [clerk, registrar, leader] = await Promise.all(['motcua.phuongan', 'hotich.phuongan', 'chutich.phuongan'].map(officer));
  const { rows } = await clerk('GET', 'reception/procedures?q=khai%20sinh');
  const offer = rows.find(({ procedure }) => procedure === 'vn-birth');
  const { dossier: id } = await clerk('POST', 'dossiers', {
    procedure: offer.procedure,
    version: offer.version,
    channel: 'direct',
    applicant: { fullName: 'Trần Thị Đo', idNumber: '001190000018', address: 'Thôn Đoài, xã Phương An', kind: 'citizen' },
    papers: offer.papers.filter(({ required }) => required).map(({ id, copies }) => ({ id, state: 'paper', copies })),
    data: birth,
    returnBy: 'counter',
  });
  let visits = (await clerk('GET', `dossiers/${id}`)).state.visits.map((visit) => visit.id);
  const complete = async (by, node, outcome, data = {}) => {
    const visit = visits.find((each) => each.startsWith(`${node}#`));
    const done = await by('POST', `tasks/${id}/${encodeURIComponent(visit)}/complete`, { outcome, data, claim: true });
    visits = done.dossier.waits.map((wait) => wait.visit);
  };
  await complete(clerk, 's1', 'accept');
  for (let seq = 0, round = 1; seq < facts; round += 1) {
    await complete(registrar, 's2', 'complete_and_consistent', {
      appraisal_result: `Lần ${round}: đầy đủ`,
      draft_reference: `${round}/DT`,
    });
    await complete(leader, 's3', 'rework');
    if (round % 50 === 0 || round === 1) seq = (await clerk('GET', `dossiers/${id}`)).state.seq;
    if (round % 500 === 0) console.log(`  ${seq} facts written`);
  }
  return { id, facts: (await clerk('GET', `dossiers/${id}`)).state.seq };
};

const auditor = async (browser) => {
  const page = await (await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 800 }, locale: 'vi-VN' })).newPage();
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill('kiemtra.tinh');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('navigation').first().waitFor();
  return page;
};

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const percentile = (numbers, part) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];

/** From asking for the dossier until its facts, its diagram and the moment it stands at are on the screen. */
const opening = async (page, id) => {
  await page.evaluate(() => {
    globalThis.history.pushState({}, '', '/history');
    globalThis.dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.locator('mc-history-page').waitFor();
  return page.evaluate(
    (dossier) =>
      new Promise((done) => {
        const began = performance.now();
        const look = () => {
          const ready = document.querySelector('mc-fact-list li.now') && document.querySelector('mc-replay-page .holder.drawn');
          if (ready && document.querySelector('mc-moment-panel h3')) done(performance.now() - began);
          else requestAnimationFrame(look);
        };
        globalThis.history.pushState({}, '', `/history/${dossier}`);
        globalThis.dispatchEvent(new PopStateEvent('popstate'));
        look();
      }),
    id,
  );
};

/** Steps by the arrow keys: processor time each costs the page's thread, layout and painting included; and the delay until the frame, by Event Timing. */
const stepping = async (page) => {
  const metrics = await page.context().newCDPSession(page);
  // Processor time of the page's thread, whatever else the machine does.
  await metrics.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => (await metrics.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1_000;
  const settled = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.evaluate(() => {
    globalThis.durations = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') globalThis.durations.push(duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: false });
  });
  const idle = [];
  for (let n = 0; n < 20; n += 1) {
    const before = await busy();
    await settled();
    idle.push((await busy()) - before);
  }
  const costs = [];
  for (let n = 0; n < STEPS; n += 1) {
    const before = await busy();
    await page.keyboard.press(n < STEPS / 2 ? 'ArrowLeft' : 'ArrowRight');
    await settled();
    costs.push((await busy()) - before - percentile(idle, 0.5));
  }
  const late = await page.evaluate(() => globalThis.durations);
  return { p50: percentile(costs, 0.5), p95: percentile(costs, 0.95), delayed: late.filter((duration) => duration > 24).length };
};

const proven = async (page) => {
  const began = performance.now();
  await page.locator('mc-proofs .good, mc-proofs .bad').first().waitFor({ timeout: 120_000 });
  return performance.now() - began;
};

const measure = async (page, { id, facts }) => {
  const first = await opening(page, id);
  const chain = await proven(page);
  const again = [];
  // The rest of the history is read behind the page: the next opening does not compete with that of the one before.
  for (let n = 0; n < OPENINGS; n += 1) {
    again.push(await opening(page, id));
    await proven(page);
  }
  const end = await stepping(page);
  await page.evaluate(
    (at) => {
      globalThis.history.replaceState({}, '', `${location.pathname}?seq=${at}&show=all`);
      globalThis.dispatchEvent(new PopStateEvent('popstate'));
    },
    Math.floor(facts / 2),
  );
  await page.locator('mc-fact-list li.now').waitFor();
  const middle = await stepping(page);
  return { facts, first, opening: percentile(again, 0.5), chain, end, middle };
};

const browser = await chromium.launch({ executablePath: installed(), args: ['--no-sandbox'] });
try {
  const page = await auditor(browser);
  const short = await longDossier(1);
  await page.goto(`/history/${short.id}`);
  await page.getByRole('button', { name: 'Kiểm tra định kỳ' }).click();
  await page.locator('mc-replay-page .holder.drawn').waitFor();
  const table = [];
  for (const size of sizes) table.push(await measure(page, await longDossier(size)));
  console.log(
    '\n| facts | opened, first | opened, median | chain proven after | step p50, p95 | in the middle, all facts p50, p95 |\n|---|---|---|---|---|---|',
  );
  const ms = (number) => number.toFixed(0);
  for (const { facts, first, opening: again, chain, end, middle } of table)
    console.log(
      `| ${facts.toLocaleString('en')} | ${ms(first)} | ${ms(again)} | ${ms(chain)} | ${end.p50.toFixed(1)}, ${end.p95.toFixed(1)} | ${middle.p50.toFixed(1)}, ${middle.p95.toFixed(1)} |`,
    );
  console.log(JSON.stringify({ bench: 'replay', table }));
  const over = table
    .filter(({ facts }) => facts < 20_000)
    .some(({ opening: again, end, middle }) => again > budgets.opening || end.p50 > budgets.step || middle.p50 > budgets.step);
  console.log(
    over ? `over ${budgets.opening} ms to open or ${budgets.step} ms for a step at 10,000 facts` : 'within budget at 10,000 facts',
  );
  process.exitCode = over ? 1 : 0;
} finally {
  await browser.close();
}
