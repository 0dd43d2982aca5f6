import { type Beside, checkDecisions, readBpmn, type ReadDiagram } from '@mot-cua/procedure';
import { readingCatalogue } from './catalogue';

/**
 * Reads a BPMN file with what this engine executes: anything else in it is a finding that names the element.
 *
 * @param beside the decision tables and called procedures that belong to it. With tables given, they are checked too.
 */
export const readProcedure = async (xml: string, beside: Beside = {}): Promise<ReadDiagram> => {
  const read = await readBpmn(xml, readingCatalogue, beside);
  if (!read.procedure || !beside.decisions) return read;
  return { ...read, findings: [...read.findings, ...checkDecisions(read.procedure, beside.decisions)] };
};
