import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** Grey rows in the place of what is being fetched; nothing at all for the first 200 ms. */
@Component({
  selector: 'mc-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <span class="spoken-only" role="status">{{ t('state.loading') }}</span>
      @for (row of rowList(); track row) {
        <div class="line"><i class="block"></i><i class="text"></i><i class="text short"></i></div>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      animation: appear 1ms 200ms both;
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
    }
    .line {
      display: grid;
      grid-template-columns: 160px 1fr 180px;
      align-items: center;
      gap: 16px;
      height: var(--mc-row-2);
      padding: 0 12px;
      border-bottom: 1px solid var(--mc-hairline);
    }
    i {
      height: 12px;
      border-radius: var(--mc-r-sm);
      background: var(--mc-surface-3);
    }
    .block {
      height: 34px;
    }
    .text {
      max-width: 320px;
    }
  `,
})
export class Skeleton {
  readonly rows = input(8);
  protected readonly rowList = computed(() => Array.from({ length: this.rows() }, (_, row) => row));
}
