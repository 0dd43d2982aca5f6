export { loadDemonstration, type Loaded } from './load';
export { foundedAt, loadSampleDossiers } from './load-sample-dossiers';
export {
  allDemonstrationAccounts,
  demonstrationAccounts,
  demonstrationOffice,
  demonstrationPassword,
  type DemonstrationAccount,
} from './province';
