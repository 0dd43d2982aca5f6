import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type PaymentSaid, type ReturnResult, type ReturnRow } from '@mot-cua/contract';
import { type Text } from '@mot-cua/procedure';
import { paymentWays } from '../charges/charge-answer';
import { Language } from '../language/language';
import { Money } from '../language/numbers';
import { DossierCode } from '../look/dossier-code';
import { Icon } from '../look/icon';

export type CounterReturn = Omit<ReturnResult, 'dossier' | 'visit'>;

/** A result given at the counter: who receives it and, if not the applicant, by what right; originals back, what is owed paid. */
@Component({
  selector: 'mc-return-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DossierCode, Icon, Money, TranslocoDirective],
  templateUrl: './return-form.html',
  styleUrl: './return-form.css',
})
export class ReturnForm {
  private readonly language = inject(Language);

  readonly row = input.required<ReturnRow>();
  readonly busy = input(false);
  readonly give = output<CounterReturn>();

  protected readonly payWays = paymentWays;
  protected readonly proofs = ['signature', 'confirmation'] as const;
  private readonly key = computed(() => `${this.row().dossier}/${this.row().visit}`);
  protected readonly receiver = linkedSignal({ source: this.key, computation: () => this.row().applicantName });
  protected readonly receiverId = linkedSignal({ source: this.key, computation: () => '' });
  protected readonly authority = linkedSignal({ source: this.key, computation: () => '' });
  protected readonly proof = linkedSignal<string, 'signature' | 'confirmation'>({ source: this.key, computation: () => 'signature' });
  protected readonly originals = linkedSignal({ source: this.key, computation: () => false });
  protected readonly payWay = linkedSignal<string, PaymentSaid['way']>({ source: this.key, computation: () => 'cash' });
  protected readonly payNumber = linkedSignal({ source: this.key, computation: () => '' });
  /** Somebody else shows a number and the paper that authorises them. */
  protected readonly isApplicant = computed(() => plain(this.receiver()) === plain(this.row().applicantName));

  protected names(papers: readonly Text[]): string {
    return papers.map((name) => name[this.language.current()]).join(', ');
  }

  protected choosePayment(way: string): void {
    const known = paymentWays.find((each) => each === way);
    if (known) this.payWay.set(known);
  }

  protected submit(): void {
    const { originals, owed } = this.row();
    const [receiverId, authority] = [this.receiverId().trim(), this.authority().trim()];
    this.give.emit({
      way: 'counter',
      receivedBy: this.receiver().trim(),
      proof: this.proof(),
      ...(receiverId === '' ? {} : { receiverId }),
      ...(this.isApplicant() || authority === '' ? {} : { authority }),
      ...(originals.length > 0 ? { originalsReturned: this.originals() } : {}),
      ...(owed > 0 ? { payment: this.payment() } : {}),
    });
  }

  private payment(): PaymentSaid {
    const receiptNumber = this.payNumber().trim();
    return { way: this.payWay(), ...(receiptNumber === '' ? {} : { receiptNumber }) };
  }
}

const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('vi');
