import * as engine from '@mot-cua/engine';
import { type Finding, type Procedure, type ProcedurePackage } from '@mot-cua/procedure';

/** How the executable model is read out of a published package. */
export type Compile = (content: ProcedurePackage) => Promise<Procedure>;

/** Throws when the package no longer can be read: then the code lost an element it once executed. */
export const compile: Compile = async (content) => {
  const { readProcedure } = engine as unknown as {
    readProcedure: (xml: string) => Promise<{ procedure?: Procedure; findings: readonly Finding[] }>;
  };
  const read = await readProcedure(content.diagram);
  if (!read.procedure) throw new Error(`${content.code}: ${read.findings.map(({ message }) => message.en).join(' ')}`);
  return read.procedure;
};
