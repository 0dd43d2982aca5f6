export * from './database';
export { DatabaseUnavailable } from './database-unavailable';
export { openDatabase, type OpenDatabaseOptions } from './open-database';
