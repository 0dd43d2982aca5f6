/** The engine: decides which facts follow a command, and folds facts into a dossier. No I/O, no clock, no chance. */
export { type Arrival, type Behaviour, type Element, type Step, type TriggerBehaviour, type TriggerElement } from './behaviour';
export { type Bounds, bounds } from './bounds';
export { engineCatalogue, readingCatalogue } from './catalogue';
export { type EngineCatalogue } from './catalogue-shape';
export * from './command';
export { type Context, type Evaluate } from './context';
export { decide, type Decision } from './decide';
export * from './dossier';
export { evolve, fold } from './evolve';
export * from './fact';
export { childrenOf, findVisit, getVisit, ordinalOf, visitOfWait } from './find-visit';
export { type IncidentCode } from './incident';
export { type Plan, planOf, type PlanNode } from './plan';
export { readProcedure } from './read-procedure';
export { asOf, redecide, type RecordedCommand, type Redecided } from './replay';
export * from './rejection';
export { sameJson } from './same-json';
export { describeRejection, incidentLabels, rejectionLabels } from './rejection-labels';
