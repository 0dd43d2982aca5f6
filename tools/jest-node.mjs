import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './swc.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** `@mot-cua/<lib>` means the sources of that library, never a build of it. */
export const libraryMapper = {
  '^@mot-cua/procedure/testing$': `${root}/libs/procedure/testing/index.ts`,
  '^@mot-cua/calendar/words$': `${root}/libs/calendar/src/words.ts`,
  '^@mot-cua/engine/testing$': `${root}/libs/engine/testing/index.ts`,
  '^@mot-cua/([^/]+)$': `${root}/libs/$1/src/index.ts`,
};

/** Jest for projects that run on Node: native ES modules, SWC. */
export const nodeJest = {
  testEnvironment: 'node',
  // A busy machine opens databases and compiles modules slowly; nothing here measures time.
  testTimeout: 60_000,
  roots: ['<rootDir>/src'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', swcOptions] },
  moduleNameMapper: libraryMapper,
  setupFiles: ['reflect-metadata'],
};
