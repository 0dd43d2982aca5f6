import { type Text } from './text';

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

/** A number with at most four decimals and a decimal comma, in both languages of the interface: one page never writes it in two ways. */
export const numberText = (value: number): Text => {
  const written = String(Math.round(value * 10_000) / 10_000).replace('.', ',');
  return { vi: written, en: written };
};

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

/** "1,5 ngày làm việc" and the like: a number with its unit. */
export const countText = (count: number, vi: string, en: string): Text => ({
  vi: `${numberText(count).vi} ${vi}`,
  en: `${numberText(count).en} ${count === 1 ? en : `${en}s`}`,
});
