import { type ProcedurePackage } from '@mot-cua/procedure';
import { catalogueFile, type CatalogueExtension, type CatalogueLimit, type CatalogueProcedure } from './catalogue-source';

type Approval = NonNullable<ProcedurePackage['approval']>;

/** The decisions that approved internal processes, as the titles of the sources state them. */
const decisions: Readonly<Record<string, Omit<Approval, 'annex'>>> = {
  'CB-2022': { number: '2022/QĐ-UBND', date: '2025-11-27', signer: 'Chủ tịch UBND tỉnh Cao Bằng' },
  'CB-2031': { number: '2031/QĐ-UBND', date: '2025-11-28', signer: 'Chủ tịch UBND tỉnh Cao Bằng' },
  'NA-3857': { number: '3857/QĐ-UBND', date: '2025-11-26', signer: 'Chủ tịch UBND tỉnh Nghệ An' },
  'NA-3760': { number: '3760/QĐ-UBND', date: '2025-11-19', signer: 'Chủ tịch UBND tỉnh Nghệ An' },
  'VL-2682': { number: '2682/QĐ-UBND', date: '2025-11-20', signer: 'Chủ tịch UBND tỉnh Vĩnh Long' },
  'LS-2487': { number: '2487/QĐ-UBND', date: '2025-11-19', signer: 'Chủ tịch UBND tỉnh Lạng Sơn' },
  'HN-663': { number: '663/QĐ-TTPVHCC', date: '2026-05-13', signer: 'Trung tâm Phục vụ hành chính công thành phố Hà Nội' },
};

/**
 * The approving decision. Procedures put together from laws have none in the sources: they carry an invented one of the invented
 * province, said to be so, because nothing may be published without.
 */
export function approvalOf(procedure: CatalogueProcedure): Approval {
  const [key, annex] = procedure.source.split(', ').map((part) => part.trim());
  const decision = decisions[key ?? ''];
  if (decision) return { ...decision, ...(annex && { annex }) };
  return { number: '01/QĐ-UBND (minh họa)', date: '2026-01-05', signer: 'Chủ tịch UBND tỉnh Sơn Hà (minh họa)', annex: procedure.id };
}

/** Every source the procedure names, with its title. */
export function sourcesOf(procedure: CatalogueProcedure): ProcedurePackage['sources'] {
  const known = catalogueFile._meta.sources;
  const keys = Object.keys(known).filter((key) => new RegExp(`(^|[^A-Za-z0-9-])${key}([^A-Za-z0-9-]|$)`, 'u').test(procedure.source));
  return keys.map((key) => ({ key, title: known[key]?.title_vi ?? key, ...(known[key]?.url && { url: known[key].url }) }));
}

/** Remarks of the collection, and whatever the source says of time and money that no other property can carry. */
export function notesOf(procedure: CatalogueProcedure): readonly string[] {
  const { time_limit: time, fee } = procedure;
  const said = [
    ...procedure.notes,
    `Nguồn / Source: ${procedure.source}`,
    procedure.code_basis === 'source'
      ? undefined
      : `Mã thủ tục chưa đối chiếu với nguồn (${procedure.code_basis}). / The code was not read in a source.`,
    time.basis === 'source' ? undefined : `Thời hạn không lấy từ nguồn (${time.basis}). / The time limit was not read in a source.`,
    time.rule && `Quy tắc thời hạn / rule: ${time.rule}`,
    time.note,
    time.excludes_vi && `Không tính: ${time.excludes_vi}. / Not counted: ${time.excludes_en ?? ''}`,
    time.extension && `Gia hạn thêm ${extensionWords(time.extension)}`,
    time.extension_total && `Gia hạn, tổng cộng ${extensionWords(time.extension_total)}`,
    time.alternative && `Trường hợp khác ${extensionWords(time.alternative)}`,
    procedure.deadline_for_applicant,
    fee && typeof fee.amount !== 'number' && fee.note ? `Phí, lệ phí / fee: ${fee.note} (${fee.basis})` : undefined,
    ...procedure.steps.map((step) => {
      if (step.extends_total_to)
        return `${step.id}: tổng thời hạn không quá ${limitWords(step.extends_total_to)}. / The total becomes at most that.`;
      if (step.extends_total_by) return `${step.id}: thêm không quá ${limitWords(step.extends_total_by)}. / At most that much more.`;
      return step.limit_law && !step.silence_means ? `${step.id}: theo luật ${limitWords(step.limit_law)}. / By law.` : undefined;
    }),
  ];
  return said.filter((note): note is string => Boolean(note));
}

const extensionWords = (extension: CatalogueExtension): string =>
  `${limitWords(extension)}: ${extension.when_vi ?? ''} / ${extension.when_en ?? ''}`;

const unitWords: Readonly<Record<string, string>> = { 'working-days': 'ngày làm việc', 'calendar-days': 'ngày', hours: 'giờ' };
const limitWords = (limit: CatalogueLimit): string => `${String(limit.value).replace('.', ',')} ${unitWords[limit.unit] ?? limit.unit}`;
