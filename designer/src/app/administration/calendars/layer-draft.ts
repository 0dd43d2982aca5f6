import {
  type CalendarDay,
  type CalendarLayer,
  type CalendarYear,
  type Problem,
  readDays,
  readTimetables,
  readYears,
  type Timetable,
} from '@mot-cua/calendar';

const byDate = (a: CalendarDay, b: CalendarDay): number => a.date.localeCompare(b.date);

/** The layer with this day instead of what it had on the date. The other day of a swap is set to name it back. */
export function withDay(layer: CalendarLayer, day: CalendarDay): CalendarLayer {
  const others = layer.days.filter(({ date }) => date !== day.date);
  const paired = others.map((other) => (other.date === day.pair ? { ...other, pair: day.date } : other));
  return { ...layer, days: [...paired, day].sort(byDate) };
}

export const withoutDay = (layer: CalendarLayer, date: string): CalendarLayer => ({
  ...layer,
  days: layer.days.filter((day) => day.date !== date),
});

export const withYear = (layer: CalendarLayer, year: CalendarYear): CalendarLayer => ({
  ...layer,
  years: [...layer.years.filter((other) => other.year !== year.year), year].sort((a, b) => a.year - b.year),
});

export const withTimetable = (layer: CalendarLayer, timetable: Timetable): CalendarLayer => ({
  ...layer,
  timetables: [...layer.timetables.filter(({ validFrom }) => validFrom !== timetable.validFrom), timetable].sort((a, b) =>
    a.validFrom.localeCompare(b.validFrom),
  ),
});

export const withoutTimetable = (layer: CalendarLayer, validFrom: string): CalendarLayer => ({
  ...layer,
  timetables: layer.timetables.filter((timetable) => timetable.validFrom !== validFrom),
});

/** What a file holds: days, declared years, or hours. Told by its header line. */
export type LoadedFile =
  | {
      readonly kind: 'days';
      readonly layer: CalendarLayer;
      readonly read: number;
      readonly replaced: number;
      readonly years: readonly string[];
    }
  | { readonly kind: 'years' | 'hours'; readonly layer: CalendarLayer; readonly read: number; readonly replaced: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Lays a CSV file over the draft. Days replace all days of the years the file names; years and timetables replace those of the same year or first day.
 * A file with any wrong line changes nothing; each mistake comes with its line and column.
 */
export function loadCsv(layer: CalendarLayer, text: string): LoadedFile {
  const header =
    text
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/)
      .find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const columns = header.split(/[,;]/).map((name) => name.trim().toLowerCase());
  if (columns.includes('valid_from')) {
    const { timetables, problems } = readTimetables(text);
    if (problems.length > 0) return { kind: 'refused', problems };
    const replaced = layer.timetables.filter(({ validFrom }) => timetables.some((one) => one.validFrom === validFrom)).length;
    return { kind: 'hours', layer: timetables.reduce(withTimetable, layer), read: timetables.length, replaced };
  }
  if (columns.includes('year')) {
    const { years, problems } = readYears(text);
    if (problems.length > 0) return { kind: 'refused', problems };
    const replaced = layer.years.filter(({ year }) => years.some((one) => one.year === year)).length;
    return { kind: 'years', layer: years.reduce(withYear, layer), read: years.length, replaced };
  }
  const { days, problems } = readDays(text);
  if (problems.length > 0) return { kind: 'refused', problems };
  const years = [...new Set(days.map(({ date }) => date.slice(0, 4)))].sort();
  const kept = layer.days.filter(({ date }) => !years.includes(date.slice(0, 4)));
  return {
    kind: 'days',
    layer: { ...layer, days: [...kept, ...days].sort(byDate) },
    read: days.length,
    replaced: layer.days.length - kept.length,
    years,
  };
}

const confidences = { stated: 'S', 'by-law': 'L', proposed: 'P' } as const;

/** The days of a year as the CSV that can be loaded again. Cells that a spreadsheet would take for a formula are quoted as text. */
export function writeDays(layer: CalendarLayer, year: number): string {
  const rows = layer.days
    .filter(({ date }) => date.startsWith(`${year}-`))
    .map(({ date, kind, name, confidence, source, pair = '' }) =>
      [date, kind, name.vi, name.en, confidences[confidence], source, pair].map(cell).join(','),
    );
  return ['date,kind,name,name_en,confidence,source,pair', ...rows, ''].join('\r\n');
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
