import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Nothing to show: one sentence and one act, put between the tags. */
@Component({
  selector: 'mc-empty',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<ng-content />',
  styles: `
    :host {
      display: grid;
      gap: 4px;
      justify-items: start;
      padding: 24px 20px;
      color: var(--mc-text-2);
    }
  `,
})
export class Empty {}
