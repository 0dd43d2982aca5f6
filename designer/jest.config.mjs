import presets from 'jest-preset-angular/presets/index.js';
import { libraryMapper } from '../tools/jest-node.mjs';

const preset = presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.json' });

export default {
  ...preset,
  displayName: 'designer',
  roots: ['<rootDir>/src'],
  moduleNameMapper: { ...preset.moduleNameMapper, ...libraryMapper },
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
};
