import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { filter, map } from 'rxjs';
import { Icon } from '../look/icon';
import { Session } from '../session/session';
import { Appearance } from './appearance';
import { type Area, areas } from './areas';
import { OpenWork } from './open-work';
import { Shortcuts } from './shortcuts';

/** Areas that have a digit of their own. */
const MOST_KEYS = 9;

/** The left rail: only the areas this post may see. */
@Component({
  selector: 'mc-rail',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TranslocoDirective],
  host: { class: 'not-printed', '[class.narrow]': 'narrow()' },
  templateUrl: './rail.html',
  styleUrl: './rail.css',
})
export class Rail {
  private readonly session = inject(Session);
  private readonly appearance = inject(Appearance);
  protected readonly work = inject(OpenWork);

  protected readonly visible = computed(() => areas.filter((area) => this.session.may(...area.rights)));

  private readonly router = inject(Router);
  private readonly address = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  protected readonly narrow = this.appearance.narrowRail;

  constructor() {
    const keys = Array.from({ length: MOST_KEYS }, (_, index) => String(index + 1));
    const go = (key: string): void => {
      const area = this.visible()[Number(key) - 1];
      // Whoever draws types much that is no field: nothing there may lead away.
      if (area && !this.router.url.startsWith('/procedures/')) void this.router.navigateByUrl(area.path);
    };
    inject(Shortcuts).listen([{ keys, label: 'shortcuts.areas', run: ({ key }) => { go(key); } }], inject(DestroyRef)); // prettier-ignore
  }

  protected toggle(): void {
    this.appearance.rail.set(this.narrow() ? 'wide' : 'narrow');
  }

  protected isHere(area: Area): boolean {
    return [area.path, area.covers].some((path) => path !== undefined && new RegExp(`^${path}([/?#]|$)`).test(this.address()));
  }
}
