import { nodeJest } from '../tools/jest-node.mjs';

export default {
  ...nodeJest,
  displayName: 'api',
  testTimeout: 60_000,
  globalSetup: '<rootDir>/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/testing/global-teardown.mjs',
};
