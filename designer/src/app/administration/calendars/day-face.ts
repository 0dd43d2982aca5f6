import { type CalendarDay, type CalendarLayer, type OpenInterval, type Timetable } from '@mot-cua/calendar';

const DAY_MS = 86_400_000;

/** What one date looks like in the year view: taken straight from the layers, so that a draft with mistakes can be seen too. */
export type DayFace = {
  readonly date: string;
  /** Number in the month, and 0 for Monday to 6 for Sunday. */
  readonly number: number;
  readonly weekday: number;
  /** The entry that makes it special, and whether it stands in the edited layer itself. */
  readonly special?: CalendarDay;
  readonly own: boolean;
  /** How long the office is open, in minutes. */
  readonly open: number;
  /** Open for less than the longest day of its week: a Saturday morning. */
  readonly partly: boolean;
};

/** Twelve months of days. `layers`: the nation's first, the edited one last. */
export function yearFaces(layers: readonly CalendarLayer[], year: number): readonly (readonly DayFace[])[] {
  const special = new Map(layers.flatMap((layer) => layer.days.map((day) => [day.date, { day, own: layer === layers.at(-1) }] as const)));
  return Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: new Date(Date.UTC(year, month + 1, 0)).getUTCDate() }, (__, day) => {
      const at = Date.UTC(year, month, day + 1);
      const date = new Date(at).toISOString().slice(0, 10);
      const entry = special.get(date);
      const weekday = (new Date(at).getUTCDay() + 6) % 7;
      const open = openMinutes(layers, date, weekday, entry?.day);
      const longest = Math.max(...(timetableOn(layers, date)?.week ?? []).map(minutesOf), 0);
      return {
        date,
        number: day + 1,
        weekday,
        own: entry?.own ?? false,
        open,
        partly: open > 0 && open < longest,
        ...(entry && { special: entry.day }),
      };
    }),
  );
}

/** Working days per month as the layers give them: what the declared numbers are compared with. */
export const workingDaysOf = (months: readonly (readonly DayFace[])[]): readonly number[] =>
  months.map((days) => days.filter(({ open }) => open > 0).length);

export const weekdayOfDate = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The hours that hold on a date: the lowest layer that has a timetable by then, its latest one. */
export function timetableOn(layers: readonly CalendarLayer[], date: string): Timetable | undefined {
  for (const { timetables } of layers.toReversed()) {
    const held = timetables.filter(({ validFrom }) => validFrom <= date).sort((a, b) => b.validFrom.localeCompare(a.validFrom));
    if (held.length > 0) return held[0];
  }
  return layers.flatMap(({ timetables }) => timetables).sort((a, b) => a.validFrom.localeCompare(b.validFrom))[0];
}

function openMinutes(layers: readonly CalendarLayer[], date: string, weekday: number, day: CalendarDay | undefined): number {
  const week = timetableOn(layers, date)?.week;
  if (!week) return 0;
  if (!day) return minutesOf(week[weekday]);
  // A make-up day is worked with the hours of the weekday it stands for, or its own when these are longer.
  if (day.kind === 'swap-work') return Math.max(minutesOf(week[weekday]), minutesOf(week[weekdayOfDate(day.pair ?? date)]));
  return 0;
}

const minutesOf = (hours: readonly OpenInterval[]): number => hours.reduce((sum, { from, to }) => sum + to - from, 0);
