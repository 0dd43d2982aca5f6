import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';

/** The parts of the administration area. */
@Component({
  selector: 'mc-administration-tabs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive, TranslocoDirective],
  template: `
    <nav class="segments" *transloco="let t" [attr.aria-label]="t('page.administration')">
      @for (tab of tabs; track tab) {
        <a [routerLink]="'/administration/' + tab" routerLinkActive ariaCurrentWhenActive="page">{{ t('administration.tab.' + tab) }}</a>
      }
    </nav>
  `,
})
export class Tabs {
  protected readonly tabs = ['calendars', 'levels', 'agencies', 'people', 'substitutions', 'retention'] as const;
}
