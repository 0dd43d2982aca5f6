export { loadDemonstration, type Loaded } from './load';
export {
  allDemonstrationAccounts,
  demonstrationAccounts,
  demonstrationOffice,
  demonstrationPassword,
  type DemonstrationAccount,
} from './province';
