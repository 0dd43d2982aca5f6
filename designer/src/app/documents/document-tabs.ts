import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Session } from '../session/session';
import { documentWords } from './words';

/** Between the registers, the fees of the day and the texts of the forms, for those who may see more than one. */
@Component({
  selector: 'mc-document-tabs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive, TranslocoDirective],
  providers: [documentWords],
  template: `
    @if (session.may('receive') || (session.may('process', 'audit') && session.may('configure', 'administer'))) {
      <nav class="segments" *transloco="let t">
        <a routerLink="/documents/registers" routerLinkActive ariaCurrentWhenActive="page">{{ t('documents.registers') }}</a>
        @if (session.may('receive')) {
          <a routerLink="/documents/takings" routerLinkActive ariaCurrentWhenActive="page">{{ t('documents.takings') }}</a>
        }
        @if (session.may('configure', 'administer')) {
          <a routerLink="/documents/forms" routerLinkActive ariaCurrentWhenActive="page">{{ t('documents.forms') }}</a>
        }
      </nav>
    }
  `,
})
export class DocumentTabs {
  protected readonly session = inject(Session);
}
