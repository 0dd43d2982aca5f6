import { dayOf, type DateText, getDay, type Instant } from './civil-date';
import { VIETNAM_OFFSET } from './compile-calendar';
import { type Limit } from './time-limit';

/** The rules in force when a dossier was received; stored with it. Values are settings of the profile, not constants. */
export type LegalProfile = {
  readonly id: 'ND61' | 'ND118' | 'ND118+309';
  /** First day of reception it governs. */
  readonly from: DateText;
  readonly texts: readonly string[];
  /** Whose identifier stands in the dossier code: NĐ 61 Đ26.2a; NĐ 118 Đ28. */
  readonly agencyInCode: 'receiving' | 'resolving';
  /** Forwarding on the same day until this time: Đ18 of both decrees. */
  readonly cutOffForward: string;
  /** Time to ask for a supplement after appraisal: NĐ 61 Đ19.4; NĐ 118 Đ19.5. */
  readonly appraisalSupplementNotice: Limit;
  readonly afterSupplement: 'restart';
  /** NĐ 61 Đ17.2a; NĐ 118 Đ11.2c, 16.3. */
  readonly supplementRequestsMax: number;
  /** Closing when nothing was supplemented: NĐ 118 Đ19.5. */
  readonly autoCloseAfterSupplement?: Limit;
  /** Notice that a dossier will be late, before it is due: NĐ 61 Đ19.9; NĐ 118 Đ19.6. */
  readonly lateNoticeBefore: Limit;
  readonly reappointmentsMax: number;
  /** Alert to the clerk about an online dossier: NĐ 118 Đ17.2. */
  readonly onlineAlert?: Limit;
  /** Answer to an online dossier: NĐ 118 Đ17.2; before, only "kịp thời". */
  readonly onlineAnswer?: Limit;
  /** When the clock of a cross-boundary dossier starts: NĐ 309. */
  readonly clockStartCrossBoundary: 'reception' | 'competent-agency';
  /** Correcting an error in a result: NĐ 118 Đ23.1. */
  readonly errorCorrection?: Limit;
  /** TT 03/2025 Đ7. */
  readonly stopNoticeForm?: string;
  /** Online money to the budget account: NĐ 118 Đ24, 12.9. */
  readonly feeTransfer?: Limit;
  /** Paper of a cross-boundary dossier: NĐ 118 Đ20. */
  readonly paperForwardCrossBoundary?: Limit;
};

const workingDays = (value: number): Limit => ({ value, unit: 'working-days' });
const workingHours = (value: number): Limit => ({ value, unit: 'working-hours' });
const calendarDays = (value: number): Limit => ({ value, unit: 'calendar-days' });

const nd61: LegalProfile = {
  id: 'ND61',
  from: '2018-06-21',
  texts: ['NĐ 61/2018/NĐ-CP', 'NĐ 107/2021/NĐ-CP', 'TT 01/2018/TT-VPCP', 'TT 22/2019/TT-BTTTT'],
  agencyInCode: 'receiving',
  cutOffForward: '15:00',
  appraisalSupplementNotice: workingDays(3),
  afterSupplement: 'restart',
  supplementRequestsMax: 1,
  lateNoticeBefore: calendarDays(1),
  reappointmentsMax: 1,
  clockStartCrossBoundary: 'reception',
};

const nd118: LegalProfile = {
  ...nd61,
  id: 'ND118',
  from: '2025-07-01',
  texts: ['NĐ 118/2025/NĐ-CP', 'TT 03/2025/TT-VPCP', 'TT 04/2025/TT-VPCP', 'NĐ 367/2025/NĐ-CP'],
  agencyInCode: 'resolving',
  autoCloseAfterSupplement: calendarDays(15),
  onlineAlert: workingHours(2),
  onlineAnswer: workingHours(8),
  errorCorrection: workingDays(3),
  stopNoticeForm: '05',
  feeTransfer: workingHours(8),
  paperForwardCrossBoundary: workingDays(1),
};

const nd309: LegalProfile = {
  ...nd118,
  id: 'ND118+309',
  from: '2026-08-05',
  texts: [...nd118.texts, 'NĐ 309/2026/NĐ-CP', 'NĐ 310/2026/NĐ-CP'],
  clockStartCrossBoundary: 'competent-agency',
};

/** In order of time. */
export const LEGAL_PROFILES: readonly LegalProfile[] = [nd61, nd118, nd309];

/** The profile in force at the time of reception; undefined before 21/06/2018. */
export const findLegalProfile = (received: Instant, offset = VIETNAM_OFFSET): LegalProfile | undefined =>
  LEGAL_PROFILES.findLast(({ from }) => getDay(from) <= dayOf(received, offset));
