import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Me } from '@mot-cua/contract';
import { Session } from '../session/session';
import { SignInForm } from './sign-in-form';
import { signInWords } from './words';

/** Over the page whose session has ended: the same account signs in again and the page goes on where it was. */
@Component({
  selector: 'mc-sign-in-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SignInForm, TranslocoDirective],
  providers: [signInWords],
  template: `
    <section *transloco="let t; prefix: 'signIn'" aria-labelledby="again">
      <h2 id="again">{{ t('again') }}</h2>
      <p class="second">{{ t('againMeaning') }}</p>
      <mc-sign-in-form [account]="account" [fixed]="true" (signedIn)="goOn($event)" />
      <button type="button" class="btn quiet" (click)="leave()">{{ t('other') }}</button>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 14px;
      padding: 22px 26px;
    }
    h2 {
      margin-bottom: -10px;
    }
  `,
})
export class SignInDialog {
  private readonly dialog = inject<MatDialogRef<SignInDialog, boolean>>(MatDialogRef);
  private readonly person = inject(Session).me();
  protected readonly account = this.person?.account ?? '';

  /** The post may have ended with the session: then the page is fetched anew. */
  protected goOn(me: Me): void {
    if (me.person === this.person?.person && me.current === this.person.current) this.dialog.close(true);
    else location.assign('.');
  }

  protected leave(): void {
    location.assign('sign-in');
  }
}
