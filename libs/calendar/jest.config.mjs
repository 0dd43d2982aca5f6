import { nodeJest } from '../../tools/jest-node.mjs';

export default { ...nodeJest, displayName: 'calendar', roots: ['<rootDir>/src', '<rootDir>/machines'] };
