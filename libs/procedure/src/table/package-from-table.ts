import { type ProcedurePackage } from '../package';
import { type DrawnNode, type Drawing } from './drawing';
import { drawTable } from './draw-table';
import { checkLayout, layOut, type LayoutFlaw, type LayoutInput } from './layout';
import { type LayoutShape } from './layout/layout-model';
import { clipped } from './short-name';
import { formOfStep, stepForms, SUPPLEMENT_FORM } from './step-forms';
import { type StepTable } from './step-table';
import { writeDiagram } from './write-diagram';

/** Letters that fit along a pool of ordinary height, on two lines. */
const TITLE_LETTERS = 90;

/**
 * Turns an approved table of steps into a procedure package: diagram with its picture, forms, papers, fees, limits and sources.
 * The table must pass `checkTable` without an error.
 */
export async function packageFromTable(table: StepTable): Promise<ProcedurePackage> {
  const forms = stepForms(table);
  const drawing = drawTable(table, (step) => formOfStep(step, table, forms), SUPPLEMENT_FORM);
  const title = clipped(table.name.vi, TITLE_LETTERS);
  const { statutoryLimit, committedLimit, stages } = table;
  const head = {
    process: 'procedure',
    name: table.name,
    title,
    ...(statutoryLimit && { statutoryLimit }),
    ...(committedLimit && { committedLimit }),
    ...(stages && { stages: stages.map(({ stage, limit }) => ({ id: stage, limit })) }),
  };
  const used = new Set(
    drawing.nodes.flatMap(({ what }) => (what.kind === 'userTask' ? [what.work.form] : what.kind === 'startEvent' ? [what.form] : [])),
  );
  return {
    format: 'mot-cua/procedure-package/1',
    code: table.code,
    ...(table.case && { case: table.case }),
    name: table.name,
    field: table.field,
    level: table.level,
    ...(statutoryLimit && { statutoryLimit }),
    ...(committedLimit && { committedLimit }),
    diagram: await writeDiagram(head, drawing, layOut(layoutInput(title, drawing))),
    forms: forms.filter((form) => used.has(form.id)),
    papers: table.papers,
    fees: table.fees,
    result: table.result,
    ...(table.approval && { approval: table.approval }),
    sources: table.sources,
    notes: [...table.notes, ...illustrativeNote(table)],
  };
}

/** What is wrong with the picture a table would get: for tests and before publishing. */
export function pictureFlaws(table: StepTable): readonly LayoutFlaw[] {
  const input = layoutInput(
    table.name.vi,
    drawTable(table, () => undefined, SUPPLEMENT_FORM),
  );
  return checkLayout(input, layOut(input));
}

/** What the layout must know of a drawing. */
export function layoutInput(title: string, drawing: Drawing): LayoutInput {
  return {
    title,
    lanes: drawing.lanes.map(({ id, name }) => ({ id, name: name.vi })),
    nodes: drawing.nodes.map((node) => {
      const shape = shapeOf(node);
      return {
        id: node.id,
        shape,
        lane: node.lane,
        ...('attachedTo' in node.what && { attachedTo: node.what.attachedTo }),
        ...(shape !== 'task' && node.name && { label: node.name.vi }),
      };
    }),
    flows: drawing.flows.map(({ id, from, to, name }) => ({ id, from, to, ...(name && { label: name.vi }) })),
  };
}

function shapeOf(node: DrawnNode): LayoutShape {
  switch (node.what.kind) {
    case 'userTask':
    case 'serviceTask':
      return 'task';
    case 'exclusiveGateway':
    case 'parallelGateway':
      return 'gateway';
    case 'startEvent':
    case 'endEvent':
    case 'boundaryMessage':
    case 'boundaryTimer':
      return 'event';
    default:
      return node.what satisfies never;
  }
}

/** Says which step limits are examples, so that nobody takes them for law. */
function illustrativeNote(table: StepTable): readonly string[] {
  const invented = table.steps.filter((step) => step.limit && step.limitBasis === 'illustrative').map((step) => step.label ?? step.id);
  return invented.length
    ? [
        `Thời gian minh họa, không lấy từ văn bản: ${invented.join(', ')}. / Illustrative limits, not taken from a source: ${invented.join(', ')}.`,
      ]
    : [];
}
