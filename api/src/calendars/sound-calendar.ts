import { type CalendarLayer, compileCalendar, type Problem } from '@mot-cua/calendar';
import { type CalendarRecord } from '@mot-cua/store';

/** Layers on one another: nation, province, unit. */
const MOST_LAYERS = 3;

const layerOf = ({ data }: CalendarRecord): CalendarLayer => data;

/**
 * What is wrong with a calendar as it shall be saved: by itself with what it is laid on, and every calendar laid on it in turn, for a change of the nation
 * must leave every province and unit computable. Empty: it may be saved.
 */
export function findCalendarProblems(
  wanted: { readonly layer: CalendarLayer; readonly parent?: string },
  others: readonly CalendarRecord[],
): readonly Problem[] {
  const known = new Map(others.map((record) => [record.id, record]));
  known.delete(wanted.layer.id);
  const own = chainOf(wanted.parent, known);
  if (!own) return [missingParent(wanted.parent ?? '')];
  const layers = [...own, wanted.layer];
  if (layers.length > MOST_LAYERS || own.some(({ id }) => id === wanted.layer.id)) return [missingParent(wanted.parent ?? '')];
  const compiled = compileCalendar(wanted.layer.id, layers);
  if (compiled.kind === 'refused') return compiled.problems;
  return laidOn(wanted.layer.id, others).flatMap((below) => {
    const outcome = compileCalendar(below.at(-1)?.id ?? '', [...layers, ...below.map(layerOf)]);
    return outcome.kind === 'refused' ? outcome.problems : [];
  });
}

/** The layers from the nation down to `id`; undefined when one is missing or they go round. */
function chainOf(id: string | undefined, known: ReadonlyMap<string, CalendarRecord>): readonly CalendarLayer[] | undefined {
  const layers: CalendarLayer[] = [];
  for (let next = id; next !== undefined;) {
    const record = known.get(next);
    if (!record || layers.length >= MOST_LAYERS) return undefined;
    layers.unshift(layerOf(record));
    next = record.parent;
  }
  return layers;
}

/** Every chain of calendars below one, without it. */
function laidOn(id: string, records: readonly CalendarRecord[], above: readonly CalendarRecord[] = []): (readonly CalendarRecord[])[] {
  if (above.length >= MOST_LAYERS) return [];
  return records
    .filter((record) => record.parent === id && !above.includes(record))
    .flatMap((record) => [[...above, record], ...laidOn(record.id, records, [...above, record])]);
}

const missingParent = (parent: string): Problem => ({
  code: 'layer.order',
  subject: parent,
  message: {
    vi: `Không có lịch cấp trên "${parent}", hoặc các lịch kế thừa vòng tròn hay quá ba tầng (quốc gia, tỉnh, đơn vị).`,
    en: `There is no upper calendar "${parent}", or the calendars inherit in a circle or over more than three levels (nation, province, unit).`,
  },
});
