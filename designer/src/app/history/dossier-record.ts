import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { type CompileOutcome, compileCalendar } from '@mot-cua/calendar';
import {
  type CalendarView,
  type DossierView,
  type History,
  type LevelSettingsView,
  type OrganisationView,
  type RecordedFact,
  type VersionDetail,
} from '@mot-cua/contract';
import { type Field, type Procedure } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../connection/trouble';
import { type Counting } from './clock-at';
import { HistoryCheck } from './history-check';
import { readPinned } from './read-pinned';

/** A history longer than this many answers of the server is not read to its end: the page says so instead of never opening. */
const MAX_PAGES = 50;

/**
 * Everything a replay needs, each part with its own fate: without the history there is nothing to show, without diagram or calendar
 * the facts are still told.
 */
@Injectable()
export class DossierRecord {
  private readonly http = inject(HttpClient);
  private readonly check = inject(HistoryCheck);
  private readonly loaded = signal<History | undefined>(undefined);
  private asked = 0;

  readonly history = this.loaded.asReadonly();
  /** Facts fetched so far; of a very long history it is shown how far it has come. */
  readonly known = signal(0);
  readonly dossier = signal<DossierView | undefined>(undefined);
  readonly version = signal<VersionDetail | undefined>(undefined);
  readonly procedure = signal<Procedure | undefined>(undefined);
  readonly calendar = signal<Counting | undefined>(undefined);
  readonly roles = signal<OrganisationView['roles']>([]);
  readonly agencies = signal<OrganisationView['agencies']>([]);
  readonly trouble = signal<Trouble | undefined>(undefined);
  readonly versionTrouble = signal<Trouble | undefined>(undefined);
  readonly calendarTrouble = signal<Trouble | undefined>(undefined);

  readonly facts = computed(() => this.loaded()?.facts.map((record) => record.fact) ?? []);
  readonly fields = computed<readonly Field[]>(() => this.version()?.package.forms.flatMap((form) => form.fields) ?? []);

  /** Reads one dossier's record; what was read of another one before is forgotten. What does not depend on the facts is asked for meanwhile. */
  async read(dossier: string): Promise<void> {
    const ticket = ++this.asked;
    this.forget();
    const view = this.get<DossierView>(`dossiers/${encodeURIComponent(dossier)}`).then((found) => {
      if (ticket !== this.asked) return;
      this.dossier.set(found);
      void this.readVersion(found.procedure, found.version, ticket);
      void this.readCalendar(found.state.calendar, found.procedure, ticket);
    });
    void this.readRoles(ticket);
    try {
      const [history] = await Promise.all([this.wholeHistory(dossier, ticket), view]);
      if (ticket === this.asked) this.loaded.set(history);
    } catch (error) {
      if (ticket === this.asked) this.trouble.set(troubleOf(error));
    }
  }

  private forget(): void {
    for (const part of [this.loaded, this.dossier, this.version, this.procedure, this.calendar]) part.set(undefined);
    for (const trouble of [this.trouble, this.versionTrouble, this.calendarTrouble]) trouble.set(undefined);
    this.known.set(0);
    this.check.begin();
  }

  private async wholeHistory(dossier: string, ticket: number): Promise<History | undefined> {
    const address = `api/dossiers/${encodeURIComponent(dossier)}/history`;
    const facts: RecordedFact[] = [];
    const people: History['people'] = {};
    let last: History | undefined;
    for (let page = 0; page < MAX_PAGES && ticket === this.asked && (page === 0 || last?.next !== undefined); page += 1) {
      const after = last?.next === undefined ? '' : `?after=${String(last.next)}`;
      const text = await firstValueFrom(this.http.get(address + after, { responseType: 'text' }));
      last = JSON.parse(text) as History;
      this.check.take(text);
      for (const record of last.facts) facts.push(record);
      Object.assign(people, last.people);
      this.known.set(facts.length);
    }
    this.check.end();
    return last && { ...last, facts, people };
  }

  private async readVersion(procedure: string, number: number, ticket: number): Promise<void> {
    try {
      const version = await this.get<VersionDetail>(`procedures/${encodeURIComponent(procedure)}/versions/${String(number)}`);
      if (ticket !== this.asked) return;
      this.version.set(version);
      this.procedure.set(await readPinned(version.package.diagram));
    } catch (error) {
      if (ticket === this.asked) this.versionTrouble.set(troubleOf(error));
    }
  }

  /** Days, convention and the thresholds of its levels: all as this installation has them. */
  private async readCalendar(calendar: string | undefined, procedure: string, ticket: number): Promise<void> {
    if (calendar === undefined) return;
    try {
      const [view, levels] = await Promise.all([
        this.get<CalendarView>(`calendars/${encodeURIComponent(calendar)}`),
        this.get<LevelSettingsView>('levels'),
      ]);
      const thresholds = levels.rows.find((row) => row.procedure === procedure)?.thresholds ?? levels.general;
      const outcome: CompileOutcome = compileCalendar(view.id, view.layers);
      if (ticket !== this.asked) return;
      if (outcome.kind === 'compiled') this.calendar.set({ calendar: outcome.calendar, convention: view.convention, thresholds });
      else this.calendarTrouble.set({ kind: 'broken', status: 0 });
    } catch (error) {
      if (ticket === this.asked) this.calendarTrouble.set(troubleOf(error));
    }
  }

  /** Without them roles are called by their codes: no reason to say that anything failed. */
  private async readRoles(ticket: number): Promise<void> {
    const view = await this.get<OrganisationView>('organisation').catch(() => undefined);
    if (ticket !== this.asked || !view) return;
    this.roles.set(view.roles);
    this.agencies.set(view.agencies);
  }

  private get<Answer>(address: string): Promise<Answer> {
    return firstValueFrom(this.http.get<Answer>(`api/${address}`));
  }
}
