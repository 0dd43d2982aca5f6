import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { hourText, officeHours, type OfficeHoursVariant, type Problem, readTimetables, type Timetable } from '@mot-cua/calendar';
import { DayField } from '../../forms/day-field';
import { InLanguage } from '../../language/in-language';
import { Language } from '../../language/language';
import { IsoDay } from '../iso-day';

const VARIANTS: readonly OfficeHoursVariant[] = ['V1', 'V2', 'V3', 'V4'];
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The timetables of a layer with their first days; a counter that receives on Saturday mornings is one whose Saturday has hours. */
@Component({
  selector: 'mc-hours-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayField, InLanguage, IsoDay, TranslocoDirective],
  templateUrl: './hours-panel.html',
  styleUrl: './panel.css',
})
export class HoursPanel {
  private readonly language = inject(Language);

  readonly timetables = input.required<readonly Timetable[]>();
  /** Hours of the upper calendars hold where this one has none. */
  readonly inherits = input(false);
  readonly set = output<Timetable>();
  readonly unset = output<string>();

  protected readonly variants = VARIANTS;
  protected readonly adding = signal(false);
  protected readonly weekdayHours = signal('07:30-11:30 13:30-17:30');
  protected readonly saturdayHours = signal('');
  protected readonly problems = signal<readonly Problem[]>([]);
  protected readonly shown = computed(() => this.timetables().map((timetable) => ({ timetable, lines: linesOf(timetable) })));
  protected readonly wrong = computed(() => this.problems().map(({ message }) => message[this.language.current()]));

  protected choose(variant: string): void {
    const { week } = officeHours(variant as OfficeHoursVariant);
    this.weekdayHours.set(textOf(week[0]));
    this.saturdayHours.set(textOf(week[5]));
  }

  /** Read by the very reader of the CSV files, so that both refuse the same things with the same words. */
  protected add(validFrom: string, name: string, source: string): void {
    const row = (weekdays: string, hours: string): string => [validFrom, quoted(name), quoted(source), weekdays, hours].join(',');
    const rows = [row('mon-fri', this.weekdayHours()), ...(this.saturdayHours().trim() === '' ? [] : [row('sat', this.saturdayHours())])];
    const { timetables, problems } = readTimetables(['valid_from,name,source,weekdays,hours', ...rows].join('\n'));
    this.problems.set(problems);
    const [timetable] = timetables;
    if (!timetable || problems.length > 0) return;
    this.set.emit(timetable);
    this.adding.set(false);
  }
}

const textOf = (hours: Timetable['week'][number]): string => hours.map(({ from, to }) => `${hourText(from)}-${hourText(to)}`).join(' ');

/** Runs of weekdays with the same hours: Monday to Friday in one line. */
function linesOf({ week }: Timetable): readonly { readonly from: number; readonly to: number; readonly hours: string }[] {
  const lines: { from: number; to: number; hours: string }[] = [];
  for (const [index, day] of week.entries()) {
    const hours = textOf(day);
    const last = lines.at(-1);
    if (last && last.hours === hours) last.to = index + 1;
    else lines.push({ from: index + 1, to: index + 1, hours });
  }
  return lines;
}
