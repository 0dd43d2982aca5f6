import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Trouble } from '../connection/trouble';
import { Icon } from './icon';

/** What happened, what is safe, what to do, and the reference number. Refusals of the rules show their own sentence. */
@Component({
  selector: 'mc-trouble-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoDirective],
  host: { class: 'note error', role: 'alert' },
  template: `
    <ng-container *transloco="let t">
      <mc-icon [name]="refused() ? 'gavel' : trouble().kind === 'offline' ? 'wifi-off' : 'alert-circle'" />
      <span class="grow">
        @if (what()) {
          <b>{{ what() }}</b>
        }
        @if (refused(); as problem) {
          {{ problem.title }}{{ closed(problem.title) }} {{ problem.detail }}
          @if (problem.errors; as errors) {
            <ul>
              @for (error of errors.slice(0, 10); track $index) {
                <li>{{ error.message }}</li>
              }
            </ul>
          }
        } @else {
          {{ t('state.' + trouble().kind) }}
        }
        @if (typed() && !refused()) {
          {{ t('state.nothingLost') }}
        }
        @if (canRetry()) {
          <button type="button" class="again" (click)="retry.emit()">{{ t('state.retry') }}</button>
        }
        @if (reference(); as number) {
          <span class="reference">{{ t('state.reference', { reference: number }) }}</span>
        }
      </span>
    </ng-container>
  `,
  styles: `
    .again {
      padding: 0;
      border: 0;
      background: none;
      color: var(--mc-accent);
      font: inherit;
      cursor: pointer;
    }
    .again:hover {
      text-decoration: underline;
    }
    .reference {
      display: block;
    }
  `,
})
export class TroubleNotice {
  readonly trouble = input.required<Trouble>();
  /** What did not come about, as a sentence: "Chưa chuyển được bước." */
  readonly what = input<string>();
  /** There is typed input on the page, and it is safe. */
  readonly typed = input(false);
  readonly canRetry = input(false);
  readonly retry = output();

  protected readonly refused = computed(() => {
    const trouble = this.trouble();
    return trouble.kind === 'refused' ? trouble.problem : undefined;
  });
  /** Titles of the server are sentences without their stop. */
  protected closed(sentence: string): string {
    return /[.?!…]$/.test(sentence) ? '' : '.';
  }

  protected readonly reference = computed(() => {
    const trouble = this.trouble();
    return trouble.kind === 'refused' ? trouble.problem.reference : trouble.kind === 'broken' ? trouble.reference : undefined;
  });
}
