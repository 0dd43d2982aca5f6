/** Files round what a test is about. */
export * from './diagram';
export { packageWith } from './package';
export { bizagiWhole, camunda7Whole, camunda8Whole, flowableWhole, signavioWhole } from './foreign/exports';
