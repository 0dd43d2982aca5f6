import { ChangeDetectionStrategy, Component, type ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Me } from '@mot-cua/contract';
import { type Trouble, troubleOf } from '../connection/trouble';
import { Icon } from '../look/icon';
import { TroubleNotice } from '../look/trouble-notice';
import { Session } from '../session/session';

/** Account and password; says why it was not enough. Used by the page and by the dialog over an ended session. */
@Component({
  selector: 'mc-sign-in-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoDirective, TroubleNotice],
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.css',
})
export class SignInForm {
  private readonly session = inject(Session);
  private readonly passwordField = viewChild<ElementRef<HTMLInputElement>>('passwordField');

  /** The account to begin with; may be changed unless `fixed`. */
  readonly account = input('');
  readonly fixed = input(false);
  readonly signedIn = output<Me>();

  protected readonly name = linkedSignal(() => this.account());
  protected readonly password = signal('');
  protected readonly visible = signal(false);
  protected readonly busy = signal(false);
  protected readonly missing = signal(false);
  protected readonly trouble = signal<Trouble | undefined>(undefined);

  /** Takes a demonstration account: nothing is left to type. */
  fill(account: string, password: string): void {
    this.name.set(account);
    this.password.set(password);
  }

  protected async enter(): Promise<void> {
    if (this.busy()) return;
    this.trouble.set(undefined);
    this.missing.set(this.name().trim() === '' || this.password() === '');
    if (this.missing()) return;
    this.busy.set(true);
    try {
      this.signedIn.emit(await this.session.signIn(this.name().trim(), this.password()));
    } catch (error) {
      this.trouble.set(troubleOf(error));
      this.passwordField()?.nativeElement.select();
    } finally {
      this.busy.set(false);
    }
  }
}
