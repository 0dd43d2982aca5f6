const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)?(Z|[+-]\d{2}:\d{2})?$/;
const CYCLE = /^R(\d*)\/(?:([^/]+)\/)?(P[^/]+)$/;

/** A length of time as ISO 8601 writes it: months are calendar months, the rest is exact. */
export type Duration = { readonly months: number; readonly milliseconds: number };
export type Cycle = { readonly times?: number; readonly start?: number; readonly every: string };

/** Reads `P1Y2M3W4DT5H6M7S`; undefined when it is written otherwise or empty. */
export const readDuration = (text: string): Duration | undefined => {
  const parts = DURATION.exec(text);
  if (!parts || text === 'P' || text.endsWith('T')) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return {
    months: years * 12 + months,
    milliseconds: Math.round((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000),
  };
};

/** Reads `2026-03-02`, `2026-03-02T08:00` or with seconds and a zone; without a zone it is the office's own time, `offset` minutes ahead of UTC. */
export const readDate = (text: string, offset: number): number | undefined => {
  const parts = DATE.exec(text);
  if (!parts) return undefined;
  const zone = parts[1] as string | undefined;
  const local = zone === undefined ? `${text.includes('T') ? text : `${text}T00:00`}Z` : text;
  const instant = Date.parse(local) - (zone === undefined ? offset * 60_000 : 0);
  return Number.isNaN(instant) ? undefined : instant;
};

/** Reads `R3/PT10H`, `R/P1D` (for ever) or `R3/2026-03-02T08:00/P1D`. */
export const readCycle = (text: string, offset: number): Cycle | undefined => {
  const parts = CYCLE.exec(text);
  if (!parts || !readDuration(parts[3])) return undefined;
  const start = (parts[2] as string | undefined) === undefined ? undefined : readDate(parts[2], offset);
  if ((parts[2] as string | undefined) !== undefined && start === undefined) return undefined;
  if (parts[1] === '0') return undefined;
  return { every: parts[3], ...(parts[1] !== '' && { times: Number(parts[1]) }), ...(start !== undefined && { start }) };
};

/** Adds a duration at the office's clock; the 31st of a month without one is its last day. */
export const addDuration = (instant: number, { months, milliseconds }: Duration, offset: number): number => {
  if (months === 0) return instant + milliseconds;
  const local = new Date(instant + offset * 60_000);
  const target = Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months, 1);
  const lastDay = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(local.getUTCDate(), lastDay);
  const timeOfDay = instant + offset * 60_000 - Math.floor((instant + offset * 60_000) / 86_400_000) * 86_400_000;
  return target + (day - 1) * 86_400_000 + timeOfDay - offset * 60_000 + milliseconds;
};
