import { type ReceptionRow } from '@mot-cua/contract';
import { findProcedures } from './reception';

const text = (vi: string, en = '') => ({ vi, en });
const row = (code: string, name: string, field: string) => ({ code, name: text(name), field: text(field) }) as ReceptionRow;
const household = row('1.001612', 'Đăng ký thành lập hộ kinh doanh', 'Thành lập và hoạt động của hộ kinh doanh');
const disabled = row('1.001806', 'Công nhận cơ sở sản xuất, kinh doanh cho người khuyết tật', 'Bảo trợ xã hội');
const birth = row('1.001193', 'Đăng ký khai sinh', 'Hộ tịch');
const all = [household, disabled, birth];

describe('finding a procedure at the counter', () => {
  it.each<[string, ReceptionRow[]]>([
    ['', all],
    ['ho kinh doanh', [household]],
    ['khai sinh', [birth]],
    ['KHAI SINH', [birth]],
    ['dang ky', [household, birth]],
    ['kinh doanh khuyet tat', [disabled]],
    ['1.0011', [birth]],
    ['oanh', []],
  ])('"%s"', (query, found) => {
    expect(findProcedures(all, query)).toEqual(found);
  });
});
