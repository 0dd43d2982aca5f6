/**
 * `npm test`: lint, types, unit tests, store and api tests on a real PostgreSQL, then the stories in a real Chromium against the started system.
 * The last line is `N passed, N failed`; every failed lint, type or build task counts as one failure. Ends with 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import { chromium } from './chromium.mjs';
import { install, projectEnvironment, root } from './install.mjs';

const ansi = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
let passed = 0;
let failed = 0;

/** Runs a command, shows its output, gives back its code and text. */
function run(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env: projectEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        text += chunk;
        process.stdout.write(chunk);
      });
    child.once('error', (error) => done({ code: 1, text: String(error) }));
    child.once('close', (code) => done({ code: code ?? 1, text: text.replace(ansi, '') }));
  });
}

const sum = (text, pattern) => [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);

/** Nx tasks; `ran` proves that a test run which executed nothing does not pass for a green one. */
async function tasks(targets, options = []) {
  const { code, text } = await run('nx', ['run-many', '-t', ...targets, '--output-style=static', ...options]);
  const jest = { passed: sum(text, /^Tests:.*?(\d+) passed/gm), failed: sum(text, /^Tests:.*?(\d+) failed/gm) };
  passed += jest.passed;
  failed += jest.failed;
  if (code !== 0 && jest.failed === 0) failed += Math.max(1, (text.match(/^\s*- \S+:\S+$/gm) ?? []).length);
  if (targets.includes('test') && jest.passed === 0 && code === 0) failed += 1;
  return code === 0;
}

async function stories() {
  let browser;
  try {
    browser = chromium();
  } catch (error) {
    console.error(error.message);
    failed += 1;
    return;
  }
  const { code, text } = await run('playwright', ['test', '-c', 'e2e/playwright.config.ts'], { CHROMIUM: browser });
  const ran = { passed: sum(text, /^\s+(\d+) passed/gm), failed: sum(text, /^\s+(\d+) (?:failed|flaky|did not run|interrupted)/gm) };
  passed += ran.passed;
  failed += ran.failed;
  if ((code !== 0 && ran.failed === 0) || (code === 0 && ran.passed === 0)) failed += 1;
}

try {
  install();
  await tasks(['lint', 'typecheck']);
  await tasks(['test']);
  if (await tasks(['build'])) await stories();
} catch (error) {
  console.error(error.message);
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
