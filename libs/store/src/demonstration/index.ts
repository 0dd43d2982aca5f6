import type * as set from './set';

export type { Loaded } from './load';
export type { DemonstrationAccount } from './province';

/**
 * The demonstration set: an invented province, its accounts, and 24 real procedures with their sources. Loaded only when asked for, so that
 * an installation without it never carries it: `const { loadDemonstration, demonstrationAccounts } = await demonstrationSet()`.
 */
export const demonstrationSet = (): Promise<typeof set> => import('./set');
