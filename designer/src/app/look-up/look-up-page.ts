import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type PublicDossier } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../connection/trouble';
import { provideWords } from '../language/dictionaries';
import { DayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Icon } from '../look/icon';
import { StatusPill } from '../look/status-pill';
import { TroubleNotice } from '../look/trouble-notice';
import { LanguageSwitch } from '../shell/language-switch';

/** The public page: how a dossier stands, for whoever holds its receipt. The receipt's QR leads here with the code. */
@Component({
  selector: 'mc-look-up-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, InLanguage, LanguageSwitch, RouterLink, StatusPill, TranslocoDirective, TroubleNotice],
  providers: [provideWords('lookUp', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') })],
  templateUrl: './look-up-page.html',
  styleUrl: './look-up-page.css',
})
export class LookUpPage {
  private readonly http = inject(HttpClient);

  /** From the address: `/look-up?code=...`. */
  readonly code = input<string>();

  protected readonly typedCode = linkedSignal(() => this.code() ?? '');
  protected readonly digits = signal('');
  protected readonly attempted = signal(false);
  protected readonly busy = signal(false);
  protected readonly found = signal<PublicDossier | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly noCode = computed(() => this.attempted() && this.typedCode().trim() === '');
  protected readonly noDigits = computed(() => this.attempted() && !/^\d{4}$/.test(this.digits()));

  protected async ask(): Promise<void> {
    this.attempted.set(true);
    this.trouble.set(undefined);
    if (this.busy() || this.noCode() || this.noDigits()) return;
    this.busy.set(true);
    try {
      const question = { code: this.typedCode().trim(), digits: this.digits() };
      this.found.set(await firstValueFrom(this.http.post<PublicDossier>('api/look-up', question)));
    } catch (error) {
      this.trouble.set(troubleOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected again(): void {
    this.found.set(undefined);
    this.digits.set('');
    this.attempted.set(false);
  }
}
