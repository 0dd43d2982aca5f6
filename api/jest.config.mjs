import { nodeJest } from '../tools/jest-node.mjs';

export default {
  ...nodeJest,
  displayName: 'api',
  globalSetup: '<rootDir>/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/testing/global-teardown.mjs',
};
