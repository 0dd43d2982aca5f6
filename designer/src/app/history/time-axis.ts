import { type Instant } from '@mot-cua/engine';
import { officeZone, writeDay, writeTime } from '../language/dates';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Most dates written under the axis. */
const MAX_LABELS = 9;
/** Beyond so many days rest days are too narrow to see. */
const MAX_SHADED_DAYS = 140;

export type AxisBand = { readonly from: number; readonly to: number };
export type TimeAxis = {
  /** Where an instant lies, 0 to 100. */
  readonly at: (instant: Instant) => number;
  /** Which instant lies at a place from 0 to 100. */
  readonly instantAt: (place: number) => Instant;
  readonly labels: readonly { readonly at: number; readonly day: string }[];
  readonly restDays: readonly AxisBand[];
};

/**
 * The real time between two instants as a line of length 100. All of a history of one moment lies at its end.
 * @param isWorked whether the office works on the day of an instant; absent: no rest days are shown
 */
export function timeAxis(first: Instant, last: Instant, isWorked?: (instant: Instant) => boolean): TimeAxis {
  const length = Math.max(0, last - first);
  const at = (instant: Instant) => (length === 0 ? 100 : Math.min(100, Math.max(0, ((instant - first) / length) * 100)));
  const days = daysBetween(first, first + length);
  const every = Math.max(1, Math.ceil(days.length / MAX_LABELS));
  const shaded = isWorked && days.length <= MAX_SHADED_DAYS ? days.filter((day) => !isWorked(day + DAY / 2)) : [];
  return {
    at,
    instantAt: (place) => first + (place / 100) * length,
    labels:
      length < 2 * DAY
        ? hourLabels(first, length, at)
        : days.filter((_, index) => index % every === 0).map((day) => ({ at: at(day), day: writeDay(day).slice(0, 5) })),
    restDays: merged(shaded.map((day) => ({ from: at(day), to: at(day + DAY) }))),
  };
}

/** Full hours, so many apart that they have room: for a dossier done within a day. */
function hourLabels(first: Instant, length: number, at: TimeAxis['at']): TimeAxis['labels'] {
  const every = [1, 2, 3, 6, 12].find((hours) => length / (hours * HOUR) <= MAX_LABELS) ?? 12;
  const from = Math.ceil(first / (every * HOUR)) * every * HOUR;
  const hours = Array.from({ length: Math.floor((first + length - from) / (every * HOUR)) + 1 }, (_, index) => from + index * every * HOUR);
  return hours.map((hour) => ({ at: at(hour), day: writeTime(hour) }));
}

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: officeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** Midnights at the office within a stretch of time. Vietnam has one offset and no summer time. */
function daysBetween(from: Instant, to: Instant): Instant[] {
  const days: Instant[] = [];
  let day = Date.parse(`${isoDay.format(from)}T00:00:00+07:00`) + DAY;
  for (; day <= to && days.length < 4_000; day += DAY) days.push(day);
  return days;
}

function merged(bands: readonly AxisBand[]): AxisBand[] {
  const out: AxisBand[] = [];
  for (const band of bands) {
    const last = out.at(-1);
    if (last && band.from - last.to < 0.01) out[out.length - 1] = { from: last.from, to: band.to };
    else out.push(band);
  }
  return out;
}

/** The stretches during which a clock stood still, from what was done to it. `end`: where the axis ends. */
export function pausedBands(
  axis: TimeAxis,
  pauses: readonly { readonly from: Instant; readonly to?: Instant }[],
  end: Instant,
): readonly AxisBand[] {
  return pauses.map((pause) => ({ from: axis.at(pause.from), to: axis.at(pause.to ?? end) }));
}
