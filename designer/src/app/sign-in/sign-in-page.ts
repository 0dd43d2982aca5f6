import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type SignInHints } from '@mot-cua/contract';
import { ServerClock } from '../connection/server-clock';
import { DayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Icon } from '../look/icon';
import { Appearance } from '../shell/appearance';
import { LanguageSwitch } from '../shell/language-switch';
import { SignInForm } from './sign-in-form';
import { signInWords } from './words';

/** The door. Demonstration accounts are offered only when the server names them. */
@Component({
  selector: 'mc-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, InLanguage, LanguageSwitch, SignInForm, TranslocoDirective],
  providers: [signInWords],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  private readonly router = inject(Router);
  private readonly appearance = inject(Appearance);
  protected readonly clock = inject(ServerClock);

  /** Where one wanted to go: a path of this application. */
  readonly then = input<string>();

  protected readonly hints = httpResource<SignInHints>(() => 'api/sign-in');

  constructor() {
    effect(() => {
      if (this.hints.hasValue()) this.clock.set(this.hints.value().now);
    });
  }

  protected goOn(): void {
    const wanted = this.then();
    // Only paths of our own: `//elsewhere` is another site.
    void this.router.navigateByUrl(wanted?.startsWith('/') && !wanted.startsWith('//') ? wanted : '/');
  }

  protected switchTheme(): void {
    const dark = getComputedStyle(document.documentElement).colorScheme === 'dark' || this.appearance.theme() === 'dark';
    this.appearance.theme.set(dark ? 'light' : 'dark');
  }
}
