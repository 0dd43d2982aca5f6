import { type IssueResult, type ResultDocumentRow } from '@mot-cua/contract';
import { type Form } from '@mot-cua/procedure';
import { type Answers } from '../forms/form-draft';

const notFirst = 'kind != "result"';

/** What is asked to issue a result document; with earlier ones there: which one it replaces or corrects, and why. */
export function resultForm(earlier: readonly ResultDocumentRow[]): Form {
  const kinds = [
    { value: 'result', label: { vi: 'Văn bản kết quả', en: 'Result document' } },
    { value: 'replacement', label: { vi: 'Văn bản thay thế (sai nội dung)', en: 'Replacement (error of content)' } },
    { value: 'correction', label: { vi: 'Công văn đính chính (sai thể thức, kỹ thuật)', en: 'Letter of correction (error of form)' } },
  ];
  return {
    id: 'result-document',
    title: { vi: '', en: '' },
    fields: [
      {
        name: 'kind',
        label: { vi: 'Loại văn bản', en: 'Kind of document' },
        kind: 'choice',
        required: true,
        choices: earlier.length > 0 ? kinds : kinds.slice(0, 1),
      },
      ...(earlier.length > 0
        ? [
            {
              name: 'replaces',
              label: { vi: 'Văn bản có sai sót', en: 'Document with the error' },
              kind: 'choice' as const,
              required: true,
              visible: notFirst,
              choices: earlier.map(({ id, number }) => ({ value: id, label: { vi: number, en: number } })),
            },
            {
              name: 'ground',
              label: { vi: 'Nội dung sai sót', en: 'The error' },
              kind: 'longText' as const,
              required: true,
              visible: notFirst,
              maxLength: 2000,
            },
          ]
        : []),
      {
        name: 'symbol',
        label: { vi: 'Ký hiệu', en: 'Symbol' },
        kind: 'text',
        required: true,
        maxLength: 40,
        hint: { vi: 'Phần đứng sau số, ví dụ GPXD-UBND', en: 'What stands behind the number, e.g. GPXD-UBND' },
      },
      {
        name: 'number',
        label: { vi: 'Số văn bản', en: 'Number' },
        kind: 'integer',
        required: false,
        minimum: 1,
        maximum: 999_999,
        hint: { vi: 'Để trống để lấy số tiếp theo của năm', en: 'Leave empty for the next number of the year' },
      },
      { name: 'signer', label: { vi: 'Người ký', en: 'Signed by' }, kind: 'text', required: true, maxLength: 200 },
      { name: 'signedOn', label: { vi: 'Ngày ký', en: 'Signed on' }, kind: 'date', required: true },
      { name: 'issuedOn', label: { vi: 'Ngày ban hành', en: 'Issued on' }, kind: 'date', required: true },
      {
        name: 'documentType',
        label: { vi: 'Mã loại giấy tờ', en: 'Code of the kind of document' },
        kind: 'text',
        required: false,
        maxLength: 40,
        hint: { vi: 'Để trống để dùng mã thủ tục', en: 'Leave empty to use the code of the procedure' },
      },
    ],
  };
}

/** The request, from the form's answers: every field of it has the name of the request's. */
export const resultBody = (answers: Answers, file: string | undefined): IssueResult =>
  ({ ...answers, ...(file === undefined ? {} : { file }) }) as IssueResult;
