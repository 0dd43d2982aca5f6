export * from './api';
export * from './desk';
export * from './legal-time';
