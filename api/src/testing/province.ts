import { nationalLayer } from '@mot-cua/calendar';
import { newDossierId as v7, type AgencyRecord, type RoleRecord, type Store } from '@mot-cua/store';

/** A small province: two communes with a one-stop unit each, a department, and accounts for every role. */
export const PROVINCE = 1;
export const AN_HOA = 10;
export const AN_HOA_ONE_STOP = 11;
export const BINH_MINH_ONE_STOP = 21;
export const PASSWORD = 'mot-cua-thu-nghiem';

const agency = (
  id: number,
  parent: number | undefined,
  kind: AgencyRecord['kind'],
  vi: string,
  en: string,
  keys: readonly string[],
): AgencyRecord => ({
  id,
  ...(parent !== undefined ? { parent } : {}),
  kind,
  tier: kind === 'province' || kind === 'department' ? 'province' : 'commune',
  name: { vi, en },
  identifier: `000.00.${String(id).padStart(2, '0')}.H47`,
  codeFormat: 'TT01/2018',
  calendar: 'vn',
  from: '2025-07-01',
  keys,
});

const agencies: readonly AgencyRecord[] = [
  agency(PROVINCE, undefined, 'province', 'UBND tỉnh', 'Province', []),
  agency(2, PROVINCE, 'department', 'Sở Y tế', 'Department of Health', ['department-of-health']),
  agency(AN_HOA, PROVINCE, 'commune', 'UBND xã An Hòa', 'An Hòa commune', ['commune-peoples-committee']),
  agency(AN_HOA_ONE_STOP, AN_HOA, 'office', 'Bộ phận Một cửa xã An Hòa', 'One-stop unit of An Hòa', ['one-stop']),
  agency(20, PROVINCE, 'commune', 'UBND xã Bình Minh', 'Bình Minh commune', ['commune-peoples-committee']),
  agency(BINH_MINH_ONE_STOP, 20, 'office', 'Bộ phận Một cửa xã Bình Minh', 'One-stop unit of Bình Minh', ['one-stop']),
];

const role = (id: string, vi: string, en: string, ...may: RoleRecord['may'][number][]): RoleRecord => ({ id, name: { vi, en }, may });

const roles: readonly RoleRecord[] = [
  role('one-stop-clerk', 'Cán bộ Một cửa', 'One-stop clerk', 'receive', 'process'),
  role('leader', 'Lãnh đạo UBND xã', 'Commune leader', 'process', 'oversee'),
  role('specialist', 'Chuyên viên', 'Specialist', 'process'),
  role('admin', 'Quản trị quy trình', 'Process administrator', 'configure', 'administer'),
  role('auditor', 'Kiểm tra viên', 'Auditor', 'audit'),
];

/** Accounts by name, with what their person is. */
const people = {
  'an.clerk': { name: 'Nguyễn Thị An', agency: AN_HOA_ONE_STOP, role: 'one-stop-clerk', post: 'Công chức tiếp nhận' },
  'bich.clerk': { name: 'Trần Ngọc Bích', agency: AN_HOA_ONE_STOP, role: 'one-stop-clerk', post: 'Công chức tiếp nhận' },
  'cuong.leader': { name: 'Lê Mạnh Cường', agency: AN_HOA, role: 'leader', post: 'Chủ tịch UBND xã' },
  'dung.specialist': { name: 'Phạm Tiến Dũng', agency: AN_HOA_ONE_STOP, role: 'specialist', post: 'Chuyên viên' },
  'em.neighbour': { name: 'Hoàng Thị Em', agency: BINH_MINH_ONE_STOP, role: 'one-stop-clerk', post: 'Công chức tiếp nhận' },
  'giang.admin': { name: 'Vũ Hương Giang', agency: PROVINCE, role: 'admin', post: 'Quản trị viên' },
  'hang.admin': { name: 'Mai Thu Hằng', agency: PROVINCE, role: 'admin', post: 'Quản trị viên duyệt ban hành' },
  'hai.auditor': { name: 'Đỗ Quang Hải', agency: PROVINCE, role: 'auditor', post: 'Thanh tra viên' },
  'khoa.auditor': { name: 'Bùi Đăng Khoa', agency: 20, role: 'auditor', post: 'Kiểm tra viên xã Bình Minh' },
} as const;
export type AccountName = keyof typeof people | 'lan.nobody';

/** Makes the province in an empty store. `lan.nobody` has an account but holds no post. */
export async function foundProvince(store: Store): Promise<void> {
  await store.calendars.put({ id: 'vn', data: nationalLayer('V1'), by: 'test' });
  const persons = Object.entries(people).map(([account, person]) => ({ id: v7(), account, ...person }));
  const nobody = { id: v7(), account: 'lan.nobody', name: 'Ngô Thị Lan' };
  await store.organisation.put({
    agencies,
    roles,
    people: [...persons, nobody].map(({ id, name }) => ({ id, name })),
    assignments: persons.map(({ id, agency: of, role: held, post }) => ({
      id: v7(),
      person: id,
      agency: of,
      role: held,
      post: { vi: post, en: post },
      from: '2025-07-01',
    })),
  });
  for (const { id, account } of [...persons, nobody]) await store.accounts.put({ person: id, name: account, password: PASSWORD });
}
