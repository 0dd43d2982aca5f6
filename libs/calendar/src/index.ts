// Instants and dates
export { type Day, dateText, type DateText, findDay, type Instant, wholeMinute } from './civil-date';
export { clockText, dayText, dueText, formInstantText, instantText } from './instant-text';
export { type Text } from './text';

// Calendars
export { certaintyBetween, certaintyText, type Certainty } from './certainty';
export { compileCalendar, type CompileOutcome, VIETNAM_OFFSET } from './compile-calendar';
export { type CalendarDay, type CalendarLayer, type CalendarYear, type Confidence, type DayKind, type SpecialDay } from './holidays';
export { nationalCalendar, nationalLayer } from './national-calendar';
export { hourText, type OpenInterval, type Timetable, type WeekHours, WORKING_DAY_HOURS } from './office-hours';
export { officeHours, type OfficeHoursVariant } from './office-hours-variants';
export { type Problem, type ProblemCode } from './problem';
export { readCsv, type Row } from './csv';
export { readDays } from './read-days';
export { readTimetables } from './read-timetables';
export { readYears } from './read-years';
export { countingSeconds, dueDay, hoursOf, isWorkedDay, officeDay, type WorkingCalendar } from './working-calendar';
export { workingDaysOfMonth, workingDaysOfYear } from './working-day-count';

// Working time
export {
  addElapsed,
  addWorking,
  closingOf,
  isWorkingTime,
  lastWorkingMoment,
  nextWorkedDay,
  openingOf,
  settle,
  subtractWorking,
  workedDaysBetween,
  workingBetween,
} from './working-time';

// Limits and due times
export { cutOff, CUT_OFF, type CutOffAnswer } from './cut-off';
export { deadline, deadlineWithPauses, type Pause } from './deadline';
export { explain } from './explain';
export { type ClockRecord, explainClock } from './explain-clock';
export { type Amount, type Explanation, type ExplanationLine, type LineKind } from './explanation';
export { latestStart } from './latest-start';
export { lateNoticeBy, type NoticeDays } from './late-notice';
export { type LooseUnits, type ParsedLimit, parseLimit } from './parse-limit';
export { printLimit, printLimitBriefly, printUnit } from './print-limit';
export { closableFrom } from './supplement';
export { warningInstant, type WarningMoment } from './warning-instant';
export { type Convention, findLimitProblem, type Limit, type LimitProblem, type LimitUnit, MAX_LIMIT } from './time-limit';

// How far a limit has run
export {
  DEFAULT_THRESHOLDS,
  findThresholdProblem,
  level,
  LEVEL_LABELS,
  type Level,
  levelInstants,
  type LevelInstants,
  type LevelThresholds,
} from './level';
export { DEFAULT_UNIT_THRESHOLDS, onTimeRate, unitLevel, type UnitThresholds } from './unit-level';
export { findPauseReason, PAUSE_REASONS, type PauseReason } from './pause-reason';
export { remaining, type Remaining } from './remaining';
export { type RunningLimit } from './running-limit';
export { type EarlyMargin, timeliness } from './timeliness';
export { type Timeliness, TIMELINESS_LABELS } from './timeliness-labels';

// The law's own lists
export { findLegalProfile, LEGAL_PROFILES, type LegalProfile } from './legal-profile';
export {
  mayFollow,
  nationalStatus,
  type NationalStatus,
  NATIONAL_STATUSES,
  type NationalStatusRow,
  type StatusChange,
} from './national-status';
