import { readingCatalogue } from '@mot-cua/engine';
import { type Compared, type ProcedurePackage, readBpmn } from '@mot-cua/procedure';
import { numbersOf } from '../canvas/numbers-of';

/** A package ready to be compared; undefined: its diagram cannot be read. */
export async function readCompared(pack: ProcedurePackage): Promise<Compared | undefined> {
  const { procedure } = await readBpmn(pack.diagram, readingCatalogue, pack);
  return procedure && { pack, procedure, numbers: numbersOf(procedure) };
}
