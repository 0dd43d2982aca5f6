import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type ChainVerdict } from '@mot-cua/proof';
import { ServerClock } from '../connection/server-clock';
import { writeTime } from '../language/dates';
import { Icon } from '../look/icon';

/** What was proved in this browser, in plain sentences: the chain is whole, and folding it gives the state the server keeps. */
@Component({
  selector: 'mc-proofs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoDirective],
  template: `
    <section *transloco="let t; prefix: 'history.proofs'" aria-live="polite">
      <h3><mc-icon name="shield-check" />{{ t('title') }}</h3>
      <ul>
        @switch (chain().kind) {
          @case ('checking') {
            <li><mc-icon name="progress" />{{ t('checking') }}</li>
          }
          @case ('whole') {
            <li class="good">
              <mc-icon name="circle-check" />
              <span>
                {{ t('whole') }}
                <small>{{ t('wholeDetail', { count: whole()!.facts, time: checkedAt() }) }}</small>
              </span>
            </li>
          }
          @case ('broken') {
            <li class="bad" role="alert">
              <mc-icon name="alert-circle" />
              <span>
                <b>{{ t('broken', { seq: broken()!.seq }) }}</b>
                <small>{{ t(broken()!.why) }}</small>
                <button type="button" class="btn small" (click)="goTo.emit(broken()!.seq)">{{ t('go', { seq: broken()!.seq }) }}</button>
              </span>
            </li>
          }
        }
        @switch (state()) {
          @case ('same') {
            <li class="good">
              <mc-icon name="circle-check" />
              <span>
                {{ t('same') }}
                <small>{{ t('sameDetail', { count: folded() }) }}</small>
              </span>
            </li>
          }
          @case ('differs') {
            <li class="bad" role="alert">
              <mc-icon name="alert-circle" />
              <span>
                <b>{{ t('differs') }}</b>
                <small>{{ t('differsDetail', { count: folded() }) }}</small>
              </span>
            </li>
          }
          @case ('moved') {
            <li class="doubt"><mc-icon name="alert-triangle" />{{ t('moved') }}</li>
          }
        }
      </ul>
    </section>
  `,
  styles: `
    section {
      padding: 10px 14px 12px;
    }
    h3 {
      display: flex;
      align-items: center;
      gap: 6px;
      margin-bottom: 7px;
    }
    li {
      display: flex;
      align-items: flex-start;
      gap: 8px;
      padding: 3px 0;
    }
    small {
      display: block;
      color: var(--mc-text-3);
      font: var(--mc-caption);
    }
    .good mc-icon {
      color: var(--mc-green-fg);
    }
    .doubt mc-icon {
      color: var(--mc-orange-fg);
    }
    .bad {
      padding: 8px 10px;
      border-radius: var(--mc-r-md);
      background: var(--mc-red-bg);
      color: var(--mc-red-fg);
    }
    .bad small {
      color: inherit;
    }
    .bad .btn {
      margin-top: 6px;
    }
    @media (min-width: 1700px) {
      section {
        padding: 14px 18px;
      }
    }
  `,
})
export class Proofs {
  private readonly clock = inject(ServerClock);

  readonly chain = input.required<ChainVerdict | { readonly kind: 'checking' }>();
  /** Whether folding gives what the server keeps; undefined while unknown. */
  readonly state = input<'same' | 'differs' | 'moved'>();
  readonly folded = input.required<number>();
  readonly goTo = output<number>();

  protected whole(): Extract<ChainVerdict, { kind: 'whole' }> | undefined {
    const chain = this.chain();
    return chain.kind === 'whole' ? chain : undefined;
  }

  protected broken(): Extract<ChainVerdict, { kind: 'broken' }> | undefined {
    const chain = this.chain();
    return chain.kind === 'broken' ? chain : undefined;
  }

  /** When this page proved it. */
  protected checkedAt(): string {
    return writeTime(this.clock.now());
  }
}
