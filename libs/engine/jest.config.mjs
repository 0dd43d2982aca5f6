import { nodeJest } from '../../tools/jest-node.mjs';

export default {
  ...nodeJest,
  displayName: 'engine',
  roots: ['<rootDir>/src', '<rootDir>/testing', '<rootDir>/histories', '<rootDir>/documentation'],
};
