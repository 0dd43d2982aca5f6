import { nodeJest } from '../../tools/jest-node.mjs';

// Hostile input is tested here by the megabyte, on machines that may be busy.
export default { ...nodeJest, displayName: 'procedure', roots: ['<rootDir>/src', '<rootDir>/schema'] };
