/**
 * Plants each mistake of `mistakes.mjs` in turn and runs the engine's tests: prints which test notices it, and fails when one survives.
 * `node libs/engine/mutation/plant.mjs [part of a name]` from the workspace's root.
 */
import { spawnSync } from 'node:child_process';
import { mistakes } from './mistakes.mjs';

const wanted = process.argv[2] ?? '';
const chosen = mistakes.filter(({ name }) => name.includes(wanted));
let survivors = 0;
for (const { name } of chosen) {
  const run = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      '-c',
      'libs/engine/mutation/jest.config.mjs',
      '--bail',
      '--silent',
      '--runInBand',
    ],
    {
      env: { ...process.env, MISTAKE: name },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  const killer = /● (.+)/.exec(run.stderr)?.[1];
  if (run.stderr.includes('MISTAKE NOT PLANTED')) {
    survivors++;
    console.log(`NOT PLANTED  ${name}`);
  } else if (killer === undefined) {
    survivors++;
    console.log(`SURVIVED     ${name}`);
  } else console.log(`killed       ${name}\n             by: ${killer}`);
}
console.log(`${chosen.length} mistakes, ${survivors} not noticed`);
process.exitCode = survivors > 0 ? 1 : 0;
