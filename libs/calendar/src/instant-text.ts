import { type Day, dateOfDay, dayOf, type Instant, MINUTE, startOfDay, weekdayOf } from './civil-date';
import { type Text } from './text';

const WEEKDAYS_VI = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const two = (value: number) => String(value).padStart(2, '0');

/** "13/02/2026". */
export function dayDigits(day: Day): string {
  const { year, month, date } = dateOfDay(day);
  return `${two(date)}/${two(month)}/${year}`;
}

/** "Thứ Sáu 13/02/2026". */
export function dayText(day: Day): Text {
  const digits = dayDigits(day);
  return { vi: `${WEEKDAYS_VI[weekdayOf(day)]} ${digits}`, en: `${WEEKDAYS_EN[weekdayOf(day)]} ${digits}` };
}

/** "14:00", with seconds where there are any. */
export function clockText(instant: Instant, offset: number): string {
  const time = instant - startOfDay(dayOf(instant, offset), offset);
  const seconds = Math.floor((time % MINUTE) / 1_000);
  const minutes = Math.floor(time / MINUTE);
  const hour = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return seconds === 0 ? hour : `${hour}:${two(seconds)}`;
}

/** "14:00 Thứ Sáu 13/02/2026" where the clock shows `offset` minutes more than UTC. */
export function instantText(instant: Instant, offset: number): Text {
  const clock = clockText(instant, offset);
  const { vi, en } = dayText(dayOf(instant, offset));
  return { vi: `${clock} ${vi}`, en: `${clock} ${en}` };
}

/** A due time: midnight is written as the end of the day before it, "24:00 Thứ Sáu 06/03/2026" (Bộ luật Dân sự 2015, Điều 148.6). */
export function dueText(due: Instant, offset: number): Text {
  const day = dayOf(due, offset);
  if (due !== startOfDay(day, offset)) return instantText(due, offset);
  const { vi, en } = dayText(day - 1);
  return { vi: `24:00 ${vi}`, en: `24:00 ${en}` };
}

/** "14 giờ 00 phút, ngày 13 tháng 02 năm 2026": the way forms print it. */
export function formInstantText(instant: Instant, offset: number): Text {
  const { year, month, date } = dateOfDay(dayOf(instant, offset));
  const [hour, minute] = clockText(instant, offset).split(':');
  return {
    vi: `${hour} giờ ${minute} phút, ngày ${two(date)} tháng ${two(month)} năm ${year}`,
    en: `${hour}:${minute} on ${two(date)}/${two(month)}/${year}`,
  };
}
