import { readingCatalogue } from '@mot-cua/engine';
import { type Compared, type ProcedurePackage, type Text, readBpmn } from '@mot-cua/procedure';
import { numbersOf } from '../canvas/numbers-of';

/** What the installation calls its roles and agencies, as it tells it. */
export type Called = {
  readonly roles: readonly { readonly id: string; readonly name: Text }[];
  readonly agencies: readonly { readonly key: string; readonly name: Text }[];
};

/** A package ready to be compared; undefined: its diagram cannot be read. */
export async function readCompared(pack: ProcedurePackage, { roles, agencies }: Called): Promise<Compared | undefined> {
  const { procedure } = await readBpmn(pack.diagram, readingCatalogue, pack);
  if (!procedure) return undefined;
  const names = {
    roles: new Map(roles.map(({ id, name }) => [id, name])),
    agencies: new Map(agencies.map(({ key, name }) => [key, name])),
  };
  return { pack, procedure, numbers: numbersOf(procedure), names };
}
