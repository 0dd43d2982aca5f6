import { type Text } from './text';
import { type Limit } from './time-limit';

/** Why a clock may stand still. Without an allowed reason a pause is forbidden: parked dossiers are a main complaint of citizens. */
export type PauseReason = {
  readonly code: string;
  readonly name: Text;
  /** The law or decision that allows it; empty for the clocks of stages and agencies, which only follow that of the dossier. */
  readonly basis: string;
  /** What ends it. */
  readonly endedBy: Text;
  /** The longest it may last; absent where the source sets none. */
  readonly longest?: Limit;
  /** The national status the dossier has meanwhile, where one is prescribed. */
  readonly status?: 6;
};

/** The reasons found in law and practice; an installation may configure its own list. A supplement after appraisal is no pause but a restart. */
export const PAUSE_REASONS: readonly PauseReason[] = [
  {
    code: 'financial-obligation',
    name: { vi: 'Chờ thực hiện nghĩa vụ tài chính', en: 'Waiting for a financial obligation' },
    basis: 'QĐ 1610/QĐ-TTPVHCC (Hà Nội); pháp luật chuyên ngành đất đai',
    endedBy: { vi: 'xác nhận đã nộp tiền', en: 'payment confirmed' },
    status: 6,
  },
  {
    code: 'tax-assessment',
    name: { vi: 'Chờ cơ quan thuế xác định nghĩa vụ tài chính', en: "Waiting for the tax authority's assessment" },
    basis: 'NĐ 151/2025/NĐ-CP',
    endedBy: { vi: 'nhận thông báo thuế', en: 'tax notice received' },
  },
  {
    code: 'relatives-confirmation',
    name: { vi: 'Chờ người thân xác nhận trên VNeID', en: 'Waiting for relatives to confirm in the e-ID app' },
    basis: 'QĐ 296/QĐ-VPCP',
    endedBy: { vi: 'người thân đã xác nhận', en: 'relatives confirmed' },
    longest: { value: 5, unit: 'working-days' },
  },
  {
    code: 'applicant-explanation',
    name: { vi: 'Chờ người nộp giải trình trước hội đồng', en: "Waiting for the applicant's explanation to a council" },
    basis: 'QĐ 2487 (Lạng Sơn)',
    endedBy: { vi: 'nhận văn bản giải trình', en: 'explanation received' },
    longest: { value: 15, unit: 'calendar-days' },
  },
];

/** The reason of a code, in a list. */
export const findPauseReason = (reasons: readonly PauseReason[], code: string): PauseReason | undefined =>
  reasons.find((reason) => reason.code === code);
