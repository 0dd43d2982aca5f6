import { applyDecorators } from '@nestjs/common';
import { type CalendarDay, type CalendarLayer, type CalendarYear, type Confidence, type DayKind, type Timetable } from '@mot-cua/calendar';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { ChoiceField, DayField, ListField, ObjectField, TextField, WholeNumberField } from '../door/fields';
import { TextView } from '../organisation/text-view';

/** A layer holds a few dozen days a year; more years than a century of service. */
const MAX_DAYS = 5_000;
const MAX_YEARS = 200;
const MAX_TIMETABLES = 200;
const MAX_SOURCE = 400;

const KINDS = ['holiday', 'compensation', 'swap-off', 'swap-work'] as const satisfies readonly DayKind[];
const CONFIDENCES = ['stated', 'by-law', 'proposed'] as const satisfies readonly Confidence[];

export class CalendarDayFields implements CalendarDay {
  @DayField() date!: string;
  @ChoiceField(KINDS) kind!: DayKind;
  @ObjectField(() => TextView) name!: TextView;
  @ChoiceField(CONFIDENCES) confidence!: Confidence;
  @TextField({ max: MAX_SOURCE, description: 'Number of the notice or article' }) source!: string;
  @DayField({ optional: true, description: 'Swaps: the other day' }) pair?: string;
}

export class CalendarYearFields implements CalendarYear {
  @WholeNumberField({ min: 1900, max: 2199 }) year!: number;
  @ChoiceField(['final', 'proposed']) status!: 'final' | 'proposed';
  @TextField({ max: MAX_SOURCE }) notice!: string;
  @MonthsField() workingDays!: number[];
}

export class TimetableFields implements Timetable {
  @DayField() validFrom!: string;
  @ObjectField(() => TextView) name!: TextView;
  @TextField({ max: MAX_SOURCE }) source!: string;
  @WeekField() week!: { from: number; to: number }[][];
}

/** One layer as it is sent for saving. What the days mean together is checked by the core (`compileCalendar`). */
export class CalendarLayerFields implements Omit<CalendarLayer, 'id'> {
  @ChoiceField(['national', 'province', 'unit']) level!: 'national' | 'province' | 'unit';
  @ObjectField(() => TextView) name!: TextView;
  @ListField(() => CalendarYearFields, { max: MAX_YEARS }) years!: CalendarYearFields[];
  @ListField(() => CalendarDayFields, { max: MAX_DAYS }) days!: CalendarDayFields[];
  @ListField(() => TimetableFields, { max: MAX_TIMETABLES }) timetables!: TimetableFields[];
}

/** Working days per month. A month left out is a problem of the calendar with its own sentence, so a short list passes here. */
function MonthsField(): PropertyDecorator {
  const accepts = (value: unknown): boolean =>
    Array.isArray(value) &&
    value.length <= 12 &&
    value.every((count) => count === null || (Number.isInteger(count) && count >= 0 && count <= 31));
  return applyDecorators(
    ApiProperty({ type: 'integer', isArray: true, maxItems: 12, description: 'Working days of January to December, the checksum' }),
    ValidateBy({ name: 'field.months', validator: { validate: accepts, defaultMessage: () => 'field.months' } }, { context: {} }),
  );
}

/** Seven lists of opening intervals in minutes of the day, Monday first. */
function WeekField(): PropertyDecorator {
  const interval = (value: unknown): boolean => {
    const { from, to } = (value ?? {}) as { from?: unknown; to?: unknown };
    return (
      Number.isInteger(from) &&
      Number.isInteger(to) &&
      (from as number) >= 0 &&
      (to as number) <= 1440 &&
      Object.keys(value as object).length === 2
    );
  };
  const accepts = (value: unknown): boolean =>
    Array.isArray(value) && value.length === 7 && value.every((day) => Array.isArray(day) && day.length <= 6 && day.every(interval));
  return applyDecorators(
    ApiProperty({
      type: 'array',
      minItems: 7,
      maxItems: 7,
      items: {
        type: 'array',
        items: { type: 'object', properties: { from: { type: 'integer' }, to: { type: 'integer' } }, required: ['from', 'to'] },
      },
      description: 'Opening intervals in minutes of the day, Monday first',
    }),
    ValidateBy({ name: 'field.week', validator: { validate: accepts, defaultMessage: () => 'field.week' } }, { context: {} }),
  );
}
