/** Officers completing tasks through HTTP: keep-alive connections, real sessions, an idempotency key on every write. Loopback only, bounded in time. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const headers = { 'content-type': 'application/json', 'x-requested-with': 'mot-cua', 'accept-language': 'en' };

/** One HTTP client with connections kept open. `call` resolves with status, cookie and body; it never throws on a status. */
export function client(port, sockets) {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const call = (method, path, { cookie, body } = {}) =>
    new Promise((done, fail) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const asked = request(
        {
          host: '127.0.0.1',
          port,
          method,
          path: `/api${path}`,
          agent,
          headers: {
            ...headers,
            ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
            ...(cookie ? { cookie } : {}),
            ...(text ? { 'content-length': Buffer.byteLength(text) } : {}),
          },
        },
        (answer) => {
          const chunks = [];
          answer.on('data', (chunk) => chunks.push(chunk));
          answer.on('end', () => {
            const raw = Buffer.concat(chunks).toString('utf8');
            done({
              status: answer.statusCode,
              cookie: answer.headers['set-cookie']?.[0]?.split(';')[0],
              body: raw ? JSON.parse(raw) : undefined,
            });
          });
        },
      );
      asked.once('error', fail);
      asked.end(text);
    });
  return { call, close: () => agent.destroy() };
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * `callers` callers complete tasks for `seconds`, each task in a dossier of its own, after `warmUp` seconds that do not count.
 * @param next gives the next task: `{ path, cookie, body }`; undefined: nothing left
 * @param done tells what became of it
 * @returns rate and times of those that fell into the counted seconds; `total` counts all, the warm-up's too
 */
export async function load({ call, callers, warmUp, seconds, next, done }) {
  const times = [];
  let failures = 0;
  let total = 0;
  const start = performance.now();
  const countFrom = start + warmUp * 1000;
  const end = countFrom + seconds * 1000;
  const one = async () => {
    for (;;) {
      const began = performance.now();
      if (began >= end) return;
      const task = next();
      if (!task) return;
      const answer = await call('POST', task.path, task);
      const ended = performance.now();
      total += 1;
      if (answer.status !== 200 && answer.status !== 201) {
        failures += 1;
        if (failures > 20) throw new Error(`too many refusals; the last: ${answer.status} ${JSON.stringify(answer.body)}`);
      } else done(answer.body);
      if (began >= countFrom && ended <= end) times.push(ended - began);
    }
  };
  await Promise.all(Array.from({ length: callers }, one));
  times.sort((a, b) => a - b);
  const wall = Math.min(performance.now(), end) - countFrom;
  return {
    callers,
    rate: Math.round((times.length / wall) * 1000),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    completions: times.length,
    total,
    failures,
  };
}
