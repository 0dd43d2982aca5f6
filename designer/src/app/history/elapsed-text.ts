import { type Text } from '@mot-cua/procedure';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A stretch of the wall clock in its two largest units: `1 ngày 2 giờ`, `5 phút`. Not working time. @param ms not negative */
export function elapsedText(ms: number): Text {
  const days = Math.floor(ms / DAY);
  const hours = Math.floor((ms % DAY) / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  const parts: readonly (readonly [number, string, string, string])[] = [
    [days, 'ngày', 'day', 'days'],
    [hours, 'giờ', 'hour', 'hours'],
    [minutes, 'phút', 'minute', 'minutes'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return { vi: 'chưa đến 1 phút', en: 'less than a minute' };
  const shown = parts.slice(first, first + 2).filter(([count]) => count > 0);
  return {
    vi: shown.map(([count, vi]) => `${count} ${vi}`).join(' '),
    en: shown.map(([count, , one, many]) => `${count} ${count === 1 ? one : many}`).join(' '),
  };
}
