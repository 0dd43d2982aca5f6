import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type Fee } from '@mot-cua/procedure';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Money } from '../language/numbers';
import { Icon } from '../look/icon';
import { amountSaid, type ChargeAnswer, collectedNow, type How, lacksGround, usualAnswer, waysOf } from './charge-answer';
import { chargeWords } from './words';

/** What was said of each fee, by its id; one not there is dealt with as usual. */
export type ChargeAnswers = ReadonlyMap<string, ChargeAnswer>;

/** The fees of a dossier at the counter: counted, spared, collected or owed. */
@Component({
  selector: 'mc-fee-answers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InLanguage, Money, TranslocoDirective],
  providers: [chargeWords],
  templateUrl: './fee-answers.html',
  styleUrl: './fee-answers.css',
})
export class FeeAnswers {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  readonly fees = input.required<readonly Fee[]>();
  readonly channel = input.required<string>();
  readonly answers = model.required<ChargeAnswers>();
  /** A failed attempt to receive marks what is missing. */
  readonly marked = input(false);

  protected readonly now = computed(() => collectedNow(this.fees(), (fee) => this.answerOf(fee)));
  protected readonly someOwed = computed(() => this.fees().some((fee) => this.answerOf(fee).how === 'owed'));
  protected readonly amountSaid = amountSaid;
  protected readonly lacksGround = lacksGround;
  protected readonly waysOf = waysOf;

  protected answerOf(fee: Fee): ChargeAnswer {
    return this.answers().get(fee.id) ?? usualAnswer(fee, this.channel());
  }

  protected say(fee: Fee, what: Partial<ChargeAnswer>): void {
    const answer = { ...this.answerOf(fee), ...what };
    this.answers.update((answers) => new Map([...answers, [fee.id, answer]]));
  }

  protected choose(fee: Fee, how: string): void {
    const known: How | undefined = waysOf(fee).find((way) => way === how);
    if (known) this.say(fee, { how: known });
  }

  protected count(fee: Fee, what: 'pages' | 'copies', typed: number): void {
    if (Number.isInteger(typed) && typed >= 1 && typed <= 1_000) this.say(fee, { [what]: typed });
  }

  /** "Hộ nghèo (miễn)", "Hộ cận nghèo (giảm 50 %)". */
  protected groupOf(name: Fee['name'], percent: number): string {
    const group = name[this.language.current()] || name.vi;
    return this.transloco.translate(percent === 100 ? 'charges.free' : 'charges.spared', { group, percent });
  }
}
