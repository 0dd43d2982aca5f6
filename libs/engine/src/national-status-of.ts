import { nationalStatus, type NationalStatus, type NationalStatusRow } from '@mot-cua/calendar';
import { resolutionOf } from './clocks';
import { type Dossier } from './dossier';
import { awaitsSupplement } from './supplement';
import { unreachable } from './unreachable';

/** How a dossier that has ended stands, by its outcome; every other outcome is a result returned, refusals included: 10. */
const finals: Readonly<Record<string, NationalStatus>> = { notAccepted: 3, withdrawn: 7, stopped: 8, closed: 8 };

/**
 * The national status of a dossier: every internal state maps to exactly one. Open: 5 while a supplement is awaited, 6 while the clock
 * is paused for a financial obligation, 9 once the result is handed over, 2 as long as nobody has begun, else 4. Suspended: 8, used as "tạm dừng", but 9 stays 9: nothing but
 * 10 may follow it.
 */
export const nationalStatusOf = (dossier: Dossier): NationalStatusRow => {
  switch (dossier.status) {
    case 'notOpened':
      return nationalStatus(1);
    case 'closed':
      return nationalStatus(finals[dossier.outcome ?? ''] ?? 10);
    case 'suspended':
      return nationalStatus(resolutionOf(dossier)?.stoppedBy === 'handed-over' ? 9 : 8);
    case 'open':
      return nationalStatus(openStatus(dossier));
    default:
      return unreachable(dossier.status);
  }
};

const openStatus = (dossier: Dossier): NationalStatus => {
  const clock = resolutionOf(dossier);
  if (awaitsSupplement(clock)) return 5;
  if (clock?.state === 'stopped') return 9;
  if (clock?.state === 'paused' && clock.reason === 'financial-obligation') return 6;
  return clock?.pauses === undefined && clock?.earlier === undefined && isUntouched(dossier) ? 2 : 4;
};

/** Nothing was done since reception, nor was it suspended: every task still waits as opening the dossier left it, and nobody has taken one. */
const isUntouched = ({ visits, openedAt, resumed }: Dossier): boolean =>
  resumed !== true &&
  visits.every(
    ({ startedAt, waits = [] }) => startedAt === openedAt && waits.every(({ kind, work }) => kind !== 'task' || work?.holder === undefined),
  );
