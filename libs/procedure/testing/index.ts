/** Files round what a test is about. */
export * from './diagram';
export { packageWith } from './package';
