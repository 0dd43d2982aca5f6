/** The official forms this system prints, by their numbers in TT 03/2025 Phụ lục I; `transfer` is the slip of NĐ 118/2025 Điều 20, which has none. */
export const FORMS = ['01', '02', '03', '04', '05', '06', '07', 'transfer'] as const;
export type FormNumber = (typeof FORMS)[number];

/** Forms an officer issues with words of their own; the others follow from the dossier alone. */
export const ISSUED_FORMS = ['02', '03', '04', '05'] as const satisfies readonly FormNumber[];
export type IssuedForm = (typeof ISSUED_FORMS)[number];

export type Sheet = { readonly size: 'A5' | 'A4'; readonly layout: 'portrait' | 'landscape' };

type FormFace = {
  readonly title: { readonly vi: string; readonly en: string };
  /** Letters behind the number: `…/PBS`. */
  readonly symbol: string;
  readonly sheet: Sheet;
};

const A5: Sheet = { size: 'A5', layout: 'portrait' };

/** Names, number symbols and sizes: A5, the register A4. */
export const formFaces: Readonly<Record<FormNumber, FormFace>> = {
  '01': { title: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt with due date' }, symbol: 'TTPVHCC', sheet: A5 },
  '02': { title: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Supplement slip' }, symbol: 'PBS', sheet: A5 },
  '03': { title: { vi: 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ', en: 'Refusal slip' }, symbol: 'PTC', sheet: A5 },
  '04': {
    title: { vi: 'Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết', en: 'Apology letter' },
    symbol: 'PXL',
    sheet: A5,
  },
  '05': { title: { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Stop notice' }, symbol: 'TB', sheet: A5 },
  '06': { title: { vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', en: 'Control slip' }, symbol: 'PKS', sheet: A5 },
  '07': { title: { vi: 'Sổ theo dõi hồ sơ', en: 'Register of dossiers' }, symbol: 'STD', sheet: { size: 'A4', layout: 'landscape' } },
  transfer: { title: { vi: 'Phiếu chuyển xử lý hồ sơ', en: 'Transfer slip' }, symbol: 'PCXL', sheet: A5 },
};
