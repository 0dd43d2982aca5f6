import { momentOf } from '../language/dates';

/** A stretch of days of the overview: the whole week, month, quarter or year a day lies in. `to` is the day after the last. */
export type PeriodKind = 'week' | 'month' | 'quarter' | 'year';
export const PERIODS: readonly PeriodKind[] = ['week', 'month', 'quarter', 'year'];

const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** @param today `2026-11-25`, the office's date */
export function periodOf(kind: PeriodKind, today: string): { readonly from: string; readonly to: string } {
  const [year, month, day] = today.split('-').map(Number);
  switch (kind) {
    case 'week': {
      const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
      return { from: iso(year, month, day - sinceMonday), to: iso(year, month, day - sinceMonday + 7) };
    }
    case 'month':
      return { from: iso(year, month, 1), to: iso(year, month + 1, 1) };
    case 'quarter': {
      const first = Math.floor((month - 1) / 3) * 3 + 1;
      return { from: iso(year, first, 1), to: iso(year, first + 3, 1) };
    }
    case 'year':
      return { from: iso(year, 1, 1), to: iso(year + 1, 1, 1) };
    default:
      return unreachable(kind);
  }
}

/** The period round an instant, by the office's date. */
export function periodUntil(kind: PeriodKind, now: number): ReturnType<typeof periodOf> {
  const { year, month, day } = momentOf(now);
  return periodOf(kind, `${year}-${month}-${day}`);
}

function unreachable(kind: never): never {
  throw new Error(`not a period: ${String(kind)}`);
}
