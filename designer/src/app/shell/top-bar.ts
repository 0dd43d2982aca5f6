import { ChangeDetectionStrategy, Component, DestroyRef, type ElementRef, inject, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Bell } from '../alerts/bell';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Icon } from '../look/icon';
import { Session } from '../session/session';
import { LanguageSwitch } from './language-switch';
import { PersonPanel } from './person-panel';
import { Shortcuts } from './shortcuts';

/** Search everywhere, the post one acts in, language, help, oneself. */
@Component({
  selector: 'mc-top-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Bell, Icon, InLanguage, LanguageSwitch, PersonPanel, TranslocoDirective],
  host: { class: 'not-printed', role: 'banner' },
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.css',
})
export class TopBar {
  private readonly router = inject(Router);
  private readonly shortcuts = inject(Shortcuts);
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');
  protected readonly session = inject(Session);
  protected readonly language = inject(Language);

  constructor() {
    this.shortcuts.listen(
      [
        {
          keys: ['/'],
          label: 'shortcuts.search',
          run: () => {
            this.search()?.nativeElement.focus();
          },
        },
      ],
      inject(DestroyRef),
    );
  }

  protected find(query: string): void {
    const asked = query.trim();
    if (asked) void this.router.navigate(['/history'], { queryParams: { q: asked } });
  }

  /** Another post sees other work: the page is fetched anew from its first area. */
  protected async takePost(assignment: string): Promise<void> {
    await this.session.takePost(assignment);
    location.assign('.');
  }

  protected help(): void {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '?' }));
  }
}
