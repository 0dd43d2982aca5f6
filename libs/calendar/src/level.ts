import { HOUR, type Instant } from './civil-date';
import { effectiveNow, ownTimeBetween, type RunningLimit, wholeTime } from './running-limit';
import { type Text } from './text';
import { type WorkingCalendar } from './working-calendar';
import { firstWithLeft } from './working-time';

/** How urgent a running limit is. Computed at the moment of asking, never stored. */
export type Level = 'green' | 'yellow' | 'orange' | 'red';

/** Shares are of the whole time of the limit, 0 to 1. */
export type LevelThresholds = {
  /** Yellow when at most this share is left. */
  readonly yellowShare: number;
  /** Orange when at most this share is left... */
  readonly orangeShare: number;
  /**
   * ...or less than so many hours of the limit's own time. 0 switches it off. A limit no longer than that has only the shares:
   * else a step of four hours would be urgent before anybody could begin it, and an inbox of such steps would say nothing.
   */
  readonly orangeWithinHours: number;
};

/** Not in law: green above half of the time, yellow at half, orange at a fifth or below one working day, red past due. */
export const DEFAULT_THRESHOLDS: LevelThresholds = { yellowShare: 0.5, orangeShare: 0.2, orangeWithinHours: 8 };

export const LEVEL_LABELS: Readonly<Record<Level, { readonly dossier: Text; readonly unit: Text }>> = {
  green: { dossier: { vi: 'Còn hạn', en: 'In time' }, unit: { vi: 'Xanh', en: 'Green' } },
  yellow: { dossier: { vi: 'Sắp đến hạn', en: 'Due soon' }, unit: { vi: 'Vàng', en: 'Yellow' } },
  orange: { dossier: { vi: 'Gấp', en: 'Urgent' }, unit: { vi: 'Cam', en: 'Orange' } },
  red: { dossier: { vi: 'Quá hạn', en: 'Overdue' }, unit: { vi: 'Đỏ', en: 'Red' } },
};

/** What is wrong with thresholds; undefined when they may be used. */
export function findThresholdProblem({ yellowShare, orangeShare, orangeWithinHours }: LevelThresholds): Text | undefined {
  if (!(orangeShare >= 0 && orangeShare <= yellowShare && yellowShare <= 1)) {
    return { vi: 'Ngưỡng phải theo thứ tự 0 ≤ cam ≤ vàng ≤ 1.', en: 'Thresholds must be ordered 0 ≤ orange ≤ yellow ≤ 1.' };
  }
  if (!(orangeWithinHours >= 0 && orangeWithinHours <= 1_000)) {
    return { vi: 'Số giờ cảnh báo phải từ 0 đến 1.000.', en: 'The hours of warning must be from 0 to 1,000.' };
  }
  return undefined;
}

/**
 * The level at `now`, which lies behind the pauses that ended. While a limit is paused it keeps the level it had when the pause began.
 */
export function level(calendar: WorkingCalendar, running: RunningLimit, now: Instant, thresholds = DEFAULT_THRESHOLDS): Level {
  const at = effectiveNow(running, now);
  if (at > running.due) return 'red';
  const left = ownTimeBetween(calendar, running.limit, at, running.due);
  const { yellow, orange } = leftAtLevels(wholeTime(calendar, running), thresholds);
  if (left <= orange) return 'orange';
  return left <= yellow ? 'yellow' : 'green';
}

/** From each of these instants on the limit has at least that level, as long as it is not paused. */
export type LevelInstants = { readonly yellowAt: Instant; readonly orangeAt: Instant; readonly redAt: Instant };

/** When a running limit turns yellow, orange and red, not before its start. Asked anew after each pause: the answer is for the time behind it. */
export function levelInstants(calendar: WorkingCalendar, running: RunningLimit, thresholds = DEFAULT_THRESHOLDS): LevelInstants {
  const { limit, start, due } = running;
  const { yellow, orange } = leftAtLevels(wholeTime(calendar, running), thresholds);
  const firstAt = (left: number) => Math.max(start, limit.unit === 'elapsed-hours' ? due - left : firstWithLeft(calendar, due, left));
  return { yellowAt: firstAt(yellow), orangeAt: firstAt(orange), redAt: due + 1 };
}

/** The most milliseconds left at which a level begins. "Less than a working day" begins one millisecond below it. */
function leftAtLevels(whole: number, { yellowShare, orangeShare, orangeWithinHours }: LevelThresholds) {
  const within = whole > orangeWithinHours * HOUR ? Math.ceil(orangeWithinHours * HOUR) - 1 : 0;
  const orange = Math.max(Math.floor(orangeShare * whole), within);
  return { yellow: Math.max(Math.floor(yellowShare * whole), orange), orange };
}
