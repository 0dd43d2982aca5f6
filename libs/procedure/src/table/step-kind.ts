import { type StepKind, type StepTable, type TableStep } from './step-table';

const appraisers: ReadonlySet<string> = new Set([
  'specialist',
  'land_officer',
  'police_officer',
  'insurance_officer',
  'duty_officer',
  'council',
]);
const leaders: ReadonlySet<string> = new Set(['agency_leader', 'police_commander']);

/** What kind of work a step is: as the table says, else by who does it, what law says of it and where it stands. */
export function stepKind(step: TableStep, table: StepTable): StepKind {
  if (step.kind) return step.kind;
  if (step.connector) return 'connector';
  if (step.message) return 'payment';
  if (step.role === 'applicant') return 'filing';
  if (step.acts.includes('return')) return 'return';
  if (step.acts.includes('reception') && step.role === 'one_stop_clerk') return 'reception';
  if (step.acts.includes('opinion') && step.role === 'opinion_agency') return 'opinion';
  if (step.role === 'tax_officer') return 'taxNotice';
  if (step.role === 'records_clerk') return 'issue';
  if (leaders.has(step.role)) return step.nextType === 'exclusive' && draftsItself(step, table) ? 'appraisal' : 'approval';
  if (step.role === 'unit_head') return drafterBefore(step, table) ? 'check' : 'assignment';
  if (appraisers.has(step.role)) return !step.counted && !step.limit ? 'verification' : 'appraisal';
  return 'appraisal';
}

/** A leader whose words are followed by another leader's signature appraises; one who is not, decides. */
const draftsItself = (step: TableStep, table: StepTable): boolean =>
  step.next.every((next) => leaders.has(table.steps.find((one) => one.id === next.to)?.role ?? ''));

/** The appraising step of the same stage before this one, with no hand-over between: where a draft is sent back to (rework). */
export function drafterBefore(step: TableStep, table: StepTable): TableStep | undefined {
  const at = table.steps.indexOf(step);
  for (let index = at - 1; index >= 0; index -= 1) {
    const before = table.steps[index];
    if (!before || before.handover || before.stage !== step.stage) return undefined;
    if (stepKind(before, table) === 'appraisal') return before;
  }
  return undefined;
}
