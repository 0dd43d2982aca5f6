/** The stable entry for tests: draw a procedure or read one, drive a dossier through it, look at what happened. Runs in plain Node. */
export { draw, type Drawing, type Drawn, type DrawnTask, each, readLimit, repeat, trigger } from './draw';
export { moment, officerOf, type Opening, type Recorded, scenario, Scenario, type Surroundings, type Which } from './scenario';
export { readScenario } from './from-xml';
export { everyOrder } from './orders';
export { table } from './table';

export { type Chance, chanceFrom } from './random/chance';
export { type Structured, structuredProcedure } from './random/structured';
export { unstructuredProcedure } from './random/unstructured';
