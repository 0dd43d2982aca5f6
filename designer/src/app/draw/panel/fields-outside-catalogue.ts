import { type PanelField } from '@mot-cua/procedure';

const outerLane: PanelField['empty'] = { vi: 'Lấy từ làn bao ngoài, nếu có', en: 'From the lane around it, if any' };

/**
 * Panel rows of what is no element of the engine's catalogue: names, lanes, flows, notes, loops, the process itself.
 * What an element does is in the catalogue, never here.
 */
export const nameFields: readonly PanelField[] = [
  { property: 'bpmn:name', label: { vi: 'Tên', en: 'Name (Vietnamese)' }, editor: 'longText' },
  { property: 'mc:nameEn', label: { vi: 'Tên tiếng Anh', en: 'Name (English)' }, editor: 'longText' },
];

export const noteFields: readonly PanelField[] = [
  { property: 'bpmn:text', label: { vi: 'Ghi chú', en: 'Note (Vietnamese)' }, editor: 'longText' },
  { property: 'mc:textEn', label: { vi: 'Ghi chú tiếng Anh', en: 'Note (English)' }, editor: 'longText' },
];

export const laneFields: readonly PanelField[] = [
  {
    property: 'mc:agency',
    label: { vi: 'Cơ quan của làn', en: 'Agency of the lane' },
    editor: 'agency',
    empty: outerLane,
    hint: { vi: 'Các bước trong làn do cơ quan này thực hiện.', en: 'Steps in the lane are done by this agency.' },
  },
  {
    property: 'mc:role',
    label: { vi: 'Vai trò của làn', en: 'Role of the lane' },
    editor: 'role',
    empty: outerLane,
    hint: { vi: 'Bước không ghi vai trò thì lấy vai trò của làn.', en: 'A step without a role takes that of the lane.' },
  },
  {
    property: 'mc:limit',
    label: { vi: 'Thời hạn của cơ quan', en: 'Limit of the agency' },
    editor: 'limit',
    hint: { vi: 'Tổng thời gian hồ sơ ở cơ quan này.', en: 'All the time the dossier may be with this agency.' },
  },
];

export const conditionalFlow: PanelField = {
  property: 'bpmn:conditionExpression',
  label: { vi: 'Điều kiện', en: 'Condition' },
  editor: 'expression',
  hint: { vi: 'Để trống: luôn đi theo luồng này.', en: 'Empty: this flow is always taken.' },
};

export const processFields: readonly PanelField[] = [
  { property: 'mc:statutoryLimit', label: { vi: 'Thời hạn theo luật', en: 'Statutory limit' }, editor: 'limit' },
  {
    property: 'mc:committedLimit',
    label: { vi: 'Thời hạn cam kết', en: 'Committed limit' },
    editor: 'limit',
    hint: { vi: 'Không dài hơn thời hạn theo luật.', en: 'Not longer than the statutory limit.' },
  },
  {
    property: 'mc:stages',
    label: { vi: 'Thời hạn các giai đoạn', en: 'Limits of stages' },
    editor: 'text',
    hint: { vi: 'Ví dụ: commune 10 working-days; province 15 working-days', en: 'E.g. commune 10 working-days; province 15 working-days' },
  },
  {
    property: 'mc:warnings',
    label: { vi: 'Điểm cảnh báo của mọi bước', en: 'Warning points of every step' },
    editor: 'warnings',
    hint: {
      vi: 'Áp dụng cho mỗi bước có thời hạn mà không có điểm cảnh báo riêng.',
      en: 'For each step with a time limit that has no warning points of its own.',
    },
  },
];

const multiple: readonly PanelField[] = [
  { property: 'bpmn:isSequential', label: { vi: 'Lần lượt từng lượt', en: 'One after the other' }, editor: 'boolean' },
  { property: 'mc:collection', label: { vi: 'Danh sách', en: 'List' }, editor: 'expression', hint: { vi: 'FEEL cho một danh sách: mỗi phần tử một lượt.', en: 'FEEL giving a list: one passage for each item.' } },
  { property: 'mc:item', label: { vi: 'Tên của một phần tử', en: 'Name of one item' }, editor: 'text' },
  { property: 'bpmn:loopCardinality', label: { vi: 'Số lượt', en: 'Number of passages' }, editor: 'expression' },
  { property: 'bpmn:completionCondition', label: { vi: 'Dừng khi', en: 'Stop when' }, editor: 'expression' },
  { property: 'mc:output', label: { vi: 'Tên danh sách kết quả', en: 'Name of the list of results' }, editor: 'text' },
  { property: 'mc:outputItem', label: { vi: 'Kết quả của một lượt', en: 'Result of one passage' }, editor: 'expression' },
]; // prettier-ignore

const standard: readonly PanelField[] = [
  { property: 'bpmn:loopCondition', label: { vi: 'Lặp khi', en: 'Repeat while' }, editor: 'expression' },
  { property: 'bpmn:testBefore', label: { vi: 'Xét trước mỗi lượt', en: 'Ask before each passage' }, editor: 'boolean' },
  { property: 'bpmn:loopMaximum', label: { vi: 'Nhiều nhất', en: 'At most' }, editor: 'integer' },
];

export const loopFields = (type: string): readonly PanelField[] => (type === 'bpmn:MultiInstanceLoopCharacteristics' ? multiple : standard);
