import { HOUR, MINUTE } from './civil-date';
import { WORKING_DAY_HOURS } from './office-hours';
import { type Text } from './text';

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

/** A number as it is written in Vietnamese (decimal comma) and in English. */
export const numberText = (value: number): Text => ({ vi: String(value).replace('.', ','), en: String(value) });

/** Hours, minutes and, where there are any, seconds: "3 giờ 30 phút". */
export function hoursText(ms: number): Text {
  const seconds = Math.round(ms / 1_000);
  const parts = [
    { count: Math.floor(seconds / 3_600), vi: 'giờ', en: 'hour' },
    { count: Math.floor((seconds % 3_600) / 60), vi: 'phút', en: 'minute' },
    { count: seconds % 60, vi: 'giây', en: 'second' },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return { vi: '0 phút', en: '0 minutes' };
  return {
    vi: parts.map(({ count, vi }) => `${count} ${vi}`).join(' '),
    en: parts.map(({ count, en }) => plural(count, en)).join(' '),
  };
}

/** Working days of 8 hours and hours: "3 ngày 5 giờ"; below one day hours and minutes. `ms` is taken in whole minutes. */
export function daysAndHoursText(ms: number): Text {
  const day = WORKING_DAY_HOURS * HOUR;
  if (ms < day) return hoursText(Math.floor(ms / MINUTE) * MINUTE);
  const days = Math.floor(ms / day);
  const hours = Math.floor((ms % day) / HOUR);
  return {
    vi: hours === 0 ? `${days} ngày` : `${days} ngày ${hours} giờ`,
    en: hours === 0 ? plural(days, 'day') : `${plural(days, 'day')} ${plural(hours, 'hour')}`,
  };
}

/** "1,5 ngày làm việc" and the like: a number with its unit. */
export const countText = (count: number, vi: string, en: string): Text => ({ vi: `${numberText(count).vi} ${vi}`, en: plural(count, en) });
