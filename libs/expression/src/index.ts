export * from './bounds';
export * from './check';
export {
  add as addExactly,
  divide as divideExactly,
  multiply as multiplyExactly,
  round as roundExactly,
  type Rounding,
  subtract as subtractExactly,
} from './decimal';
export * from './evaluate';
export { Budget, type Failure, type FailureCode, type Hint } from './run';
export { type Values } from './scope';
export { type Language } from './syntax';
