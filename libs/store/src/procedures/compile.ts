import { readProcedure } from '@mot-cua/engine';
import { type Procedure, type ProcedurePackage } from '@mot-cua/procedure';

/** How the executable model is read out of a published package. `compiled`: the model of another published version, for what it calls. */
export type Compile = (
  content: ProcedurePackage,
  compiled: (procedure: string, version: number) => Promise<Procedure>,
) => Promise<Procedure>;

/** Throws when the package no longer can be read: then the code lost an element it once executed. */
export const compile: Compile = async (content, compiled) => {
  const pins = content.calls ?? [];
  const models = await Promise.all(pins.map(async (pin) => [pin.called, await compiled(pin.procedure, pin.version)] as const));
  const { procedure, findings } = await readProcedure(content.diagram, {
    ...(content.decisions && { decisions: content.decisions }),
    ...(pins.length > 0 && { called: Object.fromEntries(models) }),
  });
  if (!procedure) throw new Error(`${content.code}: ${findings.map(({ message }) => message.en).join(' ')}`);
  return procedure;
};
