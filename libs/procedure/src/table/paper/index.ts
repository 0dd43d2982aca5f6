export { type ColumnKind, columnKinds, type Columns, findColumns } from './columns';
export { fold } from './fold';
export { type Cells, readCells } from './read-cells';
export { readTable, type ReadOptions, type TableHead, type TableRead } from './read-table';
export { type Known } from './read-who';
export { type TableProblem } from './steps';
export { writeCsv, writeTable, type TablePrinting } from './write-table';
