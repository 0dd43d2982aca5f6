import { type PanelField } from '@mot-cua/procedure';

const fromLane: PanelField['empty'] = { vi: 'Lấy từ làn', en: 'From the lane' };

/** Rows of the properties panel that several elements share. */
export const roleField: PanelField = {
  property: 'mc:role',
  label: { vi: 'Vai trò thực hiện', en: 'Role' },
  editor: 'role',
  empty: fromLane,
  required: true,
};
export const agencyField: PanelField = {
  property: 'mc:agency',
  label: { vi: 'Cơ quan thực hiện', en: 'Agency' },
  editor: 'agency',
  empty: fromLane,
};
export const timeFields: readonly PanelField[] = [
  {
    property: 'mc:limit',
    label: { vi: 'Thời hạn', en: 'Time limit' },
    editor: 'limit',
    hint: { vi: 'Quá hạn được ghi vào lịch sử hồ sơ.', en: 'Overrunning it is recorded in the history.' },
  },
  {
    property: 'mc:warnings',
    label: { vi: 'Điểm cảnh báo', en: 'Warning points' },
    editor: 'warnings',
    hint: { vi: 'Để trống: theo mặc định của quy trình.', en: 'Empty: those of the procedure.' },
  },
  {
    property: 'mc:stage',
    label: { vi: 'Giai đoạn', en: 'Stage' },
    editor: 'text',
    hint: { vi: 'Một giai đoạn có thời hạn riêng của quy trình.', en: 'A stage for which the procedure sets a limit.' },
  },
  {
    property: 'mc:pausable',
    label: { vi: 'Được tạm dừng thời hạn ở bước này', en: 'The clock may be paused here' },
    editor: 'boolean',
    hint: {
      vi: 'Khi không bước nào được đánh dấu, mọi bước đều được tạm dừng với lý do hợp pháp.',
      en: 'While no step is marked, the clock may be paused at every step, for a lawful reason.',
    },
  },
  { property: 'mc:counted', label: { vi: 'Tính vào thời hạn giải quyết', en: 'Counted in the statutory time' }, editor: 'boolean' },
];
export const conditionField: PanelField = {
  property: 'bpmn:conditionExpression',
  label: { vi: 'Điều kiện', en: 'Condition' },
  editor: 'expression',
  hint: { vi: 'Biểu thức FEEL cho kết quả đúng hoặc sai.', en: 'FEEL that answers true or false.' },
};
export const mappingFields: readonly PanelField[] = [
  { property: 'mc:input', label: { vi: 'Dữ liệu vào', en: 'Inputs' }, editor: 'mappings' },
  { property: 'mc:output', label: { vi: 'Dữ liệu ra', en: 'Outputs' }, editor: 'mappings' },
];
export const connectorFields: readonly PanelField[] = [
  {
    property: 'mc:connector',
    label: { vi: 'Kết nối', en: 'Connector' },
    editor: 'text',
    required: true,
    hint: { vi: 'Tên trong danh sách kết nối được phép.', en: 'A name of the list of allowed connectors.' },
  },
  { property: 'mc:retries', label: { vi: 'Số lần thử', en: 'Attempts' }, editor: 'integer' },
];
