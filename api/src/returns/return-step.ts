import { type Form, workOf } from '@mot-cua/procedure';
import { formOf, type PublishedVersion } from '../procedures/published-versions';

/** A step is where results are returned when its form asks who received them. */
const RECEIVER = 'received_by';

/** What a step that returns the result asks, and the outcome that ends it; undefined: the step does something else. `node`: id in the model. */
export function findReturnStep(version: PublishedVersion, node: string): { readonly form: Form; readonly outcome: string } | undefined {
  const found = version.graph.findNode(node);
  const work = found && workOf(found);
  const form = formOf(version, work?.form);
  return form?.fields.some(({ name }) => name === RECEIVER) ? { form, outcome: work?.outcomes.at(0)?.id ?? 'done' } : undefined;
}
