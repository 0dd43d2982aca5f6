import { fileURLToPath } from 'node:url';
import config from '../jest.config.mjs';

export default {
  ...config,
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  transform: { '\\.ts$': fileURLToPath(new URL('./transform.mjs', import.meta.url)) },
  // The scenarios must catch every mistake by themselves; random walks are the second net.
  testPathIgnorePatterns: ['/random/'],
};
