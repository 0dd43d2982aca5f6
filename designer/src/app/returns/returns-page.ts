import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type Page, type PaymentSaid, type ReturnResult, type ReturnRow } from '@mot-cua/contract';
import { type Text } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { paymentWays } from '../charges/charge-answer';
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

type Way = ReturnRow['returnBy'];
const ways: readonly Way[] = ['counter', 'post', 'online'];
const keyOf = ({ dossier, visit }: ReturnRow): string => `${dossier}/${visit}`;

/** The return desk: results that are ready, by the way they leave; at the counter against confirmation, by post in a batch, online. */
@Component({
  selector: 'mc-returns-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Day, DossierCode, Empty, Icon, InLanguage, LongDayTime, Money, RouterLink, Skeleton, Time, TranslocoDirective, TroubleNotice,
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

  protected readonly session = inject(Session);
  protected readonly clock = inject(ServerClock);
  protected readonly language = inject(Language);
  protected readonly ways = ways;
  protected readonly payWays = paymentWays;
  protected readonly proofs = ['signature', 'confirmation'] as const;
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
  protected readonly way = signal<Way>('counter');
  protected readonly q = signal('');
  protected readonly counts = computed(
    () => new Map(ways.map((way) => [way, (this.known() ?? []).filter((row) => row.returnBy === way).length])),
  );
  protected readonly rows = computed(() => {
    const asked = foldAccents(this.q()).trim();
    return this.known()?.filter(
      (row) => row.returnBy === this.way() && foldAccents(`${row.code} ${row.applicantName} ${row.documentNumber ?? ''}`).includes(asked),
    );
  });
  protected readonly at = signal<string | undefined>(undefined);
  protected readonly current = computed(() => this.rows()?.find((row) => keyOf(row) === this.at()));
  protected readonly receiver = linkedSignal(() => this.current()?.applicantName ?? '');
  protected readonly receiverId = linkedSignal(() => (this.current() ? '' : ''));
  protected readonly proof = linkedSignal<'signature' | 'confirmation'>(() => (this.current() ? 'signature' : 'signature'));
  protected readonly originals = linkedSignal(() => (this.current() ? false : false));
  protected readonly payWay = linkedSignal<PaymentSaid['way']>(() => (this.current() ? 'cash' : 'cash'));
  protected readonly payNumber = linkedSignal(() => (this.current() ? '' : ''));
  protected readonly tracking = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly batch = signal('');
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly posted = computed(() => (this.rows() ?? []).filter((row) => this.tracking().get(keyOf(row))?.trim()));
  protected readonly online = computed(() => (this.rows() ?? []).filter((row) => this.chosen().has(keyOf(row))));
  protected readonly busy = signal(false);
  protected readonly failed = signal<{ readonly count: number; readonly first: Trouble } | undefined>(undefined);

  constructor() {
    effect(() => {
      this.way();
      untracked(() => {
        this.at.set(undefined);
        this.failed.set(undefined);
      });
    });
  }

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

  protected names(papers: readonly Text[]): string {
    return papers.map((name) => name[this.language.current()]).join(', ');
  }

  protected print(): void {
    window.print();
  }

  protected giveAtCounter(row: ReturnRow): Promise<void> {
    const receiverId = this.receiverId().trim();
    return this.giveAll([row], () => ({
      way: 'counter',
      receivedBy: this.receiver().trim(),
      proof: this.proof(),
      ...(receiverId === '' ? {} : { receiverId }),
      ...(row.originals.length > 0 ? { originalsReturned: this.originals() } : {}),
      ...(row.owed > 0 ? { payment: this.paymentSaid() } : {}),
    }));
  }

  protected choosePayment(way: string): void {
    const known = paymentWays.find((each) => each === way);
    if (known) this.payWay.set(known);
  }

  private paymentSaid(): PaymentSaid {
    const receiptNumber = this.payNumber().trim();
    return { way: this.payWay(), ...(receiptNumber === '' ? {} : { receiptNumber }) };
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
    return this.giveAll(this.online(), () => ({ way: 'online', proof: 'online' }));
  }

  /** One by one: each result is an act of its own; what was refused stays in the list with the first reason. */
  private async giveAll(rows: readonly ReturnRow[], how: (row: ReturnRow) => Omit<ReturnResult, 'dossier' | 'visit'>): Promise<void> {
    if (this.busy() || rows.length === 0) return;
    this.busy.set(true);
    this.failed.set(undefined);
    const failures: Trouble[] = [];
    for (const row of rows) await this.give(row, how(row)).catch((error: unknown) => failures.push(troubleOf(error)));
    this.busy.set(false);
    const [first] = failures;
    const done = rows.length - failures.length;
    if (first) this.failed.set({ count: failures.length, first });
    if (done > 0)
      this.toast.say(this.transloco.translate(done === 1 ? 'returns.given' : 'returns.givenMany', { count: done, code: rows[0]?.code }));
    this.results.reload();
    void this.work.renew();
  }

  private async give(row: ReturnRow, how: Omit<ReturnResult, 'dossier' | 'visit'>): Promise<void> {
    const act = this.acts.get(keyOf(row)) ?? new Act();
    this.acts.set(keyOf(row), act);
    try {
      if (!row.holder) await firstValueFrom(this.http.post(`api/tasks/${row.dossier}/${encodeURIComponent(row.visit)}/claim`, {}));
      await firstValueFrom(this.http.post('api/returns', { dossier: row.dossier, visit: row.visit, ...how }, { context: act.context() }));
      act.answered();
    } catch (error) {
      if (wasAnswered(troubleOf(error))) act.answered();
      throw error;
    }
  }
}
