/**
 * `npm start`: install, build what is stale, database, migrations, demonstration set, api and runtime; one address at the end.
 * Environment: MOT_CUA_PORT (3000), MOT_CUA_STATE (.state), DATABASE_URL (else the embedded PostgreSQL).
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { install, projectEnvironment, projectNode, root } from './install.mjs';

const port = Number(process.env.MOT_CUA_PORT ?? 3000);
const state = resolve(root, process.env.MOT_CUA_STATE ?? '.state');
const began = performance.now();
const say = (line) => console.log(line);
const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** Children in the order they were started; stopped in the reverse order. */
const children = [];
let stopping = false;

class Refusal extends Error {}

async function portIsFree() {
  await new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', () => fail(new Refusal(`Port ${port} is in use. Choose another one: MOT_CUA_PORT=3001 npm start`)));
    probe.listen(port, () => probe.close(done));
  });
}

function run(command, args) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, env: projectEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', fail);
    child.once('exit', (code) =>
      code === 0 ? done(output) : fail(new Refusal(`${command} ${args.join(' ')} failed:\n${output.slice(-4000)}`)),
    );
  });
}

/** Starts a long-running part; its standard input is a lifeline: when this process dies, the part reads the end and stops. */
function part(name, entry, env) {
  const child = spawn(projectNode(), ['--enable-source-maps', join(root, 'dist', entry)], {
    cwd: root,
    env: projectEnvironment({
      MOT_CUA_STATE: state,
      MOT_CUA_PORT: String(port),
      MOT_CUA_DESIGNER: join(root, 'dist/designer'),
      MOT_CUA_LIFELINE: '1',
      ...env,
    }),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const log = createWriteStream(join(state, 'log', `${name}.log`), { flags: 'a' });
  const lines = [];
  const exited = new Promise((done) => child.once('exit', (code) => done(code)));
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      lines.push(line);
      if (lines.length > 50) lines.shift();
      child.emit('line', line);
    });
  }
  const entryOf = { name, child, exited, lines };
  children.push(entryOf);
  exited.then((code) => {
    if (!stopping && entryOf.ready) {
      console.error(`${name} ended unexpectedly (${code}); its log: ${join(state, 'log', `${name}.log`)}`);
      void stop(1);
    }
  });
  return entryOf;
}

/** Resolves with the JSON after `ready`; a part that ends before is a refusal with its last words. */
function ready(entryOf) {
  return new Promise((done, fail) => {
    entryOf.child.on('line', (line) => {
      if (!line.startsWith('ready')) return;
      entryOf.ready = true;
      done(JSON.parse(line.slice('ready'.length).trim() || '{}'));
    });
    entryOf.exited.then(() => {
      const words = entryOf.lines.filter((line) => line.startsWith('error: ')).map((line) => line.slice('error: '.length));
      fail(new Refusal(words.length > 0 ? words.join('\n') : `${entryOf.name} did not start:\n${entryOf.lines.slice(-12).join('\n')}`));
    });
  });
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  for (const { child, exited } of [...children].reverse()) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await Promise.race([exited, new Promise((done) => setTimeout(done, 35_000).unref())]);
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));

try {
  await portIsFree();
  install(say);
  mkdirSync(join(state, 'log'), { recursive: true });
  say('Building what is stale…');
  await run('nx', ['run-many', '-t', 'build', '-p', 'designer', 'api', 'runtime', '--output-style=static']);
  say(`Starting the database (${process.env.DATABASE_URL ? 'DATABASE_URL' : 'embedded PostgreSQL'})…`);
  const prepared = await ready(part('database', 'api/prepare.js', {}));
  say('Starting api and runtime…');
  const env = prepared.env ?? {};
  await Promise.all([ready(part('api', 'api/main.js', env)), ready(part('runtime', 'runtime/main.js', env))]);
  say('');
  say(`Một Cửa: http://localhost:${port}   (${seconds()}; Ctrl-C stops everything, the data stay in ${state})`);
  for (const line of prepared.accounts ?? []) say(`  ${line}`);
} catch (error) {
  if (!stopping) {
    console.error(error instanceof Refusal || error.message ? error.message : error);
    await stop(1);
  }
}
