/**
 * `npm run bench:engine`: our engine beside bpmn-elements, in memory; `npm run size:core`: what the core weighs in the browser. Any other program of
 * libs/engine/bench by its name: `node tools/bench-engine.mjs long-walk 10 1`; of another library by its path: `npm run bench:time` is `libs/calendar/bench/deadlines`.
 */
import { spawnSync } from 'node:child_process';
import { install, projectEnvironment, root } from './install.mjs';

install();
const [program = 'compare', ...args] = process.argv.slice(2);
const run = spawnSync(
  'node',
  ['--import', '@swc-node/register/esm-register', program.includes('/') ? `${program}.ts` : `libs/engine/bench/${program}.ts`, ...args],
  {
    cwd: root,
    stdio: 'inherit',
    env: projectEnvironment({ SWC_NODE_PROJECT: 'tsconfig.base.json', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' }),
  },
);
process.exitCode = run.status ?? 1;
