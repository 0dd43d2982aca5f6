import { type Beside } from '@mot-cua/procedure';
import { readProcedure } from '../src/index';
import { Scenario, type Surroundings } from './scenario';

/**
 * A scenario from a BPMN 2.0 file.
 *
 * @param beside the decision tables its business rule tasks ask, and the procedures its call activities name.
 * @throws when the file is not BPMN or asks for something that is not executed; the message names every place.
 */
export const readScenario = async (xml: string, surroundings: Surroundings = {}, beside: Beside = {}): Promise<Scenario> => {
  const { procedure, findings } = await readProcedure(xml, { decisions: [], called: {}, ...beside });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!procedure || errors.length > 0)
    throw new Error(
      errors
        .map(({ code, element, line, message }) => `${code} at ${element ?? 'the file'} (line ${line ?? '?'}): ${message.en}`)
        .join('\n'),
    );
  return new Scenario(procedure, surroundings);
};
