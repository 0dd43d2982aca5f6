import { type Procedure } from '../procedure';
import { type ProcedurePackage } from '../package';
import { packageFromTable } from '../table/package-from-table';
import { days, sevenSteps } from '../table/testing/tables';
import { type StepTable } from '../table/step-table';
import { readBpmn } from '../read-bpmn';
import { catalogue } from '../../testing/catalogue';
import { type Compared, compareVersions } from './compare-versions';

const compared = async (table: StepTable, change: (pack: ProcedurePackage) => ProcedurePackage = (pack) => pack): Promise<Compared> => {
  const pack = change(await packageFromTable(table));
  const { procedure } = await readBpmn(pack.diagram, catalogue);
  const tasks = (procedure as Procedure).nodes.filter(({ type }) => type === 'userTask');
  return { pack, procedure: procedure as Procedure, numbers: new Map(tasks.map(({ id }, index) => [id, index + 1])) };
};
const told = async (before: Promise<Compared>, after: Promise<Compared>) =>
  compareVersions(await before, await after).map(
    ({ kind, place, what, before: was, after: is }) => `${kind} ${place.vi} · ${what.vi}: ${was?.vi ?? '-'} → ${is?.vi ?? '-'}`,
  );

describe('two versions compared in legal terms', () => {
  it('says nothing of a version that is the same', async () => {
    expect(await told(compared(sevenSteps()), compared(sevenSteps()))).toEqual([]);
  });

  it('says which limits have changed, of the whole and of a step', async () => {
    const shorter = { ...sevenSteps([0.5, 0.5, 5, 0.5, 1, 0.5]), committedLimit: days(8) };
    expect(await told(compared(sevenSteps()), compared(shorter))).toEqual([
      'changed Cả thủ tục · Thời hạn cam kết: 10 ngày làm việc → 8 ngày làm việc',
      'changed Bước 3 «Việc s3» · Thời gian thực hiện: 7 ngày làm việc → 5 ngày làm việc',
    ]);
  });

  it('knows the steps again by their names when a row was put in and all ids have moved', async () => {
    const { steps, ...rest } = sevenSteps();
    const names = new Map(steps.map(({ id, name }) => [id, name]));
    const shifted = steps.flatMap((step, index) => {
      const place = index + (index >= 2 ? 2 : 1);
      const moved = {
        ...step,
        id: `s${place}`,
        name: names.get(step.id) ?? step.name,
        next: step.next.map(({ to }) => ({ to: to === 'end' ? to : `s${Number(to.slice(1)) + (Number(to.slice(1)) > 2 ? 1 : 0)}` })),
      };
      const fresh = { ...step, id: 's3', name: { vi: 'Lấy ý kiến', en: 'Opinions' }, limit: days(2), next: [{ to: 's4' }] };
      return index === 1 ? [{ ...moved, next: [{ to: 's3' }] }, fresh] : [moved];
    });
    const changes = await told(compared(sevenSteps()), compared({ ...rest, steps: shifted }));
    expect(changes.filter((line) => !/Chuyển bước|Điều kiện chuyển|Nhánh mặc định/u.test(line) && !/Biểu mẫu|Trường/u.test(line))).toEqual([
      expect.stringMatching(/^added Bước \d+ «Lấy ý kiến» · Bước: - → Lấy ý kiến, division, 2 ngày làm việc$/u),
    ]);
  });

  it('says what became of papers, fees and fields', async () => {
    const paper = { id: 'p', name: { vi: 'Đơn', en: 'Form' }, copies: 1, required: true };
    const changes = await told(
      compared(sevenSteps(), (pack) => ({ ...pack, papers: [paper] })),
      compared(sevenSteps(), (pack) => ({
        ...pack,
        papers: [{ ...paper, copies: 2 }],
        fees: [{ id: 'f', name: { vi: 'Lệ phí', en: 'Fee' }, amount: 135_000 }],
      })),
    );
    expect(changes).toEqual([
      'changed Cả thủ tục · Thành phần hồ sơ: Đơn, 1 bản, bắt buộc → Đơn, 2 bản, bắt buộc',
      'added Cả thủ tục · Phí, lệ phí: - → Lệ phí: 135.000 đồng',
    ]);
  });

  it('calls roles as the installation calls them, and tells of timers at the edge of a step, of warnings and of decision rules', async () => {
    const names = {
      roles: new Map([
        ['specialist', { vi: 'Chuyên viên', en: 'Specialist' }],
        ['records_clerk', { vi: 'Văn thư', en: 'Records clerk' }],
      ]),
      agencies: new Map(),
    };
    const redrawn = (change: (diagram: string) => string, decisions?: ProcedurePackage['decisions']) =>
      compared(sevenSteps(), (pack) => ({ ...pack, diagram: change(pack.diagram), ...(decisions && { decisions }) })).then((one) => ({
        ...one,
        names,
      }));
    const input = { id: 'i', label: { vi: 'Diện tích', en: 'Area' }, expression: 'area', kind: 'number' as const };
    const output = { id: 'o', name: 'fee', label: { vi: 'Phí', en: 'Fee' }, kind: 'number' as const };
    const table = (fee: string) => [
      {
        id: 't',
        name: { vi: 'Mức phí', en: 'Fee' },
        hitPolicy: 'U' as const,
        inputs: [input],
        outputs: [output],
        rules: [{ id: 'r', when: ['> 5'], then: [fee] }],
      },
    ];
    const plain = (diagram: string): string => diagram;
    const shorter = (diagram: string): string =>
      diagram
        .replace(/15 calendar-days/u, '10 calendar-days')
        .replace('mc:role="specialist"', 'mc:role="records_clerk" mc:warnings="80% notify"');
    const changes = await told(redrawn(plain, table('100')), redrawn(shorter, table('200')));
    expect(changes).toEqual([
      expect.stringMatching(/Người thực hiện: Chuyên viên → Văn thư$/u),
      expect.stringMatching(/Cảnh báo: - → khi đã dùng 80% thời hạn: Nhắc người đang xử lý$/u),
      expect.stringMatching(/Hết giờ sau: 15 ngày → 10 ngày$/u),
      'changed Bảng quyết định «Mức phí» · Luật: > 5 → 100 → > 5 → 200',
    ]);
  });
});
