import { readingCatalogue } from '@mot-cua/engine';
import { type Procedure, readBpmn } from '@mot-cua/procedure';

/**
 * The model of a published diagram, read by the code that read it on the server.
 * @throws when the file is not BPMN: a published version always is, so something is wrong with the copy
 */
export async function readPinned(diagram: string): Promise<Procedure> {
  const { procedure, findings } = await readBpmn(diagram, readingCatalogue);
  if (!procedure) throw new Error(findings[0]?.message.en ?? 'The diagram could not be read');
  return procedure;
}
