import { type Text, type TimeLimit, type TableStep, type StepTable, type TimeUnit } from '@mot-cua/procedure';
import agencyNames from '../../demonstration/agency-names.json' with { type: 'json' };
import shortNames from '../../demonstration/short-names.json' with { type: 'json' };
import { catalogueFile, type CatalogueLimit, type CatalogueProcedure, type CatalogueStep } from './catalogue-source';
import { feesOf, papersOf } from './read-papers-and-fees';
import { approvalOf, notesOf, sourcesOf } from './read-sources';
import { requestFieldsOf } from './request-fields';

/** A collected procedure as a step table, with the key it has in the catalogue. */
export type CatalogueTable = { readonly id: string; readonly table: StepTable };

/** The 24 procedures as step tables, in the order of the file. */
export const readCatalogue = (): readonly CatalogueTable[] =>
  catalogueFile.procedures.map((procedure) => ({ id: procedure.id, table: tableOf(procedure) }));

/** @throws when the file says something its conventions do not know: a mistake in the data, found by the tests. */
function tableOf(procedure: CatalogueProcedure): StepTable {
  const total = limitOf(procedure.time_limit);
  const parts = procedure.time_limit.parts?.map(({ stage, value }) => ({ stage, limit: { value, unit: total.unit } }));
  const request = requestFieldsOf(procedure.id);
  return {
    code: procedure.code ?? procedure.id,
    ...(procedure.case && { case: { vi: procedure.case.vi, en: procedure.case.en } }),
    name: { vi: procedure.name_vi, en: procedure.name_en },
    field: { vi: procedure.field_vi, en: procedure.field_en },
    level: procedure.level,
    steps: procedure.steps.map((step) => stepOf(step, procedure)),
    agencies: agencyNames satisfies Readonly<Record<string, Text>>,
    statutoryLimit: total,
    committedLimit: total,
    ...(parts && { stages: parts }),
    papers: papersOf(procedure),
    fees: feesOf(procedure),
    result: { vi: procedure.result_vi, en: procedure.result_en },
    approval: approvalOf(procedure),
    sources: sourcesOf(procedure),
    notes: notesOf(procedure),
    ...(request && { request }),
  };
}

function stepOf(step: CatalogueStep, procedure: CatalogueProcedure): TableStep {
  const short = (shortNames as Readonly<Record<string, Text>>)[`${procedure.id}/${step.id}`];
  const message = step.resumes_on?.startsWith('payment-confirmed')
    ? { name: 'payment-confirmed', text: { vi: 'Xác nhận đã nộp tiền', en: 'Payment confirmed' } }
    : undefined;
  const silent = step.silence_means === 'consent' && step.limit_law;
  return {
    id: step.id,
    label: step.id,
    name: { vi: step.name_vi, en: step.name_en },
    ...(short && { shortName: short }),
    role: step.role,
    agency: step.agency,
    ...(step.stage && { stage: step.stage }),
    ...(step.limit && { limit: limitOf(step.limit) }),
    ...((step.limit_basis === 'source' || step.limit_basis === 'illustrative') && { limitBasis: step.limit_basis }),
    counted: step.counted,
    next: step.next.map((next) => ({
      to: next.to,
      ...(next.condition_vi && { when: { vi: next.condition_vi, en: next.condition_en ?? next.condition_vi } }),
      ...(next.outcome === 'refused' && { refused: true }),
    })),
    nextType: nextTypeOf(step.next_type),
    acts: (step.fragments ?? []).map(actOf),
    ...(step.handover && { handover: true }),
    ...(step.pause_reason && { pauses: step.pause_reason }),
    ...(step.service && { connector: step.agency }),
    ...(message && { message }),
    ...(silent && { silence: limitOf(silent) }),
  };
}

const units: Readonly<Record<string, TimeUnit>> = {
  'working-days': 'working-days',
  'calendar-days': 'calendar-days',
  hours: 'working-hours',
};

export function limitOf(limit: CatalogueLimit): TimeLimit {
  const unit = limit.clock === 'elapsed' ? 'elapsed-hours' : units[limit.unit];
  if (!unit) throw new Error(`procedures.json: unknown unit ${limit.unit}`);
  return { value: limit.value, unit };
}

const acts: Readonly<Record<string, TableStep['acts'][number]>> = {
  'F-RECEPTION': 'reception',
  'F-APPRAISAL-SUPPLEMENT': 'supplement',
  'F-OPINION': 'opinion',
  'F-RETURN': 'return',
};

function actOf(fragment: string): TableStep['acts'][number] {
  const act = acts[fragment];
  if (!act) throw new Error(`procedures.json: unknown fragment ${fragment}`);
  return act;
}

function nextTypeOf(type: string): TableStep['nextType'] {
  if (type === 'single' || type === 'exclusive' || type === 'parallel' || type === 'join') return type;
  throw new Error(`procedures.json: unknown next_type ${type}`);
}
