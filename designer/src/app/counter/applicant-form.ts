import { type Applicant, type CompetentAgency } from '@mot-cua/contract';
import { type Field, type Form } from '@mot-cua/procedure';
import { type Answers } from '../forms/form-draft';

/** Who brings the dossier (R-91: name, number, address, telephone, e-mail, representative), as a form like any other. */
export const applicantForm: Form = {
  id: 'applicant',
  title: { vi: 'Người nộp hồ sơ', en: 'Applicant' },
  fields: [
    {
      name: 'kind',
      label: { vi: 'Đối tượng', en: 'Kind of applicant' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'citizen', label: { vi: 'Công dân', en: 'Citizen' } },
        { value: 'business', label: { vi: 'Doanh nghiệp, tổ chức', en: 'Business, organisation' } },
        { value: 'household', label: { vi: 'Hộ kinh doanh', en: 'Household business' } },
      ],
    },
    {
      name: 'idNumber',
      label: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
      kind: 'idNumber',
      required: true,
      visible: 'kind = "citizen"',
    },
    {
      name: 'taxCode',
      label: { vi: 'Mã số thuế', en: 'Tax code' },
      kind: 'text',
      required: true,
      maxLength: 14,
      visible: 'kind != "citizen"',
    },
    {
      name: 'fullName',
      label: { vi: 'Họ và tên, tên tổ chức', en: 'Full name, organisation' },
      kind: 'text',
      required: true,
      maxLength: 200,
    },
    {
      name: 'birthDate',
      label: { vi: 'Ngày sinh', en: 'Date of birth' },
      kind: 'date',
      required: false,
      visible: 'kind = "citizen"',
    },
    {
      name: 'representative',
      label: { vi: 'Người đại diện', en: 'Representative' },
      kind: 'text',
      required: false,
      maxLength: 200,
      visible: 'kind != "citizen"',
    },
    { name: 'phone', label: { vi: 'Điện thoại', en: 'Telephone' }, kind: 'phone', required: false },
    { name: 'email', label: { vi: 'Thư điện tử', en: 'E-mail' }, kind: 'email', required: false, maxLength: 200 },
    { name: 'address', label: { vi: 'Địa chỉ', en: 'Address' }, kind: 'address', required: true, maxLength: 500 },
  ],
};

/** How it came in, how and where the result goes out. `places`: other one-stops at whose counters it can be fetched. */
export const returnForm = (places: readonly CompetentAgency[]): Form => ({
  id: 'return',
  title: { vi: 'Nhận kết quả', en: 'Return of the result' },
  fields: [
    {
      name: 'channel',
      label: { vi: 'Hình thức nộp', en: 'Filed' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'direct', label: { vi: 'Trực tiếp', en: 'At the counter' } },
        { value: 'post', label: { vi: 'Bưu chính công ích', en: 'By public post' } },
        { value: 'online', label: { vi: 'Trực tuyến', en: 'Online' } },
      ],
    },
    {
      name: 'returnBy',
      label: { vi: 'Nhận kết quả', en: 'Result returned' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'counter', label: { vi: 'Tại quầy', en: 'At the counter' } },
        { value: 'post', label: { vi: 'Qua bưu chính công ích', en: 'By public post' } },
        { value: 'online', label: { vi: 'Trực tuyến', en: 'Online' } },
      ],
    },
    ...(places.length > 0 ? [placeField(places)] : []),
    { name: 'note', label: { vi: 'Ghi chú', en: 'Remarks' }, kind: 'longText', required: false, maxLength: 2000 },
  ],
});

const placeField = (places: readonly CompetentAgency[]): Field => ({
  name: 'returnAt',
  label: { vi: 'Nhận tại', en: 'Fetched at' },
  kind: 'choice',
  required: false,
  visible: 'returnBy = "counter"',
  hint: { vi: 'Để trống: tại quầy này', en: 'Leave empty for this counter' },
  choices: places.map(({ agency, name }) => ({ value: String(agency), label: name })),
});

/** What most people come with. */
export const usualAnswers = { kind: 'citizen', channel: 'direct', returnBy: 'counter' } as const;

/** The applicant as the dossier keeps it: businesses and households are known by their tax code. */
export function applicantOf(answers: Answers): Applicant {
  const { taxCode, ...rest } = answers;
  return { ...(taxCode === undefined ? {} : { idNumber: taxCode }), ...rest } as Applicant;
}
