import { type Text } from '@mot-cua/procedure';

/** Lawful reasons of a pause by their code; a reason of the installation's own is shown as its code. */
const reasons: Readonly<Record<string, Text>> = {
  'financial-obligation': { vi: 'chờ thực hiện nghĩa vụ tài chính', en: 'waiting for a financial obligation' },
  'tax-assessment': { vi: 'chờ cơ quan thuế xác định nghĩa vụ tài chính', en: "waiting for the tax authority's assessment" },
  'relatives-confirmation': { vi: 'chờ người thân xác nhận trên VNeID', en: 'waiting for relatives to confirm in the e-ID app' },
  'applicant-explanation': { vi: 'chờ người nộp giải trình', en: "waiting for the applicant's explanation" },
  'with-dossier': { vi: 'cùng với hồ sơ', en: 'together with the dossier' },
  'handed-on': { vi: 'hồ sơ ở nơi khác', en: 'the dossier was elsewhere' },
  supplement: { vi: 'chờ bổ sung giấy tờ', en: 'waiting for supplementary papers' },
};

export const pauseReasonText = (code: string): Text => reasons[code] ?? { vi: code, en: code };
