const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Vietnam is so far ahead of UTC, all year. */
const AHEAD_MS = 7 * HOUR_MS;

/**
 * 08:00 in Vietnam of the first such day of the week that begins after an instant: what a spec says of days and hours must not depend on when it is run.
 * @param weekday 0 is Sunday
 * @returns milliseconds since 1970
 */
function morning(weekday: number, after: number): number {
  const day = new Date(Math.ceil((after + AHEAD_MS) / DAY_MS) * DAY_MS);
  while (day.getUTCDay() !== weekday) day.setUTCDate(day.getUTCDate() + 1);
  return day.getTime() + 8 * HOUR_MS - AHEAD_MS;
}

export const sundayMorning = (after: number): number => morning(0, after);
export const mondayMorning = (after: number): number => morning(1, after);
