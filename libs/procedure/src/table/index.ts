export { checkTable } from './check-table';
export { layOut, type Layout, type LayoutFlaw, type LayoutInput } from './layout';
export { packageFromTable, pictureFlaws } from './package-from-table';
export { type LegalAct, type StepKind, type StepTable, type TableNext, type TableStep } from './step-table';
export * from './paper';
export { readyForm, readySteps, type ReadyStep } from './ready-steps';
export { comparable, longestWay, type Sum } from './table-time';
export { readTimeCell, type TimeCell } from './time-cell';
