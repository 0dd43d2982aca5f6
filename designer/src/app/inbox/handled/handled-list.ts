import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type HandledRow, type Page } from '@mot-cua/contract';
import { troubleOf } from '../../connection/trouble';
import { DayTime } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { DossierCode } from '../../look/dossier-code';
import { Empty } from '../../look/empty';
import { Skeleton } from '../../look/skeleton';
import { StatusPill } from '../../look/status-pill';
import { TroubleNotice } from '../../look/trouble-notice';

/**
 * What I did, newest first: `open` shows dossiers under way and who is to act on them now, with what was handed over and not yet accepted (R-65,
 * R-66); `all` every task I finished.
 */
@Component({
  selector: 'mc-handled-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, DossierCode, Empty, InLanguage, RouterLink, Skeleton, StatusPill, TranslocoDirective, TroubleNotice],
  templateUrl: './handled-list.html',
  styleUrl: './handled-list.css',
})
export class HandledList {
  readonly which = input.required<'open' | 'all'>();

  private readonly after = linkedSignal<'open' | 'all', string | undefined>({ source: this.which, computation: () => undefined });
  protected readonly page = httpResource<Page<HandledRow>>(() => {
    const after = this.after();
    return { url: 'api/tasks/handled', params: { which: this.which(), ...(after === undefined ? {} : { after }) } };
  });
  /** Earlier pages stay while more are fetched. */
  protected readonly rows = linkedSignal<{ which: string; page: Page<HandledRow> | undefined }, readonly HandledRow[] | undefined>({
    source: () => ({ which: this.which(), page: this.page.hasValue() ? this.page.value() : undefined }),
    computation: ({ which, page }, previous) => {
      const before = previous?.source.which === which ? previous.value : undefined;
      if (!page) return before;
      return this.after() === undefined ? page.rows : [...(before ?? []), ...page.rows.filter((row) => !before?.includes(row))];
    },
  });
  protected readonly next = computed(() => (this.page.hasValue() ? this.page.value().next : undefined));
  protected readonly trouble = computed(() => {
    const error = this.page.error();
    return error && troubleOf(error);
  });
  protected readonly opened = signal<string | undefined>(undefined);

  protected more(): void {
    this.after.set(this.next());
  }
}
