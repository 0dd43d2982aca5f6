/** Brings node_modules in step with the lockfile, when it is not. Needs nothing but Node >= 20 and npm. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.installed-from');

const lockDigest = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

export const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockDigest();

/** Runs `npm ci` when the lockfile changed since the last time. Throws with npm's last lines when it fails. */
export function install(say = console.log) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`Node >= 20.19 is needed, this is ${process.versions.node}.`);
  if (isInstalled()) return;
  say('Installing packages from the lockfile (about a minute)…');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.error) throw new Error(`npm could not be run: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`npm ci failed:\n${result.stderr.trim().split('\n').slice(-15).join('\n')}`);
  writeFileSync(stamp, lockDigest());
}

/** The Node that the project brings; the running one where no binary package exists for the platform. */
export function projectNode() {
  const binary = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return existsSync(binary) ? binary : process.execPath;
}

/** Environment in which `nx`, `jest` and friends are found and run on the project's own Node. */
export function projectEnvironment(extra = {}) {
  const path = [dirname(projectNode()), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, NX_TUI: 'false', FORCE_COLOR: '0', NO_COLOR: '1', ...extra };
}
