import { deadline } from '@mot-cua/calendar';
import { type TimeLimit } from '@mot-cua/procedure';
import { type Context } from './context';
import { type Instant } from './fact';

/** When a limit that starts at `from` is used up, by the dossier's calendar and the installation's convention. */
export const reckonDue = (limit: TimeLimit, from: Instant, { calendar, convention }: Pick<Context, 'calendar' | 'convention'>): Instant =>
  deadline(calendar, limit, from, convention);
