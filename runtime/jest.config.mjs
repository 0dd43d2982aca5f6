import { nodeJest } from '../tools/jest-node.mjs';

export default {
  ...nodeJest,
  displayName: 'runtime',
  globalSetup: '<rootDir>/../libs/store/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/../libs/store/testing/global-teardown.mjs',
};
