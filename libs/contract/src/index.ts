export * from './api';
export * from './desk';
