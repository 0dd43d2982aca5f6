import { packageFromTable } from '../package-from-table';
import { type Known } from './read-who';
import { readCells } from './read-cells';
import { readTable, type TableRead } from './read-table';
import { writeCsv } from './write-table';

const name = (vi: string) => ({ vi, en: vi });
const known: Known = {
  roles: [
    { id: 'one_stop_clerk', name: name('Công chức, viên chức Bộ phận Một cửa') },
    { id: 'unit_head', name: name('Lãnh đạo phòng') },
    { id: 'specialist', name: name('Chuyên viên / công chức chuyên môn') },
    { id: 'agency_leader', name: name('Lãnh đạo cơ quan') },
    { id: 'records_clerk', name: name('Văn thư') },
    { id: 'applicant', name: name('Người nộp hồ sơ') },
  ],
  agencies: [
    { key: 'one-stop', name: name('Bộ phận Một cửa') },
    { key: 'department-of-construction', name: name('Sở Xây dựng') },
    { key: 'construction-division', name: name('Phòng Quản lý hạ tầng') },
  ],
};
const head = { code: '1.000001', name: name('Thủ tục thử'), field: name('Thử'), level: 'province', result: name('Giấy phép') };
const read = (text: string, more: Partial<Parameters<typeof readTable>[2]> = {}): TableRead =>
  readTable(readCells(text), head, { known, day: 'working-days', ...more });
const codes = ({ problems }: TableRead, severity: string): readonly string[] =>
  problems.filter((problem) => problem.severity === severity).map(({ code, row }) => `${code}@${row ?? ''}`);
const rows = (...lines: readonly (readonly string[])[]): string => lines.map((line) => line.join('\t')).join('\n');

const ordinary = rows(
  ['QUY TRÌNH NỘI BỘ'],
  ['Tên thủ tục: Cấp giấy phép xây dựng (mã 1.009994)'],
  ['TT', 'Các bước thực hiện', 'Đơn vị', 'Người thực hiện', 'Thời gian thực hiện'],
  ['(1)', '(2)', '(3)', '(4)', '(5)'],
  ['1', 'Tiếp nhận hồ sơ, chuyển phòng chuyên môn', 'Bộ phận Một cửa', 'Công chức một cửa', '0,5 ngày'],
  ['2', 'Phân công thụ lý', 'Phòng Quản lý hạ tầng', 'Trưởng phòng', '04 giờ làm việc'],
  ['3', 'Thẩm định hồ sơ', '', 'Chuyên viên', '7 ngày làm việc'],
  ['4', 'Ký duyệt kết quả', 'Sở Xây dựng', 'Lãnh đạo Sở', '01 ngày'],
  ['5', 'Trả kết quả', 'Bộ phận Một cửa', 'Công chức một cửa', 'Không tính thời gian'],
  ['', 'Tổng cộng', '', '', '9 ngày làm việc'],
);

describe('an approved table pasted as text', () => {
  it('reads steps, units, roles, limits and the total, whatever the marks on its headers', () => {
    const { table, said, problems } = read(ordinary);
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(table.steps.map(({ role, agency }) => `${role} ${agency}`)).toEqual([
      'one_stop_clerk one-stop',
      'unit_head construction-division',
      'specialist construction-division',
      'agency_leader department-of-construction',
      'one_stop_clerk one-stop',
    ]);
    expect(table.steps.map(({ limit, counted }) => (counted ? `${limit?.value ?? '-'} ${limit?.unit ?? '-'}` : 'not counted'))).toEqual([
      '0.5 working-days',
      '4 working-hours',
      '7 working-days',
      '1 working-days',
      'not counted',
    ]);
    expect(table.steps.map(({ acts }) => acts.join())).toEqual(['reception', '', 'supplement', '', 'return']);
    expect(said).toEqual({ code: '1.009994', name: 'Cấp giấy phép xây dựng', total: { value: 9, unit: 'working-days' } });
  });

  it('reads the same table with its columns in another order, in English and without marks', () => {
    const other = rows(
      ['Thoi gian', 'Who', 'NOI DUNG CONG VIEC', 'Unit', 'Step no.'],
      ['1 working day', 'Lanh dao phong', 'Phan cong', 'Phong quan ly ha tang', '1'],
      ['4h', 'van thu', 'Phat hanh', 'so xay dung', '2'],
    );
    const { table, problems } = read(other);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(table.steps.map(({ role, agency, limit }) => `${role} ${agency} ${limit?.value ?? ''} ${limit?.unit ?? ''}`)).toEqual([
      'unit_head construction-division 1 working-days',
      'records_clerk department-of-construction 4 working-hours',
    ]);
  });

  it('takes "ngày" for the calendar days of the law where the person says so (R-14)', () => {
    const { table } = read(ordinary, { day: 'calendar-days' });
    expect(table.steps[3]?.limit).toEqual({ value: 1, unit: 'calendar-days' });
    expect(table.steps[2]?.limit).toEqual({ value: 7, unit: 'working-days' });
  });

  it('takes the unit of bare numbers from the head of the column', () => {
    const { table } = read(
      rows(['Nội dung', 'Người thực hiện', 'Thời gian (giờ)'], ['Thẩm định', 'Chuyên viên', '16'], ['Ký', 'Lãnh đạo Sở', '8']),
    );
    expect(table.steps.map(({ limit }) => limit)).toEqual([
      { value: 16, unit: 'working-hours' },
      { value: 8, unit: 'working-hours' },
    ]);
  });

  it('draws branches, ways back, forks and ends from the words of the condition column', async () => {
    const branched = read(
      rows(
        ['Bước', 'Nội dung', 'Đơn vị', 'Vai trò', 'Thời hạn', 'Điều kiện'],
        ['1', 'Tiếp nhận', 'Một cửa', 'Một cửa', '4 giờ', 'Hợp lệ → 2; Thiếu giấy tờ → bổ sung; Không thuộc thẩm quyền → từ chối'],
        ['2', 'Thẩm định', 'Sở Xây dựng', 'Chuyên viên', '3 ngày', 'Song song: 3, 4'],
        ['3', 'Kiểm tra quy hoạch', 'Sở Xây dựng', 'Chuyên viên', '2 ngày', ''],
        ['4', 'Kiểm tra hiện trạng', 'Phòng Quản lý hạ tầng', 'Chuyên viên', '2 ngày', ''],
        ['5', 'Ký duyệt', 'Sở Xây dựng', 'Lãnh đạo Sở', '1 ngày', 'Chưa đạt: quay lại bước 2'],
        ['6', 'Trả kết quả', 'Một cửa', 'Một cửa', 'Không tính', '→ Kết thúc'],
      ),
    );
    expect(codes(branched, 'error')).toEqual([]);
    expect(branched.table.steps.map(({ next, nextType }) => `${nextType}: ${next.map(({ to }) => to).join(' ')}`)).toEqual([
      'exclusive: s2 wait-applicant end-refused',
      'parallel: s3 s4',
      'single: s5',
      'single: s5',
      'exclusive: s6 s2',
      'single: end',
    ]);
    const made = await packageFromTable(branched.table);
    expect(made.diagram).toContain('parallelGateway');
    expect(made.diagram).toContain('Bộ phận Một cửa');
  });

  it('names the row of everything it could not understand', () => {
    const odd = read(
      rows(
        ['Bước', 'Nội dung', 'Người thực hiện', 'Thời gian', 'Điều kiện'],
        ['Giai đoạn I. Tại cấp xã'],
        ['Bước 1', 'Tiếp nhận', 'Một cửa', 'Ngay sau khi nhận đủ hồ sơ hợp lệ', ''],
        ['Bước 2', 'Xử lý', 'Thầy cúng', '2 ngày', 'Nếu vướng mắc'],
        ['Giai đoạn III. Tại tỉnh'],
        ['Bước 3', 'Lấy ý kiến', 'Sở Y tế, Công an các cấp, UBND cấp xã', 'Trong thời gian thông báo tuyển dụng', ''],
        ['Bước 3', 'Ký', 'Lãnh đạo Sở', '1 ngày', '→ 9'],
      ),
    );
    expect(codes(odd, 'error')).toEqual(['table.no-end@', 'table.role-unknown@4', 'table.role-unknown@6', 'table.target-unknown@7']);
    expect(codes(odd, 'warning')).toEqual(
      expect.arrayContaining(['table.way-unread@4', 'table.several-actors@6', 'table.limit-missing@3', 'table.stage-skipped@']),
    );
    expect(codes(odd, 'note')).toEqual(expect.arrayContaining(['table.heading@2', 'table.heading@5']));
    expect(odd.unknownRoles).toEqual(['Thầy cúng', 'Sở Y tế, Công an các cấp, UBND cấp xã']);
    expect(odd.table.steps.map(({ stage }) => stage)).toEqual(['I', 'I', 'III', 'III']);
  });

  it('takes the role a person has chosen for words it did not know', () => {
    const text = rows(['Nội dung', 'Người thực hiện', 'Thời gian'], ['Cúng', 'Thầy cúng', '2 ngày'], ['Ký', 'Lãnh đạo Sở', '1 ngày']);
    const { table, unknownRoles } = read(text, { known: { ...known, chosenRoles: { 'thay cung': 'specialist' } } });
    expect(table.steps[0]?.role).toBe('specialist');
    expect(unknownRoles).toEqual([]);
  });

  it('says that there is no header row instead of guessing one', () => {
    expect(codes(read('xin chào\ttạm biệt\n1\t2'), 'error')).toEqual(expect.arrayContaining(['table.no-header@']));
  });

  it.each([
    ['semicolons and quotes', 'Bước;Nội dung;Vai trò;Thời gian\n1;"Thẩm định; ""kỹ""";Chuyên viên;0,25 ngày làm việc'],
    ['commas and a byte order mark', '\uFEFFBước,Nội dung,Vai trò,Thời gian\r\n1,"Thẩm định; ""kỹ""",Chuyên viên,"0,25 ngày làm việc"\r\n'],
    ['tabs and line breaks in a cell', 'Bước\tNội dung\tVai trò\tThời gian\n1\t"Thẩm định;\n""kỹ"""\t"Chuyên\nviên"\t0,25 ngày làm việc'],
  ])('reads a file with %s', (_, text) => {
    const [step] = read(text).table.steps;
    expect([step?.name.vi, step?.role, step?.limit]).toEqual(['Thẩm định; "kỹ"', 'specialist', { value: 0.25, unit: 'working-days' }]);
  });

  it('reads what a cell of time says in the ways people write it', () => {
    const cells = ['Không quá 02 ngày làm việc', '01 ngày 4 giờ làm việc', '½ ngày', '2 ngày làm việc (không tính)', '45 ngày', '1 tháng'];
    const text = rows(['Nội dung', 'Vai trò', 'Thời gian'], ...cells.map((cell) => ['Thẩm định', 'Chuyên viên', cell]));
    expect(read(text).table.steps.map(({ limit, counted }) => `${limit?.value ?? ''} ${limit?.unit ?? ''} ${counted}`)).toEqual([
      '2 working-days true',
      '12 working-hours true',
      '0.5 working-days true',
      '2 working-days false',
      '45 working-days true',
      '1 months true',
    ]);
  });

  it.each([
    ['1/2 ngày', 0.5, 'working-days'],
    ['1½ ngày', 1.5, 'working-days'],
    ['1 1/2 ngày', 1.5, 'working-days'],
    ['1 ngày rưỡi', 1.5, 'working-days'],
    ['hai ngày làm việc', 2, 'working-days'],
    ['0.5 NLV', 0.5, 'working-days'],
    ['≤ 2 ngày LV', 2, 'working-days'],
    ['03 ngày làm việc kể từ ngày nhận đủ hồ sơ', 3, 'working-days'],
    ['0,5 ngày/04 giờ', 0.5, 'working-days'],
    ['04 giờ làm việc = 1/2 ngày', 4, 'working-hours'],
    ['12 giờ (1,5 ngày)', 12, 'working-hours'],
    ['01 ngày, 04 giờ', 12, 'working-hours'],
    ['01 ngày và 4h', 12, 'working-hours'],
    ['1h30', 1.5, 'working-hours'],
    ['2 giờ 30 phút', 2.5, 'working-hours'],
    ["30'", 0.5, 'working-hours'],
    ['1 buổi', 4, 'working-hours'],
    ['04g', 4, 'working-hours'],
  ])('reads "%s"', (cell, value, unit) => {
    const { limit } = read(rows(['Nội dung', 'Vai trò', 'Thời gian'], ['Thẩm định', 'Chuyên viên', cell])).table.steps[0] ?? {};
    expect(limit).toEqual({ value, unit });
  });

  it.each(['1-2 ngày', '24/24 giờ', '20 ngày làm việc/30 ngày làm việc', '15 ngày, trong đó 5 ngày xin ý kiến', '01 tháng 15 ngày'])(
    'leaves "%s" to a person instead of guessing',
    (cell) => {
      const odd = read(rows(['Nội dung', 'Vai trò', 'Thời gian'], ['Thẩm định', 'Chuyên viên', cell]));
      expect(odd.table.steps[0]?.limit).toBeUndefined();
      expect(codes(odd, 'warning')).toContain('table.limit-missing@2');
    },
  );

  it('never adds hours of the office to days of the calendar (R-14)', () => {
    const text = rows(['Nội dung', 'Vai trò', 'Thời gian'], ['Thẩm định', 'Chuyên viên', '01 ngày 4 giờ']);
    expect(read(text, { day: 'calendar-days' }).table.steps[0]?.limit).toBeUndefined();
  });

  it('reads a head in two rows, takes the time the office bound itself to, and numbered groups as stages', () => {
    const table = read(
      rows(
        ['STT', 'Nội dung công việc', 'Trách nhiệm', '', 'Thời gian', '', 'Biểu mẫu'],
        ['', '', 'Đơn vị', 'Người thực hiện', 'Theo quy định', 'Sau cắt giảm', ''],
        ['I', 'GIAI ĐOẠN TIẾP NHẬN', '', '', '', '', ''],
        ['1', 'Tiếp nhận', 'Bộ phận Một cửa', 'Công chức một cửa', '1 ngày', '0,5 ngày', 'Mẫu 01'],
        ['II', 'GIAI ĐOẠN GIẢI QUYẾT', '', '', '', '', ''],
        ['2', 'Thẩm định', 'Sở Xây dựng', 'Chuyên viên', '3 ngày', '2 ngày', ''],
        ['3', 'Ký duyệt', '', 'Lãnh đạo', '1 ngày', '0,5 ngày', ''],
        ['', 'Tổng thời gian', '', '', '5 ngày', '3 ngày', ''],
      ),
    );
    expect(codes(table, 'error')).toEqual([]);
    expect(table.table.steps.map(({ stage, role, agency, limit }) => `${stage ?? ''} ${role} ${agency} ${limit?.value ?? ''}`)).toEqual([
      'I one_stop_clerk one-stop 0.5',
      'II specialist department-of-construction 2',
      'II agency_leader department-of-construction 0.5',
    ]);
    expect(table.said.total).toEqual({ value: 3, unit: 'working-days' });
  });

  it('still takes numerals for the numbers of steps where there are no others', () => {
    const table = read(
      rows(['TT', 'Trình tự', 'Trách nhiệm'], ['I', 'Tiếp nhận', 'Một cửa'], ['II', 'Thẩm định', ''], ['III', 'Ký', 'Lãnh đạo Sở']),
    );
    expect(table.table.steps).toHaveLength(3);
  });

  it('writes cells a spreadsheet takes for text, never for a formula', () => {
    expect(writeCsv([['=1+1', '+84', '-1', '@x', 'an, "b"']])).toBe('\uFEFF\'=1+1,\'+84,\'-1,\'@x,"an, ""b"""\r\n');
  });
});
