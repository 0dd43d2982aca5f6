import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type ChargePage, type ChargeRow, type PaymentSaid } from '@mot-cua/contract';
import { type Fee } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { troubleOf } from '../connection/trouble';
import { DayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Money } from '../language/numbers';
import { TroubleNotice } from '../look/trouble-notice';
import { Session } from '../session/session';
import { chargeSaid, paymentWays, usualAnswer } from './charge-answer';
import { chargeWords } from './words';

/** The fees of one dossier: what was collected, what is owed, and collecting it. Stands on its own: give it a dossier id. */
@Component({
  selector: 'mc-dossier-charges',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, InLanguage, Money, TranslocoDirective, TroubleNotice],
  providers: [chargeWords],
  templateUrl: './dossier-charges.html',
  styleUrl: './dossier-charges.css',
})
export class DossierCharges {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly act = new Act();

  readonly dossier = input.required<string>();
  /** Something was charged or paid: how the dossier stands may have changed. */
  readonly changed = output();

  protected readonly ways = paymentWays;
  protected readonly mayCollect = computed(() => this.session.may('receive', 'process'));
  private readonly address = computed(() => `api/dossiers/${encodeURIComponent(this.dossier())}/charges`);
  private readonly asked = httpResource<ChargePage>(() => this.address());
  protected readonly page = linkedSignal<ChargePage | undefined, ChargePage | undefined>({
    source: () => (this.asked.hasValue() ? this.asked.value() : undefined),
    computation: (page, previous) => page ?? previous?.value,
  });
  protected readonly fetchTrouble = computed(() => {
    const error = this.asked.error();
    return error && troubleOf(error);
  });
  protected readonly paying = signal<string | undefined>(undefined);
  protected readonly busy = this.act.busy;
  protected readonly trouble = this.act.trouble;

  protected pay(row: ChargeRow, way: string, typed: string): Promise<void> {
    const known = paymentWays.find((each) => each === way);
    const receiptNumber = typed.trim();
    const payment: PaymentSaid = { way: known ?? 'cash', ...(receiptNumber === '' ? {} : { receiptNumber }) };
    return this.send(`${this.address()}/${row.id}/payment`, payment);
  }

  /** A fee nobody has said anything of is demanded: the dossier waits for the payment. */
  protected demand(fee: Fee): Promise<void> {
    return this.send(this.address(), chargeSaid(fee, { ...usualAnswer(fee, 'direct'), how: 'owed' }));
  }

  protected reload(): void {
    this.asked.reload();
  }

  private async send(url: string, body: object): Promise<void> {
    if (this.busy()) return;
    await this.act.run(async () => {
      this.page.set(await firstValueFrom(this.http.post<ChargePage>(url, body, { context: this.act.context() })));
      this.paying.set(undefined);
      this.changed.emit();
    });
  }
}
