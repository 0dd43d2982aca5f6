/** `npm run verify [-- --lawful]`: builds what is stale and checks all books of the running installation (MOT_CUA_STATE). */
import { spawnSync } from 'node:child_process';
import { install, projectEnvironment, projectNode, root } from './install.mjs';

install((line) => console.log(line));
const options = { cwd: root, env: projectEnvironment(), stdio: 'inherit' };
const built = spawnSync('nx', ['run', 'runtime:build', '--output-style=static'], { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) process.exit(2);
process.exit(spawnSync(projectNode(), ['--enable-source-maps', 'dist/runtime/verify.js', ...process.argv.slice(2)], options).status ?? 2);
