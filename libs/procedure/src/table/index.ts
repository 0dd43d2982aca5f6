export { packageFromTable } from './package-from-table';
export { type LegalAct, type StepKind, type StepTable, type TableNext, type TableStep } from './step-table';
