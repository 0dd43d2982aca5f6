import { checkScenarios, readingCatalogue } from '@mot-cua/engine';
import {
  type Finding,
  type Procedure,
  type ProcedurePackage,
  type TimeBudget,
  checkPackage,
  readBpmn,
  timeBudget,
} from '@mot-cua/procedure';

/** What the browser itself can say about a draft: by the code the server checks it with before publishing. */
export type Checked = {
  readonly findings: readonly Finding[];
  /** Undefined when the diagram cannot be understood. */
  readonly procedure?: Procedure;
  readonly budget?: TimeBudget;
  /** The diagram all this speaks of. */
  readonly diagram: string;
  /** How long it took, in milliseconds. */
  readonly took: number;
};

/** Reads and checks a whole draft. Plain data in and out: it runs in a worker. */
export async function checkDraft(pack: ProcedurePackage): Promise<Checked> {
  const began = performance.now();
  const { procedure, findings } = await readBpmn(pack.diagram, readingCatalogue, pack);
  const { diagram } = pack;
  if (!procedure) return { findings, diagram, took: performance.now() - began };
  const all = inOrder([...findings, ...checkPackage(pack, procedure), ...checkScenarios(pack, procedure)]);
  return { findings: all, procedure, budget: timeBudget(procedure), diagram, took: performance.now() - began };
}

const weight: Record<Finding['severity'], number> = { error: 0, warning: 1, note: 2 };

/** Errors first; among equals as they were found. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => weight[a.severity] - weight[b.severity]);
