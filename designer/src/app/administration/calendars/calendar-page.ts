import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type CalendarDay, type CalendarLayer, type CalendarYear, compileCalendar, type Problem, type Timetable } from '@mot-cua/calendar';
import { type CalendarRevisionRow, type CalendarView } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../../connection/act';
import { saveFile } from '../../connection/save-file';
import { ServerClock } from '../../connection/server-clock';
import { type Trouble, troubleOf } from '../../connection/trouble';
import { DayTime, momentOf } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Language } from '../../language/language';
import { Icon } from '../../look/icon';
import { Skeleton } from '../../look/skeleton';
import { Toast } from '../../look/toast';
import { TroubleNotice } from '../../look/trouble-notice';
import { workingDaysOf, yearFaces } from './day-face';
import { DayPanel } from './day-panel';
import { HoursPanel } from './hours-panel';
import { loadCsv, withDay, withoutDay, withoutTimetable, withTimetable, withYear, writeDays } from './layer-draft';
import { RecomputePanel } from './recompute-panel';
import { YearSums } from './year-sums';
import { YearView } from './year-view';

/** One calendar: a year of days, its checksum, its hours, what the changes were, and what a change does to open dossiers. */
@Component({
  selector: 'mc-calendar-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DayPanel,
    DayTime,
    HoursPanel,
    Icon,
    InLanguage,
    RecomputePanel,
    RouterLink,
    Skeleton,
    TranslocoDirective,
    TroubleNotice,
    YearSums,
    YearView,
  ],
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.css',
})
export class CalendarPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly words = inject(TranslocoService);
  private readonly act = new Act();
  protected readonly language = inject(Language);
  private readonly clock = inject(ServerClock);

  /** From the address: `/administration/calendars/vn?year=2026&day=2026-11-24`. */
  readonly id = input.required<string>();
  readonly year = input<string>();
  readonly day = input<string>();

  private readonly panel = viewChild(DayPanel);
  protected readonly view = signal<CalendarView | undefined>(undefined);
  protected readonly draft = signal<CalendarLayer | undefined>(undefined);
  protected readonly revisions = signal<readonly CalendarRevisionRow[]>([]);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly saveTrouble = this.act.trouble;
  protected readonly saving = this.act.busy;
  protected readonly fileProblems = signal<readonly Problem[]>([]);
  /** Name of the file that was refused. */
  protected readonly refusedFile = signal('');
  protected readonly loaded = signal<string | undefined>(undefined);

  protected readonly shownYear = computed(() => Number(this.year() ?? momentOf(this.clock.now()).year));
  protected readonly upper = computed(() => this.view()?.layers.slice(0, -1) ?? []);
  protected readonly layers = computed(() => [...this.upper(), ...(this.draft() ? [this.draft() as CalendarLayer] : [])]);
  protected readonly months = computed(() => yearFaces(this.layers(), this.shownYear()));
  protected readonly counted = computed(() => workingDaysOf(this.months()));
  protected readonly selected = computed(() => {
    const wanted = this.day();
    return wanted?.startsWith(`${String(this.shownYear())}-`) ? wanted : `${String(this.shownYear())}-01-01`;
  });
  protected readonly face = computed(() => {
    const [, month, day] = this.selected().split('-').map(Number);
    return this.months()[month - 1]?.[day - 1];
  });
  protected readonly declared = computed(() => this.draft()?.years.find(({ year }) => year === this.shownYear()));
  protected readonly inherited = computed(() =>
    this.upper()
      .flatMap(({ years }) => years)
      .findLast(({ year }) => year === this.shownYear()),
  );
  protected readonly changed = computed(() => this.draft() !== undefined && this.draft() !== this.view()?.layers.at(-1));
  protected readonly problems = computed<readonly Problem[]>(() => {
    if (!this.changed()) return [];
    const outcome = compileCalendar(this.id(), this.layers());
    return outcome.kind === 'refused' ? outcome.problems : [];
  });
  protected readonly wrong = computed(() => new Set(this.problems().flatMap(({ subject }) => (subject?.length === 10 ? [subject] : []))));

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.fetch());
    });
  }

  /** Leaving with unsaved changes is asked about once. */
  mayLeave(): boolean {
    return !this.changed() || confirm(this.words.translate('administration.calendar.leave'));
  }

  protected async fetch(): Promise<void> {
    this.trouble.set(undefined);
    try {
      const [view, revisions] = await Promise.all([
        firstValueFrom(this.http.get<CalendarView>(`api/calendars/${this.id()}`)),
        firstValueFrom(this.http.get<{ rows: CalendarRevisionRow[] }>(`api/calendars/${this.id()}/revisions`)),
      ]);
      this.view.set(view);
      this.draft.set(view.layers.at(-1));
      this.revisions.set(revisions.rows);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }

  protected showYear(year: number): void {
    void this.router.navigate([], { queryParams: { year, day: null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected select(day: string): void {
    void this.router.navigate([], { queryParams: { year: day.slice(0, 4), day }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected openDay(): void {
    this.panel()?.focus();
  }

  protected goTo({ subject }: Problem): void {
    if (subject?.length === 10) this.select(subject);
    else if (subject && /^\d{4}/.test(subject)) this.showYear(Number(subject.slice(0, 4)));
  }

  protected setDay(day: CalendarDay): void {
    this.edit((layer) => withDay(layer, day));
  }
  protected unsetDay(date: string): void {
    this.edit((layer) => withoutDay(layer, date));
  }
  protected declare(year: CalendarYear): void {
    this.edit((layer) => withYear(layer, year));
  }
  protected setHours(timetable: Timetable): void {
    this.edit((layer) => withTimetable(layer, timetable));
  }
  protected unsetHours(validFrom: string): void {
    this.edit((layer) => withoutTimetable(layer, validFrom));
  }
  protected undo(): void {
    this.draft.set(this.view()?.layers.at(-1));
    this.fileProblems.set([]);
    this.loaded.set(undefined);
  }

  protected async load(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    const layer = this.draft();
    if (!file || !layer) return;
    const outcome = loadCsv(layer, await file.text());
    input.value = '';
    this.fileProblems.set(outcome.kind === 'refused' ? outcome.problems : []);
    this.refusedFile.set(file.name);
    this.loaded.set(undefined);
    if (outcome.kind === 'refused') return;
    this.draft.set(outcome.layer);
    const { read, replaced } = outcome;
    this.loaded.set(this.words.translate(`administration.csv.loaded.${outcome.kind}`, { read, replaced, file: file.name }));
    if (outcome.kind === 'days' && outcome.years[0]) this.showYear(Number(outcome.years[0]));
  }

  protected download(): void {
    const layer = this.draft();
    if (!layer) return;
    saveFile(`${this.id()}-${String(this.shownYear())}.csv`, 'text/csv', `\uFEFF${writeDays(layer, this.shownYear())}`);
  }

  protected async save(notice: string): Promise<void> {
    const [layer, view] = [this.draft(), this.view()];
    if (!layer || !view || this.saving()) return;
    const { id: _, ...content } = layer;
    const parent = view.layers.at(-2)?.id;
    const body = { revision: view.revision, notice: notice.trim(), layer: content, ...(parent !== undefined && { parent }) };
    await this.act.run(async () => {
      await firstValueFrom(this.http.put<CalendarView>(`api/calendars/${this.id()}`, body, { context: this.act.context() }));
      this.toast.say(this.words.translate('administration.calendar.saved', { revision: view.revision + 1 }));
      this.loaded.set(undefined);
      await this.fetch();
    });
  }

  private edit(change: (layer: CalendarLayer) => CalendarLayer): void {
    const layer = this.draft();
    if (layer) this.draft.set(change(layer));
  }
}
