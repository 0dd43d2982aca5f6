import { type Instant } from '@mot-cua/engine';
import { Refusal } from '../problems/refusal';

/** Vietnam has had one offset since 1975. */
const OFFSET = '+07:00';
const DAY_MS = 86_400_000;

/**
 * The first moment of a day in Vietnam from which something applies; for today: now, so that nothing applies backwards.
 * @param day `YYYY-MM-DD` @param path where it stood in the body, for the refusal of a day gone by
 */
export function firstMoment(day: string, now: Instant, path: string): Instant {
  const first = Date.parse(`${day}T00:00:00${OFFSET}`);
  if (first + DAY_MS <= now) throw new Refusal('request.invalid', { errors: [{ path, code: 'field.future' }] });
  return Math.max(first, now);
}
