import { nationalStatus, type NationalStatus, type NationalStatusRow } from '@mot-cua/calendar';
import { type Clock, type Dossier } from '@mot-cua/engine';

/** The name of the clock that measures the statutory limit. */
export const RESOLUTION = 'resolution';

/** How a dossier that has ended stands, by its outcome; every other outcome is a result returned, refusals included: 10. */
const finals: Readonly<Record<string, NationalStatus>> = { notAccepted: 3, withdrawn: 7, stopped: 8, closed: 8 };
/** While the statutory clock is paused: 5 when the applicant is to supplement, 6 for a financial obligation; for other reasons work goes on: 4. */
const paused: Readonly<Record<string, NationalStatus>> = { supplement: 5, 'financial-obligation': 6 };

/**
 * The national status of a dossier: every internal state maps to exactly one.
 * Open: 9 once the statutory clock has stopped; 2 as long as nobody has begun; suspended: 8, used as "tạm dừng".
 */
export function nationalStatusOf(dossier: Dossier): NationalStatusRow {
  switch (dossier.status) {
    case 'notOpened':
      return nationalStatus(1);
    case 'closed':
      return nationalStatus(finals[dossier.outcome ?? ''] ?? 10);
    case 'suspended':
      return nationalStatus(8);
    case 'open':
      return nationalStatus(openStatus(dossier));
    default:
      return unreachable(dossier.status);
  }
}

function openStatus(dossier: Dossier): NationalStatus {
  const clock = resolutionClock(dossier);
  if (clock?.state === 'stopped') return 9;
  if (clock?.state === 'paused') return paused[clock.reason ?? ''] ?? 4;
  return isUntouched(dossier) ? 2 : 4;
}

/** Nothing was done since reception: every task still waits as opening the dossier left it, and nobody has taken one. */
const isUntouched = (dossier: Dossier): boolean =>
  dossier.visits.every(({ waits = [] }) => waits.every(({ kind, work }) => kind !== 'task' || work?.holder === undefined)) &&
  dossier.visits.every(({ startedAt }) => startedAt === dossier.openedAt);

export const resolutionClock = (dossier: Dossier): Clock | undefined => dossier.clocks.find(({ name }) => name === RESOLUTION);

function unreachable(status: never): never {
  throw new Error(`not a status: ${String(status)}`);
}
