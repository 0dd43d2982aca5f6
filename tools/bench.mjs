/**
 * `npm run bench`: what one officer's action costs, beside what the database alone would need for the same rows.
 *
 * 1. engine commands per second in memory; 2. the two floors (tools/bench/floors.mjs); 3. task completions per second and p50/p95 through HTTP with
 * 1, 8 and 32 callers on the embedded PostgreSQL, durable; 4. the floors again; 5. the books: open tasks = waiting tasks of the states, facts = seq,
 * one outbox row per accepted command. Prints a table and, last, one line of JSON. Options: --dossiers N (default 9000), --seconds N (default 8).
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, chmodSync, readFileSync, rmSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { books } from './bench/books.mjs';
import { floors } from './bench/floors.mjs';
import { client, load } from './bench/http-load.mjs';
import { office } from './bench/office.mjs';
import { processorTime } from './bench/processor-time.mjs';
import { install, projectEnvironment, projectNode, root } from './install.mjs';

const option = (name, otherwise) =>
  Number(
    process.argv[process.argv.indexOf(`--${name}`) + 1] && process.argv.includes(`--${name}`)
      ? process.argv[process.argv.indexOf(`--${name}`) + 1]
      : otherwise,
  );
const DOSSIERS = option('dossiers', 9000);
const SECONDS = option('seconds', 8);
const WARM_UP = 3;
const port = Number(process.env.MOT_CUA_PORT ?? 4390);
const say = (line) => console.log(line);

/** Starts one part of the system and resolves when it says it is ready. */
function start(entry, state, env = {}) {
  const child = spawn(
    projectNode(),
    [
      '--enable-source-maps',
      ...(process.env.MOT_CUA_BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.MOT_CUA_BENCH_PROFILE}`] : []),
      join(root, 'dist', entry),
    ],
    {
      cwd: root,
      env: projectEnvironment({
        MOT_CUA_STATE: state,
        MOT_CUA_PORT: String(port),
        MOT_CUA_LIFELINE: '1',
        MOT_CUA_LOG: 'error',
        DATABASE_URL: '',
        ...env,
      }),
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  const lines = [];
  const exited = new Promise((done) => child.once('exit', done));
  return new Promise((done, fail) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (line.startsWith('ready'))
          done({ child, told: JSON.parse(line.slice(5).trim() || '{}'), stop: async () => (child.kill('SIGTERM'), exited) });
      });
    void exited.then(() => fail(new Error(`${entry} ended:\n${lines.slice(-20).join('\n')}`)));
  });
}

async function inParallel(width, count, work) {
  const made = [];
  let at = 0;
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (at < count) made.push(await work(at++));
    }),
  );
  return made;
}

function engine() {
  const run = spawnSync('node', ['--import', '@swc-node/register/esm-register', 'libs/engine/bench/commands.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: projectEnvironment({ SWC_NODE_PROJECT: 'tsconfig.base.json', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' }),
  });
  if (run.status !== 0) throw new Error(`engine bench failed:\n${run.stderr.slice(-2000)}`);
  return { text: run.stdout, json: JSON.parse(run.stdout.trim().split('\n').at(-1)) };
}

const superuser = (state) => {
  const folders = [join(state, 'postgres')];
  for (const folder of folders) {
    const password = readFileSync(join(folder, 'secrets', 'postgres'), 'utf8').trim();
    return `postgres://postgres:${encodeURIComponent(password)}@localhost/mot_cua?host=${encodeURIComponent(join(folder, 'run'))}`;
  }
  return '';
};

const line = (name, values) => say(`${name.padEnd(34)}${values.map((value) => String(value).padStart(12)).join('')}`);

async function main() {
  install(say);
  say('Building…');
  const built = spawnSync('nx', ['run-many', '-t', 'build', '-p', 'api', 'runtime', '--output-style=static'], {
    cwd: root,
    encoding: 'utf8',
    env: projectEnvironment(),
  });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  say('Engine, in memory:');
  const inMemory = engine();
  say(inMemory.text.trim().split('\n').slice(0, -1).join('\n'));
  const state = mkdtempSync(join(tmpdir(), 'mot-cua-bench-'));
  chmodSync(state, 0o755);
  const running = [];
  try {
    const database = await start('api/prepare.js', state);
    running.push(database);
    const accounts = JSON.parse(readFileSync(join(root, 'libs/store/demonstration/organisation.json'), 'utf8'));
    let api = await start('api/main.js', state, database.told.env);
    running.push(api);
    const http = client(port, 64);
    const desk = await office(http, accounts);
    say(`Receiving ${DOSSIERS} dossiers…`);
    const tasks = await inParallel(8, DOSSIERS, desk.receive);
    const act = async (task) => {
      const done = await http.call('POST', (await desk.completion(await desk.claim(task))).path, await desk.completion(task));
      if (done.status !== 200) throw new Error(`completing ${task.node}: ${done.status} ${JSON.stringify(done.body)}`);
      return desk.waiting(done.body.dossier);
    };
    // One dossier is walked to its end, so that every task's form is known; another half-way: the floors copy their rows from it.
    for (let next = tasks.shift(); next;) next = await act(next);
    tasks[0] = await act(tasks[0]);
    http.close();
    await api.stop();
    const floor = await floors(superuser(state), say);
    const before = floor?.measure(6);
    api = await start('api/main.js', state, database.told.env);
    running.push(api);
    const levels = [];
    const taken = [];
    let untaken = tasks;
    for (const callers of [1, 8, 32]) {
      // Taking the tasks is not measured: every caller begins with tasks already taken, each in a dossier of its own.
      taken.push(...(await inParallel(32, untaken.length, async (at) => desk.claim(untaken[at]))));
      const left = [];
      const spent = processorTime(api.child.pid, state);
      const { total, ...level } = await load({
        call: http.call,
        callers,
        warmUp: WARM_UP,
        seconds: SECONDS,
        next: () => {
          const task = taken.shift();
          return task && desk.ready(task);
        },
        done: (body) => {
          const task = desk.waiting(body.dossier);
          if (task) left.push(task);
        },
      });
      const spentNow = processorTime(api.child.pid, state);
      levels.push({
        ...level,
        processor: Object.fromEntries(Object.keys(spent).map((part) => [part, Math.round((spentNow[part] - spent[part]) / total)])),
      });
      if (taken.length === 0)
        say(`${callers} callers did everything there was before the time was over; more --dossiers give a longer measurement`);
      untaken = left;
    }
    http.close();
    await api.stop();
    const after = floor?.measure(6);
    floor?.done();
    const audit = await books(superuser(state));
    const mean = (name) => (before ? Math.round((before[name] + after[name]) / 2) : undefined);
    say('');
    line('durable completions through HTTP', ['per second', 'p50 ms', 'p95 ms', 'of N', 'of 1', 'api us', 'postgres us', 'load us']);
    for (const { callers, rate, p50, p95, processor } of levels)
      line(`  ${callers} caller${callers > 1 ? 's' : ''}`, [
        rate,
        p50.toFixed(1),
        p95.toFixed(1),
        before ? (rate / mean('N')).toFixed(2) : '-',
        before ? (rate / mean('1')).toFixed(2) : '-',
        processor.api,
        processor.postgres,
        processor.load,
      ]);
    if (before) {
      line('floor N (before / after)', [before.N, after.N]);
      line('floor 1 (before / after)', [before['1'], after['1']]);
    }
    say('');
    for (const [name, value] of Object.entries(audit)) line(`  ${name}`, [value]);
    const wrong = Object.entries(audit).some(([name, value]) => name !== 'facts' && value !== 0);
    say(
      JSON.stringify({
        engine: inMemory.json,
        http: levels,
        floors: before && { before, after, factsPerAction: floor.factsPerAction },
        audit,
      }),
    );
    if (wrong) throw new Error('the books do not agree');
  } finally {
    for (const part of running.reverse()) await part.stop();
    rmSync(state, { recursive: true, force: true });
  }
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
