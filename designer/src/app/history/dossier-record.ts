import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { type CompileOutcome, type Convention, type WorkingCalendar, compileCalendar } from '@mot-cua/calendar';
import {
  type CalendarView,
  type DossierView,
  type History,
  type OrganisationView,
  type RecordedFact,
  type VersionDetail,
} from '@mot-cua/contract';
import { type Field, type Procedure } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../connection/trouble';
import { readPinned } from './read-pinned';

/** A history longer than this many pages is not read to its end: the page says so instead of never opening. */
const MAX_PAGES = 500;

export type Calendar = { readonly calendar: WorkingCalendar; readonly convention: Convention };

/**
 * Everything a replay needs, each part with its own fate: without the history there is nothing to show, without diagram or calendar
 * the facts are still told.
 */
@Injectable()
export class DossierRecord {
  private readonly http = inject(HttpClient);
  private readonly loaded = signal<History | undefined>(undefined);
  private asked = 0;

  readonly history = this.loaded.asReadonly();
  readonly dossier = signal<DossierView | undefined>(undefined);
  readonly version = signal<VersionDetail | undefined>(undefined);
  readonly procedure = signal<Procedure | undefined>(undefined);
  readonly calendar = signal<Calendar | undefined>(undefined);
  readonly roles = signal<OrganisationView['roles']>([]);
  readonly agencies = signal<OrganisationView['agencies']>([]);
  readonly trouble = signal<Trouble | undefined>(undefined);
  readonly versionTrouble = signal<Trouble | undefined>(undefined);
  readonly calendarTrouble = signal<Trouble | undefined>(undefined);

  readonly facts = computed(() => this.loaded()?.facts.map((record) => record.fact) ?? []);
  readonly fields = computed<readonly Field[]>(() => this.version()?.package.forms.flatMap((form) => form.fields) ?? []);

  /** Reads one dossier's record; what was read of another one before is forgotten. */
  async read(dossier: string): Promise<void> {
    const ticket = ++this.asked;
    this.forget();
    try {
      const [history, view] = await Promise.all([
        this.wholeHistory(dossier),
        this.get<DossierView>(`dossiers/${encodeURIComponent(dossier)}`),
      ]);
      if (ticket !== this.asked) return;
      this.dossier.set(view);
      this.loaded.set(history);
      await Promise.all([this.readVersion(history, ticket), this.readCalendar(history, ticket), this.readRoles(ticket)]);
    } catch (error) {
      if (ticket === this.asked) this.trouble.set(troubleOf(error));
    }
  }

  private forget(): void {
    for (const part of [this.loaded, this.dossier, this.version, this.procedure, this.calendar]) part.set(undefined);
    for (const trouble of [this.trouble, this.versionTrouble, this.calendarTrouble]) trouble.set(undefined);
  }

  private async wholeHistory(dossier: string): Promise<History> {
    const address = `dossiers/${encodeURIComponent(dossier)}/history`;
    const first = await this.get<History>(address);
    const facts: RecordedFact[] = [...first.facts];
    const people = { ...first.people };
    let next = first.next;
    for (let page = 1; next !== undefined && page < MAX_PAGES; page += 1) {
      const more = await this.get<History>(`${address}?after=${String(next)}`);
      facts.push(...more.facts);
      Object.assign(people, more.people);
      next = more.next;
    }
    const { next: _done, ...whole } = first;
    return { ...whole, facts, people, ...(next === undefined ? {} : { next }) };
  }

  private async readVersion(history: History, ticket: number): Promise<void> {
    try {
      const version = await this.get<VersionDetail>(
        `procedures/${encodeURIComponent(history.procedure)}/versions/${String(history.version)}`,
      );
      if (ticket !== this.asked) return;
      this.version.set(version);
      this.procedure.set(await readPinned(version.package.diagram));
    } catch (error) {
      if (ticket === this.asked) this.versionTrouble.set(troubleOf(error));
    }
  }

  private async readCalendar(history: History, ticket: number): Promise<void> {
    const opened = history.facts[0]?.fact;
    if (opened?.kind !== 'DossierOpened') return;
    try {
      const view = await this.get<CalendarView>(`calendars/${encodeURIComponent(opened.calendar)}`);
      const outcome: CompileOutcome = compileCalendar(view.id, view.layers);
      if (ticket !== this.asked) return;
      if (outcome.kind === 'compiled') this.calendar.set({ calendar: outcome.calendar, convention: view.convention });
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
