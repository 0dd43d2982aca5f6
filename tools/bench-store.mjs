/** `npm run bench:inbox [-- 10000 1000000]`, `npm run bench:figures [-- 1000000]`: libs/store/bench/<first argument>.ts with the project's own Node. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectEnvironment, projectNode, root } from './install.mjs';

const [entry, ...sizes] = process.argv.slice(2);
/** The check of all books runs in threads with this much room for young objects (three times as many megabytes in all): runtime/src/verify.ts. */
const room = entry === 'books' ? ['--max-semi-space-size=64'] : [];
const { status } = spawnSync(
  projectNode(),
  [...room, '--import', '@swc-node/register/esm-register', join(root, `libs/store/bench/${entry}.ts`), ...sizes],
  { cwd: root, env: projectEnvironment({ SWC_NODE_PROJECT: 'tsconfig.base.json' }), stdio: 'inherit' },
);
process.exit(status ?? 1);
