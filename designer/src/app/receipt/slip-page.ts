import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type CounterSlipView } from '@mot-cua/contract';
import { troubleOf } from '../connection/trouble';
import { Icon } from '../look/icon';
import { TroubleNotice } from '../look/trouble-notice';
import { SlipPaper } from './slip-paper';

/** A slip given at the counter on the bench, ready to print. */
@Component({
  selector: 'mc-slip-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, SlipPaper, TranslocoDirective, TroubleNotice],
  template: `
    <div class="columns" *transloco="let t">
      <div class="bench" tabindex="0" role="region" [attr.aria-label]="t('receipt.slip')">
        @if (trouble(); as what) {
          <mc-trouble-notice [trouble]="what" [what]="t('receipt.slipNotFetched')" [canRetry]="true" (retry)="slip.reload()" />
        }
        @if (slip.hasValue()) {
          <mc-slip-paper [slip]="slip.value()" />
        }
      </div>
      <aside class="panel not-printed" [attr.aria-label]="t('receipt.print')">
        <header>
          <h1 class="grow">{{ t('receipt.print') }}</h1>
          @if (slip.hasValue()) {
            <span class="tag">{{ t('receipt.slipForm.' + slip.value().kind) }}</span>
          }
        </header>
        <section>
          <p class="dense second">{{ t('receipt.slipMeaning') }}</p>
          <button type="button" class="btn primary" [disabled]="!slip.hasValue()" (click)="print()">
            <mc-icon name="printer" [size]="16" />{{ t('receipt.printNow') }}
          </button>
        </section>
        <section>
          <a class="btn" routerLink="/counter"><mc-icon name="file-import" [size]="16" />{{ t('receipt.next') }}</a>
        </section>
      </aside>
    </div>
  `,
  styleUrl: './receipt-page.css',
})
export class SlipPage {
  readonly id = input.required<string>();

  protected readonly slip = httpResource<CounterSlipView>(() => `api/reception/slips/${encodeURIComponent(this.id())}`);
  protected readonly trouble = computed(() => {
    const error = this.slip.error();
    return error && troubleOf(error);
  });

  protected print(): void {
    window.print();
  }
}
