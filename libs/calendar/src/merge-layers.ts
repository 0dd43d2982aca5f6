import { type Day, dayOfDate, getDay, weekdayOf, yearOf } from './civil-date';
import { type CalendarLayer, type CalendarYear, type SpecialDay } from './holidays';
import { type OpenInterval, openMinutes, type Timetable } from './office-hours';
import { tally } from './tally';
import { type WorkingCalendar } from './working-calendar';

/**
 * Layers, the nation first, as one calendar. They must be sound (`compileCalendar`): at least one year, and hours on at least one weekday.
 * @param offset minutes ahead of UTC
 */
export function mergeLayers(id: string, layers: readonly CalendarLayer[], offset: number): WorkingCalendar {
  const years = new Map(layers.flatMap((layer) => layer.years.map((year): [number, CalendarYear] => [year.year, year])));
  const schedule = scheduleOf(layers);
  const specialDays = specialDaysOf(layers, schedule);
  const [first, last] = rangeOf(years, schedule);

  const shapes: (readonly OpenInterval[])[] = [[]];
  const shapeIndex = new Map<string, number>([['', 0]]);
  const indexOf = (hours: readonly OpenInterval[]): number => {
    const key = hours.map(({ from, to }) => `${from}-${to}`).join(' ');
    const known = shapeIndex.get(key);
    if (known !== undefined) return known;
    shapeIndex.set(key, shapes.push(hours) - 1);
    return shapes.length - 1;
  };

  const shapeOfDay = new Uint8Array(last - first + 1);
  for (let day = first; day <= last; day++) {
    shapeOfDay[day - first] = indexOf(specialDays.get(day)?.hours ?? timetableOn(schedule, day).week[weekdayOf(day)]);
  }
  const weekBefore = timetableOn(schedule, first).week.map(indexOf);
  const weekAfter = timetableOn(schedule, last).week.map(indexOf);
  const minutes = shapes.map(openMinutes);
  const totals = (perShape: readonly number[]) =>
    tally(
      first,
      Array.from(shapeOfDay, (shape) => perShape[shape]),
      weekBefore.map((shape) => perShape[shape]),
      weekAfter.map((shape) => perShape[shape]),
    );
  return {
    id,
    offset,
    shapes,
    shapeOfDay,
    weekBefore,
    weekAfter,
    minutes: totals(minutes),
    workedDays: totals(minutes.map((length) => (length > 0 ? 1 : 0))),
    specialDays,
    years,
    timetables: schedule.map(({ timetable }) => timetable),
  };
}

/** Hours and the first day they hold, latest first. */
type Schedule = readonly { readonly from: Day; readonly timetable: Timetable }[];

/** The hours of a lower layer replace those of an upper one from their first date on; what an upper layer decides later no longer reaches it. */
function scheduleOf(layers: readonly CalendarLayer[]): Schedule {
  let schedule: Schedule = [];
  for (const layer of layers) {
    const own = layer.timetables.map((timetable) => ({ from: getDay(timetable.validFrom), timetable })).sort((a, b) => b.from - a.from);
    const ownFirst = own.at(-1)?.from;
    if (ownFirst !== undefined) schedule = [...own, ...schedule.filter(({ from }) => from < ownFirst)];
  }
  return schedule;
}

/** Before the first timetable its hours are taken to have held already. */
function timetableOn(schedule: Schedule, day: Day): Timetable {
  const found = schedule.find(({ from }) => from <= day) ?? schedule.at(-1);
  if (!found) throw new RangeError('a calendar without hours');
  return found.timetable;
}

function specialDaysOf(layers: readonly CalendarLayer[], schedule: Schedule): Map<Day, SpecialDay> {
  const days = new Map<Day, SpecialDay>();
  for (const layer of layers) {
    for (const entry of layer.days) {
      const day = getDay(entry.date);
      const hours = entry.kind === 'swap-work' ? makeUpHours(schedule, day, entry.pair === undefined ? day : getDay(entry.pair)) : [];
      days.set(day, { ...entry, layer: layer.id, hours });
    }
  }
  return days;
}

/** A make-up day is worked with the hours of the weekday it stands for, or with its own when these are longer. */
function makeUpHours(schedule: Schedule, day: Day, pair: Day): readonly OpenInterval[] {
  const own = timetableOn(schedule, day).week[weekdayOf(day)];
  const replaced = timetableOn(schedule, day).week[weekdayOf(pair)];
  return openMinutes(own) > openMinutes(replaced) ? own : replaced;
}

/** All declared years, and on to the end of the year of the last timetable. */
function rangeOf(years: ReadonlyMap<number, CalendarYear>, schedule: Schedule): [Day, Day] {
  const declared = [...years.keys()];
  const changes = schedule.slice(0, -1).map(({ from }) => yearOf(from));
  return [dayOfDate(Math.min(...declared, ...changes), 1, 1), dayOfDate(Math.max(...declared, ...changes), 12, 31)];
}
