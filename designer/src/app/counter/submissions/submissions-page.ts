import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Page, type SubmissionRow } from '@mot-cua/contract';
import { ServerClock } from '../../connection/server-clock';
import { troubleOf } from '../../connection/trouble';
import { foldAccents } from '../../language/accent-blind';
import { Day, LongDayTime, Time } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Language } from '../../language/language';
import { DeadlineCell } from '../../look/deadline-cell';
import { DossierCode } from '../../look/dossier-code';
import { Empty } from '../../look/empty';
import { Icon } from '../../look/icon';
import { Skeleton } from '../../look/skeleton';
import { StatusPill } from '../../look/status-pill';
import { TroubleNotice } from '../../look/trouble-notice';
import { SubmissionPanel } from './submission-panel';

/** What came online or by post and waits for this one-stop to accept it, the most urgent first; beside it the one being looked at. */
@Component({
  selector: 'mc-submissions-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Day, DeadlineCell, DossierCode, Empty, Icon, InLanguage, LongDayTime, RouterLink, Skeleton, StatusPill, SubmissionPanel, Time, TranslocoDirective,
    TroubleNotice,
  ], // prettier-ignore
  templateUrl: './submissions-page.html',
  styleUrls: ['../../look/list-page.css', './submissions-page.css'],
})
export class SubmissionsPage {
  protected readonly clock = inject(ServerClock);
  protected readonly language = inject(Language);

  protected readonly answer = httpResource<Page<SubmissionRow>>(() => 'api/submissions');
  /** The last answer; it stays while the list is asked again. */
  private readonly known = linkedSignal<Page<SubmissionRow> | undefined, readonly SubmissionRow[] | undefined>({
    source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
    computation: (page, previous) => page?.rows ?? previous?.value,
  });
  protected readonly trouble = computed(() => {
    const error = this.answer.error();
    return error && troubleOf(error);
  });
  protected readonly q = signal('');
  protected readonly rows = computed(() => {
    const asked = foldAccents(this.q()).trim();
    return this.known()?.filter((row) =>
      foldAccents(`${row.code} ${row.applicantName} ${row.procedureName.vi} ${row.procedureName.en}`).includes(asked),
    );
  });
  protected readonly late = computed(() => (this.known() ?? []).filter(({ level }) => level === 'red').length);
  protected readonly at = signal<string | undefined>(undefined);
  protected readonly current = computed(() => this.known()?.find(({ dossier }) => dossier === this.at()));

  protected answered(): void {
    this.at.set(undefined);
    this.answer.reload();
  }
}
