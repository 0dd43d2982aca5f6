import { HttpClient, type HttpContext, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type Page, type ReturnResult, type ReturnRow } from '@mot-cua/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { Act } from '../connection/act';
import { type Trouble, troubleOf, wasAnswered } from '../connection/trouble';
import { foldAccents } from '../language/accent-blind';
import { Day, LongDayTime, Time, writeIsoDay } from '../language/dates';
import { Money } from '../language/numbers';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { ServerClock } from '../connection/server-clock';
import { DossierCode } from '../look/dossier-code';
import { Empty } from '../look/empty';
import { Icon } from '../look/icon';
import { Skeleton } from '../look/skeleton';
import { Toast } from '../look/toast';
import { TroubleNotice } from '../look/trouble-notice';
import { Session } from '../session/session';
import { OpenWork } from '../shell/open-work';
import { type CounterReturn, ReturnForm } from './return-form';

type Way = ReturnRow['returnBy'] | 'elsewhere';
const ways: readonly Way[] = ['counter', 'elsewhere', 'post', 'online'];
/** What the applicant fetches at another one-stop is to go there first. */
const wayOf = ({ returnBy, returnAt }: ReturnRow): Way => (returnBy === 'counter' && returnAt ? 'elsewhere' : returnBy);
const keyOf = ({ dossier, visit }: ReturnRow): string => `${dossier}/${visit}`;

/** The return desk: results that are ready, by the way they leave; at the counter against confirmation, by post in a batch, online. */
@Component({
  selector: 'mc-returns-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Day, DossierCode, Empty, Icon, InLanguage, LongDayTime, Money, ReturnForm, RouterLink, Skeleton, Time, TranslocoDirective, TroubleNotice,
  ], // prettier-ignore
  templateUrl: './returns-page.html',
  styleUrls: ['../look/list-page.css', './returns-page.css'],
})
export class ReturnsPage {
  private readonly http = inject(HttpClient);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly work = inject(OpenWork);
  private readonly acts = new Map<string, Act>();

  /** Code of the dossier a task page sent here with. */
  readonly code = input<string>();

  protected readonly session = inject(Session);
  protected readonly clock = inject(ServerClock);
  protected readonly language = inject(Language);
  protected readonly ways = ways;
  protected readonly keyOf = keyOf;
  protected readonly writeDay = writeIsoDay;
  protected readonly results = httpResource<Page<ReturnRow>>(() => 'api/returns');
  /** The last answer; it stays while the list is asked again. */
  private readonly known = linkedSignal<Page<ReturnRow> | undefined, readonly ReturnRow[] | undefined>({
    source: () => (this.results.hasValue() ? this.results.value() : undefined),
    computation: (page, previous) => page?.rows ?? previous?.value,
  });
  protected readonly trouble = computed(() => {
    const error = this.results.error();
    return error && troubleOf(error);
  });
  /** The row a task page sent here for. */
  private readonly asked = computed(() => this.known()?.find(({ code }) => code === this.code()));
  protected readonly way = linkedSignal<ReturnRow | undefined, Way>({
    source: this.asked,
    computation: (asked, previous) => (asked ? wayOf(asked) : (previous?.value ?? 'counter')),
  });
  protected readonly q = signal('');
  protected readonly counts = computed(
    () => new Map(ways.map((way) => [way, (this.known() ?? []).filter((row) => wayOf(row) === way).length])),
  );
  protected readonly rows = computed(() => {
    const asked = foldAccents(this.q()).trim();
    return this.known()?.filter(
      (row) => wayOf(row) === this.way() && foldAccents(`${row.code} ${row.applicantName} ${row.documentNumber ?? ''}`).includes(asked),
    );
  });
  protected readonly at = linkedSignal<Way, string | undefined>({
    source: this.way,
    computation: (way) => {
      const asked = untracked(this.asked);
      return asked && wayOf(asked) === way ? keyOf(asked) : undefined;
    },
  });
  protected readonly current = computed(() => this.rows()?.find((row) => keyOf(row) === this.at()));
  protected readonly tracking = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly batch = signal('');
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly posted = computed(() => (this.rows() ?? []).filter((row) => this.tracking().get(keyOf(row))?.trim()));
  protected readonly picked = computed(() => (this.rows() ?? []).filter((row) => this.chosen().has(keyOf(row))));
  protected readonly busy = signal(false);
  protected readonly failed = linkedSignal<Way, { readonly count: number; readonly first: Trouble } | undefined>({
    source: this.way,
    computation: () => undefined,
  });

  protected write(row: ReturnRow, number: string): void {
    this.tracking.update((known) => new Map(known).set(keyOf(row), number));
  }

  protected toggle(row: ReturnRow): void {
    this.chosen.update((known) => {
      const next = new Set(known);
      if (!next.delete(keyOf(row))) next.add(keyOf(row));
      return next;
    });
  }

  protected print(): void {
    window.print();
  }

  protected giveAtCounter(row: ReturnRow, how: CounterReturn): Promise<void> {
    return this.giveAll([row], () => how);
  }

  /** To the counters where they are fetched; each goes as an act of its own. */
  protected transfer(): Promise<void> {
    const moved = { one: 'returns.moved', many: 'returns.movedMany' };
    return this.each(this.picked(), moved, (row, context) =>
      this.http.post('api/returns/transfer', { dossier: row.dossier, visit: row.visit }, { context }),
    );
  }

  protected handToPost(): Promise<void> {
    const batch = this.batch().trim();
    return this.giveAll(this.posted(), (row) => ({
      way: 'post',
      proof: 'tracking',
      trackingNumber: this.tracking().get(keyOf(row))?.trim() ?? '',
      ...(batch === '' ? {} : { batch }),
    }));
  }

  protected publish(): Promise<void> {
    return this.giveAll(this.picked(), () => ({ way: 'online', proof: 'online' }));
  }

  private giveAll(rows: readonly ReturnRow[], how: (row: ReturnRow) => Omit<ReturnResult, 'dossier' | 'visit'>): Promise<void> {
    const given = { one: 'returns.given', many: 'returns.givenMany' };
    return this.each(rows, given, (row, context) =>
      this.http.post('api/returns', { dossier: row.dossier, visit: row.visit, ...how(row) }, { context }),
    );
  }

  /** One by one: each result is an act of its own; what was refused stays in the list with the first reason. */
  private async each(rows: readonly ReturnRow[], done: { readonly one: string; readonly many: string }, ask: Asking): Promise<void> {
    if (this.busy() || rows.length === 0) return;
    this.busy.set(true);
    this.failed.set(undefined);
    const failures: Trouble[] = [];
    for (const row of rows) await this.act(row, ask).catch((error: unknown) => failures.push(troubleOf(error)));
    this.busy.set(false);
    const [first] = failures;
    const count = rows.length - failures.length;
    if (first) this.failed.set({ count: failures.length, first });
    if (count > 0) this.toast.say(this.transloco.translate(count === 1 ? done.one : done.many, { count, code: rows[0]?.code }));
    this.chosen.set(new Set());
    this.results.reload();
    void this.work.renew();
  }

  private async act(row: ReturnRow, ask: Asking): Promise<void> {
    const act = this.acts.get(keyOf(row)) ?? new Act();
    this.acts.set(keyOf(row), act);
    try {
      if (!row.holder) await firstValueFrom(this.http.post(`api/tasks/${row.dossier}/${encodeURIComponent(row.visit)}/claim`, {}));
      await firstValueFrom(ask(row, act.context()));
      act.answered();
    } catch (error) {
      if (wasAnswered(troubleOf(error))) act.answered();
      throw error;
    }
  }
}

type Asking = (row: ReturnRow, context: HttpContext) => Observable<unknown>;
