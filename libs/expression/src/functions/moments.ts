import { Stop } from '../run';
import { dayOf, feelin, momentOf, monthsBetween, readDateTime, readDuration, readTemporal } from '../temporal';
import { type Callable, type Value } from '../value';
import { define } from './define';

const wanted = (value: Value): Value | undefined => value ?? undefined;
const named = (name: string) => define<[Value]>(name, 'date: any', (_run, date) => wanted(feelin(name, date)));

/** Date and time functions (DMN, built-in functions), computed by feelin. The clock is the caller's. */
export const moments: readonly (readonly [string, Callable])[] = [
  define<[Value, Value, Value, Value]>('date', 'year: any?, month: number?, day: number?, from: any?', (_run, year, month, day, from) =>
    wanted(feelin('date', year, month, day, from)),
  ),
  define<[Value, Value, Value, Value, Value]>(
    'time',
    'hour: any?, minute: number?, second: number?, offset: duration?, from: any?',
    (_run, hour, minute, second, offset, from) => wanted(feelin('time', hour, minute, second, offset, from)),
  ),
  define<[Value, Value, Value]>('date and time', 'date: any?, time: any?, from: string?', (_run, date, time, from) => {
    const text = from ?? date;
    if (typeof text === 'string') return wanted(readDateTime(text));
    const [day, clock] = [feelin('date', text), feelin('time', time)];
    return day === null || clock === null ? undefined : wanted(readDateTime(`${String(day)}T${String(clock)}`));
  }),
  define<[string]>('duration', 'from: string', (_run, from) => wanted(readDuration(from))),
  define<[Value, Value]>('years and months duration', 'from: any, to: any', (_run, from, to) => wanted(monthsBetween(from, to))),
  define<[string]>('@', 'string: string', (_run, text) => wanted(readTemporal(text))),
  named('day of year'),
  named('day of week'),
  named('month of year'),
  named('week of year'),
  define<[]>('now', '', (run) => {
    if (run.now === undefined) throw new Stop('clock.missing', 'now()');
    return momentOf(run.now);
  }),
  define<[]>('today', '', (run) => {
    if (run.now === undefined) throw new Stop('clock.missing', 'today()');
    return dayOf(run.now);
  }),
];
