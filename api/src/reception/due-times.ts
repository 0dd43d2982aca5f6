import { Inject, Injectable } from '@nestjs/common';
import {
  explain,
  explainClock,
  level,
  type LevelThresholds,
  remaining,
  type Convention,
  type Explanation,
  type RunningLimit,
  type WorkingCalendar,
} from '@mot-cua/calendar';
import { type Clock, type Dossier, type Instant } from '@mot-cua/engine';
import { type TimeLimit } from '@mot-cua/procedure';
import { type Store } from '@mot-cua/store';
import { instantText } from '../dossiers/instant-text';
import { STORE } from '../store-provider';
import { type DueTimeView } from './due-view';
import { WorkingCalendars } from './working-calendars';

/** Due times as people are told them: with the derivation, the time left in the unit of the limit, and the level of this moment. */
@Injectable()
export class DueTimes {
  constructor(
    private readonly calendars: WorkingCalendars,
    @Inject(STORE) private readonly store: Store,
  ) {}

  /** What the receipt would say if a dossier with this limit were received at `start`. */
  async ofLimit(limit: TimeLimit | undefined, calendarId: string, start: Instant): Promise<DueTimeView> {
    const convention = await this.calendars.convention();
    if (!limit) return { convention, explanation: [] };
    const calendar = await this.calendars.get(calendarId);
    const explanation = explain(calendar, limit, start, convention);
    return told({ calendar, thresholds: this.store.levels.of(undefined) }, { limit, start, due: explanation.due }, explanation, start);
  }

  /** The due time of a dossier's clock; undefined when it has none. A clock that has stopped leaves no time and has no level. */
  async ofClock(
    clock: Clock | undefined,
    { calendar: calendarId, pinned }: Pick<Dossier, 'calendar' | 'pinned'>,
    now: Instant,
  ): Promise<DueTimeView | undefined> {
    if (!clock?.limit || clock.due === undefined || calendarId === undefined) return undefined;
    const { limit, startedAt, due, state, pauses = [] } = clock;
    const calendar = await this.calendars.get(calendarId);
    const explanation = explainClock(calendar, { ...clock, limit, due }, await this.calendars.convention());
    const view = told(
      { calendar, thresholds: this.store.levels.of(pinned?.procedure) },
      { limit, start: startedAt, due, pauses },
      explanation,
      now,
    );
    return state === 'stopped' ? stopped(view) : view;
  }

  /** The due time of a step, with the pauses since it began. */
  ofStep(running: RunningLimit, { calendar, convention, procedure }: Counting, now: Instant): DueTimeView {
    const explanation = explain(calendar, running.limit, running.start, convention, running.pauses);
    return told({ calendar, thresholds: this.store.levels.of(procedure) }, running, { ...explanation, due: running.due }, now);
  }
}

type Counting = { readonly calendar: WorkingCalendar; readonly convention: Convention; readonly procedure?: string };
type Levelling = { readonly calendar: WorkingCalendar; readonly thresholds: LevelThresholds };

function told({ calendar, thresholds }: Levelling, running: RunningLimit, explanation: Explanation, now: Instant): DueTimeView {
  const { due, convention, lines } = explanation;
  const { value, unit, text } = remaining(calendar, running, now);
  return {
    due: instantText(due),
    remaining: { value, unit, text },
    level: level(calendar, running, now, thresholds),
    convention: convention satisfies Convention,
    explanation: lines.map(({ kind, text: line, from, to, counted }) => ({
      kind,
      text: line,
      ...(from !== undefined ? { from: instantText(from) } : {}),
      ...(to !== undefined ? { to: instantText(to) } : {}),
      counted,
    })),
  };
}

const stopped = ({ due, convention, explanation }: DueTimeView): DueTimeView => ({
  ...(due !== undefined ? { due } : {}),
  convention,
  explanation,
});
