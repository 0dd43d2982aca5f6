import { type Connector } from './connector';

/**
 * Plays the part of the tax-registration system on a demonstration installation: takes what it is sent and answers with a receipt. A real one is
 * connected in its place under the same name; without either, the job fails and an incident is raised on its task.
 */
export const demonstrationTaxSystem: Connector = {
  name: 'tax-system',
  run: ({ dossier, wait }) =>
    Promise.resolve({ received: true, receipt: `DEMO-${dossier.slice(-12)}-${wait.split('#')[1]?.split('/')[0] ?? '0'}` }),
};
