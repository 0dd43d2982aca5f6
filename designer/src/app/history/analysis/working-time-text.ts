import { type Text } from '@mot-cua/procedure';

/** Working hours of one working day. */
export const DAY_HOURS = 8;
const MINUTES = 60;

/** Working time in its fitting unit: `25 phút`, `3,5 giờ`, `2,1 ngày`; a day is eight working hours. @param hours working hours, not negative */
export function workingTimeText(hours: number): Text {
  if (hours < 1) {
    const minutes = Math.round(hours * MINUTES);
    return { vi: `${minutes} phút`, en: `${minutes} min` };
  }
  const days = hours >= DAY_HOURS;
  const amount = String(Math.round((days ? hours / DAY_HOURS : hours) * 10) / 10);
  return days
    ? { vi: `${amount.replace('.', ',')} ngày`, en: `${amount} ${amount === '1' ? 'day' : 'days'}` }
    : { vi: `${amount.replace('.', ',')} giờ`, en: `${amount} h` };
}
