/** `npm start` on a state folder of its own, thrown away afterwards: what the stories in e2e/ run against. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './install.mjs';

const state = mkdtempSync(join(tmpdir(), 'mot-cua-'));
chmodSync(state, 0o755);
const child = spawn(process.execPath, [join(root, 'tools/start.mjs')], {
  cwd: root,
  stdio: 'inherit',
  // The public log is signed every few seconds, so that a story need not wait a minute for its proof.
  env: { MOT_CUA_LOG_SECONDS: '3', ...process.env, MOT_CUA_STATE: state },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'));
child.once('exit', (code) => {
  rmSync(state, { recursive: true, force: true });
  process.exit(code ?? 1);
});
