import { type Field } from './package';
import { type Text } from './text';

/** What people call the kinds of field, in the order they are offered. */
export const fieldKinds: Readonly<Record<Field['kind'], Text>> = {
  text: { vi: 'Một dòng', en: 'One line' },
  longText: { vi: 'Nhiều dòng', en: 'Several lines' },
  integer: { vi: 'Số nguyên', en: 'Whole number' },
  number: { vi: 'Số', en: 'Number' },
  money: { vi: 'Tiền (đồng)', en: 'Money (đồng)' },
  date: { vi: 'Ngày', en: 'Date' },
  boolean: { vi: 'Có hoặc không', en: 'Yes or no' },
  choice: { vi: 'Chọn một', en: 'Choice' },
  idNumber: { vi: 'Số định danh', en: 'ID number' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  addressInParts: { vi: 'Địa chỉ', en: 'Address' },
  address: { vi: 'Địa chỉ (một dòng)', en: 'Address (one line)' },
  file: { vi: 'Tệp', en: 'File' },
  group: { vi: 'Nhóm lặp lại', en: 'Repeatable group' },
};
