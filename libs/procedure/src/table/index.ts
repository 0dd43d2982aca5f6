export { checkTable } from './check-table';
export { type LayoutFlaw } from './layout';
export { packageFromTable, pictureFlaws } from './package-from-table';
export { type LegalAct, type StepKind, type StepTable, type TableNext, type TableStep } from './step-table';
export * from './paper';
export { comparable, longestWay, type Sum } from './table-time';
export { readTimeCell, type TimeCell } from './time-cell';
