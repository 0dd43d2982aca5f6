import { type Field, type Form } from '../package';
import { type Text } from '../text';
import { RECEPTION_FORM } from './draw-table';
import { stepKind } from './step-kind';
import { type StepKind, type StepTable } from './step-table';
import { nodeId } from './table-plan';

/** Id of the form shown while a dossier waits for what is missing. */
export const SUPPLEMENT_FORM = 'supplement';

const text = (vi: string, en: string): Text => ({ vi, en });
const words = (name: string, label: Text, required = false): Field => ({ name, label, kind: 'text', required, maxLength: 200 });
const remarks = (name: string, label: Text, required = false, hint?: Text): Field => ({
  name,
  label,
  kind: 'longText',
  required,
  maxLength: 4000,
  ...(hint && { hint }),
});

/** What each kind of step asks of the officer. Opinions (ý kiến xử lý) are asked at every act and need no field of their own. */
const fields: Readonly<Record<StepKind, readonly Field[]>> = {
  filing: [],
  payment: [
    words('payment_receipt', text('Số biên lai, chứng từ nộp tiền', 'Number of the receipt'), true),
    { name: 'paid_on', label: text('Ngày nộp', 'Date of payment'), kind: 'date', required: false },
  ],
  connector: [],
  reception: [
    {
      name: 'digitised_pages',
      label: text('Số trang đã số hóa', 'Pages digitised'),
      kind: 'integer',
      required: false,
      minimum: 0,
      maximum: 10_000,
    },
    remarks('reception_remark', text('Ghi chú khi tiếp nhận', 'Remark at reception')),
  ],
  assignment: [
    words('assigned_officer', text('Người được phân công thụ lý', 'Case officer')),
    remarks('assignment_instruction', text('Ý kiến chỉ đạo', 'Instruction')),
  ],
  appraisal: [
    remarks('appraisal_result', text('Kết quả thẩm định', 'Result of the appraisal'), true),
    words('legal_ground', text('Căn cứ pháp lý', 'Legal ground')),
    words('draft_reference', text('Số, ký hiệu dự thảo', 'Reference of the draft')),
    remarks(
      'missing_papers',
      text('Nội dung cần bổ sung hoặc lý do từ chối', 'What is missing, or grounds of refusal'),
      false,
      text(
        'Ghi đầy đủ trong một lần, căn cứ để in Phiếu yêu cầu bổ sung (mẫu 02)',
        'State everything at once: printed on the supplement slip (form 02)',
      ),
    ),
  ],
  verification: [
    { name: 'verified_on', label: text('Ngày xác minh', 'Date of verification'), kind: 'date', required: true },
    words('verified_at', text('Địa điểm xác minh', 'Place of verification')),
    { ...remarks('verified_with', text('Thành phần tham gia', 'Participants')), personal: true },
    remarks('verification_result', text('Nội dung, kết quả xác minh', 'Content and result'), true),
  ],
  opinion: [
    words('opinion_number', text('Số, ký hiệu văn bản trả lời', 'Number of the answer')),
    { name: 'opinion_date', label: text('Ngày trả lời', 'Date of the answer'), kind: 'date', required: false },
    remarks('opinion_content', text('Nội dung ý kiến', 'Opinion'), true),
  ],
  taxNotice: [
    words('tax_notice_number', text('Số thông báo nghĩa vụ tài chính', 'Number of the tax notice'), true),
    { name: 'tax_notice_date', label: text('Ngày thông báo', 'Date of the notice'), kind: 'date', required: true },
    { name: 'tax_amount', label: text('Số tiền phải nộp', 'Amount due'), kind: 'money', required: true, minimum: 0 },
  ],
  check: [remarks('check_remark', text('Nội dung yêu cầu sửa dự thảo (nếu trả lại)', 'What to change in the draft, if returned'))],
  approval: [
    remarks(
      'decision_ground',
      text('Lý do (ghi khi trả lại hoặc từ chối)', 'Grounds (when returned or refused)'),
      false,
      text('Từ chối giải quyết phải nêu rõ lý do bằng văn bản', 'A refusal states its reasons in writing'),
    ),
  ],
  issue: [
    words('document_number', text('Số, ký hiệu văn bản', 'Document number'), true),
    { name: 'document_date', label: text('Ngày ban hành', 'Date of issue'), kind: 'date', required: true },
    words('document_file', text('Mã tệp kết quả đã ký số', 'Reference of the signed file')),
  ],
  return: [
    { ...words('received_by', text('Người nhận kết quả', 'Received by'), true), personal: true },
    {
      name: 'receiver_id',
      label: text('Số định danh người nhận', 'Personal number of the receiver'),
      kind: 'idNumber',
      required: false,
      personal: true,
    },
    {
      name: 'returned_by',
      label: text('Hình thức trả kết quả', 'How it was returned'),
      kind: 'choice',
      required: true,
      choices: [
        { value: 'counter', label: text('Tại Bộ phận Một cửa', 'At the counter') },
        { value: 'post', label: text('Qua bưu chính công ích', 'By public post') },
        { value: 'online', label: text('Trực tuyến', 'Online') },
      ],
    },
  ],
};

const supplement: Form = {
  id: SUPPLEMENT_FORM,
  title: text('Tiếp nhận bổ sung, hoàn thiện hồ sơ', 'Receive the supplement'),
  fields: [
    remarks('supplemented_papers', text('Giấy tờ, nội dung đã bổ sung', 'What was supplemented'), true),
    { name: 'supplemented_on', label: text('Ngày bổ sung', 'Date of supplement'), kind: 'date', required: false },
  ],
};

const generalRequest: readonly Field[] = [
  remarks('request_content', text('Nội dung yêu cầu giải quyết', 'Content requested'), true),
  { name: 'sets', label: text('Số bộ hồ sơ', 'Number of sets'), kind: 'integer', required: false, minimum: 1, maximum: 10 },
];

/** What a kind of step asks of whoever does it. */
export const fieldsOf = (kind: StepKind): readonly Field[] => fields[kind];

/**
 * The forms of a table: what the counter asks, then one per step that asks anything. A name used by an earlier step gets the id of its
 * step added, so that a later officer never overwrites what an earlier one wrote.
 */
export function stepForms(table: StepTable): readonly Form[] {
  const reception: Form = {
    id: RECEPTION_FORM,
    title: text('Nội dung hồ sơ', 'Content of the dossier'),
    fields: table.request ?? generalRequest,
  };
  const taken = new Set([...reception.fields, ...supplement.fields].map((field) => field.name));
  const forms: Form[] = [reception];
  for (const step of table.steps) {
    const asked = fieldsOf(stepKind(step, table));
    if (!asked.length) continue;
    const id = nodeId(step, table);
    const own = asked.map((field) => (taken.has(field.name) ? { ...field, name: `${field.name}_${id}` } : field));
    for (const field of own) taken.add(field.name);
    forms.push({ id: `form_${id}`, title: step.name, fields: own });
  }
  return [...forms, supplement];
}

/** Id of the form of a step among these forms. */
export const formOfStep = (step: string, table: StepTable, forms: readonly Form[]): string | undefined => {
  const found = table.steps.find((one) => one.id === step);
  const id = found ? `form_${nodeId(found, table)}` : '';
  return forms.some((form) => form.id === id) ? id : undefined;
};
