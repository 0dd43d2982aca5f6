import { type Beginning, type Node, type Work } from './procedure';
import { type Json } from './text';

const isRecord = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The work of a user task, as its reader left it in `details`; nothing for other nodes. */
export const workOf = (node: Node): Work | undefined =>
  node.type === 'userTask' && isRecord(node.details) && typeof node.details['role'] === 'string'
    ? (node.details as unknown as Work)
    : undefined;

/** What a start event asks for, likewise. */
export const beginningOf = (node: Node): Beginning | undefined =>
  node.type === 'startEvent' && isRecord(node.details) ? (node.details as unknown as Beginning) : undefined;

/** A detail that is a text, whatever the element. */
export const detailOf = (node: Node, name: string): string | undefined => {
  const value = isRecord(node.details) ? node.details[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The outcomes that can be chosen to end a task: without any, one, `done`. */
export const outcomesOf = (work: Work): readonly string[] => (work.outcomes.length > 0 ? work.outcomes.map(({ id }) => id) : ['done']);

/** The decision table a business rule task asks, by its id; nothing for other nodes and for a task that names none. */
export const decisionOf = (node: Node): string | undefined => (node.type === 'businessRuleTask' ? detailOf(node, 'decision') : undefined);
