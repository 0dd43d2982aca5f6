import { type CalendarDay, type CalendarLayer, type DayKind } from '../src/holidays';
import { type OpenInterval, type Timetable } from '../src/office-hours';
import { type Chance } from './chance';
import { naiveHours, textOfDay } from './minute-oracle';

const YEARS = [2024, 2025, 2026];
const FIRST = Date.UTC(2024, 0, 1) / 86_400_000;
const LAST = Date.UTC(2026, 11, 31) / 86_400_000;

/** Sound layers over 2024 (a leap year) to 2026: hours of any shape, holidays in clusters, swaps, summer timetables, a province and a unit. */
export function randomLayers(luck: Chance): readonly CalendarLayer[] {
  const levels = luck.oneOf([['national'], ['national', 'unit'], ['national', 'province', 'unit']] as const);
  const layers: CalendarLayer[] = [];
  for (const level of levels) {
    const bare: CalendarLayer = {
      id: level,
      level,
      name: { vi: level, en: level },
      years: [],
      days: [],
      timetables: level === 'national' || luck.once(2) ? randomTimetables(luck, level) : [],
    };
    const days = randomDays(luck, [...layers, bare], level === 'national' ? 30 : 4);
    const layer = { ...bare, days };
    layers.push(level === 'national' ? { ...layer, years: YEARS.map((year) => declared(year, [layer])) } : layer);
  }
  return layers;
}

function declared(year: number, layers: readonly CalendarLayer[]) {
  const workingDays = Array.from({ length: 12 }, (_, month) => {
    let count = 0;
    for (let day = Date.UTC(year, month, 1) / 86_400_000; day < Date.UTC(year, month + 1, 1) / 86_400_000; day++) {
      if (naiveHours(layers, day).length > 0) count++;
    }
    return count;
  });
  return { year, status: 'final' as const, notice: 'TB 1', workingDays };
}

function randomTimetables(luck: Chance, level: string): Timetable[] {
  const starts = luck.oneOf([['2000-01-01'], ['2000-01-01', '2024-05-01', '2024-10-16'], ['2025-03-03'], ['2026-02-16', '2027-06-01']]);
  return starts.map((validFrom) => {
    const weekday = randomHours(luck);
    const saturday = luck.once(3) ? weekday.slice(0, 1) : [];
    const sunday = luck.once(8) ? randomHours(luck) : [];
    return {
      validFrom,
      name: { vi: level, en: level },
      source: 'QĐ 1',
      week: [weekday, weekday, randomHours(luck), weekday, weekday, saturday, sunday],
    };
  });
}

function randomHours(luck: Chance): OpenInterval[] {
  if (luck.once(40)) return [{ from: 0, to: 1440 }];
  const intervals: OpenInterval[] = [];
  let from = luck.whole(72, 100) * 5;
  for (let count = luck.whole(1, 3); count > 0; count--) {
    const to = from + luck.whole(12, 50) * 5;
    intervals.push({ from, to });
    from = to + luck.whole(1, 24) * 5;
  }
  return intervals;
}

/** Holidays alone and in clusters, and swaps that really change both days. */
function randomDays(luck: Chance, layers: readonly CalendarLayer[], count: number): CalendarDay[] {
  const days = new Map<string, CalendarDay>();
  const add = (day: number, kind: DayKind, pair?: number) =>
    days.set(textOfDay(day), {
      date: textOfDay(day),
      kind,
      name: { vi: kind, en: kind },
      confidence: 'stated',
      source: 'TB 1',
      ...(pair === undefined ? {} : { pair: textOfDay(pair) }),
    });
  for (let left = count; left > 0; left--) {
    const day = luck.whole(FIRST + 70, LAST - 70);
    const length = luck.once(6) ? luck.whole(2, 9) : 1;
    for (let step = 0; step < length; step++)
      if (!days.has(textOfDay(day + step))) add(day + step, luck.oneOf(['holiday', 'compensation']));
  }
  for (let left = Math.ceil(count / 5); left > 0; left--) {
    const off = luck.whole(FIRST + 70, LAST - 70);
    const work = off + luck.whole(-20, 20);
    if (days.has(textOfDay(off)) || days.has(textOfDay(work)) || off === work) continue;
    if (naiveHours(layers, off).length > 0 && naiveHours(layers, work).length === 0) {
      add(off, 'swap-off', work);
      add(work, 'swap-work', off);
      const last = layers[layers.length - 1];
      if (naiveHours([...layers.slice(0, -1), { ...last, days: [...days.values()] }], work).length > 0) continue;
      days.delete(textOfDay(off));
      days.delete(textOfDay(work));
    }
  }
  return [...days.values()];
}
