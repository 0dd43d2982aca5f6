import { readBpmn, type ReadDiagram } from '@mot-cua/procedure';
import { readingCatalogue } from './catalogue';

/** Reads a BPMN file with what this engine executes: anything else in it is a finding that names the element. */
export const readProcedure = (xml: string): Promise<ReadDiagram> => readBpmn(xml, readingCatalogue);
