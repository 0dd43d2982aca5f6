import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, type ElementRef, computed, effect, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Page, type ReceptionRow, type SubmissionRow } from '@mot-cua/contract';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Empty } from '../look/empty';
import { Icon } from '../look/icon';
import { Limit } from '../look/limit';
import { Skeleton } from '../look/skeleton';
import { TroubleNotice } from '../look/trouble-notice';
import { Shortcuts } from '../shell/shortcuts';
import { TypedText } from '../shell/typed-text';
import { Reception, findProcedures } from './reception';

/** First act at the counter: which procedure does the person come for. */
@Component({
  selector: 'mc-choose-procedure',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, Icon, InLanguage, Limit, RouterLink, Skeleton, TranslocoDirective, TroubleNotice, TypedText],
  templateUrl: './choose-procedure.html',
  styleUrl: './choose-procedure.css',
})
export class ChooseProcedure {
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('search');
  protected readonly reception = inject(Reception);

  private readonly submissions = httpResource<Page<SubmissionRow>>(() => 'api/submissions');
  /** Handed in from outside and to be answered by this one-stop. */
  protected readonly waiting = computed(() =>
    this.submissions.hasValue() ? this.submissions.value().rows.filter(({ status }) => status === 1).length : 0,
  );

  /** What is searched for; stands in the address. */
  readonly q = input<string>();
  /** The competent agency, when received for another one; stands in the address. */
  readonly for = input<string>();

  protected readonly groups = computed(() => this.arrange(this.q() ?? ''));
  protected readonly count = computed(() => this.groups().reduce((sum, group) => sum + group.rows.length, 0));

  constructor() {
    effect(() => void this.reception.load(this.for()));
    // The field comes with the words of the area, which may arrive after the first rendering.
    effect(() => this.field()?.nativeElement.focus());
    inject(Shortcuts).listen(
      [{ keys: ['F2'], label: 'counter.search', run: () => this.field()?.nativeElement.focus() }],
      inject(DestroyRef),
    );
  }

  protected type(q: string): void {
    void this.router.navigate([], { queryParams: { q: q || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected chooseAgency(agency: string): void {
    void this.router.navigate([], { queryParams: { for: agency || null }, queryParamsHandling: 'merge' });
  }

  /** Enter takes the first one found by what stands in the field, also when the list has not caught up. */
  protected takeFirst(query: string): void {
    const first = this.arrange(query)[0]?.rows[0];
    if (first) void this.router.navigate(['/counter', first.procedure], { queryParams: { for: this.for() } });
  }

  /** What the query means, by field, in the order of the Vietnamese alphabet. */
  private arrange(query: string): readonly { field: string; rows: readonly ReceptionRow[] }[] {
    const found = findProcedures(this.reception.procedures() ?? [], query);
    const byName = new Intl.Collator('vi');
    const byField = Map.groupBy(found, (row) => row.field[this.language.current()] || row.field.vi);
    return [...byField]
      .sort(([a], [b]) => byName.compare(a, b))
      .map(([field, rows]) => ({ field, rows: rows.toSorted((a, b) => byName.compare(a.name.vi, b.name.vi)) }));
  }
}
