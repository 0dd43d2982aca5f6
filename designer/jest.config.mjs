import presets from 'jest-preset-angular/presets/index.js';
import { libraryMapper } from '../tools/jest-node.mjs';

const preset = presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.json' });

export default {
  ...preset,
  displayName: 'designer',
  // Templates are compiled when first needed: on a busy machine the first test of a page takes seconds.
  testTimeout: 60_000,
  roots: ['<rootDir>/src'],
  moduleNameMapper: { ...preset.moduleNameMapper, ...libraryMapper },
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
};
