import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../look/icon';
import { Session } from '../session/session';
import { Appearance } from './appearance';
import { areas } from './areas';
import { OpenWork } from './open-work';

/** The left rail: only the areas this post may see. */
@Component({
  selector: 'mc-rail',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, RouterLinkActive, TranslocoDirective],
  host: { class: 'not-printed', '[class.narrow]': 'narrow()' },
  templateUrl: './rail.html',
  styleUrl: './rail.css',
})
export class Rail {
  private readonly session = inject(Session);
  private readonly appearance = inject(Appearance);
  protected readonly work = inject(OpenWork);

  protected readonly visible = computed(() => areas.filter((area) => this.session.may(...area.rights)));

  protected readonly narrow = this.appearance.narrowRail;

  protected toggle(): void {
    this.appearance.rail.set(this.narrow() ? 'wide' : 'narrow');
  }
}
