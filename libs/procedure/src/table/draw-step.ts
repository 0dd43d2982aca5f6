import { type Text } from '../text';
import { acts } from './act-names';
import { decides, signs, type Branch } from './branches';
import { type DrawnElement, type DrawnWork } from './drawing';
import { shortName } from './short-name';
import { type Sketch } from './sketch';
import { type TableStep } from './step-table';
import { DECISION, nodeId, type TablePlan } from './table-plan';

/** A dossier not completed in 15 days is closed. */
const SUPPLEMENT_LIMIT = { value: 15, unit: 'calendar-days' } as const;

/** The form of a step, by step id. */
export type FormOf = (step: string) => string | undefined;

/** Draws the step itself, with the timer of a consulted agency's silence where it applies. */
export function drawStep(step: TableStep, plan: TablePlan, sketch: Sketch, formOf: FormOf): void {
  const id = nodeId(step, plan.table);
  const branches = plan.branches(step);
  const name = step.shortName ?? shortName(step.name);
  const whole = name.vi === step.name.vi && name.en === step.name.en;
  sketch.node(id, step.agency, name, element(step, branches, plan, formOf(step.id)), whole ? undefined : step.name);
  if (step.message) drawMessage(step, step.message, id, plan, sketch);
  if (step.silence) drawSilence(step, id, plan, sketch);
}

/** Name and full text of what the applicant does before the office has anything: the start, not a task. */
export const filingWords = (step: TableStep): { readonly name: Text; readonly documentation: Text } => ({
  name: step.shortName ?? shortName(step.name),
  documentation: step.name,
});

/** Work of whoever the table names; waiting for something from outside is the counter's, who may confirm it by hand. */
function element(step: TableStep, branches: readonly Branch[], plan: TablePlan, form: string | undefined): DrawnElement {
  if (step.connector) return { kind: 'serviceTask', connector: step.connector, agency: step.agency, counted: step.counted };
  const work: DrawnWork = {
    ...(step.message ? { role: 'one_stop_clerk', agency: plan.counter } : { role: step.role, agency: step.agency }),
    counted: step.counted,
    outcomes: branches.map(({ outcome, to }) => (signs(step, to, plan.table) ? { ...outcome, decides: true } : outcome)),
    ...(step.limit && { limit: step.limit }),
    ...(step.stage !== undefined && plan.table.stages?.some(({ stage }) => stage === step.stage) && { stage: step.stage }),
    ...(step.pauses && { pauses: step.pauses }),
    ...(form && { form }),
    ...(decides(branches) && { outcomeVariable: DECISION }),
  };
  return { kind: 'userTask', work };
}

/**
 * The dossier waits at the counter for what is missing; after 15 days without it, it is closed. Written behind the steps of the
 * table, so that their numbers on the diagram stay those of the approved table.
 */
export function drawSupplement(step: TableStep, plan: TablePlan, sketch: Sketch, form: string): void {
  if (!plan.branches(step).some(({ to }) => to.kind === 'supplement')) return;
  const id = nodeId(step, plan.table);
  const wait = `${id}_supplement`;
  const { counter } = plan;
  const work: DrawnWork = {
    role: 'one_stop_clerk',
    agency: counter,
    counted: false,
    pauses: 'supplement',
    form,
    outcomes: [acts.supplemented],
  };
  sketch.node(wait, counter, { vi: 'Chờ bổ sung', en: 'Await supplement' }, { kind: 'userTask', work });
  const expired = { vi: 'Quá 15 ngày', en: 'After 15 days' };
  sketch.node(`${wait}_expired`, counter, expired, { kind: 'boundaryTimer', attachedTo: wait, limit: SUPPLEMENT_LIMIT });
  sketch.end(`${wait}_closed`, counter, 'closed', plan.concurrent.has(step.id));
  sketch.flow(wait, id);
  sketch.flow(`${wait}_expired`, `${wait}_closed`);
}

/** The system that knows ends the wait by itself, as the counter's confirmation would. */
function drawMessage(step: TableStep, message: NonNullable<TableStep['message']>, id: string, plan: TablePlan, sketch: Sketch): void {
  const next = step.next[0]?.to;
  if (!next) return;
  sketch.message(`message_${id}`, message.name);
  sketch.node(`${id}_heard`, step.agency, message.text, { kind: 'boundaryMessage', attachedTo: id, message: `message_${id}` });
  sketch.flow(`${id}_heard`, plan.entry(next, step.id));
}

/** No answer in time counts as consent: the timer takes the way the answer would have taken. */
function drawSilence(step: TableStep, id: string, plan: TablePlan, sketch: Sketch): void {
  const limit = step.silence;
  const next = step.next[0]?.to;
  if (!limit || !next) return;
  const name = { vi: 'Quá hạn: coi là đồng ý', en: 'Silence is consent' };
  sketch.node(`${id}_silent`, step.agency, name, { kind: 'boundaryTimer', attachedTo: id, limit });
  sketch.flow(`${id}_silent`, plan.entry(next, step.id));
}
