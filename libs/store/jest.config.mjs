import { nodeJest } from '../../tools/jest-node.mjs';

export default {
  ...nodeJest,
  displayName: 'store',
  globalSetup: '<rootDir>/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/testing/global-teardown.mjs',
};
