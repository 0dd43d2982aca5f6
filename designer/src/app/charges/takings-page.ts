import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type CollectedPage } from '@mot-cua/contract';
import { DayField } from '../forms/day-field';
import { ServerClock } from '../connection/server-clock';
import { troubleOf } from '../connection/trouble';
import { DocumentTabs } from '../documents/document-tabs';
import { isoDayOf, Time } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Money } from '../language/numbers';
import { Empty } from '../look/empty';
import { Icon } from '../look/icon';
import { Skeleton } from '../look/skeleton';
import { TroubleNotice } from '../look/trouble-notice';
import { chargeWords } from './words';

/** What the agency collected in a day: the list that is compared with the cash box and the bank. */
@Component({
  selector: 'mc-takings-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayField, DocumentTabs, Empty, Icon, InLanguage, Money, RouterLink, Skeleton, Time, TranslocoDirective, TroubleNotice],
  providers: [chargeWords],
  templateUrl: './takings-page.html',
  styleUrl: './takings-page.css',
})
export class TakingsPage {
  private readonly clock = inject(ServerClock);

  protected readonly day = linkedSignal(() => isoDayOf(this.clock.now()));
  protected readonly takings = httpResource<CollectedPage>(() => ({ url: 'api/charges', params: { day: this.day() } }));
  protected readonly trouble = computed(() => {
    const error = this.takings.error();
    return error && troubleOf(error);
  });

  protected choose(day: string): void {
    if (/^\d{4}-\d{2}-\d{2}$/.test(day)) this.day.set(day);
  }

  protected print(): void {
    window.print();
  }
}
