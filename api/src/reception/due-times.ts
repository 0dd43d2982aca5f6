import { Inject, Injectable } from '@nestjs/common';
import {
  explain,
  explainClock,
  level,
  type LevelThresholds,
  PAUSE_REASONS,
  remaining,
  timeliness,
  workingBetween,
  type Convention,
  type Explanation,
  type RunningLimit,
  type WorkingCalendar,
} from '@mot-cua/calendar';
import { type Clock, clockEnd, clockTimeliness, type Dossier, type Instant, STRETCH_PAUSES } from '@mot-cua/engine';
import { type TimeLimit } from '@mot-cua/procedure';
import { type Opinion, type Store } from '@mot-cua/store';
import { instantText } from '../dossiers/instant-text';
import { STORE } from '../store-provider';
import { type DueTimeView } from './due-view';
import { WorkingCalendars } from './working-calendars';

const HOUR_MS = 3_600_000;
/** Lawful reasons, and why clocks of stages and agencies follow that of the dossier. */
const EVERY_PAUSE = [...PAUSE_REASONS, ...STRETCH_PAUSES];

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
    { calendar: calendarId, pinned, status }: Pick<Dossier, 'calendar' | 'pinned' | 'status'>,
    now: Instant,
  ): Promise<DueTimeView | undefined> {
    if (!clock?.limit || clock.due === undefined || calendarId === undefined) return undefined;
    const { limit, startedAt, due, state, pauses = [] } = clock;
    const calendar = await this.calendars.get(calendarId);
    const explanation = explainClock(calendar, { ...clock, limit, due }, await this.calendars.convention(), EVERY_PAUSE);
    const view = told(
      { calendar, thresholds: this.store.levels.of(pinned?.procedure) },
      { limit, start: startedAt, due, pauses },
      explanation,
      now,
    );
    const how = clockTimeliness(clock, calendar, now, status === 'closed');
    const timed = { ...view, ...(how && { timeliness: how }) };
    return state === 'stopped' ? ended(timed, clockEnd(clock)) : timed;
  }

  /** The due time of a step, with the pauses since it began. */
  ofStep(running: RunningLimit, { calendar, convention, procedure }: Counting, now: Instant): DueTimeView {
    const { limit, start: startedAt, due, pauses = [] } = running;
    const explanation = explainClock(calendar, { limit, startedAt, due, pauses }, convention);
    const view = told({ calendar, thresholds: this.store.levels.of(procedure) }, running, explanation, now);
    return { ...view, timeliness: timeliness(calendar, { due: running.due, now }) };
  }

  /** The time of an agency to give its opinion, by the calendar of the one that asks. One asked for a day instead of in a limit has no derivation. */
  async ofOpinion({ limit, askedAt, due, askingAgency, answeredAt }: Opinion, now: Instant): Promise<DueTimeView> {
    const [calendar, convention] = [await this.calendars.ofAgency(askingAgency), await this.calendars.convention()];
    const measured = limit ?? ({ value: Math.max(1, workingBetween(calendar, askedAt, due) / HOUR_MS), unit: 'working-hours' } as const);
    const explanation = explain(calendar, measured, askedAt, convention);
    const running = { limit: measured, start: askedAt, due };
    const view = told(
      { calendar, thresholds: this.store.levels.of(undefined) },
      running,
      { ...explanation, due, lines: limit ? explanation.lines : [] },
      now,
    );
    const end = answeredAt !== undefined && answeredAt <= now ? answeredAt : undefined;
    const timed = { ...view, timeliness: timeliness(calendar, { due, now, ...(end !== undefined && { end }) }) };
    return end === undefined ? timed : ended(timed, end);
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

/** What has ended leaves no time and has no level any more. */
const ended = ({ due, timeliness: how, convention, explanation }: DueTimeView, end: Instant): DueTimeView => ({
  ...(due !== undefined ? { due } : {}),
  ...(how && { timeliness: how }),
  endedAt: instantText(end),
  convention,
  explanation,
});
