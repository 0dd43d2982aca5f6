import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Empty } from '../look/empty';

@Component({
  selector: 'mc-not-found',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, RouterLink, TranslocoDirective],
  template: `
    <mc-empty *transloco="let t">
      <h1>{{ t('page.notFound') }}</h1>
      <p>{{ t('state.notFound') }}</p>
      <a routerLink="/">{{ t('state.toStart') }}</a>
    </mc-empty>
  `,
})
export class NotFound {}
