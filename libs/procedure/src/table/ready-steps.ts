import { type Field, type Form } from '../package';
import { type Outcome, type TimeLimit } from '../procedure';
import { type Text } from '../text';
import { acts, wayOn } from './act-names';
import { fieldsOf } from './step-forms';
import { type StepKind } from './step-table';

/** A step as offices draw it again and again: put down ready, then made to fit. */
export type ReadyStep = {
  readonly id: StepKind;
  readonly name: Text;
  /** Code of the role that does it in the demonstration set; another installation chooses its own. */
  readonly role: string;
  /** The limit most of the 24 procedures of the demonstration set give such a step; absent: none of its own. */
  readonly limit?: TimeLimit;
  /** False: outside the limit of the procedure. */
  readonly counted: boolean;
  readonly outcomes: readonly Outcome[];
  readonly fields: readonly Field[];
};

const days = (value: number): TimeLimit => ({ value, unit: 'working-days' });
const step = (
  id: StepKind,
  vi: string,
  en: string,
  role: string,
  limit: TimeLimit | undefined,
  outcomes: readonly Outcome[] = [wayOn[id]],
): ReadyStep => ({ id, name: { vi, en }, role, counted: limit !== undefined, outcomes, fields: fieldsOf(id), ...(limit && { limit }) });

/** In the order a dossier passes them. */
export const readySteps: readonly ReadyStep[] = [
  step('reception', 'Tiếp nhận hồ sơ', 'Receive the dossier', 'one_stop_clerk', days(0.5), [
    acts.accept,
    acts.supplement,
    acts.refuseReception,
  ]),
  step('assignment', 'Phân công thụ lý', 'Assign the dossier', 'unit_head', days(0.5)),
  step('appraisal', 'Thẩm định hồ sơ', 'Appraise the dossier', 'specialist', days(1.5), [wayOn.appraisal, acts.supplement]),
  step('verification', 'Xác minh thực tế', 'Verify on site', 'specialist', days(2)),
  step('opinion', 'Cho ý kiến', 'Give an opinion', 'opinion_agency', days(3)),
  step('taxNotice', 'Xác định nghĩa vụ tài chính', 'Determine the financial duty', 'tax_officer', days(2)),
  step('payment', 'Nộp nghĩa vụ tài chính', 'Pay the financial duty', 'one_stop_clerk', undefined),
  step('check', 'Kiểm tra, trình ký', 'Check and submit for signature', 'unit_head', days(0.5), [wayOn.check, acts.rework]),
  step('approval', 'Ký duyệt', 'Sign', 'agency_leader', days(1), [wayOn.approval, acts.rework, acts.refuse]),
  step('issue', 'Vào sổ, đóng dấu, phát hành', 'Register, seal and issue', 'records_clerk', days(0.5)),
  step('return', 'Trả kết quả', 'Return the result', 'one_stop_clerk', undefined),
];

/**
 * The form of a ready step among forms there already are: a field whose name another form uses gets another one, so that a later officer never
 * overwrites what an earlier one wrote.
 */
export function readyForm(id: string, { name, fields }: Pick<ReadyStep, 'name' | 'fields'>, forms: readonly Form[]): Form {
  const taken = new Set(forms.flatMap((form) => form.fields.map((field) => field.name)));
  const free = (wanted: string): string => {
    for (let number = 2; taken.has(wanted); number += 1)
      if (!taken.has(`${wanted}_${String(number)}`)) return `${wanted}_${String(number)}`;
    return wanted;
  };
  return { id, title: name, fields: fields.map((field) => ({ ...field, name: free(field.name) })) };
}
