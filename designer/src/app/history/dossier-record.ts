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
const MAX_PAGES = 200;
/** Facts asked for at once: reading more of them would hold the page up for longer than a frame or two. */
const PAGE = 5_000;
/** Facts a long history is opened with, before the rest of it is here. */
const FIRST_LOOK = 150;
/** Milliseconds after which the rest is read even if the page never rests. */
const LONGEST_REST = 400;

/** Where somebody wants to look first: round a fact, or at the newest ones. */
export type FirstLook = { readonly seq?: number };

/**
 * Everything a replay needs, each part with its own fate: without the history there is nothing to show, without diagram or calendar
 * the facts are still told.
 */
@Injectable()
export class DossierRecord {
  private readonly http = inject(HttpClient);
  /** None where nobody asks whether the history is whole. */
  private readonly check = inject(HistoryCheck, { optional: true });
  private readonly loaded = signal<History | undefined>(undefined);
  private asked = 0;

  readonly history = this.loaded.asReadonly();
  /** Whether the history shown is all there is to get; until then it is a stretch of it. */
  readonly whole = signal(false);
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

  /**
   * Reads one dossier's record; what was read of another one before is forgotten. What does not depend on the facts is asked for meanwhile.
   * @param look absent: nothing is shown before all facts are here
   */
  async read(dossier: string, look?: FirstLook): Promise<void> {
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
      const [stretch] = await Promise.all([look && this.firstLook(dossier, look), view]);
      if (ticket !== this.asked) return;
      if (stretch) this.loaded.set(stretch);
      this.whole.set(stretch !== undefined && reachesAll(stretch));
      if (this.whole()) this.check?.end();
      else {
        if (stretch) await shown();
        await this.readWhole(dossier, ticket);
      }
    } catch (error) {
      if (ticket === this.asked) this.trouble.set(troubleOf(error));
    }
  }

  private async firstLook(dossier: string, { seq }: FirstLook): Promise<History> {
    const stretch =
      seq === undefined ? `newest=${String(FIRST_LOOK)}` : `after=${String(Math.max(0, seq - FIRST_LOOK / 2))}&most=${String(FIRST_LOOK)}`;
    const text = await this.page(dossier, stretch);
    const history = JSON.parse(text) as History;
    if (reachesAll(history)) this.check?.take(text);
    return history;
  }

  private async readWhole(dossier: string, ticket: number): Promise<void> {
    const history = await this.wholeHistory(dossier, ticket);
    if (ticket !== this.asked) return;
    this.loaded.set(history);
    this.whole.set(true);
    this.check?.end();
  }

  private forget(): void {
    for (const part of [this.loaded, this.dossier, this.version, this.procedure, this.calendar]) part.set(undefined);
    for (const trouble of [this.trouble, this.versionTrouble, this.calendarTrouble]) trouble.set(undefined);
    this.known.set(0);
    this.whole.set(false);
    this.check?.begin();
  }

  private async wholeHistory(dossier: string, ticket: number): Promise<History | undefined> {
    const facts: RecordedFact[] = [];
    const people: History['people'] = {};
    let last: History | undefined;
    for (let page = 0; page < MAX_PAGES && ticket === this.asked && (page === 0 || last?.next !== undefined); page += 1) {
      const text = await this.page(dossier, `after=${String(last?.next ?? 0)}&most=${String(PAGE)}`);
      last = JSON.parse(text) as History;
      this.check?.take(text);
      for (const record of last.facts) facts.push(record);
      Object.assign(people, last.people);
      this.known.set(facts.length);
    }
    return last && { ...last, facts, people };
  }

  private page(dossier: string, stretch: string): Promise<string> {
    return firstValueFrom(this.http.get(`api/dossiers/${encodeURIComponent(dossier)}/history?${stretch}`, { responseType: 'text' }));
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

/** Whether an answer holds a history from its first fact to its last. */
const reachesAll = ({ facts, next }: History): boolean => next === undefined && facts[0]?.fact.seq === 1;

/** Until the page has shown what it has, and rests: what comes behind must not keep it from that. Not every browser tells when it rests. */
const shown = (): Promise<void> =>
  new Promise((done) => {
    const rests = (window as Partial<Pick<Window, 'requestIdleCallback'>>).requestIdleCallback;
    if (rests) rests(() => { done(); }, { timeout: LONGEST_REST });
    else setTimeout(done, LONGEST_REST);
  }); // prettier-ignore
