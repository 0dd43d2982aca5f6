import { readProcedure } from '@mot-cua/engine';
import { type Procedure, type ProcedurePackage } from '@mot-cua/procedure';

/** How the executable model is read out of a published package. */
export type Compile = (content: ProcedurePackage) => Promise<Procedure>;

/** Throws when the package no longer can be read: then the code lost an element it once executed. */
export const compile: Compile = async (content) => {
  const { procedure, findings } = await readProcedure(content.diagram, content);
  if (!procedure) throw new Error(`${content.code}: ${findings.map(({ message }) => message.en).join(' ')}`);
  return procedure;
};
