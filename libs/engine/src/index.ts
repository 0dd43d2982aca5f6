export * from './command';
export * from './dossier';
export * from './fact';
export * from './rejection';
