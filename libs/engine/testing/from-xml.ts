import { type Beside, type FindingCode, type Json, type Node, type Procedure, type Work, translateForeign } from '@mot-cua/procedure';
import { engineCatalogue, readProcedure } from '../src/index';
import { Scenario, type Surroundings } from './scenario';

/** What an office says before it publishes, and a test need not: who does a task, what carries a job out, where a script's value is kept. */
const ofTheOffice: ReadonlySet<FindingCode> = new Set(['task.role-missing', 'job.connector-missing', 'script.result-missing']);
/** Who does what the file leaves to nobody. */
const AGENCY = 'one-stop';
const ROLE = 'officer';

/**
 * A scenario from a BPMN 2.0 file, of any tool: what Camunda, Flowable and their kin write in extensions of their own is translated where its
 * meaning is clear, as at an import. A task that names nobody is the officer's of the one-stop, a job that names no connector goes by its own id,
 * agencies the surroundings do not name get numbers of their own from 100 on.
 *
 * @param beside the decision tables its business rule tasks ask, and the procedures its call activities name.
 * @throws when the file is not BPMN or asks for something that is not executed; the message names every place.
 */
export const readScenario = async (xml: string, surroundings: Surroundings = {}, beside: Beside = {}): Promise<Scenario> => {
  const { diagram } = await translateForeign(xml);
  const { procedure, findings } = await readProcedure(diagram, { decisions: [], called: {}, ...beside });
  const errors = findings.filter(({ severity, code }) => severity === 'error' && !ofTheOffice.has(code));
  if (!procedure || errors.length > 0)
    throw new Error(
      errors
        .map(
          ({ code, element, line, message }) =>
            `${code} at ${element ?? 'the file'} (line ${lineIn(xml, element) ?? line ?? '?'}): ${message.en}`,
        )
        .join('\n'),
    );
  const staffed = staff(procedure);
  return new Scenario(staffed, { ...surroundings, agencies: { ...numbered(staffed), ...(surroundings.agencies ?? ORDINARY) } });
};

/** Lines are those of the file as it was given, not of its translation. */
const lineIn = (xml: string, element: string | undefined): number | undefined => {
  const at = element === undefined ? -1 : xml.search(new RegExp(`\\sid=["']${element.replace(/[.]/g, '\\.')}["']`));
  return at < 0 ? undefined : xml.slice(0, at + 1).split('\n').length;
};

const staff = (procedure: Procedure): Procedure => ({
  ...procedure,
  nodes: procedure.nodes.map((node) => ({ ...node, details: detailsOf(node, procedure) })),
});

const detailsOf = (node: Node, { lanes }: Procedure): Json => {
  const work = workOf(node);
  const lane = lanes.find(({ id }) => id === node.lane);
  if (work)
    return {
      ...work,
      role: work.role || (lane?.role ?? ROLE),
      agency: work.agency ?? lane?.agency ?? AGENCY,
    } as unknown as Json;
  const { details } = node;
  const isNameless = typeof details === 'object' && details !== null && 'connector' in details && details['connector'] === '';
  return isNameless ? { ...details, connector: node.id } : details;
};

const workOf = (node: Node): Work | undefined => engineCatalogue.elements[node.type]?.behaviour.work?.(node);

const ORDINARY = { 'one-stop': 1, department: 2 };

const numbered = ({ nodes }: Procedure): Readonly<Record<string, number>> => {
  const keys = new Set(nodes.flatMap((node) => workOf(node)?.agency ?? []));
  return Object.fromEntries([...keys].map((key, index) => [key, 100 + index]));
};
