import { type Finding } from '../finding';
import { type ProcedurePackage } from '../package';
import { checkFees } from './fees';
import { sayOf } from './say';

/** What a package says about itself beside diagram, forms and limits. */
export const checkContents = (pack: ProcedurePackage): readonly Finding[] => [
  ...(pack.name.vi.trim() === ''
    ? [sayOf('error', 'package.name', undefined, { vi: 'Thủ tục chưa có tên.', en: 'The procedure has no name.' })]
    : []),
  ...(/^\d\.\d{6}(?:\.[\w.]+)?$/.test(pack.code)
    ? []
    : [
        sayOf('warning', 'package.code', undefined, {
          vi: `Mã thủ tục "${pack.code}" không theo mẫu của Cơ sở dữ liệu quốc gia, ví dụ 2.000286 (R-74).`,
          en: `The code "${pack.code}" is not of the national form, e.g. 2.000286 (R-74).`,
        }),
      ]),
  ...checkPapers(pack),
  ...checkFees(pack),
  ...(pack.approval
    ? []
    : [
        sayOf('note', 'package.approval', undefined, {
          vi: 'Chưa ghi quyết định phê duyệt quy trình nội bộ (R-150).',
          en: 'The decision approving the process is not given (R-150).',
        }),
      ]),
];

const checkPapers = ({ papers }: ProcedurePackage): readonly Finding[] =>
  papers.flatMap(({ id, name, copies }, index) => {
    const of = (code: Finding['code'], vi: string, en: string) =>
      sayOf('error', code, undefined, { vi: `Giấy tờ ‹${name.vi || id}›: ${vi}`, en: `Paper ‹${name.en || id}›: ${en}` });
    return [
      ...(papers.findIndex((paper) => paper.id === id) < index ? [of('paper.twice', 'trùng mã.', 'its id is used twice.')] : []),
      ...(name.vi.trim() === '' ? [of('paper.name', 'chưa có tên.', 'it has no name.')] : []),
      ...(Number.isInteger(copies) && copies >= 0 && copies <= 100
        ? []
        : [of('paper.copies', 'số bản phải là số nguyên từ 0 đến 100.', 'its number of copies must be a whole number from 0 to 100.')]),
    ];
  });
