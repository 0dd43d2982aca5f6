import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Applicant, type Page, type ReturningApplicant } from '@mot-cua/contract';
import { Day } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Shortcuts } from '../shell/shortcuts';
import { mask } from '../task/mask';
import { typingPause } from '../shell/typing-pause';

/** Characters without which a search would name half the commune. */
const SHORTEST = 3;

/** Finds somebody who was here before, by name or number: nobody is asked for the same data twice. */
@Component({
  selector: 'mc-returning-search',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Day, InLanguage, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'counter.returning'">
      <input
        #field
        type="search"
        class="input"
        maxlength="200"
        [placeholder]="t('search')"
        [attr.aria-label]="t('search')"
        [value]="typed()"
        (input)="type(field.value)"
        (keydown.enter)="$event.preventDefault(); take(rows()[0])"
        (keydown.escape)="clear()"
      />
      @if (q()) {
        <ul class="floating">
          @for (row of rows(); track row.applicant.idNumber) {
            <li>
              <button type="button" (click)="take(row)">
                <b>{{ row.applicant.fullName }}</b> <span class="code">{{ masked(row.applicant.idNumber) }}</span>
                <span class="line-2">{{ row.applicant.address }} · {{ row.procedureName | inLanguage }}, {{ row.at | day }}</span>
              </button>
            </li>
          } @empty {
            @if (!found.isLoading()) {
              <li class="second none">{{ t('none') }}</li>
            }
          }
        </ul>
      }
    </ng-container>
  `,
  styles: `
    :host {
      position: relative;
      flex: 0 1 320px;
    }
    input {
      width: 100%;
    }
    ul {
      position: absolute;
      right: 0;
      z-index: 20;
      width: max(100%, 420px);
      max-height: 320px;
      padding: 4px;
      overflow: auto;
    }
    button {
      display: block;
      width: 100%;
      padding: 6px 8px;
      border: 0;
      border-radius: var(--mc-r-md);
      background: none;
      color: inherit;
      text-align: left;
      cursor: pointer;
    }
    button:hover,
    button:focus-visible {
      background: var(--mc-surface-3);
    }
    .none {
      padding: 8px;
    }
  `,
})
export class ReturningSearch {
  private readonly afterTyping = typingPause();
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  readonly chosen = output<Applicant>();

  protected readonly typed = signal('');
  protected readonly q = signal('');
  protected readonly found = httpResource<Page<ReturningApplicant>>(() =>
    this.q() ? { url: 'api/reception/applicants', params: { q: this.q() } } : undefined,
  );
  protected readonly rows = computed(() => (this.found.hasValue() ? this.found.value().rows : []));
  protected readonly masked = mask;

  constructor() {
    // The first question at a counter is whether somebody was here before. The field comes with the words of the area.
    effect(() => this.field()?.nativeElement.focus());
    inject(Shortcuts).listen(
      [{ keys: ['F2'], label: 'counter.returning.search', run: () => this.field()?.nativeElement.focus() }],
      inject(DestroyRef),
    );
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.afterTyping(() => {
      this.q.set(text.trim().length >= SHORTEST ? text.trim() : '');
    });
  }

  protected take(row: ReturningApplicant | undefined): void {
    if (!row) return;
    this.chosen.emit(row.applicant);
    this.clear();
  }

  protected clear(): void {
    this.typed.set('');
    this.q.set('');
  }
}
