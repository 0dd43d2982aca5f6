import { type DaysView } from '@mot-cua/contract';
import { DayField, TextField } from '../door/fields';
import { ShowsList, ShowsText, ShowsWhole } from '../openapi/shown';

export class DaysQuery {
  @DayField({ description: 'First day' }) from!: string;
  @DayField({ description: 'The day after the last, at most 400 days later' }) to!: string;
  @TextField({ max: 128, optional: true }) procedure?: string;
}

/** What happened in one agency on one day with one procedure. */
export class DayCountView {
  @ShowsWhole() agency!: number;
  @ShowsText() day!: string;
  @ShowsText() procedure!: string;
  @ShowsWhole() opened!: number;
  @ShowsWhole() closed!: number;
  @ShowsWhole() closedLate!: number;
  @ShowsWhole() tasksDone!: number;
  @ShowsWhole() tasksLate!: number;
}

export class DayCounts implements DaysView {
  @ShowsList(() => DayCountView) rows!: DayCountView[];
}
