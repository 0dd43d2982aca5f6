import { nationalStatus, type NationalStatus } from '@mot-cua/calendar';
import { type Text } from '@mot-cua/procedure';
import { acceptanceOf } from './acceptance';
import { resolutionOf } from './clocks';
import { type Dossier } from './dossier';
import { awaitsSupplement } from './supplement';
import { unreachable } from './unreachable';

/** Where a dossier stands on its way from being handed in to its result being returned. Closed: every dossier is in exactly one phase. */
export type Phase =
  | 'submitted'
  | 'incomplete'
  | 'accepted'
  | 'processing'
  | 'supplementing'
  | 'paying'
  | 'decided'
  | 'suspended'
  | 'handed-over'
  | 'returned'
  | 'not-accepted'
  | 'withdrawn'
  | 'stopped'
  | 'lapsed';

export type PhaseRow = {
  readonly name: Text;
  /** What is synchronised to the National Public Service Portal. */
  readonly status: NationalStatus;
  /** May the applicant still have it stopped or take it back, may it still be refused? */
  readonly mayStop: boolean;
};

/** What each phase means: its one national status and whether the work may still be stopped. */
export const PHASES: Readonly<Record<Phase, PhaseRow>> = {
  submitted: { name: { vi: 'Chờ tiếp nhận', en: 'Waiting to be accepted' }, status: 1, mayStop: true },
  incomplete: { name: { vi: 'Chờ bổ sung trước khi tiếp nhận', en: 'To be completed before acceptance' }, status: 5, mayStop: true },
  accepted: { name: { vi: 'Mới tiếp nhận', en: 'Accepted' }, status: 2, mayStop: true },
  processing: { name: { vi: 'Đang xử lý', en: 'In process' }, status: 4, mayStop: true },
  supplementing: { name: { vi: 'Chờ bổ sung', en: 'Supplement requested' }, status: 5, mayStop: true },
  paying: { name: { vi: 'Chờ thực hiện nghĩa vụ tài chính', en: 'Waiting for a financial obligation' }, status: 6, mayStop: true },
  decided: { name: { vi: 'Đã ký kết quả', en: 'Decision signed' }, status: 4, mayStop: false },
  suspended: { name: { vi: 'Tạm dừng', en: 'Suspended' }, status: 8, mayStop: true },
  'handed-over': { name: { vi: 'Chờ trả kết quả', en: 'Result ready' }, status: 9, mayStop: false },
  returned: { name: { vi: 'Đã trả kết quả', en: 'Result returned' }, status: 10, mayStop: false },
  'not-accepted': { name: { vi: 'Không được tiếp nhận', en: 'Not accepted' }, status: 3, mayStop: false },
  withdrawn: { name: { vi: 'Đã rút hồ sơ', en: 'Withdrawn' }, status: 7, mayStop: false },
  stopped: { name: { vi: 'Dừng giải quyết', en: 'Stopped' }, status: 8, mayStop: false },
  lapsed: { name: { vi: 'Đóng hồ sơ vì không bổ sung', en: 'Closed: not supplemented' }, status: 8, mayStop: false },
};

/** How a dossier that has ended stands, by its outcome; every other outcome is a result returned, refusals included. */
const FINALS: Readonly<Record<string, Phase>> = {
  notAccepted: 'not-accepted',
  withdrawn: 'withdrawn',
  stopped: 'stopped',
  closed: 'lapsed',
};

/** The phase of a dossier, read from nothing but its state. */
export const phaseOf = (dossier: Dossier): Phase => {
  switch (dossier.status) {
    case 'notOpened':
      return 'submitted';
    case 'submitted':
      return awaitsSupplement(acceptanceOf(dossier)) ? 'incomplete' : 'submitted';
    case 'open':
      return openPhase(dossier);
    case 'suspended':
      // Nothing but 10 may follow 9.
      return resolutionOf(dossier)?.stoppedBy === 'handed-over' ? 'handed-over' : 'suspended';
    case 'closed':
      return FINALS[dossier.outcome ?? ''] ?? 'returned';
    default:
      return unreachable(dossier.status);
  }
};

/** The national status of a dossier: that of its phase. */
export const nationalStatusOf = (dossier: Dossier) => nationalStatus(PHASES[phaseOf(dossier)].status);

/** Was it ever received? What was handed in from outside is, once the one-stop has accepted it. */
export const wasReceived = ({ status, openedAt, submittedAt }: Pick<Dossier, 'status' | 'openedAt' | 'submittedAt'>): boolean =>
  status !== 'notOpened' && status !== 'submitted' && (submittedAt === undefined || openedAt !== submittedAt);

const openPhase = (dossier: Dossier): Phase => {
  const clock = resolutionOf(dossier);
  if (awaitsSupplement(clock)) return 'supplementing';
  if (clock?.state === 'stopped') return 'handed-over';
  if (clock?.state === 'paused' && clock.reason === 'financial-obligation') return 'paying';
  if (dossier.decided) return 'decided';
  return clock?.pauses === undefined && clock?.earlier === undefined && isUntouched(dossier) ? 'accepted' : 'processing';
};

/** Nothing was done since reception, nor was it suspended: every task still waits as opening the dossier left it, and nobody has taken one. */
const isUntouched = ({ visits, openedAt, submittedAt = openedAt, resumed }: Dossier): boolean =>
  resumed !== true &&
  visits.every(
    ({ startedAt, waits = [] }) =>
      (startedAt === openedAt || startedAt === submittedAt) &&
      waits.every(({ kind, work }) => kind !== 'task' || work?.holder === undefined),
  );
