import { Injectable, Injector, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Session } from './session';

/** Asks for the password over the page when the session has ended. Requests that fail meanwhile wait for the one dialog. */
@Injectable({ providedIn: 'root' })
export class SignInAgain {
  private readonly injector = inject(Injector);
  private asking: Promise<boolean> | undefined;

  /** True when somebody signed in again; false when there was no session to renew or the person gave up. */
  ask(): Promise<boolean> {
    if (!this.injector.get(Session).me()) return Promise.resolve(false);
    this.asking ??= this.open().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async open(): Promise<boolean> {
    const [{ MatDialog }, { SignInDialog }] = await Promise.all([import('@angular/material/dialog'), import('../sign-in/sign-in-dialog')]);
    const dialog = this.injector.get(MatDialog).open<unknown, undefined, boolean>(SignInDialog, { disableClose: true, width: '436px' });
    return (await firstValueFrom(dialog.afterClosed())) ?? false;
  }
}
