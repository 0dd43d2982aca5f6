import { Pipe, type PipeTransform } from '@angular/core';
import { type Tongue } from './language';

/** Every office is in Viet Nam: days and hours are those of Hà Nội wherever the browser is. */
export const officeZone = 'Asia/Ho_Chi_Minh';

export type Moment = { year: string; month: string; day: string; hour: string; minute: string; second: string; weekday: number };

// prettier-ignore
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: officeZone, hourCycle: 'h23', weekday: 'short',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
});
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** From here on Viet Nam has had one offset and no summer time: reckoning is fifty times faster than asking the browser. */
const ONE_OFFSET_SINCE = Date.UTC(1976, 0, 1);
const OFFSET = 7 * 3_600_000;
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The parts of an instant as the office's wall clock shows them. `weekday`: 0 is Sunday. */
export function momentOf(instant: string | number | Date): Moment {
  const date = new Date(instant);
  if (!(date.getTime() >= ONE_OFFSET_SINCE)) return anyMomentOf(date);
  const there = new Date(date.getTime() + OFFSET);
  return {
    year: String(there.getUTCFullYear()),
    month: twoDigits(there.getUTCMonth() + 1),
    day: twoDigits(there.getUTCDate()),
    hour: twoDigits(there.getUTCHours()),
    minute: twoDigits(there.getUTCMinutes()),
    second: twoDigits(there.getUTCSeconds()),
    weekday: there.getUTCDay(),
  };
}

/** @throws RangeError when there is no such instant */
function anyMomentOf(date: Date): Moment {
  const found = Object.fromEntries(parts.formatToParts(date).map((part) => [part.type, part.value]));
  return {
    year: found['year'] ?? '',
    month: found['month'] ?? '',
    day: found['day'] ?? '',
    hour: found['hour'] ?? '',
    minute: found['minute'] ?? '',
    second: found['second'] ?? '',
    weekday: weekdays.indexOf(found['weekday'] ?? ''),
  };
}

/** `25/11/2026`. */
export function writeDay(instant: string | number | Date): string {
  const { day, month, year } = momentOf(instant);
  return `${day}/${month}/${year}`;
}

/** The day in Viet Nam as the server writes it, `2026-11-25`. */
export function isoDayOf(instant: string | number | Date): string {
  const { day, month, year } = momentOf(instant);
  return `${year}-${month}-${day}`;
}

/** `09:40`. */
export function writeTime(instant: string | number | Date): string {
  const { hour, minute } = momentOf(instant);
  return `${hour}:${minute}`;
}

/** `25/11/2026` typed freely (also `5/3/2026`, `05.03.2026`, `05032026`) as ISO `2026-11-25`; undefined when there is no such day. */
export function readDay(typed: string): string | undefined {
  const found = /^\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})\s*$/.exec(typed) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(typed);
  if (!found) return undefined;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** ISO `2026-11-25` as `25/11/2026`; anything else unchanged. */
export function writeIsoDay(iso: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return found ? `${found[3]}/${found[2]}/${found[1]}` : iso;
}

/** `11/2026` typed freely (also `1-2026`, `112026`) as ISO `2026-11`; undefined when there is no such month. */
export function readMonth(typed: string): string | undefined {
  const found = /^\s*(\d{1,2})\s*[/.\- ]?\s*(\d{4})\s*$/.exec(typed);
  const month = Number(found?.[1]);
  return found && month >= 1 && month <= 12 ? `${String(found[2])}-${String(month).padStart(2, '0')}` : undefined;
}

/** ISO `2026-11` as `11/2026`; anything else unchanged. */
export function writeIsoMonth(iso: string): string {
  const found = /^(\d{4})-(\d{2})$/.exec(iso);
  return found ? `${found[2]}/${found[1]}` : iso;
}

const weekdayNames: Readonly<Record<Tongue, readonly string[]>> = {
  vi: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** `Thứ Tư 25/11/2026, 09:40`. */
export function writeLongDayTime(instant: string | number, tongue: Tongue): string {
  const weekday = weekdayNames[tongue][momentOf(instant).weekday] ?? '';
  return `${weekday} ${writeDay(instant)}, ${writeTime(instant)}`;
}

@Pipe({ name: 'day' })
export class Day implements PipeTransform {
  transform(instant: string | number | undefined): string {
    return instant === undefined ? '' : writeDay(instant);
  }
}

@Pipe({ name: 'time' })
export class Time implements PipeTransform {
  transform(instant: string | number | undefined): string {
    return instant === undefined ? '' : writeTime(instant);
  }
}

/** `25/11/2026 09:40`. */
@Pipe({ name: 'dayTime' })
export class DayTime implements PipeTransform {
  transform(instant: string | number | undefined): string {
    return instant === undefined ? '' : `${writeDay(instant)} ${writeTime(instant)}`;
  }
}

@Pipe({ name: 'longDayTime' })
export class LongDayTime implements PipeTransform {
  transform(instant: string | number | undefined, tongue: Tongue): string {
    return instant === undefined ? '' : writeLongDayTime(instant, tongue);
  }
}
