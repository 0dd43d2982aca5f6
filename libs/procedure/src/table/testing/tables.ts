import { type TimeLimit } from '../../procedure';
import { type Text } from '../../text';
import { type StepTable, type TableStep } from '../step-table';

export const text = (words: string): Text => ({ vi: words, en: words });
export const days = (value: number): TimeLimit => ({ value, unit: 'working-days' });
export const hours = (value: number): TimeLimit => ({ value, unit: 'working-hours' });

/** A step that leads to `to`; everything else as given. */
export const step = (id: string, role: string, agency: string, to: readonly string[], more: Partial<TableStep> = {}): TableStep => ({
  id,
  name: text(`Việc ${id}`),
  role,
  agency,
  counted: true,
  next: to.map((target) => ({ to: target })),
  nextType: 'single',
  acts: [],
  ...more,
});

export const table = (steps: readonly TableStep[], more: Partial<StepTable> = {}): StepTable => ({
  code: '1.000001',
  name: text('Thủ tục thử'),
  field: text('Thử'),
  level: 'commune',
  steps,
  agencies: Object.fromEntries(steps.map(({ agency }) => [agency, text(agency)])),
  papers: [],
  fees: [],
  result: text('Kết quả'),
  sources: [],
  notes: [],
  ...more,
});

/** The commonest shape of provincial decisions: receive, assign, process, check, approve, stamp, return. */
export const sevenSteps = (limits: readonly number[] = [0.5, 0.5, 7, 0.5, 1, 0.5]): StepTable =>
  table(
    [
      step('s1', 'one_stop_clerk', 'one-stop', ['s2'], { acts: ['reception'], limit: days(limits[0] ?? 1) }),
      step('s2', 'unit_head', 'division', ['s3'], { limit: days(limits[1] ?? 1) }),
      step('s3', 'specialist', 'division', ['s4'], { acts: ['supplement'], limit: days(limits[2] ?? 1) }),
      step('s4', 'unit_head', 'division', ['s5'], { limit: days(limits[3] ?? 1) }),
      step('s5', 'agency_leader', 'department', ['s6'], { limit: days(limits[4] ?? 1) }),
      step('s6', 'records_clerk', 'department', ['s7'], { limit: days(limits[5] ?? 1) }),
      step('s7', 'one_stop_clerk', 'one-stop', ['end'], { acts: ['return'], counted: false }),
    ],
    { statutoryLimit: days(10), committedLimit: days(10) },
  );

/** Steps one after the other with these limits, nothing else. */
export const chain = (limits: readonly number[], total: number): StepTable =>
  table(
    limits.map((limit, index) =>
      step(`s${index + 1}`, 'specialist', 'office', [index + 1 < limits.length ? `s${index + 2}` : 'end'], { limit: days(limit) }),
    ),
    { statutoryLimit: days(total), committedLimit: days(total) },
  );
