import { type Beside, calledNames, checkDecisions, type Finding, readBpmn, type ReadDiagram } from '@mot-cua/procedure';
import { readingCatalogue } from './catalogue';

/**
 * Reads a BPMN file with what this engine executes: anything else in it is a finding that names the element.
 *
 * @param beside the decision tables and called procedures that belong to it. What is given is checked too: for completeness, and each table.
 */
export const readProcedure = async (xml: string, beside: Beside = {}): Promise<ReadDiagram> => {
  const read = await readBpmn(xml, readingCatalogue, beside);
  const { procedure } = read;
  if (!procedure) return read;
  const { decisions, called } = beside;
  const uncalled = called ? calledNames(procedure).filter((name) => !Object.hasOwn(called, name)) : [];
  return {
    procedure,
    findings: [...read.findings, ...(decisions ? checkDecisions(procedure, decisions) : []), ...uncalled.map(unknownCall)],
  };
};

/** A call that leads nowhere. */
export const unknownCall = (called: string): Finding => ({
  severity: 'error',
  code: 'call.unknown',
  message: {
    vi: `Thủ tục được gọi "${called}" chưa được công bố.`,
    en: `The called procedure "${called}" is not published.`,
  },
});
