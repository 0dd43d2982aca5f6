import { type DrawnLane, type Drawing } from './drawing';
import { drawJoin } from './draw-join';
import { drawStep, drawSupplement, filingWords, type FormOf } from './draw-step';
import { drawWays } from './draw-ways';
import { laneId, Sketch } from './sketch';
import { stepKind } from './step-kind';
import { type StepTable, type TableStep } from './step-table';
import { nodeId, planTable, type TablePlan } from './table-plan';

/** Id of the form the counter fills in when a dossier is received: on the start event. */
export const RECEPTION_FORM = 'reception';

/**
 * Draws a table: one lane per agency, one task per step, joins where branches of a fork meet, and what the law adds. The table must
 * have a step and be free of errors (`checkTable`); a target that does not exist is an error of the caller.
 */
export function drawTable(table: StepTable, formOf: FormOf, supplementForm: string): Drawing {
  const plan = planTable(table);
  const sketch = new Sketch();
  const first = table.steps[0];
  if (!first) throw new Error(`table ${table.code}: no steps`);
  const filed = stepKind(first, table) === 'filing';
  drawStart(first, filed, plan, sketch);
  for (const step of filed ? table.steps.slice(1) : table.steps) {
    drawJoin(step, plan, sketch);
    drawStep(step, plan, sketch, formOf);
    drawWays(step, plan, sketch);
  }
  for (const step of table.steps) drawSupplement(step, plan, sketch, supplementForm);
  return { lanes: lanesOf(plan, sketch), nodes: sketch.nodes, flows: sketch.flows, messages: [...sketch.messages.values()] };
}

function drawStart(first: TableStep, filed: boolean, plan: TablePlan, sketch: Sketch): void {
  const words = filed ? filingWords(first) : { name: { vi: 'Nộp hồ sơ', en: 'Dossier filed' }, documentation: undefined };
  sketch.node('start', first.agency, words.name, { kind: 'startEvent', form: RECEPTION_FORM }, words.documentation);
  sketch.flow('start', filed ? plan.entry(first.next[0]?.to ?? '', first.id) : nodeId(first, plan.table));
}

/** Agencies from top to bottom in the order they first work. */
function lanesOf(plan: TablePlan, sketch: Sketch): readonly DrawnLane[] {
  const { steps, agencies } = plan.table;
  const used = new Set(sketch.nodes.map((node) => node.lane));
  const keys = [...new Set([...steps.map((step) => step.agency), plan.counter])].filter((agency) => used.has(laneId(agency)));
  return keys.map((agency) => {
    const roles = new Set(steps.filter((step) => step.agency === agency).map((step) => step.role));
    const [role] = roles;
    const name = agencies[agency] ?? { vi: agency, en: agency };
    return { id: laneId(agency), agency, name, ...(roles.size === 1 && role && { role }) };
  });
}
