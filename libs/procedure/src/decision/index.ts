export * from './answer-decision';
export * from './check-decision';
export * from './decision';
export { type DecisionFailure } from './no-answer';
export * from './read-dmn';
export * from './write-dmn';
