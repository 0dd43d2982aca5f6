import { checkInheritance } from './check-inheritance';
import { checkLayer } from './check-layer';
import { type CalendarLayer } from './holidays';
import { mergeLayers } from './merge-layers';
import { problem, type Problem } from './problem';
import { type WorkingCalendar } from './working-calendar';

/** Minutes ahead of UTC: Vietnam has one time zone and no summer time. */
export const VIETNAM_OFFSET = 420;

export type CompileOutcome =
  { readonly kind: 'compiled'; readonly calendar: WorkingCalendar } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Merges layers, the nation first, then at most one province and one unit, into a calendar that answers questions.
 * Refused with every problem named when the data contradict themselves; nothing is repaired in silence.
 * @param id how due times computed with it name the calendar
 * @param offset minutes ahead of UTC
 */
export function compileCalendar(id: string, layers: readonly CalendarLayer[], offset = VIETNAM_OFFSET): CompileOutcome {
  const alone = [...checkOrder(layers), ...layers.flatMap(checkLayer)];
  const problems = alone.length > 0 ? alone : checkInheritance(layers, offset);
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'compiled', calendar: mergeLayers(id, layers, offset) };
}

function checkOrder(layers: readonly CalendarLayer[]): readonly Problem[] {
  const order = layers.map(({ level }) => level).join(' ');
  if (['national', 'national province', 'national unit', 'national province unit'].includes(order)) return [];
  return [
    problem(
      'layer.order',
      {},
      'Lịch phải xếp theo thứ tự quốc gia, tỉnh, đơn vị, mỗi cấp nhiều nhất một.',
      'Layers must come in the order national, province, unit, each at most once.',
    ),
  ];
}
